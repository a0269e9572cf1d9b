import { join } from 'node:path';
import { build, type InlineConfig, type Rolldown } from 'vite';

const PROJECT = join(import.meta.dirname, '../..');
const APP = { root: join(PROJECT, 'src/app'), configFile: join(PROJECT, 'vite.config.ts') };

export type Chunk = Rolldown.OutputChunk;
export type Output = (Chunk | Rolldown.OutputAsset)[];

// React's development build is taken wherever this is set to anything else.
process.env['NODE_ENV'] = 'production';

async function built(config: InlineConfig): Promise<Output> {
  const results = await build({ logLevel: 'error', ...config });
  return [results].flat().flatMap((result) => ('output' in result ? result.output : []));
}

/** Builds the app as `npm start` does. */
export const buildApp = (outDir: string): Promise<Output> => built({ ...APP, build: { outDir } });

const isCodeOfPackage = (id: string): boolean => !/^[./\0]/.test(id) && !id.startsWith('@fontsource');

/** The app with every package left out. */
export const buildOwnCode = (): Promise<Output> =>
  built({ ...APP, build: { write: false, rolldownOptions: { external: isCodeOfPackage } } });

const ENTRY = 'virtual:part';

/** A module's minified code with all that is beneath it, but for what is `apart`. */
export async function buildPart(source: string, apart: (id: string) => boolean): Promise<string> {
  const output = await built({
    configFile: false,
    root: PROJECT,
    plugins: [
      {
        name: 'part',
        enforce: 'pre',
        resolveId: (id) => (id === ENTRY ? ENTRY : undefined),
        load: (id) => (id === ENTRY ? source : undefined),
      },
    ],
    build: {
      write: false,
      target: 'es2022',
      rolldownOptions: {
        input: ENTRY,
        external: (id) => id !== ENTRY && isCodeOfPackage(id) && apart(id),
        preserveEntrySignatures: 'strict',
      },
    },
  });
  return output.flatMap((file) => (file.type === 'chunk' ? [file.code] : [])).join('\n');
}

/** The chunks that the page asks for at once: its entry and all that this imports. */
export function firstChunks(output: Output): Chunk[] {
  const chunks = output.filter((file) => file.type === 'chunk');
  const found = chunks.filter(({ isEntry }) => isEntry);
  for (const { imports } of found)
    found.push(...chunks.filter((chunk) => imports.includes(chunk.fileName) && !found.includes(chunk)));
  return found;
}
