import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, rename, rm } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { cacheFolder, hasJava, hasMaven } from '../../scripts/neo4j-jars.ts';
import { note } from '../measure/report.ts';

const run = promisify(execFile);
const SOURCE = join(import.meta.dirname, 'gephi');
const JAR = 'gephi-toolkit-0.10.1-all.jar';

/** What starts Gephi's exporter, behind which its arguments follow; undefined: Gephi cannot be had here. */
export async function prepareGephi(folder: string): Promise<readonly [string, ...string[]] | undefined> {
  if (!hasJava() || !hasMaven()) {
    note('Gephi is left out: it needs Java 17 with javac, and Maven');
    return undefined;
  }
  const jar = await fetchJar();
  await run('javac', ['-cp', jar, '-d', folder, join(SOURCE, 'ExportSvg.java')]);
  return ['java', '-Djava.awt.headless=true', '-cp', [folder, jar].join(delimiter), 'ExportSvg'];
}

/** Fetched from Maven Central the first time, and kept where the jars of Neo4j are. */
async function fetchJar(): Promise<string> {
  const lib = join(cacheFolder(), 'gephi');
  const jar = join(lib, JAR);
  if (existsSync(jar)) return jar;
  note(`Fetching Gephi's toolkit from Maven Central (83 MB, once) into ${lib}`);
  const work = join(cacheFolder(), `gephi-fetch-${process.pid}`);
  await mkdir(work, { recursive: true });
  try {
    await copyFile(join(SOURCE, 'pom.xml'), join(work, 'pom.xml'));
    await run('mvn', ['-B', '-q', 'dependency:copy-dependencies', '-DoutputDirectory=lib'], { cwd: work });
    await rename(join(work, 'lib'), lib);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
  return jar;
}
