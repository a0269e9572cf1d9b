import { lazy, Suspense } from 'react';
import type { ReactNode } from 'react';
import { useMeasuredColumns } from '../analysis/use-measured.ts';
import type { Picture } from '../picture/use-picture.ts';
import { selectBy } from '../state/view/actions.ts';
import type { Drawer as DrawerName } from '../state/panels/transitions.ts';
import { leadOf } from '../state/view/transitions.ts';
import { t } from '../words/t.ts';

const AnswerTable = lazy(async () => ({ default: (await import('../panels/table/AnswerTable.tsx')).AnswerTable }));
const CypherPanel = lazy(async () => ({ default: (await import('../panels/cypher/CypherPanel.tsx')).CypherPanel }));
const TableDrawer = lazy(async () => ({ default: (await import('../panels/table/TableDrawer.tsx')).TableDrawer }));

type DrawerProps = { drawer: DrawerName | undefined; picture: Picture; onSelect: (id: string) => void };

const TITLES: Readonly<Record<DrawerName, () => string>> = {
  table: () => 'Table',
  timeline: () => t('shell.timeline'),
  analysis: () => t('shell.analysis'),
  cypher: () => 'Cypher',
};

/** The same as the picture in rows or over time, what can be worked out of it, or the query behind it. */
export function Drawer({ drawer, picture, onSelect }: DrawerProps) {
  if (!drawer) return null;
  return (
    <section className="drawer" aria-label={TITLES[drawer]()}>
      <Suspense fallback={<p className="drawer-words">Opening…</p>}>
        {contentOf(drawer, { picture, onSelect })}
      </Suspense>
    </section>
  );
}

type ContentProps = Omit<DrawerProps, 'drawer'>;

function contentOf(drawer: DrawerName, props: ContentProps): ReactNode {
  switch (drawer) {
    case 'table':
      return <Tables {...props} />;
    case 'timeline':
    case 'analysis':
      return null;
    case 'cypher':
      return <CypherPanel {...props.picture} />;
  }
}

function Tables({ picture, onSelect }: ContentProps) {
  const { drawn, view, answer } = picture;
  const measured = useMeasuredColumns(drawn);
  if (answer.status !== 'ready') return <p className="drawer-words">The rows come with the answer.</p>;
  return (
    <TableDrawer
      answer={answer.result.columns.length > 0 && <AnswerRows picture={picture} onSelect={onSelect} />}
      graph={drawn}
      measured={measured}
      selection={view.selection}
      onSelect={selectBy}
      onOpen={onSelect}
    />
  );
}

function AnswerRows({ picture: { answer, question, view }, onSelect }: ContentProps) {
  if (answer.status !== 'ready' || answer.result.rows.length === 0)
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
