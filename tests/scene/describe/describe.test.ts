import { describe, expect, it } from 'vitest';
import { altText } from '../../../src/scene/describe/alt-text.ts';
import { englishDescription } from '../../../src/scene/describe/description-words.ts';
import { longDescription } from '../../../src/scene/describe/long-description.ts';
import { ABSENCE } from '../../../src/scene/picture-text.ts';
import type { Graph } from '../../../src/model/values.ts';
import type { Scene, SceneOptions } from '../../../src/scene/scene.ts';
import { toScene } from '../../../src/scene/to-scene.ts';
import { generated, link, node, small } from '../graphs.ts';

const sceneOf = (records: Graph, more: Partial<SceneOptions> = {}): Scene =>
  toScene(records, {
    positions: new Map(records.nodes.map(({ id }, index) => [id, { x: 10 * index, y: 10 * index }])),
    hiddenKinds: new Set(),
    ...more,
  });
const text = { title: 'Programs for members of an organization', sentence: 'Programs for members of 上海合作组织' };
const empty: Graph = { nodes: [], relationships: [] };

describe('an alternative text', () => {
  it('says what the picture is, how much is in it, and what stands out', () => {
    expect(
      altText(sceneOf({ ...small, relationships: small.relationships.slice(0, 4) }), { title: 'Who trains whom' }),
    ).toBe(
      'Who trains whom. A network of 8 nodes and 4 connections. Nodes by kind: 1 ministry or department, 1 institution, 2 programs, 1 language group, 1 regional organization, 2 countries.',
    );
    const pair: Graph = { nodes: small.nodes.slice(0, 2), relationships: small.relationships.slice(4, 5) };
    expect(altText(sceneOf(pair), { title: 'Why?' })).toBe(
      'Why? A network of 2 nodes and 1 connection. Nodes by kind: 1 ministry or department, 1 institution. Most connected: Academy for International Business Officials, Ministry of Commerce.',
    );
  });

  it.each([
    ['usual', 'Who trains whom', small],
    ['a large network', 'Who trains whom', generated(500)],
    ['nothing', 'Who trains whom', empty],
    ['no title', '', small],
    ['a title of 5,000 characters', '一二三四五'.repeat(1000), small],
    ['a title of pictures', '👩🏽‍🎓'.repeat(400), small],
    [
      'names of 5,000 characters',
      'T',
      {
        nodes: [node('Program', 'program:a', 'name '.repeat(1000)), node('Program', 'program:b', 'b')],
        relationships: [link('program:a', 'SUCCEEDS', 'program:b')],
      },
    ],
  ])('has no more than 250 characters and says the counts: %s', (_name, title, records) => {
    const said = altText(sceneOf(records), { title });
    expect([...said].length).toBeLessThanOrEqual(250);
    expect(said).toContain(englishDescription.network(records.nodes.length, records.relationships.length));
    expect(said).not.toMatch(/\p{Surrogate}/u);
    expect(said.trim()).toBe(said);
  });
});

describe('a long description', () => {
  it('says counts, hubs and every connection', () => {
    const said = longDescription(sceneOf(small), { ...text, asOf: 'As of June 2024' }).split('\n');
    expect(said.slice(0, 4)).toEqual([
      text.title,
      text.sentence,
      'A network of 8 nodes and 9 connections.',
      'As of June 2024',
    ]);
    expect(said).toContain('- 2 programs');
    expect(said).toContain('- Seminar for officials of SCO member states: 6 connections');
    const listed = said.slice(said.indexOf('Connections:') + 1, -2);
    expect(listed).toHaveLength(9);
    expect(listed).toContain('- Ministry of Commerce sponsors Seminar for officials of SCO member states');
    expect(listed).toContain('- Seminar for officials of SCO member states invites by name Кыргызстан');
    expect(said.at(-1)).toBe(ABSENCE);
  });

  it('says the same of a bundle as of its connections one by one', () => {
    const said = (parallels: 'fan' | 'bundle'): string[] =>
      longDescription(sceneOf(small, { parallels }), text).split('\n').toSorted();
    expect(said('bundle')).toEqual(said('fan'));
  });

  it('counts the connections of a bundle that it cannot tell apart', () => {
    const first = small.relationships.find(({ end }) => end === 'program:sco');
    if (!first) throw new Error('there is one');
    const records: Graph = {
      ...small,
      relationships: [
        { ...first, id: 'x' },
        { ...first, id: 'y' },
      ],
    };
    expect(longDescription(sceneOf(records, { parallels: 'bundle' }), text)).toContain(
      '- Ministry of Commerce and Seminar for officials of SCO member states: 2 connections',
    );
  });

  it('lists the hubs of a large network, and says how many connections it does not list', () => {
    const records = generated(400);
    const said = longDescription(sceneOf(records), text).split('\n');
    const from = said.indexOf(englishDescription.hubConnectionsTitle);
    const listed = said.slice(from + 1).filter((line) => line.startsWith('- '));
    expect(listed).toHaveLength(200);
    expect(new Set(listed).size).toBe(200);
    expect(said).toContain(
      `${(records.relationships.length - 200).toLocaleString('en')} more connections are drawn and not listed here.`,
    );
    const strongest =
      /^- (.*): \d+ connections$/.exec(said[said.indexOf(englishDescription.hubsTitle) + 1] ?? '')?.[1] ?? '-';
    expect(listed[0]).toContain(strongest);
  });

  it('takes the words of another language', () => {
    const words = { ...englishDescription, network: (nodes: number) => `Узлов: ${nodes}.`, connectionsTitle: 'Связи:' };
    const said = longDescription(sceneOf(small), text, words).split('\n');
    expect(said).toEqual(expect.arrayContaining(['Узлов: 8.', 'Связи:']));
  });

  it('is of one line a thing, whatever names hold', () => {
    const records: Graph = { nodes: [node('Program', 'program:a', 'one\n- two\r\nthree')], relationships: [] };
    expect(longDescription(sceneOf(records), { title: 'a\nb' }).split('\n')[0]).toBe('a b');
    expect(longDescription(sceneOf(empty), text).split('\n\n')).toHaveLength(2);
  });
});
