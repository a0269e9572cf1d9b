import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';

const PROJECT = join(import.meta.dirname, '../..');

const tracked = execFileSync('git', ['ls-files', '-z'], { cwd: PROJECT, encoding: 'utf8' }).split('\0').filter(Boolean);
const read = (file: string): string => readFileSync(join(PROJECT, file), 'utf8');
const present = tracked.filter((file) => existsSync(join(PROJECT, file)));
const documents = present.filter((file) => file.endsWith('.md')).map((file) => ({ file, text: read(file) }));

const slugOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} -]/gu, '')
    .replaceAll(' ', '-');

const slugsIn = (text: string): string[] =>
  [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => slugOf(heading));

const linksIn = (text: string): string[] =>
  [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link).filter((link) => !/^[a-z]+:/.test(link));

/** Whether a link of a document leads to a file here, and to a heading of it. */
function leadsSomewhere(document: string, link: string): boolean {
  const [path = '', heading] = link.split('#');
  const file = path === '' ? document : join(dirname(document), path);
  if (!existsSync(join(PROJECT, file))) return false;
  return heading === undefined || slugsIn(read(file)).includes(heading);
}

describe.each(documents)('$file', ({ file, text }) => {
  test('its links lead somewhere', () => {
    expect(linksIn(text).filter((link) => !leadsSomewhere(file, link))).toEqual([]);
  });
});

/** Files and folders that stand in backticks with a slash: `src/model/`, `cypher/schema/`. */
const pathsIn = (text: string): string[] =>
  [...text.matchAll(/`([\w.-]+(?:\/[\w.-]+)*\/|[\w.-]+(?:\/[\w.-]+)+\.\w+)`/g)].map(([, path = '']) => path);

/** Made by a run, or the reader's own. */
const NOT_OURS = new Set(['.liaison/', 'dist/', 'node_modules/']);

test.each(['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md'])(
  '%s names files and folders that are there',
  (document) => {
    const paths = pathsIn(read(document)).filter((path) => !NOT_OURS.has(path));
    const roots = ['', 'src', 'src/app', 'cypher', 'tests'];
    expect(paths.length).toBeGreaterThan(2);
    expect(paths.filter((path) => !roots.some((root) => existsSync(join(PROJECT, root, path))))).toEqual([]);
  },
);

test('every folder is in the README', () => {
  const folders = new Set(
    present.filter((file) => /^(?!\.)[^/]+\//.test(file)).map((file) => `${file.split('/')[0]}/`),
  );
  const sources = new Set(
    present.filter((file) => file.startsWith('src/')).map((file) => `src/${file.split('/')[1]}/`),
  );
  const named = pathsIn(read('README.md'));
  const missing = [...folders, ...sources].filter((folder) => !named.some((path) => path.startsWith(folder)));
  expect(missing).toEqual([]);
});

test("no file holds a path of somebody's machine", () => {
  const isText = (file: string): boolean => !/\.(png|woff2?|ico|grafeo)$/.test(file);
  const machinePath = /(?<![\w.~-])\/(?:work|root|tmp|home|Users)\/\w/;
  expect(present.filter((file) => isText(file) && machinePath.test(read(file)))).toEqual([]);
});
