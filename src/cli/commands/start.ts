import { InvalidArgumentError, type Command } from 'commander';
import { resolve } from 'node:path';
import { portOf } from '../../server/settings.ts';

const EXAMPLE = `
Ctrl-C stops it. With NEO4J_URI it shows what that Neo4j holds; \`liaison load\` fills it.

Example:
  $ liaison start --port 8080 --no-open`;

function readPort(text: string): number {
  const port = portOf(text);
  if (port === undefined) throw new InvalidArgumentError('Expected a whole number from 0 to 65535.');
  return port;
}

export function addStart(program: Command): void {
  program
    .command('start')
    .summary('show the graph in the browser')
    .description('Checks and loads the data where it changed, then serves the app and opens it in the browser.')
    .argument('[DIR]', 'folder of the data package (the one that comes with Liaison)')
    .option('--port <PORT>', 'where to serve it (PORT, else 4180)', readPort)
    .option('--no-open', 'do not open the browser')
    .addHelpText('after', EXAMPLE)
    .action(async (directory: string | undefined, options: { open: boolean; port?: number }) => {
      const { start } = await import('../start.ts');
      await start({ ...options, directory: directory === undefined ? undefined : resolve(directory) });
    });
}
