import { InvalidArgumentError, type Command } from 'commander';
import { resolve } from 'node:path';
import { portOf } from '../../server/settings.ts';

const EXAMPLE = `
Ctrl-C stops it. With NEO4J_URI it shows what that Neo4j holds; \`liaison load\` fills it.

Examples:
  $ liaison start --port 8080 --no-open
  $ liaison start my-data
  $ liaison start picture.png`;

type Options = { open: boolean; port?: number };
type Paths = { directory?: string; savedView?: string };

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
    .argument('[PICTURE]', 'PNG, SVG or view file to open the app at: what it was saved with is shown again')
    .option('--port <PORT>', 'where to serve it (PORT, else 4180)', readPort)
    .option('--no-open', 'do not open the browser')
    .addHelpText('after', EXAMPLE)
    .action(async (first: string | undefined, second: string | undefined, options: Options) => {
      const { start } = await import('../start.ts');
      await start({ ...options, ...(await pathsOf(first, second)) });
    });
}

/** The folder may be left out before a picture. */
async function pathsOf(first: string | undefined, second: string | undefined): Promise<Paths> {
  const [directory, savedView] = [first, second].map((path) => (path === undefined ? undefined : resolve(path)));
  if (directory === undefined || savedView !== undefined) return { directory, savedView };
  const { isSavedView } = await import('../saved-view.ts');
  return (await isSavedView(directory)) ? { savedView: directory } : { directory };
}
