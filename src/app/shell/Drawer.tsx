import { lazy, Suspense } from 'react';
import type { ReactNode } from 'react';
import { canBeDrawn } from '../panels/charts/can-be-drawn.ts';
import { comparedTitles } from '../panels/compare/titles.ts';
import { useMeasuredColumns } from '../analysis/use-measured.ts';
import type { Picture } from '../picture/use-picture.ts';
import { select, selectBy, setLooks, setProjection, setWindow } from '../state/view/actions.ts';
import type { Drawer as DrawerName } from '../state/panels/transitions.ts';
import { leadOf } from '../state/view/transitions.ts';
import { currentLanguage, t } from '../../words/t.ts';

const AnswerTable = lazy(async () => ({ default: (await import('../panels/table/AnswerTable.tsx')).AnswerTable }));
const CypherPanel = lazy(async () => ({ default: (await import('../panels/cypher/CypherPanel.tsx')).CypherPanel }));
const Timeline = lazy(async () => ({ default: (await import('../panels/timeline/Timeline.tsx')).Timeline }));
const AnalysisPanel = lazy(async () => ({
  default: (await import('../panels/analysis/AnalysisPanel.tsx')).AnalysisPanel,
}));
const AnswerChart = lazy(async () => ({ default: (await import('../panels/charts/AnswerChart.tsx')).AnswerChart }));
const TableDrawer = lazy(async () => ({ default: (await import('../panels/table/TableDrawer.tsx')).TableDrawer }));

type DrawerProps = { drawer: DrawerName | undefined; picture: Picture; onSelect: (id: string) => void };

const TITLES: Readonly<Record<DrawerName, () => string>> = {
  table: () => t('shell.table'),
  timeline: () => t('shell.timeline'),
  analysis: () => t('shell.analysis'),
  cypher: () => t('shell.cypher'),
};

/** The same as the picture in rows or over time, what can be worked out of it, or the query behind it. */
export function Drawer({ drawer, picture, onSelect }: DrawerProps) {
  if (!drawer) return null;
  return (
    <section className="drawer" aria-label={TITLES[drawer]()}>
      <Suspense fallback={<p className="drawer-words">{t('shell.opening')}</p>}>
        {contentOf(drawer, { picture, onSelect })}
      </Suspense>
    </section>
  );
}

type ContentProps = Omit<DrawerProps, 'drawer'>;

function contentOf(drawer: DrawerName, props: ContentProps): ReactNode {
  switch (drawer) {
    case 'table':
      // Their columns and order are in words.
      return <Tables key={currentLanguage()} {...props} />;
    case 'timeline':
      return <Timeline records={props.picture.records.graph} window={props.picture.view.window} onWindow={setWindow} />;
    case 'analysis':
      return <Analysis {...props} />;
    case 'cypher':
      return <CypherPanel {...props} />;
  }
}

function Analysis({ picture: { drawn, view } }: ContentProps) {
  return (
    <AnalysisPanel
      graph={drawn}
      looks={view.looks}
      onLooks={setLooks}
      onSelect={select}
      projection={view.projection}
      onProjection={setProjection}
    />
  );
}

function Tables({ picture, onSelect }: ContentProps) {
  const { drawn, view, answer } = picture;
  const measured = useMeasuredColumns(drawn);
  if (answer.status !== 'ready') return <p className="drawer-words">{t('shell.rowsCome')}</p>;
  return (
    <TableDrawer
      answer={answer.result.columns.length > 0 && <AnswerRows picture={picture} onSelect={onSelect} />}
      chart={canBeDrawn(picture) && <AnswerChart picture={picture} />}
      graph={drawn}
      measured={measured}
      selection={view.selection}
      onSelect={selectBy}
      onOpen={onSelect}
    />
  );
}

function AnswerRows({ picture: { answer, question, compared, view }, onSelect }: ContentProps) {
  if (answer.status !== 'ready' || answer.result.rows.length === 0)
    return <p className="drawer-words">{t('shell.noRows')}</p>;
  const isPreset = question.type === 'preset';
  return (
    <AnswerTable
      key={isPreset ? question.preset.name : question.type}
      result={answer.result}
      graphOnly={isPreset ? question.preset.graphOnly : []}
      titles={compared && comparedTitles(compared)}
      caption={isPreset ? question.preset.title : t('shell.answer')}
      selected={leadOf(view)}
      onSelect={onSelect}
    />
  );
}
