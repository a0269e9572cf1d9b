import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { families } from '../../src/database/embedded/guard/rules/rules.ts';

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;

/** What docs/engines.md says between its two marks. */
const list = families
  .map(({ title, rules }) =>
    [
      `### ${title}`,
      '',
      ...rules.flatMap(({ name, what, instead }) => [`- ${name}`, `  - ${sentence(what)} ${sentence(instead)}`]),
    ].join('\n'),
  )
  .join('\n\n');

const BEGIN = '<!-- the guard’s rules -->';
const END = '<!-- end -->';

test('docs/engines.md lists what the guard refuses, in its words', async () => {
  const docs = await readFile(join(import.meta.dirname, '../../docs/engines.md'), 'utf8');
  const listed = docs.slice(docs.indexOf(BEGIN) + BEGIN.length, docs.indexOf(END)).trim();
  expect(listed).toBe(list);
});
