import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { relationshipTypes } from '../../src/model/relationships.ts';
import { bareCypher, usedParameters } from '../../src/queries/preset-head.ts';
import { readPresets } from '../../src/queries/read-presets.ts';
import { CYPHER_FOLDER } from '../../src/queries/statements.ts';

const filesOf = (folder: string) =>
  readdirSync(join(CYPHER_FOLDER, folder)).map((file) => ({
    file: `${folder}/${file}`,
    text: readFileSync(join(CYPHER_FOLDER, folder, file), 'utf8'),
  }));

const files = [...filesOf('read'), ...filesOf('presets')];

/** Without names in backticks as well: words in them are no keywords. */
const codeOf = (text: string): string => bareCypher(text).replace(/`[^`]*`/g, '`name`');

const CLAUSES = 'OPTIONAL MATCH|MATCH|WHERE|WITH|RETURN|ORDER BY|LIMIT|UNWIND|CALL|UNION ALL|UNION';
const KEYWORDS = `${CLAUSES}|AS|AND|OR|NOT|IN|IS|CASE|WHEN|THEN|ELSE|END|DISTINCT|DESC|YIELD`.replaceAll(' ', '|');

/** The items of each RETURN: split at commas outside brackets. */
function returnedItems(code: string): string[] {
  const bodies = [...code.matchAll(/\bRETURN\b([^]*?)(?=\bORDER BY\b|\bLIMIT\b|\bUNION\b|^\s*\}|$(?![^]))/gm)];
  return bodies.flatMap(([, body = '']) => {
    const items = [''];
    let depth = 0;
    for (const character of body) {
      if ('([{'.includes(character)) depth += 1;
      if (')]}'.includes(character)) depth -= 1;
      if (character === ',' && depth === 0) items.push('');
      else items[items.length - 1] += character;
    }
    return items.map((item) => item.trim()).filter(Boolean);
  });
}

describe.each(files)('$file', ({ text }) => {
  const code = codeOf(text);

  test('one clause a line', () => {
    const crowded = code
      .split('\n')
      .map((line) => line.replace(/(COUNT|EXISTS) \{[^}]*\}/g, ''))
      .filter((line) => new RegExp(`\\S.*\\b(${CLAUSES})\\b`).test(line.replace(/^\s*OPTIONAL MATCH/, '  MATCH')));
    expect(crowded).toEqual([]);
  });

  test('keywords in upper case', () => {
    const words = code.match(new RegExp(`(?<![.:$\\w])(${KEYWORDS})\\b`, 'gi')) ?? [];
    expect(words.length).toBeGreaterThan(2);
    expect(words.filter((word) => word !== word.toUpperCase())).toEqual([]);
  });

  test('an alias on every item that is returned', () => {
    const items = returnedItems(code);
    expect(items.length).toBeGreaterThan(0);
    expect(items.filter((item) => !/ AS (\w+|`name`)$/.test(item))).toEqual([]);
  });

  test('a LIMIT at its end', () => {
    expect(code.trim().split('\n').at(-1)).toMatch(/^LIMIT (\d+|\$limit)$/);
  });

  test('nothing is written, and nothing is named that comes as a parameter', () => {
    expect(code.match(/\b(CREATE|MERGE|SET|DELETE|DETACH|REMOVE|DROP|FOREACH|LOAD)\b/gi)).toBeNull();
    const statement = text.replace(/^\/\/.*$/gm, '');
    expect(statement.match(/['"][a-z]+:[a-z0-9-]+['"]/g)).toBeNull();
  });
});

test('returned items are told apart', () => {
  expect(returnedItems('MATCH (a)\nRETURN a AS a, f(a, b) AS b,\n  [x, y] AS c\nORDER BY a')).toEqual([
    'a AS a',
    'f(a, b) AS b',
    '[x, y] AS c',
  ]);
});

test.each(readPresets())('$name declares the parameters that it uses', ({ cypher, parameters }) => {
  expect(usedParameters(cypher).toSorted()).toEqual(parameters.map(({ name }) => name).toSorted());
});

test('the headings are those that the list of presets knows', () => {
  expect([...new Set(readPresets().map(({ group }) => group))]).toEqual([
    'By group',
    'By country',
    'By ministry',
    'By institution',
    'By topic',
    'Over time',
    'Between two',
    'By source',
  ]);
});

test.each(files.filter(({ text }) => text.includes('allShortestPaths')))(
  '$file walks every type of relationship of the model',
  ({ text }) => {
    const [, walked = ''] = /\[:([A-Z_|]+)\*/.exec(text) ?? [];
    expect(walked.split('|').toSorted()).toEqual(relationshipTypes.map(({ type }) => type).toSorted());
  },
);
