export type ServerSettings = {
  host: string;
  /** 0 takes any free one. */
  port: number;
  /** What the Host header may say beside this machine's own names: the name of a proxy, say. */
  allowedHosts: readonly string[];
  /** Whether readers may change the files of own queries on this machine; absent: where nobody else can reach it. */
  keepQueries?: boolean;
};

export const DEFAULT_SERVER: ServerSettings = { host: '127.0.0.1', port: 4180, allowedHosts: [] };

/** A port's number; undefined where the text is none. */
export function portOf(text: string): number | undefined {
  const port = Number(text);
  return /^\d{1,5}$/.test(text) && port <= 65_535 ? port : undefined;
}

const YES_OR_NO: Readonly<Record<string, boolean>> = { yes: true, no: false };

/** Reads PORT, LIAISON_HOST, LIAISON_ALLOWED_HOSTS (separated by commas), LIAISON_KEEP_QUERIES; empty ones are absent. */
export function serverSettings(environment: Record<string, string | undefined>): ServerSettings {
  const port = environment['PORT'] ? portOf(environment['PORT']) : DEFAULT_SERVER.port;
  if (port === undefined) {
    throw new RangeError(`PORT is "${environment['PORT']}"; expected a whole number from 0 to 65535`);
  }
  const allowedHosts = (environment['LIAISON_ALLOWED_HOSTS'] ?? '').split(/[\s,]+/).filter((host) => host !== '');
  const keeping = environment['LIAISON_KEEP_QUERIES'];
  const keepQueries = keeping ? YES_OR_NO[keeping] : undefined;
  if (keeping && keepQueries === undefined) {
    throw new RangeError(`LIAISON_KEEP_QUERIES is "${keeping}"; expected yes or no`);
  }
  const host = environment['LIAISON_HOST'] || DEFAULT_SERVER.host;
  return { host, port, allowedHosts, ...(keepQueries !== undefined && { keepQueries }) };
}

export const isLoopback = (host: string): boolean => host === 'localhost' || host === '::1' || host.startsWith('127.');

/** Every Host that a browser may rightly send us; it leaves out port 80. */
export function allowedHostsFor(settings: ServerSettings, port: number): string[] {
  const own = settings.host.includes(':') ? `[${settings.host}]` : settings.host;
  const names = [...new Set(['127.0.0.1', 'localhost', '[::1]', own])];
  const withPort = names.map((name) => `${name}:${port}`);
  return [...withPort, ...(port === 80 ? names : []), ...settings.allowedHosts];
}

/** Another name that the server answers to is that of a proxy, through which others may reach it. */
export const mayKeepQueries = ({ host, allowedHosts, keepQueries }: ServerSettings): boolean =>
  keepQueries ?? (isLoopback(host) && allowedHosts.length === 0);
