import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { formatFault, loadPackage, readPackage } from '../../../graph-loader/index.ts';
import type { DataPackage } from '../../../graph-loader/index.ts';
import { openDatabase } from '../../../src/database/open-database.ts';
import type { Graph } from '../../../src/model/values.ts';
import type { DataFile } from '../../../src/scene/data-files/data-file.ts';
import { toCsvPair } from '../../../src/scene/data-files/to-csv-pair.ts';
import { toDataPackage } from '../../../src/scene/data-files/to-data-package.ts';
import type { ShownGraph } from '../../../src/scene/shown-graph.ts';
import { projected } from '../../../src/scene/projections/index.ts';
import { temporaryFolder } from '../../support/engines.ts';
import { graphOfPackage } from '../package-graph.ts';
import { hostile, payloads, shown, starterPart } from './shown-graphs.ts';

async function saved(files: readonly DataFile[]): Promise<string> {
  const folder = await temporaryFolder();
  for (const { name, text } of files) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
  return folder;
}

async function loaded(part: ShownGraph): Promise<DataPackage> {
  const { faults, dataPackage } = await readPackage(await saved(toDataPackage(part).files));
  if (!dataPackage) throw new Error(faults.map(formatFault).join('\n'));
  return dataPackage;
}

const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1);

/** What the part draws, and the sources that it cites: as the loader has them. */
function drawnOf({ graph, scene }: ShownGraph): Graph {
  const drawn = new Set([...scene.nodes, ...scene.relationships].map(({ id }) => id));
  const relationships = graph.relationships.filter(({ id }) => drawn.has(id));
  const nodes = graph.nodes.filter(({ id }) => drawn.has(id));
  const cited = new Set([...nodes, ...relationships].flatMap(({ properties }) => properties['sources']));
  return {
    nodes: [...nodes, ...graph.nodes.filter(({ id }) => cited.has(id))].toSorted(byId),
    relationships: relationships.toSorted(byId),
  };
}

