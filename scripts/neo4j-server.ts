import { spawn, spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import neo4j from 'neo4j-driver';
import { fetchJars, hasJars, hasJava, hasMaven } from './neo4j-jars.ts';

export type ServerOptions = {
  /** Absent: a free one. */
  boltPort?: number;
  /** Of the user neo4j; absent: no credentials are asked for. */
  password?: string;
  /** Folder of a Java server, or name of the volume with Docker, that stays after the run; absent: nothing stays. */
  keep?: string;
  log?: (line: string) => void;
};

export type Neo4jServer = {
  uri: string;
  username?: string;
  password?: string;
  how: 'docker' | 'java';
  /** Resolves when the server has ended, by `stop` or by itself. */
  ended: Promise<void>;
  stop(): Promise<void>;
};

export const NEITHER =
  'Neo4j needs Docker with its engine running and the compose plugin, or Java 17 or newer with Maven: found neither.';

const COMPOSE_FILE = join(import.meta.dirname, '..', 'compose.yaml');
const READY_TIMEOUT_MS = 180_000;
const READY_INTERVAL_MS = 250;
const STOP_TIMEOUT_MS = 30_000;

export function howToStart(): 'docker' | 'java' | undefined {
  const answers = (parameters: string[]): boolean =>
    spawnSync('docker', parameters, { stdio: 'ignore', timeout: 10_000 }).status === 0;
  if (answers(['version', '--format', '{{.Server.Version}}']) && answers(['compose', 'version'])) return 'docker';
  return hasJava() && (hasJars() || hasMaven()) ? 'java' : undefined;
}

/** Starts a real Neo4j and waits until it answers a query. */
export async function startNeo4j(options: ServerOptions = {}): Promise<Neo4jServer> {
  const how = howToStart();
  if (!how) throw new Error(NEITHER);
  const boltPort = options.boltPort ?? (await freePort());
  if (!(await isFree(boltPort))) throw new Error(`port ${boltPort} is in use; choose another with NEO4J_BOLT_PORT`);
  const server = how === 'docker' ? await startDocker(boltPort, options) : await startJava(boltPort, options);
  try {
    await untilReady(server, options.password);
    return server;
  } catch (error) {
    await server.stop();
    throw error;
  }
}

async function startDocker(boltPort: number, { password, keep, log }: ServerOptions): Promise<Neo4jServer> {
  const compose = ['compose', '--file', COMPOSE_FILE, '--project-name', keep ?? `liaison-test-${boltPort}`];
  const env = {
    ...process.env,
    NEO4J_BOLT_PORT: String(boltPort),
    NEO4J_HTTP_PORT: keep ? (process.env['NEO4J_HTTP_PORT'] ?? '7474') : String(await freePort()),
    NEO4J_AUTH: password === undefined ? 'none' : `neo4j/${password}`,
  };
  log?.('Starting Neo4j with Docker (the first time its image is fetched)');
  const child = spawn('docker', [...compose, 'up'], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  const ended = untilExit(child);
  const stop = async (): Promise<void> => {
    spawnSync('docker', [...compose, 'down', ...(keep ? [] : ['--volumes'])], { env, stdio: 'ignore' });
    await ended;
  };
  return { ...address(boltPort, password), how: 'docker', ended, stop };
}

async function startJava(boltPort: number, { password, keep, log }: ServerOptions): Promise<Neo4jServer> {
  const lib = await fetchJars(log ?? (() => undefined));
  const home = keep ?? (await mkdtemp(join(tmpdir(), 'liaison-neo4j-')));
  await writeHome(home, boltPort, password !== undefined);
  log?.('Starting Neo4j with Java');
  const child = spawn('java', javaParameters(lib, home), { stdio: ['ignore', 'ignore', 'pipe'] });
  let words = '';
  let isStopping = false;
  child.stderr.on('data', (chunk: Buffer) => (words = (words + chunk.toString()).slice(-4_000)));
  const killWithUs = (): boolean => child.kill('SIGKILL');
  process.once('exit', killWithUs);
  const ended = untilExit(child).then(() => {
    process.off('exit', killWithUs);
    if (!isStopping) throw new Error(`Neo4j ended by itself; its log is in ${join(home, 'logs')}\n${words.trim()}`);
  });
  ended.catch(() => undefined);
  const stop = async (): Promise<void> => {
    isStopping = true;
    child.kill(keep ? 'SIGTERM' : 'SIGKILL');
    const timer = setTimeout(killWithUs, STOP_TIMEOUT_MS);
    await ended.catch(() => undefined);
    clearTimeout(timer);
    if (!keep) await rm(home, { recursive: true, force: true });
  };
  return { ...address(boltPort, password), how: 'java', ended, stop };
}

const address = (
  boltPort: number,
  password: string | undefined,
): Pick<Neo4jServer, 'uri' | 'username' | 'password'> => ({
  uri: `bolt://127.0.0.1:${boltPort}`,
  ...(password === undefined ? {} : { username: 'neo4j', password }),
});

async function writeHome(home: string, boltPort: number, isAuthenticated: boolean): Promise<void> {
  for (const folder of ['conf', 'data', 'logs', 'import', 'plugins', 'run'])
    await mkdir(join(home, folder), { recursive: true });
  const settings = [
    `server.bolt.listen_address=127.0.0.1:${boltPort}`,
    // Where a routing driver (neo4j://) is sent.
    `server.bolt.advertised_address=127.0.0.1:${boltPort}`,
    'server.http.enabled=false',
    'server.memory.heap.max_size=1g',
    'server.memory.pagecache.size=256m',
    `dbms.security.auth_enabled=${isAuthenticated}`,
    'dbms.usage_report.enabled=false',
  ];
  await writeFile(join(home, 'conf', 'neo4j.conf'), `${settings.join('\n')}\n`);
}

const javaParameters = (lib: string, home: string): string[] => [
  '-Xmx1g',
  '--add-opens=java.base/java.nio=ALL-UNNAMED',
  '--add-opens=java.base/java.io=ALL-UNNAMED',
  '--add-opens=java.base/sun.nio.ch=ALL-UNNAMED',
  '--add-opens=java.base/java.util.concurrent=ALL-UNNAMED',
  '-Dlog4j2.disable.jmx=true',
  '-cp',
  join(lib, '*'),
  'org.neo4j.server.CommunityEntryPoint',
  `--home-dir=${home}`,
  `--config-dir=${join(home, 'conf')}`,
];

const untilExit = (child: ReturnType<typeof spawn>): Promise<void> =>
  new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', () => resolve());
  });

