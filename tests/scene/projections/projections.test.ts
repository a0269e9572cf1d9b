import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { kindOfLabel } from '../../../src/model/kinds.ts';
import type { Graph } from '../../../src/model/values.ts';
import { projected, projections, sharedThrough, weightOf } from '../../../src/scene/projections/index.ts';
import { projectBy } from '../../../src/scene/projections/project.ts';
import { rules } from '../../../src/scene/projections/rules.ts';
import { link, node, reversed } from '../graphs.ts';
import { graphOfPackage } from '../package-graph.ts';

const academy = await graphOfPackage(join(import.meta.dirname, '../../fixtures/academy'));

/** By hand from the tables of the academy. */
const expected: Record<string, Record<string, { through: string[]; sources: string[] }>> = {
  'countries-in-programs': {
    'country:northland|SHARES|country:westmoor': { through: ['program:barter-2021'], sources: ['source:gazette'] },
    'country:ile-doree|SHARES|country:southmark': { through: ['program:lowspeech-2023'], sources: ['source:gazette'] },
    'country:farreach|SHARES|country:northland': { through: ['program:editors-2023'], sources: ['source:chronicle'] },
  },
  'ministries-with-topics': {
    'ministry:barter|SHARES|ministry:friendship': {
      through: ['topic:night-markets'],
      sources: ['source:chronicle', 'source:gazette'],
    },
    'ministry:barter|SHARES|ministry:turnips': { through: ['topic:turnips'], sources: ['source:gazette'] },
  },
  'institutions-with-topics': {
    'institution:barter-academy|SHARES|institution:northgate-base': {
      through: ['topic:night-markets'],
      sources: ['source:gazette'],
    },
    'institution:barter-academy|SHARES|institution:northgate-university': {
      through: ['topic:night-markets'],
      sources: ['source:gazette'],
    },
    'institution:northgate-base|SHARES|institution:northgate-university': {
      through: ['topic:night-markets'],
      sources: ['source:gazette'],
    },
    'institution:barter-academy|SHARES|institution:turnip-college': {
      through: ['topic:markets', 'topic:turnips'],
      sources: ['source:chronicle', 'source:gazette'],
    },
  },
  'topics-in-programs': {
    'topic:markets|SHARES|topic:night-markets': { through: ['program:barter-2021'], sources: ['source:gazette'] },
    'topic:markets|SHARES|topic:turnips': { through: ['program:root-markets-2022'], sources: ['source:chronicle'] },
  },
};

describe.each(projections)('$name', ({ id, kind }) => {
  const { nodes, relationships } = projected(academy, id).graph;

  it('connects whom the tables of the academy connect', () => {
    const found = relationships.map((each) => [
      each.id,
      { through: sharedThrough(each), sources: each.properties['sources'] },
    ]);
    expect(Object.fromEntries(found)).toEqual(expected[id]);
  });

  it('weighs a connection by what is behind it', () => {
    for (const each of relationships) expect(weightOf(each)).toBe(sharedThrough(each)?.length);
  });

  it('keeps the nodes that it connects, and no others', () => {
    const ends = relationships.flatMap(({ start, end }) => [start, end]);
    expect(nodes.map((each) => each.id).toSorted()).toEqual([...new Set(ends)].toSorted());
    expect(new Set(nodes.flatMap(({ labels }) => labels))).toEqual(new Set([kind]));
  });

  it('keeps a kind of the model', () => expect(kindOfLabel(kind)).toBeDefined());

  it('does not depend on the order of the records', () => {
    const byId = (graph: Graph) => graph.relationships.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    expect(byId(projected(reversed(academy), id).graph)).toEqual(byId(projected(academy, id).graph));
  });
});

describe('projections', () => {
  it('connect nobody through one who came and another who was only invited', () => {
    const graph = {
      nodes: [node('Country', 'country:a', 'A'), node('Country', 'country:b', 'B'), node('Program', 'program:p', 'P')],
      relationships: [link('country:a', 'ATTENDED', 'program:p'), link('program:p', 'INVITES', 'country:b')],
    };
    expect(projected(graph, 'countries-in-programs').graph).toEqual({ nodes: [], relationships: [] });
  });

  it('count one program once, however many records say the same', () => {
    const ids = ['country:a', 'country:b'];
    const graph = {
      nodes: [...ids.map((id) => node('Country', id, id)), node('Program', 'program:p', 'P')],
      relationships: ids.flatMap((id) => [link(id, 'ATTENDED', 'program:p'), link('program:p', 'INVITES', id)]),
    };
    expect(projected(graph, 'countries-in-programs').graph.relationships.map(weightOf)).toEqual([1]);
  });

  it('leave a graph alone that they do not know', () => {
    expect(projected(academy, 'none-of-these')).toEqual({ graph: academy, leftOut: [] });
  });

  it('leave out what most share, where that would make too many connections, and say so', () => {
    const countries = Array.from({ length: 30 }, (_, index) => node('Country', `country:n${index}`, `N${index}`));
    const attend = (program: string, count: number) =>
      countries.slice(0, count).map(({ id }) => link(id, 'ATTENDED', program));
    const graph = {
      nodes: [...countries, ...['program:small', 'program:large'].map((id) => node('Program', id, id))],
      relationships: [...attend('program:large', 30), ...attend('program:small', 4)],
    };
    const [countriesInPrograms] = rules;
    if (!countriesInPrograms) throw new Error('no rules');
    const whole = projectBy(countriesInPrograms, graph);
    expect([whole.graph.relationships.length, whole.leftOut]).toEqual([435, []]);
    const cut = projectBy(countriesInPrograms, graph, 100);
    expect([cut.graph.relationships.length, cut.leftOut]).toEqual([6, ['program:large']]);
  });
});
