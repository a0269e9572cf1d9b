import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { loadPackage, readPackage } from '../graph-loader/index.ts';
import { CHROMIUM_FLAGS, ensureChromium } from '../scripts/chromium.ts';
import { openDatabase, type DatabaseSettings } from '../src/database/open-database.ts';
import { readStatement } from '../src/queries/statements.ts';
import { buildApp } from './first-load/build-app.ts';
import { generatePackage, NODES_BESIDE_PROGRAMS } from './generate-package.ts';
import { ratios, spread } from './measure/figures.ts';
import { startBenchNeo4j } from './measure/neo4j.ts';
import { machine, markdownTable, note } from './measure/report.ts';
import { inFolder, numbersFrom } from './measure/settings.ts';
import { askServer, forms, type Asked, type FormName } from './transfer/ask-server.ts';
import type { BareAnswer, BareRead } from './transfer/bare.ts';
import { startChild, type Child } from './transfer/child.ts';
import { drawAll, STEADY_FLAGS, type Drawn } from './transfer/draw.ts';
import type { ServeSettings } from './transfer/serve.ts';

/** How long a large graph is on its way, from either engine to the first frame: `tsx bench/transfer.ts`. */

const settings = numbersFrom({ nodes: 25_000, relationships: 101_000, rounds: 5, boltPort: 0, port: 0 });
const LIMIT = 1_000_000;

/** What one would write by hand for a picture of everything. */
const ROWS = 'MATCH (a)-[r]->(b)\nWHERE type(r) IN $types\nRETURN a AS a, r AS r, b AS b';

type Engine = {
  name: string;
  server: Child;
  bare: Child;
  url: string;
  reads: { rows: BareRead; apart: BareRead };
  connections: number;
};

type Figures = {
  rows: number[];
  apart: number[];
  asked: Record<FormName, Asked[]>;
  drawn: Drawn[];
};

async function openEngine(
  database: DatabaseSettings,
  { assets, port }: Omit<ServeSettings, 'database'>,
): Promise<Engine> {
  const server = startChild(new URL('./transfer/serve.ts', import.meta.url), { database, assets, port });
  const bare = startChild(new URL('./transfer/bare.ts', import.meta.url), database);
  const { url } = await server.ask<{ url: string }>({});
  const { result } = await askServer(graphOf(url), forms['compact, brotli']);
  const types = [...new Set(result.graph.relationships.map(({ type }) => type))];
  const apart = ['graph', 'graph-all-nodes'].map((name) => ({
    cypher: readStatement(`read/${name}`),
    parameters: { types, limit: LIMIT },
  }));
  return {
    name: database.engine,
    server,
    bare,
    url,
    reads: { rows: { statements: [{ cypher: ROWS, parameters: { types } }] }, apart: { statements: apart } },
    connections: result.graph.relationships.length,
  };
}

const graphOf = (url: string): string => `${url}/api/graph?limit=${LIMIT}`;

const formNames = Object.keys(forms) as FormName[];

async function round(
  { name, bare, reads, url, connections }: Engine,
  browser: Browser,
  figures: Figures,
): Promise<void> {
  const works = [
    async () => void figures.rows.push((await bare.ask<BareAnswer>(reads.rows)).ms),
    async () => void figures.apart.push((await bare.ask<BareAnswer>(reads.apart)).ms),
    ...formNames.map((form) => async () => void figures.asked[form].push(await askServer(graphOf(url), forms[form]))),
    async () => void figures.drawn.push(await drawAll(browser, url, connections)),
  ];
  const isTurned = figures.rows.length % 2 === 1;
  for (const work of isTurned ? works.toReversed() : works) await work();
  const last = figures.asked['compact, brotli'].at(-1);
  note(
    `${name}: rows ${figures.rows.at(-1)?.toFixed(0)} ms, ours ${last?.decodedMs.toFixed(0)} ms, drawn ${figures.drawn.at(-1)?.firstFrameMs.toFixed(0)} ms`,
  );
}

const emptyFigures = (): Figures => ({
  rows: [],
  apart: [],
  asked: { 'compact, brotli': [], 'compact, gzip': [], 'plain JSON, gzip': [] },
  drawn: [],
});

function timesTable(name: string, { rows, apart, asked, drawn }: Figures): string {
  const against = (title: string, ms: readonly number[]): string[] => [
    title,
    spread(ms, 0),
    ratios(ms, rows),
    ratios(ms, apart),
  ];
  return markdownTable(
    [name, 'ms', 'against rows', 'against each node once'],
    [
      against('bare driver: rows of start, relationship and end', rows),
      against('bare driver: relationships, and each node once', apart),
      ...formNames.map((form) =>
        against(
          `request to graph in Node, ${form}`,
          asked[form].map(({ decodedMs }) => decodedMs),
        ),
      ),
      against(
        'request to first frame in the browser',
        drawn.map(({ firstFrameMs }) => firstFrameMs),
      ),
    ],
  );
}