/** The server prints nothing that says so: it is ready when it answers. */
async function untilReady(server: Neo4jServer, password: string | undefined): Promise<void> {
  const isEnded = server.ended.then(() => {
    throw new Error('Neo4j ended before it answered');
  });
  isEnded.catch(() => undefined);
  const deadline = Date.now() + READY_TIMEOUT_MS;
  let isReady = false;
  while (!isReady) {
    isReady = await Promise.race([answers(server.uri, password), isEnded]);
    if (!isReady && Date.now() > deadline) throw new Error(`Neo4j did not answer within ${READY_TIMEOUT_MS / 1000} s`);
    if (!isReady) await new Promise((resolve) => setTimeout(resolve, READY_INTERVAL_MS));
  }
}

async function answers(uri: string, password: string | undefined): Promise<boolean> {
  const credentials = password === undefined ? undefined : neo4j.auth.basic('neo4j', password);
  const driver = neo4j.driver(uri, credentials, { connectionTimeout: 2_000, maxTransactionRetryTime: 0 });
  try {
    await driver.executeQuery('RETURN 1 AS one');
    return true;
  } catch (error) {
    if (password !== undefined && isUnauthorized(error)) await setInitialPassword(uri, password);
    return false;
  } finally {
    await driver.close();
  }
}

const isUnauthorized = (error: unknown): boolean =>
  error instanceof neo4j.Neo4jError && error.code === 'Neo.ClientError.Security.Unauthorized';

/** A new Neo4j has neo4j/neo4j and lets nothing be done before that is changed; a wrong guess changes nothing. */
async function setInitialPassword(uri: string, password: string): Promise<void> {
  const driver = neo4j.driver(uri, neo4j.auth.basic('neo4j', 'neo4j'));
  try {
    const statement = 'ALTER CURRENT USER SET PASSWORD FROM $old TO $new';
    await driver.executeQuery(statement, { old: 'neo4j', new: password }, { database: 'system' });
  } catch (error) {
    if (isUnauthorized(error)) throw new Error('this Neo4j was first started with another password', { cause: error });
    throw error;
  } finally {
    await driver.close();
  }
}

export async function freePort(): Promise<number> {
  const probe = await listen(0);
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

async function isFree(port: number): Promise<boolean> {
  const probe = await listen(port).catch(() => undefined);
  if (probe) await new Promise((resolve) => probe.close(resolve));
  return probe !== undefined;
}

const listen = (port: number): Promise<Server> =>
  new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(server));
  });
