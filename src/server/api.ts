import { Hono } from 'hono';
import { methodNotAllowed } from 'hono/method-not-allowed';
import { openApi } from './openapi/document.ts';
import type { Service } from './routes/route.ts';
import { routes } from './routes/table.ts';

/** Every route of the table, and the document that describes them. */
export function api(service: Service): Hono {
  const app = new Hono();

  app.use(async (c, next) => {
    await next();
    c.header('Cache-Control', 'no-store');
  });
  app.use(
    methodNotAllowed({
      app,
      onMethodNotAllowed: (c, methods) => {
        const message = `${c.req.method} is not possible here; use ${methods.join(' or ')}.`;
        return c.json({ error: { code: 'invalid-input', message } }, 405, { Allow: methods.join(', ') });
      },
    }),
  );
  for (const { method, path, respond } of routes) {
    app.on(method.toUpperCase(), path.replaceAll(/\{(\w+)\}/g, ':$1'), (c) => respond(c, service));
  }
  app.get('/openapi.json', (c) => c.json(openApi(routes)));
  return app;
}
