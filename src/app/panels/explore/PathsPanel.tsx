import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { GraphNode } from '../../../model/values.ts';
import type { Addition } from '../../../model/view.ts';
import { sourcesAnswer } from '../../api/answers.ts';
import type { PathTime } from '../../picture/additions.ts';
import type { Picture } from '../../picture/use-picture.ts';
import type { Brought } from '../../picture/use-records.ts';
import { Failure } from '../../shell/Failure.tsx';
import { Name } from '../../shell/Name.tsx';
import { select } from '../../state/view/actions.ts';
import { formatDate } from '../../../words/format-date.ts';
import { nameIn } from '../../../words/names.ts';
import { t } from '../../../words/t.ts';
import { explainPath } from './explain-path.ts';
import type { PathPart } from './explain-path.ts';
import { addPaths, takeBackPaths } from './explore-actions.ts';
import { setExploring } from './exploring.ts';
import { PathSources } from './PathSources.tsx';
import { idsOfPath, numberSources, rankPaths } from './rank-paths.ts';
import type { RankedPath } from './rank-paths.ts';
import { namedIn } from './selection-actions.ts';
import './explore.css';

type Paths = Addition & { type: 'paths' };
export type BroughtPaths = Brought & { addition: Paths };

/** The paths between two nodes, each told as a sentence, with the sources that they cite below. */
export function PathsPanel({ brought, picture }: { brought: BroughtPaths; picture: Picture }) {
  const { addition, answer, error } = brought;
  const [from, to] = namedIn(picture, [addition.from, addition.to]);
  const paths = useMemo(() => rankPaths(answer?.rows ?? []), [answer]);
  const numbers = useMemo(() => numberSources(paths), [paths]);
  const ids = useMemo(() => [...numbers.keys()], [numbers]);
  const sources = useQuery({ ...sourcesAnswer(ids), enabled: ids.length > 0 });
  if (!from || !to) return null;
  const names = { from: from.name, to: to.name };
  return (
    <article className="paths-panel" aria-label={t('explore.paths.title', names)}>
      <h2>{t('explore.paths.title', names)}</h2>
      <p className="muted">
        {timeWords(picture.view)} {paths.length > 1 && t('explore.paths.ranked')}
      </p>
      {Boolean(error) && <Failure error={error} what={t('explore.paths.failed')} />}
      {!answer && !error && <output className="muted">{t('explore.paths.looking')}</output>}
      {answer && paths.length === 0 && <output>{t('explore.paths.none', names)}</output>}
      <ol className="paths">
        {paths.map((path) => (
          <PathItem key={idsOfPath(path).join()} path={path} numbers={numbers} selection={picture.view.selection} />
        ))}
      </ol>
      {addition.all && <CutLine count={paths.length} total={answer?.total} />}
      {!addition.all && paths.length > 0 && (
        <button type="button" className="text-button" onClick={() => addPaths(from, to, true)}>
          {t('explore.do.allPaths')}
        </button>
      )}
      <PathSources numbers={numbers} sources={sources.data?.graph.nodes} />
      <button
        type="button"
        className="text-button"
        onClick={() => takeBackPaths(addition, t('explore.paths.takenBack', names))}
      >
        {t('explore.paths.takeBack')}
      </button>
    </article>
  );
}

function CutLine({ count, total = count }: { count: number; total: number | undefined }) {
  return count < total ? <p className="muted">{t('explore.paths.cut', { shown: count, count: total })}</p> : null;
}

/** When the connections of these paths must hold. */
function timeWords({ window, asOf }: PathTime): string {
  const words = [
    asOf && t('explore.paths.asOf', { date: formatDate(asOf) }),
    window?.from && t('explore.paths.windowFrom', { date: formatDate(window.from) }),
    window?.until && t('explore.paths.windowUntil', { date: formatDate(window.until) }),
  ].filter((text) => typeof text === 'string' && text !== '');
  return words.length > 0 ? words.join(' ') : t('explore.paths.anyTime');
}

type PathItemProps = { path: RankedPath; numbers: ReadonlyMap<string, number>; selection: readonly string[] };

/** Pointed at, its nodes and connections show in the picture; pressed, they stay chosen. */
function PathItem({ path, numbers, selection }: PathItemProps) {
  const ids = idsOfPath(path);
  const chosen = new Set(selection);
  const preview = (): void => setExploring({ preview: ids });
  const endPreview = (): void => setExploring({ preview: undefined });
  const { weakest, relationships } = path;
  return (
    <li>
      <button
        type="button"
        className="path"
        aria-pressed={ids.every((id) => chosen.has(id))}
        onClick={() => select(ids)}
        onPointerEnter={preview}
        onPointerLeave={endPreview}
        onFocus={preview}
        onBlur={endPreview}
      >
        {explainPath(path).map((part, index) => (
          <Part key={index} part={part} numbers={numbers} />
        ))}
      </button>
      <p className={weakest < 2 ? 'path-weakest sourcing-thin' : 'path-weakest'}>
        {t('explore.paths.length', { count: relationships.length })} ·{' '}
        {weakest === 0 ? t('explore.paths.weakestNone') : t('explore.paths.weakest', { count: weakest })}
      </p>
    </li>
  );
}

function Part({ part, numbers }: { part: PathPart; numbers: ReadonlyMap<string, number> }) {
  switch (part.type) {
    case 'words':
      return part.text;
    case 'node':
      return <NodeInPath node={part.node} />;
    case 'cite':
      return <span className="path-cite">{cited(part.sources, numbers)}</span>;
  }
}

const NodeInPath = ({ node }: { node: GraphNode }) => (
  <strong>
    <Name text={nameIn(node)} />
  </strong>
);

const cited = (sources: readonly string[], numbers: ReadonlyMap<string, number>): string =>
  sources.length === 0
    ? t('explore.paths.noSource')
    : `\u00a0[${sources
        .map((id) => numbers.get(id) ?? 0)
        .toSorted((one, other) => one - other)
        .join(', ')}]`;
