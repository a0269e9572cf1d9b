import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Preset } from '../model/wire.ts';
import { faultLines, readPreset } from './preset-head.ts';
import type { PresetFault } from './preset-head.ts';
import { CYPHER_FOLDER } from './statements.ts';

/** Headings in the order in which a reader meets them; a heading not listed here comes after them. */
const HEADINGS = [
  'By group',
  'By country',
  'By ministry',
  'By institution',
  'By topic',
  'Over time',
  'Between two',
  'By source',
];

/** Every fault of every preset's file. */
export class InvalidPresets extends Error {
  constructor(readonly faults: readonly PresetFault[]) {
    super(faultLines(faults).join('\n'));
    this.name = 'InvalidPresets';
  }
}

const headingRank = (preset: Preset): number => {
  const rank = HEADINGS.indexOf(preset.group);
  return rank === -1 ? HEADINGS.length : rank;
};

/** The presets of a folder, by heading, then by title. */
export function readPresets(folder: string = join(CYPHER_FOLDER, 'presets')): Preset[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.cypher'));
  const read = files.map((file) => readPreset(basename(file, '.cypher'), readFileSync(join(folder, file), 'utf8')));
  const faults = read.flatMap((each) => each.faults);
  if (faults.length > 0) throw new InvalidPresets(faults);
  return read
    .flatMap(({ preset }) => preset ?? [])
    .toSorted((a, b) => headingRank(a) - headingRank(b) || a.title.localeCompare(b.title, 'en'));
}
