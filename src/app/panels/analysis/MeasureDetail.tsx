import type { MeasureResult } from '../../../analysis/run-measure.ts';
import type { Graph } from '../../../model/values.ts';
import type { Looks } from '../../../model/view.ts';
import { measureOf } from '../../../scene/looks/measures.ts';
import type { MeasureId } from '../../../scene/looks/measures.ts';
import { measureName, measureNumber, measureSentence } from '../../../words/measure-words.ts';
import { resultOf, startMeasure, stopMeasure } from '../../analysis/store.ts';
import type { Run } from '../../analysis/types.ts';
import { t, writeNumber } from '../../../words/t.ts';
import { GroupList } from './GroupList.tsx';
import { MarkedList } from './MarkedList.tsx';
import { TopNodes } from './TopNodes.tsx';

export type MeasuredPicture = {
  /** What the picture shows now. */
  graph: Graph;
  looks: Looks;
  onLooks: (looks: Looks) => void;
  /** Ids of nodes, or of one connection. */
  onSelect: (ids: readonly string[]) => void;
};

type MeasureDetailProps = MeasuredPicture & { id: MeasureId; run: Run | undefined };

/** One measure: what it tells, working it out, and what came of it. */
export function MeasureDetail({ id, run, graph, looks, onLooks, onSelect }: MeasureDetailProps) {
  const result = resultOf(run);
  const Results = resultsOf[measureOf(id)?.values ?? 'number'];
  return (
    <>
      <p className="measure-sentence">{measureSentence(id)}</p>
      <div className="measure-actions">
        <RunButton id={id} run={run} graph={graph} />
        <LookButtons id={id} looks={looks} onLooks={onLooks} />
      </div>
      <RunState id={id} run={run} graph={graph} />
      {result && <Exactness result={result} />}
      {result && <Results graph={graph} values={result.values} onSelect={onSelect} />}
    </>
  );
}

const resultsOf = { number: TopNodes, group: GroupList, flag: MarkedList };

type RunProps = Pick<MeasureDetailProps, 'id' | 'run' | 'graph'>;

/** Where there is nothing to do it is not disabled, as that would take the keyboard's focus away. */
function RunButton({ id, run, graph }: RunProps) {
  if (run?.status === 'running')
    return (
      <button type="button" className="button" onClick={() => stopMeasure(id)}>
        {t('analysis.stop')}
      </button>
    );
  const isDone = run?.status === 'done' && run.graph === graph;
  return (
    <button type="button" className="button" aria-disabled={isDone} onClick={() => startMeasure(id, graph)}>
      {isDone ? t('analysis.worked') : run ? t('analysis.runAgain') : t('analysis.run')}
    </button>
  );
}

/** Said aloud when it changes; a bar without a length: no telling how far it is. */
function RunState({ id, run, graph }: RunProps) {
  const name = measureName(id);
  return (
    <>
      {run?.status === 'running' && (
        <progress
          className="measure-progress"
          max={1}
          value={run.done > 0 ? run.done : undefined}
          aria-label={t('analysis.running', { name })}
        />
      )}
      <output className={run?.status === 'done' ? 'visually-hidden' : 'muted'}>{stateWords(name, run)}</output>
      {run?.status === 'done' && run.graph !== graph && <p className="muted">{t('analysis.stale')}</p>}
    </>
  );
}

function stateWords(name: string, run: Run | undefined): string {
  if (run?.status === 'running') return t('analysis.running', { name });
  if (run?.status === 'done') return t('analysis.done', { name });
  if (run?.status === 'stopped') return t('analysis.stopped');
  return run ? t('analysis.failedTitle', { name, reason: run.reason }) : '';
}

function Exactness({ result: { estimate } }: { result: MeasureResult }) {
  if (!estimate) return null;
  const { sources, of, error } = estimate;
  const numbers = { sources: writeNumber(sources), of: writeNumber(of), error: measureNumber(error) };
  return <p className="muted">{t('analysis.estimate', numbers)}</p>;
}

type LookButtonsProps = { id: MeasureId; looks: Looks; onLooks: (looks: Looks) => void };

/** Pressed again, nodes look as at rest. Only amounts have a size. */
function LookButtons({ id, looks, onLooks }: LookButtonsProps) {
  const isColour = looks.colourBy === id;
  const isSize = looks.sizeBy === id;
  const hasSizes = measureOf(id)?.values === 'number' && id !== 'degree';
  return (
    <div className="measure-looks">
      <button
        type="button"
        className="button"
        aria-pressed={isColour}
        onClick={() => onLooks({ ...looks, colourBy: isColour ? 'kind' : id })}
      >
        {t('analysis.colourBy')}
      </button>
      {hasSizes && (
        <button
          type="button"
          className="button"
          aria-pressed={isSize}
          onClick={() => onLooks({ ...looks, sizeBy: isSize ? 'degree' : id })}
        >
          {t('analysis.sizeBy')}
        </button>
      )}
    </div>
  );
}
