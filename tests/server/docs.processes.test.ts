import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, test } from 'vitest';
import { errorStatus } from '../../src/server/errors.ts';
import { routes } from '../../src/server/routes/table.ts';
import { engines, temporaryFolder } from '../support/engines.ts';
import { servedOn } from '../support/liaison.ts';

const PAGE = await readFile(join(import.meta.dirname, '../../docs/http.md'), 'utf8');
const ADDRESS = 'http://127.0.0.1:4180';

type Sample = { command: string; status: number; shown: string };

/** Each `curl` command of the page with the answer that stands under it. */
const examples: Sample[] = [...PAGE.matchAll(/```sh\n(curl[^`]*)```\n\n```(?:json|csv)(?: (\d+))?\n([^`]*)```/g)].map(
  ([, command = '', status = '200', shown = '']) => ({ command, status: Number(status), shown }),
);

const [embedded] = engines;
if (!embedded) throw new Error('the embedded engine is always there');

/** Spaces are the page's own, to be read more easily. */
const bare = (text: string): string => text.replaceAll(/\s+/g, '');

describe('docs/http.md', () => {
  const url = servedOn(embedded);
  let home = '';

  beforeAll(async () => {
    home = await temporaryFolder();
    await writeFile(join(home, '.curlrc'), 'silent\nwrite-out = "\\n%{http_code}"\n');
  });

  async function run(command: string): Promise<{ status: number; answer: string }> {
    const here = command.replaceAll(ADDRESS, url());
    const { stdout } = await promisify(execFile)('sh', ['-c', here], { env: { ...process.env, CURL_HOME: home } });
    const end = stdout.lastIndexOf('\n');
    return { status: Number(stdout.slice(end + 1)), answer: stdout.slice(0, end) };
  }

  test('shows the answer to each of its commands', () => {
    expect(examples).toHaveLength([...PAGE.matchAll(/^curl /gm)].length);
    expect(examples.length).toBeGreaterThan(10);
  });

  test.each(examples)('$command', async ({ command, status, shown }) => {
    const answer = await run(command);
    expect([answer.status, answer.answer.slice(0, 500)]).toEqual([status, expect.any(String)]);
    const [beginning = '', ...others] = shown.split('…');
    const said = bare(answer.answer);
    expect(said.slice(0, bare(beginning).length)).toBe(bare(beginning));
    expect(others.length === 1 || said === bare(beginning)).toBe(true);
  });

  test.each(routes)('speaks of $method $path', ({ path }) => {
    expect(PAGE).toContain(path.replace(/\{name\}$/, ''));
  });

  test.each(Object.entries(errorStatus))('says what %s means', (code, status) => {
    expect(PAGE).toMatch(new RegExp(`^\\| ${status} +\\| \`${code}\``, 'm'));
  });
});
