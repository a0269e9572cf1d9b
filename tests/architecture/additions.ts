import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** One of each thing that ARCHITECTURE.md says how to add, as files of the project and as lines added to them. */

const KIND = `
  {
    label: 'Venue',
    prefix: 'venue',
    table: 'venues',
    one: 'venue',
    many: 'venues',
    properties: { ...named, seats: { type: 'integer', title: 'Seats', minimum: 1 }, ...sourced },
  },`;

const PRESET = `// title: Venues by size
// sentence: Venues with at least {seats} seats
// group: By venue
// description: Counts seats as the source states them.
// param seats: integer = 1 "Seats"

MATCH (v:Venue)
WHERE v.seats >= $seats
RETURN v.name AS venue, v.seats AS seats
ORDER BY seats DESC, v.id
LIMIT 100
`;

const LAYOUT = `import type { Layout } from './layout.ts';

export const inARow: Layout = {
  id: 'in-a-row',
  name: 'In a row',
  run: async ({ nodes }) => ({ positions: new Map(nodes.map(({ id }, index) => [id, { x: index, y: 0 }])), columns: [] }),
};
`;

const ENGINE = `import type { Explanation } from '../model/wire.ts';
import type { Batch, Database, ExplainOptions, Parameters, ReadOptions, Rows, StreamOptions, Writer } from './database.ts';
import { openEmbedded } from './embedded.ts';

export class TalkingDatabase implements Database {
  readonly engine = 'talking';

  constructor(private readonly inner: Database) {}

  read(cypher: string, parameters?: Parameters, options?: ReadOptions): Promise<Rows> {
    console.error('talking: read');
    return this.inner.read(cypher, parameters, options);
  }

  stream(cypher: string, parameters?: Parameters, options?: StreamOptions): AsyncIterable<Batch> {
    return this.inner.stream(cypher, parameters, options);
  }

  explain(cypher: string, parameters?: Parameters, options?: ExplainOptions): Promise<Explanation> {
    return this.inner.explain(cypher, parameters, options);
  }

  openWriter(): Promise<Writer> {
    console.error('talking: openWriter');
    return this.inner.openWriter();
  }

  close(): Promise<void> {
    return this.inner.close();
  }
}

export const openTalking = async (home: string): Promise<Database> => new TalkingDatabase(await openEmbedded({ home }));
`;

async function addLine(file: string, after: string, line: string): Promise<void> {
  const text = await readFile(file, 'utf8');
  if (!text.includes(after)) throw new Error(`${file} has no ${after}`);
  await writeFile(file, text.replace(after, after + line));
}

export async function addKind(project: string): Promise<void> {
  await addLine(join(project, 'src/model/kinds.ts'), 'export const kinds: readonly Kind[] = [', KIND);
}

export async function addPreset(project: string): Promise<void> {
  await writeFile(join(project, 'cypher/presets/venues-by-size.cypher'), PRESET);
}

export async function addLayout(project: string): Promise<void> {
  const folder = join(project, 'src/layout');
  await writeFile(join(folder, 'in-a-row.ts'), LAYOUT);
  await addLine(join(folder, 'registry.ts'), 'readonly Layout[] = [', 'inARow, ');
  await addLine(join(folder, 'registry.ts'), "from './layout.ts';\n", "import { inARow } from './in-a-row.ts';\n");
}

export async function addEngine(project: string): Promise<void> {
  const file = join(project, 'src/database/open-database.ts');
  await writeFile(join(project, 'src/database/talking.ts'), ENGINE);
  await addLine(file, "from './neo4j.ts';\n", "import { openTalking } from './talking.ts';\n");
  const opening =
    "  if (settings.engine === 'embedded' && settings.home.endsWith('.talking')) return openTalking(settings.home);\n";
  await addLine(file, 'Promise<Database> {\n', opening);
  await cp(join(project, 'cypher/schema/embedded.cypher'), join(project, 'cypher/schema/talking.cypher'));
}

/** A data package with a table of the kind that was added. */
export const venuePackage: Record<string, string> = {
  'datapackage.json': JSON.stringify({
    name: 'venues',
    title: 'Made-up venues',
    version: '1.0.0',
    resources: ['sources', 'venues'].map((name) => ({ name, path: `${name}.csv` })),
  }),
  'sources.csv': 'id,name,kind,read\nsource:a,Notice A,official,whole\n',
  'venues.csv': 'id,name,seats,sources\nvenue:hall,Hall of Examples,300,source:a\nvenue:room,Room 1,12,source:a\n',
};
