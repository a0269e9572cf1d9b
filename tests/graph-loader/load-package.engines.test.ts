import { beforeEach, describe, expect, test } from 'vitest';
import { generatePackage, NODES_BESIDE_PROGRAMS } from '../../bench/generate-package.ts';
import {
  loadedDataSet,
  loadPackage,
  readPackage,
  type Counts,
  type DataPackage,
  type LoadProgress,
} from '../../graph-loader/index.ts';
import type { Database } from '../../src/database/database.ts';
import { openDatabase } from '../../src/database/open-database.ts';
import { engines, temporaryFolder } from '../support/engines.ts';
import { edited, packageFolder, type Files } from './package-folder.ts';

async function read(folder: string): Promise<DataPackage> {
  const { dataPackage } = await readPackage(folder);
  if (!dataPackage) throw new Error(`faults in ${folder}`);
  return dataPackage;
}

const small = async (files: Files = {}, change: object = {}): Promise<DataPackage> =>
  read(await packageFolder(files, change));

const counts = (change: Partial<Counts>): Counts => ({
  added: 0,
  changed: 0,
  unchanged: 0,
  removed: 0,
  leftOver: 0,
  ...change,
});

async function rowsOf(database: Database, cypher: string): Promise<unknown[][]> {
  return (await database.read(cypher)).rows;
}

/** All that is in the database, nodes with their labels, relationships with their ends. */
async function graphOf(database: Database): Promise<unknown[][]> {
  const nodes = await rowsOf(
    database,
    'MATCH (n) RETURN n.id AS id, labels(n) AS labels, properties(n) AS properties ORDER BY id',
  );
  const relationships = await rowsOf(
    database,
    'MATCH (a)-[r]->(b) RETURN r.id AS id, a.id AS start, type(r) AS type, b.id AS end, properties(r) AS properties ' +
      'ORDER BY id',
  );
  return [...nodes, ...relationships];
}

const sources = ['source:a'];
const MEMBER = 'country:xa|MEMBER_OF|organization:sample|member|2021-03-04';
const OBSERVER = 'country:xa|MEMBER_OF|organization:sample|observer|2010';
const SPONSORS = 'ministry:m|SPONSORS|program:p';

const node = (label: string, properties: { id: string; [name: string]: unknown }): unknown[] => [
  properties.id,
  [label],
  properties,
];

const golden = (hash: string): unknown[][] => [
  node('Claim', { id: 'claim:1', subject: OBSERVER, property: 'since', value: '2011', preferred: false, sources }),
  node('Country', { id: 'country:xa', name: 'Exampleland', iso2: 'XA', iso3: 'XAA', latitude: 12.5, sources }),
  node('Country', { id: 'country:xb', name: 'Samplia', iso2: 'XB', iso3: 'XBB', sources }),
  node('DataSet', { id: 'dataset:tiny', name: 'tiny', title: 'Tiny made-up package', version: '1.0.0', hash }),
  node('Ministry', { id: 'ministry:m', name: 'Ministry of Examples', nameZh: '示例部', kind: 'agency', sources }),
  node('RegionalOrganization', { id: 'organization:sample', name: 'Sample Organization', sources }),
  node('Program', {
    id: 'program:p',
    name: 'Seminar, first',
    record: 'edition',
    start: '2022-05',
    end: '2022-06',
    earliest: '2022-05-01',
    latest: '2022-05-31',
    participants: 20,
    sources,
  }),
  node('Program', { id: 'program:q', name: 'Courses', record: 'family', sources }),
  node('Source', {
    id: 'source:a',
    name: 'Notice A',
    kind: 'official',
    read: 'whole',
    url: 'https://example.org/a',
  }),
  [
    MEMBER,
    'country:xa',
    'MEMBER_OF',
    'organization:sample',
    {
      id: MEMBER,
      role: 'member',
      since: '2021-03-04',
      sinceEarliest: '2021-03-04',
      sinceLatest: '2021-03-04',
      sources,
    },
  ],
  [
    OBSERVER,
    'country:xa',
    'MEMBER_OF',
    'organization:sample',
    {
      id: OBSERVER,
      role: 'observer',
      since: '2010',
      sinceEarliest: '2010-01-01',
      sinceLatest: '2010-12-31',
      until: '2021-03',
      untilEarliest: '2021-03-01',
      untilLatest: '2021-03-31',
      sources,
    },
  ],
  [SPONSORS, 'ministry:m', 'SPONSORS', 'program:p', { id: SPONSORS, sources }],
];

