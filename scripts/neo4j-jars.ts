import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, rename, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

export const NEO4J_VERSION = '5.26.12';
const OLDEST_JAVA = 17;
/** Windows starts mvn.cmd through a shell only. */
const shell = process.platform === 'win32';

/** Where the server's jars are kept between runs; LIAISON_CACHE moves it. */
export function cacheFolder(environment: NodeJS.ProcessEnv = process.env): string {
  const chosen = environment['LIAISON_CACHE'];
  if (chosen) return chosen;
  if (process.platform === 'win32') return join(environment['LOCALAPPDATA'] ?? homedir(), 'liaison');
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'liaison');
  return join(environment['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'liaison');
}

const libFolder = (): string => join(cacheFolder(), `neo4j-${NEO4J_VERSION}`, 'lib');

export const hasJars = (): boolean => existsSync(libFolder());

export function hasJava(): boolean {
  const { status, stderr } = spawnSync('java', ['-version'], { encoding: 'utf8' });
  const version = /version "(\d+)/.exec(stderr ?? '')?.[1];
  return status === 0 && Number(version) >= OLDEST_JAVA;
}

export const hasMaven = (): boolean => spawnSync('mvn', ['--version'], { stdio: 'ignore', shell }).status === 0;

/** The folder of the server's jars, fetched from Maven Central the first time. */
export async function fetchJars(log: (line: string) => void): Promise<string> {
  const lib = libFolder();
  if (existsSync(lib)) return lib;
  log(`Fetching Neo4j ${NEO4J_VERSION} from Maven Central (about 120 MB, once) into ${lib}`);
  const work = join(cacheFolder(), `neo4j-fetch-${process.pid}`);
  await mkdir(work, { recursive: true });
  try {
    await copyFile(join(import.meta.dirname, 'neo4j-pom.xml'), join(work, 'pom.xml'));
    await runMaven(work, log);
    await mkdir(join(lib, '..'), { recursive: true });
    await rename(join(work, 'lib'), lib).catch((error: unknown) => {
      // Another process that fetched at the same time was faster.
      if (!existsSync(lib)) throw error;
    });
  } finally {
    await rm(work, { recursive: true, force: true });
  }
  return lib;
}

async function runMaven(folder: string, log: (line: string) => void): Promise<void> {
  const parameters = ['-B', 'dependency:copy-dependencies', '-DincludeScope=runtime', '-DoutputDirectory=lib'];
  const maven = spawn('mvn', parameters, { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'], shell });
  const lastLines: string[] = [];
  let downloaded = 0;
  for await (const line of createInterface({ input: maven.stdout })) {
    lastLines.splice(0, lastLines.length - 15);
    lastLines.push(line);
    if (!line.includes('Downloaded from')) continue;
    downloaded += 1;
    if (downloaded % 50 === 0) log(`  ${downloaded} files`);
  }
  const code = maven.exitCode ?? (await new Promise((resolve) => maven.once('exit', resolve)));
  if (code !== 0) throw new Error(`Maven could not fetch Neo4j:\n${lastLines.join('\n')}`);
}
