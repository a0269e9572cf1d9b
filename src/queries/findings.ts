import { DatabaseError } from '../database/database.ts';
import type { Database, ReadOptions } from '../database/database.ts';
import type { Finding, Parameters, Preset } from '../model/wire.ts';
import { InvalidInput } from './errors.ts';
import { differenceFrom } from './expectations.ts';
import { runPreset } from './run-preset.ts';

export type CheckedFinding = {
  preset: string;
  sentence: string;
  /** All that its preset ran with, defaults too. */
  parameters: Parameters;
  /** Where it stands in the preset's file, from 1. */
  line: number;
  /** How the data at hand differ from it; none where it holds. */
  differences: string[];
};

/** Runs the findings of presets one after another and says of each whether it holds on the loaded data. */
export async function* checkFindings(
  database: Database,
  presets: readonly Preset[],
  options: ReadOptions = {},
): AsyncGenerator<CheckedFinding> {
  for (const preset of presets) {
    for (const finding of preset.findings) {
      const parameters = { ...defaultsOf(preset), ...finding.parameters };
      const reading = { ...options, isGuarded: preset.isOwn };
      const differences = await differencesOf(() => runPreset(database, preset, parameters, reading), finding);
      yield { preset: preset.name, sentence: finding.sentence, parameters, line: finding.line, differences };
    }
  }
}

/** Given by name, so that no other node takes the place of one that the data set does not have. */
const defaultsOf = ({ parameters }: Preset): Parameters =>
  Object.fromEntries(parameters.map((parameter) => [parameter.name, parameter.default]));

async function differencesOf(run: () => ReturnType<typeof runPreset>, finding: Finding): Promise<string[]> {
  try {
    const answer = await run();
    return finding.expectations.flatMap((expectation) => differenceFrom(expectation, answer) ?? []);
  } catch (error) {
    if (isAboutTheFinding(error)) return [error.message];
    throw error;
  }
}

/** What ends one question alone; with the database away or the work stopped the others can't be asked either. */
const isAboutTheFinding = (error: unknown): error is Error =>
  error instanceof InvalidInput ||
  (error instanceof DatabaseError && error.code !== 'database-unavailable' && error.code !== 'cancelled');
