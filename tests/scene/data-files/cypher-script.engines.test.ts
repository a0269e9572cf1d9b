import { describe, expect, test } from 'vitest';
import type { Database } from '../../../src/database/database.ts';
import type { Graph } from '../../../src/model/values.ts';
import { toCypher } from '../../../src/scene/data-files/to-cypher.ts';
import type { ShownGraph } from '../../../src/scene/shown-graph.ts';
import { engines } from '../../support/engines.ts';
import { hostile, nothing, oddlyNamed, payloads, shown, starterPart } from './shown-graphs.ts';

/** As cypher-shell would: a statement ends at a semicolon at the end of its line. */
async function run(database: Database, script: string): Promise<void> {
  const writer = await database.openWriter();
  for (const statement of script.split(/;\n/)) if (!isIdle(statement)) await writer.write(statement);
  await writer.commit();
}

const isIdle = (statement: string): boolean => /^(?:\s|\/\/.*)*$/.test(statement);

const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1);

async function graphIn(database: Database): Promise<Graph> {
  const limits = { rowLimit: 100_000 };
  const nodes = await database.read('MATCH (n) RETURN n AS n', {}, limits);
  const relationships = await database.read('MATCH (a)-[r]->(b) RETURN r AS r', {}, limits);
  return {
    nodes: nodes.rows.map(([node]) => node as Graph['nodes'][number]).toSorted(byId),
    relationships: relationships.rows.map(([each]) => each as Graph['relationships'][number]).toSorted(byId),
  };
}

function drawnOf({ graph, scene }: ShownGraph): Graph {
  const drawn = new Set([...scene.nodes, ...scene.relationships].map(({ id }) => id));
  return {
    nodes: graph.nodes.filter(({ id }) => drawn.has(id)).toSorted(byId),
    relationships: graph.relationships
      .filter(({ id }) => drawn.has(id))
      .map((each) => ({ ...each, properties: { ...each.properties, id: each.id } }))
      .toSorted(byId),
  };
}

/** Neo4j takes its time over each long statement that it has not seen: a few kinds and programs must do. */
function fewOf({ graph }: ShownGraph): ShownGraph {
  const isProgram = ({ labels }: Graph['nodes'][number]): boolean => labels.includes('Program');
  const programs = new Set(graph.nodes.filter(isProgram).slice(0, 12));
  const nodes = graph.nodes.filter((node) => !isProgram(node) || programs.has(node));
  const hiddenKinds = new Set(['Source', 'Institution', 'Topic', 'Audience', 'LanguageGroup']);
  return shown({ nodes, relationships: graph.relationships }, { hiddenKinds });
}

describe.each(engines)('the Cypher script on $name', ({ open }) => {
  test('makes the graph that is drawn, and changes nothing when it is run again', async () => {
    const [database, part] = [await open(), fewOf(starterPart())];
    const script = toCypher(part);
    await run(database, script);
    expect((await graphIn(database)).relationships.length).toBeGreaterThan(10);
    expect(await graphIn(database)).toEqual(drawnOf(part));
    await run(database, script);
    expect(await graphIn(database)).toEqual(drawnOf(part));
  });

  test('takes every text for a text', async () => {
    const [database, part] = [await open(), hostile()];
    part.text.title = payloads.join('\n');
    await run(database, toCypher(part));
    expect(await graphIn(database)).toEqual(drawnOf(part));
  });

  test('keeps as text what no database would store', async () => {
    const [database, part] = [await open(), hostile()];
    const [ministry] = part.graph.nodes;
    if (ministry) ministry.properties['mixed'] = [1, 'b', null];
    if (ministry) ministry.properties['place'] = { x: 1.5, y: [2] };
    await run(database, toCypher(part));
    const { rows } = await database.read('MATCH (m:Ministry) RETURN m.mixed AS mixed, m.place AS place');
    expect(rows).toEqual([[['1', 'b'], '{"x":1.5,"y":[2]}']]);
  });

  test('does nothing where nothing is shown', async () => {
    const database = await open();
    await run(database, toCypher(nothing()));
    expect(await graphIn(database)).toEqual({ nodes: [], relationships: [] });
  });
});

// Grafeo takes no backtick within a name.
describe.each(engines.filter(({ name }) => name === 'neo4j'))('the Cypher script on $name alone', ({ open }) => {
  test('keeps names that are no words', async () => {
    const [database, part] = [await open(), oddlyNamed()];
    await run(database, toCypher(part));
    expect(await graphIn(database)).toEqual(drawnOf(part));
  });
});
