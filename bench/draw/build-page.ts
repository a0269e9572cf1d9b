import { join } from 'node:path';
import { build, preview } from 'vite';
import type { PluginOption } from 'vite';
import ofApp from '../../vite.config.ts';

const PROJECT = join(import.meta.dirname, '../..');

// React's development build is taken wherever this is set to anything else.
process.env['NODE_ENV'] = 'production';

export type PageOptions = { root: string; outDir: string; plugins?: PluginOption[] };

/** Builds a page of a benchmark as the app is built. */
export async function buildPage({ root, outDir, plugins = [] }: PageOptions): Promise<void> {
  await build({
    ...ofApp,
    configFile: false,
    logLevel: 'error',
    root,
    publicDir: join(PROJECT, 'src/app/public'),
    plugins: [ofApp.plugins, plugins],
    // Its own page in the place of the app's.
    build: { ...ofApp.build, rollupOptions: {}, outDir, chunkSizeWarningLimit: 10_000 },
  });
}

/** Serves a built page while something is done with its address. */
export async function servedPage<T>({ root, outDir }: PageOptions, use: (url: string) => Promise<T>): Promise<T> {
  const server = await preview({
    logLevel: 'error',
    root,
    configFile: false,
    build: { outDir },
    preview: { host: '127.0.0.1', port: 0 },
  });
  try {
    const [url] = server.resolvedUrls?.local ?? [];
    if (url === undefined) throw new Error('the page is not served');
    return await use(url);
  } finally {
    await server.close();
  }
}
