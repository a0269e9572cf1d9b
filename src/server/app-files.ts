import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { etag } from 'hono/etag';

/** The built app: hashed files for ever, the page itself asked for anew each time, any other path is the page. */
export function appFiles(folder: string): Hono {
  const files = new Hono();
  files.get(
    '/assets/*',
    serveStatic({
      root: folder,
      onFound: (_path, c) => c.header('Cache-Control', 'public, max-age=31536000, immutable'),
    }),
    (c) => c.notFound(),
  );
  files.use(etag());
  files.use(async (c, next) => {
    await next();
    c.header('Cache-Control', 'no-cache');
  });
  files.get('*', serveStatic({ root: folder }), serveStatic({ root: folder, path: 'index.html' }));
  return files;
}
