import { createAdaptorServer } from '@hono/node-server';
import type { Hono } from 'hono';
import { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { allowedHostsFor, type ServerSettings } from './settings.ts';

/** A port that is ours; it asks for patience until it is told what to serve. */
export type OpenPort = {
  url: string;
  /** What the Host header may say. */
  allowedHosts: readonly string[];
  serve(app: Hono): void;
  /** Ends open requests too, so that their queries are cancelled and nothing keeps the process alive. */
  close(): Promise<void>;
};

/** Why no port could be opened, in words for whoever started the server. */
export class CannotListen extends Error {}

const starting = (): Response =>
  new Response('Liaison is starting. Try again in a moment.\n', {
    status: 503,
    headers: { 'Retry-After': '2', 'Content-Type': 'text/plain; charset=utf-8' },
  });

/** Takes the port at once, so that one in use is said before any long work begins. */
export async function openPort(settings: ServerSettings): Promise<OpenPort> {
  let app: Hono | undefined;
  const server = createAdaptorServer({ fetch: (request, env) => app?.fetch(request, env) ?? starting() });
  if (!(server instanceof Server)) throw new TypeError('expected an HTTP/1 server');
  const { port } = await listen(server, settings);
  return {
    url: `http://${browsableName(settings.host)}:${port}`,
    allowedHosts: allowedHostsFor(settings, port),
    serve: (newApp) => {
      app = newApp;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function listen(server: Server, settings: ServerSettings): Promise<AddressInfo> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(new CannotListen(reasonFor(error, settings), { cause: error })));
    server.listen(settings.port, settings.host, () => resolve(server.address() as AddressInfo));
  });
}

function browsableName(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1';
  return host.includes(':') ? `[${host}]` : host;
}

function reasonFor(error: NodeJS.ErrnoException, { host, port }: ServerSettings): string {
  switch (error.code) {
    case 'EADDRINUSE':
      return `Port ${port} is in use, perhaps by a Liaison that is already running. Another one: npm start -- --port ${port + 1}`;
    case 'EACCES':
      return `Port ${port} may not be used by this user. Choose one above 1023: npm start -- --port 4180`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `LIAISON_HOST is "${host}", which is no address of this machine. Without it the server takes 127.0.0.1.`;
    default:
      return `The server could not start on ${host}:${port}: ${error.message}`;
  }
}