describe('the data package', () => {
  test('is read by our loader as the graph that is drawn, to the last property', async () => {
    const part = starterPart();
    const { files, leftOut } = toDataPackage(part);
    expect(leftOut).toEqual({ nodes: 0, relationships: 0, values: 0 });
    const read = await graphOfPackage(await saved(files));
    expect({ nodes: read.nodes.toSorted(byId), relationships: read.relationships.toSorted(byId) }).toEqual(
      drawnOf(part),
    );
  });

  test('says what it is a part of', async () => {
    expect(await loaded(starterPart())).toMatchObject({
      name: 'liaison-part',
      title: 'Who trains <whom>',
      version: '0.1.0',
    });
  });

  test('keeps other people’s texts, and runs none of them together', async () => {
    const record = { name: 'P', record: 'edition', sources: ['source:a'] };
    const source = { name: 'A', kind: 'press', read: 'whole' };
    const kept = payloads.filter((text) => !text.includes('\u0001'));
    const programs = kept.map((note, index) => ({
      $type: 'node' as const,
      id: `program:p${index}`,
      labels: ['Program'],
      properties: { ...record, note },
    }));
    const sources = [{ $type: 'node' as const, id: 'source:a', labels: ['Source'], properties: source }];
    const { nodes } = await loaded(shown({ nodes: [...programs, ...sources], relationships: [] }));
    const notes = nodes
      .find(({ kind }) => kind.label === 'Program')
      ?.records.map(({ properties }) => properties['note']);
    expect(notes).toEqual(kept.map((text) => text.replaceAll('\r\n', '\n').trim()));
  });

  test('leaves out what has no table, and says so', () => {
    const part = starterPart();
    const { graph } = projected(part.graph, 'countries-in-programs');
    const { files, leftOut } = toDataPackage({ ...shown(graph), sources: part.sources });
    expect(leftOut).toMatchObject({ nodes: 0, relationships: graph.relationships.length });
    expect(files.map(({ name }) => name)).toEqual(['datapackage.json', 'countries.csv', 'sources.csv']);
  });

  test('leaves out what its tables would not take, and what hangs on it', async () => {
    const part = starterPart();
    const [odd, unsourced, misplaced] = part.graph.nodes.filter(({ labels }) => labels.includes('Program'));
    const country = part.graph.nodes.find(({ labels }) => labels.includes('Country'));
    if (!odd || !unsourced || !misplaced || !country) throw new Error('the starter data has too little');
    const nodes = [
      { ...odd, labels: ['Odd'] },
      { ...unsourced, properties: { ...unsourced.properties, sources: [] } },
      { ...country, id: '4:0b5b:17' },
      misplaced,
    ];
    const ends = [odd.id, unsourced.id, '4:0b5b:17', misplaced.id];
    const relationships = ends.map((end, index) => ({
      $type: 'relationship' as const,
      id: `r${index}`,
      type: 'INVITES',
      start: misplaced.id,
      end,
      properties: { sources: misplaced.properties['sources'] ?? null },
    }));
    const few = { ...shown({ nodes, relationships }), sources: part.sources };
    expect(toDataPackage(few).leftOut).toEqual({ nodes: 3, relationships: 4, values: 0 });
    expect((await loaded(few)).nodes.find(({ kind }) => kind.label === 'Program')?.records).toHaveLength(1);
  });

  test('fills the embedded engine', async () => {
    const part = starterPart();
    const database = await openDatabase({ engine: 'embedded', home: await temporaryFolder() });
    try {
      await loadPackage(database, await loaded(part));
      const { rows } = await database.read(
        'MATCH (n) WHERE NOT n:DataSet AND NOT n:Source OPTIONAL MATCH (n)-[r]->() RETURN count(DISTINCT n) AS nodes, count(r) AS connections',
      );
      expect(rows).toEqual([[part.scene.nodes.length, part.scene.relationships.length]]);
    } finally {
      await database.close();
    }
  });

  test('leaves out a region that none of its countries lies in', async () => {
    const part = starterPart();
    const narrowed = part.graph.relationships.find(({ properties }) => properties['region'] === 'Africa');
    const asia = part.graph.nodes.find(({ properties }) => properties['region'] === 'Asia');
    if (!narrowed || !asia) throw new Error('the starter data has neither');
    const ids = new Set([narrowed.start, narrowed.end, asia.id]);
    const nodes = part.graph.nodes.filter(({ id, labels }) => ids.has(id) || labels.includes('Source'));
    const few = shown({ nodes, relationships: [narrowed] });
    expect(toDataPackage(few).leftOut.values).toBe(1);
    expect((await loaded(few)).relationships.flatMap(({ records }) => records)).toHaveLength(1);
  });
});

describe('the pair of tables', () => {
  const read = (file: DataFile | undefined): Record<string, string>[] => parse(file?.text ?? '', { columns: true });

  test('has a line for every node and connection, with places and colours', () => {
    const part = starterPart();
    const [nodes, connections] = toCsvPair(part);
    expect(nodes?.name).toBe('nodes.csv');
    expect(connections?.name).toBe('connections.csv');
    expect(read(nodes).map(({ id, x, y }) => [id, Number(x), Number(y)])).toEqual(
      part.scene.nodes.map(({ id, x, y }) => [id, x, -y]),
    );
    expect(read(nodes)[0]).toMatchObject({ label: 'Ministry of Commerce', color: '#B83C25', labels: 'Ministry' });
    expect(read(connections).map(({ id, source, target }) => ({ id, start: source, end: target }))).toEqual(
      part.scene.relationships.map(({ id, start, end }) => ({ id, start, end })),
    );
  });

  test('has nothing that a spreadsheet would run', () => {
    const [, connections] = toCsvPair(hostile());
    const quotes = read(connections).map(({ quote = '' }) => quote);
    expect(quotes.filter((quote) => /^[=+\-@]/.test(quote))).toEqual([]);
    expect(quotes.map((quote) => quote.replace(/^'(?=[=-])/, ''))).toEqual(payloads);
  });
});
