import { cp, mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';

const PROJECT = join(import.meta.dirname, '../..');
const NEEDED = ['cypher', 'data', 'graph-loader', 'src', 'package.json', 'package-lock.json', 'vite.config.ts'];

/** What `npm start` needs, without anything that it made before. */
export async function copyProject(folder: string): Promise<string> {
  const copy = join(folder, 'project');
  await mkdir(copy);
  for (const name of NEEDED) await cp(join(PROJECT, name), join(copy, name), { recursive: true });
  await symlink(join(PROJECT, 'node_modules'), join(copy, 'node_modules'), 'junction');
  return copy;
}
