import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { Refusal } from './errors.ts';

const MAX_BODY_BYTES = 1024 * 1024;

/**
 * Turns down a Host that is not ours: a page on another site may make its own name resolve to this machine
 * and would then read our answers as if they were its own (DNS rebinding).
 */
export function checkHost(allowedHosts: ReadonlySet<string>): MiddlewareHandler {
  return async (c, next) => {
    const host = (c.req.header('host') ?? new URL(c.req.url).host).toLowerCase();
    if (!allowedHosts.has(host)) {
      throw new Refusal(
        403,
        'forbidden',
        `The server does not answer to the name ${host}; LIAISON_ALLOWED_HOSTS can allow it.`,
      );
    }
    await next();
  };
}

const hostOf = (origin: string): string | undefined => (URL.canParse(origin) ? new URL(origin).host : undefined);

/** Turns down what a page of another site sends; programs, which send neither header, pass. */
export function checkOrigin(allowedHosts: ReadonlySet<string>): MiddlewareHandler {
  return async (c, next) => {
    const site = c.req.header('sec-fetch-site');
    const origin = c.req.header('origin');
    const fromElsewhere = site !== undefined && site !== 'same-origin' && site !== 'none';
    if (fromElsewhere || (origin !== undefined && !allowedHosts.has(hostOf(origin) ?? ''))) {
      throw new Refusal(403, 'forbidden', 'Pages of other sites may not use this server.');
    }
    await next();
  };
}

export const limitBody: MiddlewareHandler = bodyLimit({
  maxSize: MAX_BODY_BYTES,
  onError: () => {
    throw new Refusal(413, 'too-large', 'The request is larger than 1 MB.');
  },
});
