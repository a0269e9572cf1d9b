import { megabytes, ratios, seconds, spread } from '../measure/figures.ts';
import { markdownTable } from '../measure/report.ts';
import type { SavedInBrowser } from './save-in-browser.ts';
import type { SavedByProcess } from './save-svg.ts';

/** One contender's rounds in order; undefined where it was not through in time. */
export type Rounds<Run> = Map<string, (Run | undefined)[]>;

const OURS = 'liaison';
const MEGA = 1_000_000;

const inTime = <Run>(runs: readonly (Run | undefined)[]): Run[] => runs.filter((run) => run !== undefined);

type Figure<Run> = (run: Run) => number;

/** Liaison against another, round by round. */
const against = <Run>(rounds: Rounds<Run>, name: string, figure: Figure<Run>): string => {
  const of = (runs: readonly (Run | undefined)[] = []): number[] => runs.map((run) => (run ? figure(run) : NaN));
  const ours = of(rounds.get(OURS));
  const theirs = of(rounds.get(name));
  const both = ours.flatMap((value, round) => (Number.isNaN(value / (theirs[round] ?? NaN)) ? [] : [round]));
  const at = (values: readonly number[]): number[] => both.map((round) => values[round] ?? NaN);
  return name === OURS ? '' : ratios(at(ours), at(theirs));
};

export function pngTable(nodes: number, rounds: Rounds<SavedInBrowser>): string {
  const rows = [...rounds].map(([name, all]) => {
    const runs = inTime(all);
    const [first] = runs;
    const each = (figure: Figure<SavedInBrowser>): number[] => runs.map(figure);
    return [
      name,
      seconds(each(({ ms }) => ms)),
      seconds(each(({ processorMs }) => processorMs)),
      spread(each(({ bytes }) => bytes / MEGA)),
      first ? `${first.width} × ${first.height}` : '–',
      spread(
        each(({ peakBytes }) => peakBytes / MEGA),
        0,
      ),
      spread(
        each(({ addedBytes }) => addedBytes / MEGA),
        0,
      ),
      against(rounds, name, ({ ms }) => ms),
      against(rounds, name, ({ processorMs }) => processorMs),
    ];
  });
  const memory = ['peak memory, MB', 'of it for the picture, MB'];
  return markdownTable(
    [
      `PNG of ${nodes} nodes`,
      'on the clock, s',
      'processor, s',
      'file, MB',
      'pixels',
      ...memory,
      'clock: liaison against it',
      'processor: liaison against it',
    ],
    rows,
  );
}

export type SvgRun = { firstMs: number; nextMs?: number; bytes: number } & Partial<SavedByProcess>;

export function svgTable(nodes: number, rounds: Rounds<SvgRun>): string {
  const rows = [...rounds].map(([name, all]) => {
    const runs = inTime(all);
    const each = (figure: Figure<SvgRun>): number[] => runs.map(figure).filter((value) => !Number.isNaN(value));
    return [
      name,
      seconds(each(({ firstMs }) => firstMs)),
      seconds(each(({ nextMs = NaN }) => nextMs)),
      spread(each(({ bytes }) => bytes / MEGA)),
      seconds(each(({ clockMs = NaN }) => clockMs)),
      seconds(each(({ processorMs = NaN }) => processorMs)),
      megabytes(runs[0]?.peakBytes),
      against(rounds, name, ({ firstMs }) => firstMs),
      against(rounds, name, ({ processorMs = NaN }) => processorMs),
    ];
  });
  const whole = ['clock, s', 'processor, s', 'peak memory, MB'].map((figure) => `whole process: ${figure}`);
  return markdownTable(
    [
      `SVG of ${nodes} nodes`,
      'first, s',
      'the next, s',
      'file, MB',
      ...whole,
      'first: liaison against it',
      'whole process: liaison’s processor time against it',
    ],
    rows,
  );
}