describe.each(engines)('loading on $name', (engine) => {
  let database: Database;

  beforeEach(async () => {
    database = await engine.open();
  });

  test('makes exactly the graph of the package, and says what it is', async () => {
    const dataPackage = await small();
    expect(await loadedDataSet(database)).toBeUndefined();
    const report = await loadPackage(database, dataPackage);
    expect(report).toEqual({
      nodes: counts({ added: 8 }),
      relationships: counts({ added: 3 }),
      removed: [],
      leftOver: [],
    });
    expect(await graphOf(database)).toEqual(golden(dataPackage.hash));
    const { name, title, version, hash } = dataPackage;
    expect(await loadedDataSet(database)).toEqual({ name, title, version, hash });
  });

  test('twice changes nothing', async () => {
    const dataPackage = await small();
    await loadPackage(database, dataPackage);
    const report = await loadPackage(database, dataPackage);
    expect(report).toMatchObject({ nodes: counts({ unchanged: 8 }), relationships: counts({ unchanged: 3 }) });
    expect(await graphOf(database)).toEqual(golden(dataPackage.hash));
  });

  test('writes what changed and takes away what a cell no longer says', async () => {
    await loadPackage(database, await small());
    const changed = await small({
      ...edited('countries.csv', 'Exampleland,XA,XAA,12.5', 'Example Land,XA,XAA,'),
      ...edited('member_of.csv', '2010,2021-03', '2010,'),
    });
    const report = await loadPackage(database, changed);
    expect(report).toMatchObject({
      nodes: counts({ unchanged: 7, changed: 1 }),
      relationships: counts({ unchanged: 2, changed: 1 }),
    });
    const properties = { id: 'country:xa', name: 'Example Land', iso2: 'XA', iso3: 'XAA', sources };
    expect(await graphOf(database)).toContainEqual(node('Country', properties));
    expect(await rowsOf(database, `MATCH ()-[r {id: '${OBSERVER}'}]->() RETURN r.untilLatest AS until`)).toEqual([
      [null],
    ]);
  });

  const fewer = {
    'claims.csv': 'id,subject,property,value,sources\n',
    ...edited('member_of.csv', 'country:xa,organization:sample,observer,2010,2021-03,source:a\n', ''),
    ...edited('countries.csv', 'country:xb,Samplia,XB,XBB,,source:a\n', ''),
  };
  const absent = ['country:xb', 'claim:1', OBSERVER];

  test('leaves what is no longer in the tables, and names it', async () => {
    await loadPackage(database, await small());
    const before = await graphOf(database);
    const dataPackage = await small(fewer);
    for (const _ of ['first', 'again']) {
      expect(await loadPackage(database, dataPackage)).toEqual({
        nodes: counts({ unchanged: 6, leftOver: 2 }),
        relationships: counts({ unchanged: 2, leftOver: 1 }),
        removed: [],
        leftOver: absent,
      });
    }
    expect((await graphOf(database)).length).toBe(before.length);
  });

  test('removes it when told to prune', async () => {
    await loadPackage(database, await small());
    const dataPackage = await small(fewer);
    await loadPackage(database, dataPackage);
    expect(await loadPackage(database, dataPackage, { prune: true })).toEqual({
      nodes: counts({ unchanged: 6, removed: 2 }),
      relationships: counts({ unchanged: 2, removed: 1 }),
      removed: absent,
      leftOver: [],
    });
    const left = golden(dataPackage.hash).filter(([id]) => !absent.includes(String(id)));
    expect(await graphOf(database)).toEqual(left);
  });

  test('prunes a node together with its relationships', async () => {
    await loadPackage(database, await small());
    const dataPackage = await small({
      ...edited('programs.csv', 'program:p,"Seminar, first",edition,2022-05,2022-06,20,source:a\n', ''),
      'sponsors.csv': 'from,to,sources\n',
    });
    const report = await loadPackage(database, dataPackage, { prune: true });
    expect(report.removed).toEqual(['program:p', SPONSORS]);
    expect((await graphOf(database)).map(([id]) => id)).not.toEqual(expect.arrayContaining(['program:p']));
  });

  test('does not touch what others put into the database', async () => {
    const writer = await database.openWriter();
    await writer.write(
      "CREATE (a:Country {id: 'XA', name: 'theirs'}), (b:Country {name: 'no id'}), (c:Planet {id: 'p'})",
    );
    await writer.write("MATCH (a:Country {id: 'XA'}), (c:Planet) CREATE (a)-[:MEMBER_OF {id: 'theirs'}]->(c)");
    await writer.commit();
    const before = await graphOf(database);
    const report = await loadPackage(database, await small(), { prune: true });
    expect(report.removed).toEqual([]);
    expect(await graphOf(database)).toEqual(expect.arrayContaining(before));
  });

  test('as a dry run reports the same and writes nothing', async () => {
    await loadPackage(database, await small());
    const before = await graphOf(database);
    const changed = await small({ ...fewer, ...edited('ministries.csv', '示例部', '样本部') }, { version: '2' });
    const report = await loadPackage(database, changed, { dryRun: true, prune: true });
    expect(report.nodes).toEqual(counts({ unchanged: 5, changed: 1, removed: 2 }));
    expect(await graphOf(database)).toEqual(before);
    expect(await loadPackage(database, changed, { prune: true })).toEqual(report);
  });

  test('of a new version with the same rows records the version', async () => {
    await loadPackage(database, await small());
    await loadPackage(database, await small({}, { version: '1.1.0' }));
    expect(await loadedDataSet(database)).toMatchObject({ version: '1.1.0' });
    expect(await rowsOf(database, 'MATCH (d:DataSet) RETURN count(d) AS dataSets')).toEqual([[1]]);
  });

  test('that is stopped half-way never looks whole, and the next load completes it', async () => {
    const first = await small();
    await loadPackage(database, first);
    const next = await small({ ...edited('ministries.csv', '示例部', '样本部'), ...fewer });
    const stop = new AbortController();
    const onProgress = ({ done, total }: LoadProgress): void => {
      if (done === total) stop.abort(new Error('stopped'));
    };
    const broken = loadPackage(database, next, { prune: true, signal: stop.signal, onProgress });
    await expect(broken).rejects.toThrow('stopped');
    // The embedded engine takes all of it back; Neo4j keeps what was written, and no data set.
    expect((await loadedDataSet(database))?.hash).toBe(engine.name === 'embedded' ? first.hash : undefined);
    await loadPackage(database, next, { prune: true });
    expect(await loadedDataSet(database)).toMatchObject({ hash: next.hash });
    const left = golden(next.hash).filter(([id]) => !absent.includes(String(id)));
    const renamed = JSON.parse(JSON.stringify(left).replace('示例部', '样本部'));
    expect(await graphOf(database)).toEqual(renamed);
  });

  // Neo4j has no lock for a whole load: there the second one may fail at the constraints.
  test.runIf(engine.name === 'embedded')('by two at once gives the graph of one', async () => {
    const settings = await engine.settings();
    const dataPackage = await small();
    const databases = await Promise.all([openDatabase(settings), openDatabase(settings)]);
    await Promise.allSettled(databases.map((each) => loadPackage(each, dataPackage)));
    const [first] = databases;
    expect(first && (await graphOf(first))).toEqual(golden(dataPackage.hash));
    await Promise.all(databases.map((each) => each.close()));
  });

  test('of a generated package of 795 programs counts every row, with progress to the last', async () => {
    const folder = await temporaryFolder();
    await generatePackage(folder, { programs: 795, relationships: 6_000 });
    const seen: LoadProgress[] = [];
    const report = await loadPackage(database, await read(folder), { onProgress: (progress) => seen.push(progress) });
    const nodes = 795 + NODES_BESIDE_PROGRAMS;
    expect(report).toMatchObject({ nodes: counts({ added: nodes }), relationships: counts({ added: 6_000 }) });
    expect(seen.at(-1)).toMatchObject({ done: nodes + 6_000, total: nodes + 6_000 });
    expect(seen.map(({ done }) => done)).toEqual(seen.map(({ done }) => done).toSorted((a, b) => a - b));
    expect(await rowsOf(database, 'MATCH (n:Program) RETURN count(n) AS programs')).toEqual([[795]]);
    expect(await rowsOf(database, 'MATCH ()-[r]->() RETURN count(r) AS relationships')).toEqual([[6_000]]);
  });
});
