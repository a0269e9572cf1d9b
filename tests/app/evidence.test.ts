import { describe, expect, it } from 'vitest';
import { disputesOf } from '../../src/app/panels/evidence/claims.ts';
import { factsOfNode, factsOfRelationship } from '../../src/words/facts.ts';
import { groupConnections } from '../../src/app/panels/evidence/group-connections.ts';
import { phraseOf } from '../../src/words/model-words.ts';
import { node, relationship } from './records.ts';

describe('connections of a node', () => {
  const course = 'program:x';
  const relationships = [
    relationship('country:kz', 'ATTENDED', course),
    relationship(course, 'ADDRESSES', 'organization:sco'),
    relationship('country:by', 'ATTENDED', course),
    relationship('ministry:mofcom', 'SPONSORS', course),
    relationship(course, 'KNOWS', 'country:kz'),
  ];
  const neighbours = [
    node('country:kz', { name: 'Kazakhstan' }),
    node('country:by', { name: 'Belarus' }),
    node('organization:sco', { name: 'SCO' }),
  ];

  it('are grouped by type and direction, in the model’s order, by name', () => {
    const groups = groupConnections(course, relationships, neighbours);
    expect(groups.map(({ phrase, connections }) => [phrase, connections.map(({ other }) => other.id)])).toEqual([
      ['is sponsored by', ['ministry:mofcom']],
      ['is addressed to', ['organization:sco']],
      ['was attended by', ['country:by', 'country:kz']],
      ['KNOWS →', ['country:kz']],
    ]);
  });

  it('keep the two directions of one type apart', () => {
    const both = [relationship('topic:a', 'BROADER', 'topic:b'), relationship('topic:b', 'BROADER', 'topic:c')];
    expect(groupConnections('topic:b', both, []).map(({ phrase }) => phrase)).toEqual([
      'has the narrower topic',
      'is part of the broader topic',
    ]);
  });

  it.each([
    ['SPONSORS', 'out', 'sponsors'],
    ['SPONSORS', 'in', 'is sponsored by'],
    ['KNOWS', 'in', '← KNOWS'],
  ] as const)('%s %s reads as “%s”', (type, direction, phrase) => {
    expect(phraseOf(type, direction)).toBe(phrase);
  });
});

describe('facts', () => {
  const textOf = (facts: { title: string; text: string | undefined }[]) =>
    Object.fromEntries(facts.map(({ title, text }) => [title, text]));

  it('go by the model’s titles, name what is not known, and leave out what is computed or shown elsewhere', () => {
    const program = node('program:x', {
      name: 'A course',
      start: '2022-05',
      earliest: '2022-05-01',
      latest: '2022-05-31',
      participants: 30,
      participantsPrecision: 'about',
      sources: ['source:a'],
      quote: 'words',
      colour: 'red',
    });
    expect(textOf(factsOfNode(program))).toEqual({
      Began: 'May 2022',
      Held: undefined,
      Participants: 'about 30',
      'Taught in': undefined,
      colour: 'red',
    });
  });

  it('of a connection are those that the source gave', () => {
    const member = relationship('country:by', 'MEMBER_OF', 'organization:sco', {
      role: 'member',
      since: '2024-07-04',
      sinceEarliest: '2024-07-04',
      sources: ['source:a'],
      confidence: 'stated',
    });
    expect(textOf(factsOfRelationship(member))).toEqual({
      Role: 'member',
      Since: '4 July 2024',
      'How sure': 'stated',
    });
  });

  it('of a source that lead somewhere are links', () => {
    const source = node('source:a', { name: 'A', url: 'https://example.org', kind: 'press', read: 'whole' });
    expect(factsOfNode(source).filter(({ isLink }) => isLink)).toEqual([
      { key: 'url', title: 'Link', text: 'https://example.org', isLink: true },
    ]);
  });
});

describe('statements that differ', () => {
  const claim = (id: string, properties: object) =>
    node(id, { subject: 'organization:sco', property: 'founded', ...properties });
  const sco = node('organization:sco', { founded: '2001-06-15', sources: ['source:a'] });

  it('stand beside the value in use, each with who states it', () => {
    const claims = [
      claim('claim:a', { value: '1996-04-26', sources: ['source:b'], quote: 'the Shanghai Five' }),
      claim('claim:b', { value: '1', subject: 'country:kz' }),
    ];
    expect(disputesOf(sco, claims)).toEqual([
      {
        property: 'founded',
        title: 'Founded',
        statements: [
          {
            id: 'organization:sco',
            value: '15 June 2001',
            asOf: undefined,
            isUsed: true,
            quote: undefined,
            sources: ['source:a'],
          },
          {
            id: 'claim:a',
            value: '26 April 1996',
            asOf: undefined,
            isUsed: false,
            quote: 'the Shanghai Five',
            sources: ['source:b'],
          },
        ],
      },
    ]);
  });

  it('do not repeat the value in use where a claim states it', () => {
    const claims = [
      claim('claim:a', { value: '1996-04-26' }),
      claim('claim:b', { value: '2001-06-15', preferred: true, asOf: '2001' }),
    ];
    expect(disputesOf(sco, claims)[0]?.statements.map(({ value, isUsed, asOf }) => [value, isUsed, asOf])).toEqual([
      ['26 April 1996', false, undefined],
      ['15 June 2001', true, '2001'],
    ]);
  });

  it('may be of a connection, and of what the graph has no property for', () => {
    const member = relationship('country:za', 'MEMBER_OF', 'organization:brics', { since: '2010' });
    const claims = [
      node('claim:a', { subject: member.id, property: 'since', value: '2011' }),
      node('claim:b', { subject: member.id, property: 'graduates', value: '7,200' }),
    ];
    expect(
      disputesOf(member, claims).map(({ title, statements }) => [title, statements.map(({ value }) => value)]),
    ).toEqual([
      ['Since', ['2010', '2011']],
      ['graduates', ['7,200']],
    ]);
  });
});
