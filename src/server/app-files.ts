import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import type { MiddlewareHandler } from 'hono';
import { etag } from 'hono/etag';

const cached =
  (control: string): MiddlewareHandler =>
  async (c, next) => {
    await next();
    if (c.res.status < 400) c.header('Cache-Control', control);
  };

/** The built app: hashed files for ever, the page itself asked for anew each time, any other path is the page. */
export function appFiles(folder: string): Hono {
  const files = new Hono();
  files.get('/assets/*', cached('public, max-age=31536000, immutable'), serveStatic({ root: folder }), (c) =>
    c.notFound(),
  );
  files.get(
    '*',
    cached('no-cache'),
    etag(),
    serveStatic({ root: folder }),
    serveStatic({ root: folder, path: 'index.html' }),
  );
  return files;
}
