import { megabytes, spread } from '../measure/figures.ts';
import { markdownTable } from '../measure/report.ts';
import type { Gesture } from './gestures.ts';
import type { Measured } from './measure-contender.ts';
import type { ForcesRun } from './page/forces.ts';
import type { ContenderName, ForcesName } from './page/main.ts';

/** By name and number of nodes, the runs of one. */
export type Results<Name extends string, Run> = Map<string, { name: Name; nodes: number; runs: Run[] }>;

const BASE = 'sigma+';

/** The value below which a share of all lies. */
function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
}

const median = (values: readonly number[]): number => quantile(values, 0.5);

type Figure = (run: Measured) => number;

const medianFrame =
  (of: 'pan' | 'zoom'): Figure =>
  (run) =>
    median(run[of].framesMs);
const slowFrame =
  (of: 'pan' | 'zoom'): Figure =>
  (run) =>
    quantile(run[of].framesMs, 0.95);
const processorAFrame = ({ framesMs, processorMs }: Gesture): number => processorMs / framesMs.length;

/** One table a size: a row a contender, medians over the rounds with their range, ratios round by round. */
export const drawTables = (results: Results<ContenderName, Measured>, sizes: readonly number[]): string[] =>
  sizes.flatMap((nodes) => {
    const all = [...results.values()].filter((each) => each.nodes === nodes);
    const base = all.find(({ name }) => name === BASE)?.runs ?? [];
    return [timesTable(nodes, all, base), ratioTable(nodes, all, base)];
  });

type Row = { name: ContenderName; runs: Measured[] };

function timesTable(nodes: number, all: readonly Row[], base: readonly Measured[]): string {
  const figures: Figure[] = [
    ({ firstFrameMs }) => firstFrameMs,
    medianFrame('pan'),
    slowFrame('pan'),
    medianFrame('zoom'),
    slowFrame('zoom'),
    ({ hoverMs }) => median(hoverMs),
  ];
  const rows = all.map(({ name, runs }) => [
    titleOf(name, runs, base),
    ...figures.map((figure) => spread(measured(runs, figure), 0)),
    ...(['pan', 'zoom'] as const).map((of) =>
      spread(
        measured(runs, (run) => processorAFrame(run[of])),
        0,
      ),
    ),
    runs.length > 0 ? megabytes(median(runs.map(({ heapBytes }) => heapBytes))) : '–',
  ]);
  const headings = ['first frame', 'pan', 'pan, 95 %', 'zoom', 'zoom, 95 %', 'hover'].map((name) => `${name}, ms`);
  const processor = ['pan', 'zoom'].map((name) => `processor a frame, ${name}, ms`);
  return markdownTable([`${nodes} nodes`, ...headings, ...processor, 'heap, MB'], rows);
}

const measured = (runs: readonly Measured[], figure: Figure): number[] => runs.map(figure).filter(Number.isFinite);

const titleOf = (name: string, runs: readonly Measured[], base: readonly Measured[]): string =>
  runs.length > 0 && runs.length < base.length ? `${name} (${runs.length} of ${base.length} rounds)` : name;

function ratioTable(nodes: number, all: readonly Row[], base: readonly Measured[]): string {
  const against = (runs: readonly Measured[], figure: Figure): string =>
    spread(runs.map((run, round) => figure(run) / figureOf(base[round], figure)).filter(Number.isFinite));
  const rows = all
    .filter(({ name }) => name !== BASE)
    .map(({ name, runs }) => [
      name,
      ...[
        medianFrame('pan'),
        slowFrame('pan'),
        medianFrame('zoom'),
        slowFrame('zoom'),
        (run: Measured) => processorAFrame(run.pan),
        (run: Measured) => processorAFrame(run.zoom),
        ({ firstFrameMs }: Measured) => firstFrameMs,
        ({ hoverMs }: Measured) => median(hoverMs),
        ({ heapBytes }: Measured) => heapBytes,
      ].map((figure) => against(runs, figure)),
    ]);
  const headings = ['pan', 'pan, 95 %', 'zoom', 'zoom, 95 %', 'processor, pan', 'processor, zoom'];
  return markdownTable([`${nodes} nodes, against ${BASE}`, ...headings, 'first frame', 'hover', 'heap'], rows);
}

const figureOf = (run: Measured | undefined, figure: Figure): number => (run ? figure(run) : NaN);

/** What the layout left of the main thread. */
export function forcesTable(results: Results<ForcesName, ForcesRun>): string {
  const names: Record<ForcesName, string> = { liaison: 'liaison', 'sigma+': 'graphology’s supervisor on sigma+' };
  const rows = [...results.values()].map(({ name, nodes, runs }) => {
    const each = (figure: (run: ForcesRun) => number): string => spread(runs.map(figure), 0);
    return [
      `${nodes} nodes: ${names[name]}`,
      each(({ tasksMs }) => Math.max(0, ...tasksMs)),
      each(({ beatsMs }) => quantile(beatsMs, 0.95)),
      each(({ beatsMs }) => Math.max(0, ...beatsMs)),
      spread(
        runs.map(({ frames, ranMs }) => frames / (ranMs / 1000)),
        1,
      ),
      spread(
        runs.map(({ rounds, ranMs }) => rounds / (ranMs / 1000)),
        1,
      ),
      each(({ firstTaskMs }) => firstTaskMs),
    ];
  });
  return markdownTable(
    [
      'layout by forces in a worker',
      'longest task, ms',
      'beat, 95 %, ms',
      'longest beat, ms',
      'drawn a second',
      'rounds a second',
      'longest task until the first frame, ms',
    ],
    rows,
  );
}
