import { lazy, Suspense } from 'react';
import type { ReactNode } from 'react';
import type { Picture } from '../picture/use-picture.ts';
import { t } from '../words/t.ts';
import { leadOf } from '../state/view/transitions.ts';
import type { Drawer as DrawerName } from '../state/panels/transitions.ts';

const AnswerTable = lazy(async () => ({ default: (await import('../panels/table/AnswerTable.tsx')).AnswerTable }));
const CypherPanel = lazy(async () => ({ default: (await import('../panels/cypher/CypherPanel.tsx')).CypherPanel }));

type DrawerProps = { drawer: DrawerName | undefined; picture: Picture; onSelect: (id: string) => void };

const TITLES: Readonly<Record<DrawerName, () => string>> = {
  table: () => 'Table',
  timeline: () => t('shell.timeline'),
  analysis: () => t('shell.analysis'),
  cypher: () => 'Cypher',
};

/** The answer as rows, or the query behind it, under the picture. */
export function Drawer({ drawer, picture, onSelect }: DrawerProps) {
  if (!drawer) return null;
  return (
    <section className="drawer" aria-label={TITLES[drawer]()}>
      <Suspense fallback={<p className="drawer-words">Opening…</p>}>
        {drawer === 'table' ? tableOf(picture, onSelect) : <CypherPanel {...picture} />}
      </Suspense>
    </section>
  );
}

function tableOf({ answer, question, view }: Picture, onSelect: (id: string) => void): ReactNode {
  if (answer.status !== 'ready') return <p className="drawer-words">The rows come with the answer.</p>;
  if (answer.result.rows.length + answer.result.graph.relationships.length === 0)
    return <p className="drawer-words">The answer has no rows.</p>;
  const isPreset = question.type === 'preset';
  return (
    <AnswerTable
      key={isPreset ? question.preset.name : question.type}
      result={answer.result}
      graphOnly={isPreset ? question.preset.graphOnly : []}
      caption={isPreset ? question.preset.title : 'Answer'}
      selected={leadOf(view)}
      onSelect={onSelect}
    />
  );
}
