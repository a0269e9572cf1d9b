import { Command, CommanderError } from 'commander';
import { addCheck } from './commands/check.ts';
import { addDraw } from './commands/draw.ts';
import { addLoad } from './commands/load.ts';
import { addPresets } from './commands/presets.ts';
import { addQuery } from './commands/query.ts';
import { addStart } from './commands/start.ts';
import { EXIT } from './failure.ts';
import { endWithReader } from './output.ts';
import { report } from './report.ts';
import { liaisonVersion } from './version.ts';

function liaison(): Command {
  const program = new Command('liaison')
    .description('Shows who trains whom as a network: checks, loads, serves and queries the data.')
    .version(liaisonVersion())
    .exitOverride()
    .showHelpAfterError('(liaison --help says what there is)')
    .addHelpText('after', ENVIRONMENT);
  for (const add of [addStart, addCheck, addLoad, addQuery, addDraw, addPresets]) add(program);
  return program;
}

const ENVIRONMENT = `
Environment:
  NEO4J_URI             use this Neo4j, for example bolt://localhost:7687; without it the embedded engine
  NEO4J_USERNAME, NEO4J_PASSWORD, NEO4J_DATABASE
  LIAISON_HOME          folder of the embedded engine's files (.liaison)
  LIAISON_QUERIES       folder of your own queries (queries, in LIAISON_HOME where that is set)
  PORT, LIAISON_HOST    where the app is served (4180, 127.0.0.1)
  LIAISON_ALLOWED_HOSTS other names that the server answers to, separated by commas
  LIAISON_KEEP_QUERIES  yes or no: whether the app may keep queries (yes, unless other machines can reach it)

Exit codes:
  0 good   1 the input is at fault, or a finding moved   2 wrong usage   3 the database can't be reached`;

/** Runs the command line; the exit code is set, so that what was printed still arrives. */
export async function main(argv: readonly string[]): Promise<void> {
  endWithReader();
  try {
    await liaison().parseAsync(argv);
  } catch (error) {
    process.exitCode =
      error instanceof CommanderError ? (error.exitCode === 0 ? EXIT.good : EXIT.wrongUsage) : report(error);
  }
}
