import { CompletionContext } from '@codemirror/autocomplete';
import { EditorState } from '@codemirror/state';
import { describe, expect, test } from 'vitest';
import { completionPlace } from '../../../src/app/panels/cypher/completion-place.ts';
import { cypherCompletions } from '../../../src/app/panels/cypher/completions.ts';

/** The bar is where the cursor stands. */
const cut = (marked: string): { cypher: string; at: number } => ({
  cypher: marked.replace('|', ''),
  at: marked.indexOf('|'),
});

describe('what may stand at the cursor', () => {
  test.each([
    ['MATCH (c:|', 'label', 9],
    ['MATCH (c:Cou|)', 'label', 9],
    ['MATCH (:Country|Reg|', 'label', 16],
    ['MATCH (c)-[:|', 'type', 12],
    ['MATCH (c)-[r:NAMES|ME|', 'type', 19],
    ['MATCH (c) WHERE c:|', 'label', 18],
    ['MATCH (c:Country {na|})', 'property', 18],
    ['MATCH (c:Country) WHERE c.na|', 'property', 26],
    ['RETURN $co|', 'parameter', 7],
    ['RETURN $|', 'parameter', 7],
    ['MATCH (c) RETURN cou|', 'word', 17],
    ['RETURN {key: va|}', 'word', 13],
    ['RETURN [x IN lis|', 'word', 13],
  ])('%s', (marked, wants, from) => {
    const at = marked.lastIndexOf('|');
    const cypher = marked.slice(0, at) + marked.slice(at + 1);
    expect(completionPlace(cypher, at)).toMatchObject({ wants, from });
  });

  test.each(["RETURN 'Cou|'", 'RETURN 1 // cou|', 'RETURN 1.|'])('nothing in %s', (marked) => {
    const { cypher, at } = cut(marked);
    expect(completionPlace(cypher, at)).toBeUndefined();
  });
});

const KNOWN = {
  schema: {
    labels: [
      { label: 'Country', count: 103 },
      { label: 'Own label', count: 1 },
    ],
    relationshipTypes: [{ type: 'MEMBER_OF', count: 78 }],
    propertyKeys: ['id', 'name', 'odd key'],
  },
  parameters: { country: 'country:kz' },
};

async function offered(marked: string, explicit = false) {
  const { cypher, at } = cut(marked);
  const state = EditorState.create({ doc: cypher });
  const result = await cypherCompletions(async () => KNOWN)(new CompletionContext(state, at, explicit));
  return result?.options.map(({ label, detail }) => `${label} ${detail ?? ''}`.trim()) ?? [];
}

describe('what is offered', () => {
  test('labels and types of the data, with their numbers, quoted where they must be', async () => {
    expect(await offered('MATCH (c:|')).toEqual(['Country 103 nodes', '`Own label` 1 node']);
    expect(await offered('MATCH (c)-[:|]')).toEqual(['MEMBER_OF 78 connections']);
  });

  test('properties of the label where it is known, else all of the data', async () => {
    const ofCountry = await offered('MATCH (c:Country) WHERE c.|');
    expect(ofCountry).toContain('name Name');
    expect(ofCountry).not.toContain('`odd key`');
    expect(await offered('MATCH (x) WHERE x.|')).toEqual(['id', 'name', '`odd key`']);
  });

  test('parameters of the panel and of the statement', async () => {
    expect(await offered('RETURN $other, $|')).toEqual(['$country country:kz', '$other']);
  });

  test('variables, functions and keywords, but nothing unasked before a word is begun', async () => {
    const words = await offered('MATCH (program:Program) RETURN pro|');
    expect(words).toEqual(expect.arrayContaining(['program Program', 'properties', 'RETURN']));
    expect(await offered('MATCH (p) |')).toEqual([]);
    expect(await offered('MATCH (p) |', true)).toContain('WHERE');
  });
});