function partsTable(name: string, { asked }: Figures): string {
  const parts = (form: FormName): string[] => {
    const each = asked[form];
    return [
      form,
      spread(
        each.map(({ firstByteMs }) => firstByteMs),
        0,
      ),
      spread(
        each.map(({ firstByteMs, receivedMs }) => receivedMs - firstByteMs),
        0,
      ),
      spread(
        each.map(({ receivedMs, parsedMs }) => parsedMs - receivedMs),
        0,
      ),
      spread(
        each.map(({ parsedMs, decodedMs }) => decodedMs - parsedMs),
        0,
      ),
    ];
  };
  return markdownTable(
    [`${name}: form`, 'until the first byte, ms', 'received, ms', 'unpacked and parsed, ms', 'checked and decoded, ms'],
    formNames.map(parts),
  );
}

function drawnTable(all: readonly [string, Figures][]): string {
  const rows = all.map(([name, { drawn }]) => [
    name,
    ...(['arrivedMs', 'firstFrameMs', 'readyMs', 'longestTaskMs'] as const).map((figure) =>
      spread(
        drawn.map((each) => each[figure]),
        0,
      ),
    ),
  ]);
  return markdownTable(['in the browser', 'arrived, ms', 'first frame, ms', 'at rest, ms', 'longest task, ms'], rows);
}

const megabytes = (bytes: number | undefined): string => ((bytes ?? NaN) / 1e6).toFixed(2);

function bytesTable({ asked }: Figures): string {
  const rows = formNames.map((form) => {
    const [first] = asked[form];
    return [form, megabytes(first?.textBytes), megabytes(first?.bytes)];
  });
  return markdownTable(['form', 'as text, MB', 'on the wire, MB'], rows);
}

function report(
  all: readonly [string, Figures][],
  { nodes, connections }: { nodes: number; connections: number },
): string {
  const [[, first] = ['', emptyFigures()]] = all;
  return [
    `${nodes} nodes, ${connections} connections, ${settings.rounds} rounds. ${machine()}`,
    ...all.map(([name, figures]) => timesTable(name, figures)),
    bytesTable(first),
    ...all.map(([name, figures]) => partsTable(name, figures)),
    drawnTable(all),
  ].join('\n\n');
}

async function load(target: DatabaseSettings, directory: string): Promise<void> {
  const { dataPackage } = await readPackage(directory);
  if (!dataPackage) throw new Error('the made-up package has faults');
  const database = await openDatabase(target);
  await loadPackage(database, dataPackage).finally(() => database.close());
}

async function measure(engines: readonly Engine[]): Promise<[string, Figures][]> {
  const browser = await chromium.launch({
    executablePath: ensureChromium(),
    args: [...CHROMIUM_FLAGS, ...STEADY_FLAGS],
  });
  const all = engines.map((engine): [Engine, Figures] => [engine, emptyFigures()]);
  try {
    // The first is for the caches of statements and compilers.
    for (const [engine] of all) await round(engine, browser, emptyFigures());
    for (let index = 0; index < settings.rounds; index += 1)
      for (const [engine, figures] of all) await round(engine, browser, figures);
  } finally {
    await browser.close();
  }
  return all.map(([{ name }, figures]) => [name, figures]);
}

await inFolder(async (folder) => {
  const [directory, assets, home] = ['package', 'app', 'home'].map((name) => join(folder, name));
  if (directory === undefined || assets === undefined || home === undefined) return;
  const { nodes, relationships, port } = settings;
  await generatePackage(directory, { programs: nodes - NODES_BESIDE_PROGRAMS, relationships });
  await buildApp(assets);
  const neo4j = await startBenchNeo4j(settings.boltPort);
  const targets: DatabaseSettings[] = [
    { engine: 'embedded', home },
    { engine: 'neo4j', uri: neo4j.uri },
  ];
  const engines: Engine[] = [];
  try {
    for (const target of targets) await load(target, directory);
    for (const [index, target] of targets.entries())
      engines.push(await openEngine(target, { assets, port: port === 0 ? 0 : port + index }));
    const all = await measure(engines);
    const { connections = 0 } = engines[0] ?? {};
    console.log(report(all, { nodes, connections }));
  } finally {
    for (const { server, bare } of engines) await Promise.all([server.stop(), bare.stop()]);
    await neo4j.stop();
  }
});
