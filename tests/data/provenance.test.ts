import { describe, expect, test } from 'vitest';
import { listOf, nodesOf, readStarter, relationshipsOf } from './starter-package.ts';

const starter = await readStarter();
const nodes = starter.nodes.flatMap(({ kind, records }) => records.map((record) => ({ label: kind.label, ...record })));
const relationships = starter.relationships.flatMap(({ records }) => records);
const elements = [...nodes, ...relationships];
const ids = new Set(elements.map(({ id }) => id));

describe('where each row comes from', () => {
  test('every node but a source, and every connection, cites one', () => {
    const uncited = elements.filter(
      (element) => !element.id.startsWith('source:') && listOf(element, 'sources').length === 0,
    );
    expect(uncited).toEqual([]);
  });

  test('every source is cited, or is what a statement is about', () => {
    const cited = new Set(elements.flatMap((element) => listOf(element, 'sources')));
    const subjects = new Set(nodesOf(starter, 'Claim').map(({ properties }) => properties['subject']));
    const idle = nodesOf(starter, 'Source').filter(({ id }) => !cited.has(id) && !subjects.has(id));
    expect(idle.map(({ id }) => id)).toEqual([]);
  });

  test('every statement is about a node or connection that is here', () => {
    const lost = nodesOf(starter, 'Claim').filter(({ properties }) => !ids.has(String(properties['subject'])));
    expect(lost.map(({ id }) => id)).toEqual([]);
  });

  test('a source has an address, or says why not', () => {
    const silent = nodesOf(starter, 'Source').filter(({ properties }) => !properties['url'] && !properties['note']);
    expect(silent.map(({ id }) => id)).toEqual([]);
  });

  test('nothing that is inferred keeps silent about it', () => {
    const editorial = new Set(['BROADER']);
    const silent = starter.relationships
      .filter(({ type }) => !editorial.has(type.type))
      .flatMap(({ records }) => records)
      .filter(({ properties }) => properties['confidence'] === 'inferred')
      .filter(({ properties }) => !properties['note'] && !properties['quote']);
    expect(silent.map(({ id }) => id)).toEqual([]);
  });

  test('topics are grouped by us alone, and say so', () => {
    const broader = relationshipsOf(starter, 'BROADER');
    expect(broader.length).toBeGreaterThan(0);
    for (const relationship of broader) {
      expect(listOf(relationship, 'sources')).toEqual(['source:liaison-editors']);
      expect(relationship.properties['confidence']).toBe('inferred');
    }
  });
});
