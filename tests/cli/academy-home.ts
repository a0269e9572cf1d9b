import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { temporaryFolder } from '../support/engines.ts';
import { liaison } from './liaison.ts';

const ACADEMY = join(import.meta.dirname, '../fixtures/academy');

/** A folder with the academy loaded and one query of the reader's own, and the settings that find both. */
export async function academyHome(query: string, cypher: string) {
  const folder = await temporaryFolder();
  const env = { LIAISON_HOME: join(folder, 'home'), LIAISON_QUERIES: join(folder, 'queries') };
  await mkdir(env.LIAISON_QUERIES);
  await writeFile(join(env.LIAISON_QUERIES, `${query}.cypher`), cypher);
  await liaison(['load', ACADEMY], { env });
  return { folder, env };
}
