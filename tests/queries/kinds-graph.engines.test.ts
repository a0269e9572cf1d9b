import { beforeAll, describe, expect, test } from 'vitest';
import { kindQuestion } from '../../src/app/question/kind-question.ts';
import type { Database } from '../../src/database/database.ts';
import type { Result } from '../../src/model/wire.ts';
import { createQueries } from '../../src/queries/create-queries.ts';
import { loadAcademy } from '../server/academy.ts';
import { engines } from '../support/engines.ts';

const countsOf = ({ graph }: Result) => ({
  nodes: graph.nodes.map(({ id, properties }) => `${properties['count']} ${properties['name']}: ${id}`),
  relationships: graph.relationships.map(({ id, properties }) => `${properties['count']} ${id}`),
});

/** Rows of the tables in tests/fixtures/academy; its statements are never drawn. */
const ACADEMY = {
  nodes: [
    '1 broad audiences: kind:Audience',
    '6 countries: kind:Country',
    '4 institutions: kind:Institution',
    '2 language groups: kind:LanguageGroup',
    '5 ministries and departments: kind:Ministry',
    '11 programs: kind:Program',
    '2 regional organizations: kind:RegionalOrganization',
    '3 sources: kind:Source',
    '4 topics: kind:Topic',
  ],
  relationships: [
    '6 kind:Country|ATTENDED|kind:Program',
    '9 kind:Country|MEMBER_OF|kind:RegionalOrganization',
    '7 kind:Country|SPEAKS|kind:LanguageGroup',
    '9 kind:Institution|IMPLEMENTS|kind:Program',
    '1 kind:Institution|OPERATES|kind:Institution',
    '1 kind:Institution|PART_OF|kind:Institution',
    '2 kind:Institution|PART_OF|kind:Ministry',
    '1 kind:Institution|SUPPORTS|kind:Program',
    '4 kind:Ministry|MET_WITH|kind:Country',
    '1 kind:Ministry|PART_OF|kind:Ministry',
    '11 kind:Ministry|SPONSORS|kind:Program',
    '1 kind:Ministry|SUCCEEDS|kind:Ministry',
    '2 kind:Ministry|SUPPORTS|kind:Program',
    '1 kind:Program|ADDRESSES|kind:Audience',
    '3 kind:Program|ADDRESSES|kind:LanguageGroup',
    '6 kind:Program|ADDRESSES|kind:RegionalOrganization',
    '10 kind:Program|COVERS|kind:Topic',
    '4 kind:Program|INVITES|kind:Country',
    '1 kind:RegionalOrganization|SUPPORTS|kind:Program',
    '2 kind:Topic|BROADER|kind:Topic',
  ],
};

/** The same database, with what it was asked. */
function heard(database: Database): { database: Database; asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    database: {
      engine: database.engine,
      read: (cypher, ...rest) => {
        asked.push(cypher);
        return database.read(cypher, ...rest);
      },
      stream: (...rest) => database.stream(...rest),
      explain: (...rest) => database.explain(...rest),
      openWriter: () => database.openWriter(),
      close: () => database.close(),
    },
  };
}

describe.each(engines)('the graph of kinds on $name', (engine) => {
  let database: Database;

  beforeAll(async () => {
    database = await engine.open();
    await loadAcademy(database);
  });

  test('has a node for each kind and a connection for each way in which two are connected', async () => {
    const overview = await createQueries(database).overview();
    expect(countsOf(overview)).toEqual(ACADEMY);
    expect(overview).toMatchObject({ columns: [], rows: [], truncated: false });
  });

  test('leads on to the nodes of a kind, the best connected first', async () => {
    const question = kindQuestion('Ministry');
    const cypher = question.type === 'query' ? question.cypher : '';
    const { rows, graph } = await createQueries(database).run(cypher, {});
    expect(rows.map(([, connections]) => connections)).toEqual([11, 5, 5, 1, 1]);
    expect(graph.nodes.map(({ labels }) => labels)).toEqual(Array(5).fill(['Ministry']));
  });

  test('is counted once for the same data, and anew for other', async () => {
    const { asked, database: ear } = heard(database);
    const queries = createQueries(ear);
    const countings = () => asked.filter((cypher) => cypher.includes('labels(a)')).length;
    const first = await queries.overview();
    expect((await queries.overview()).graph).toEqual(first.graph);
    expect(countings()).toBe(1);

    const writer = await database.openWriter();
    await writer.write("MATCH (a:Topic {id: 'topic:markets'}), (b:Program) CREATE (b)-[:COVERS {id: b.id}]->(a)");
    await writer.commit();
    const { nodes, relationships } = countsOf(await queries.overview());
    expect(countings()).toBe(2);
    expect(nodes).toEqual(ACADEMY.nodes);
    expect(relationships).toContain('21 kind:Program|COVERS|kind:Topic');
  });
});
