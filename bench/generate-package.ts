import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

/**
 * Writes a made-up data package of any size, the same for the same seed:
 * `tsx bench/generate-package.ts DIR [--programs 795] [--relationships 5770] [--seed 1]`.
 */

export type GenerateOptions = { programs?: number; relationships?: number; seed?: number };

/** Beside the programs a package holds these, whatever its size. */
const counts = {
  ministries: 12,
  institutions: 120,
  topics: 40,
  audiences: 20,
  language_groups: 12,
  regional_organizations: 10,
  countries: 190,
  sources: 400,
} as const;

type Named = Exclude<keyof typeof counts, 'sources'>;

export const NODES_BESIDE_PROGRAMS = Object.values(counts).reduce<number>((sum, count) => sum + count, 0);

/** As many nodes and relationships as the engines are measured with. */
export const LARGE = { programs: 50_000 - NODES_BESIDE_PROGRAMS, relationships: 200_000 } as const;

type Cell = string | number | undefined;
type Row = Record<string, Cell>;
type Tables = Record<string, Row[]>;

const prefixes: Record<keyof typeof counts, string> = {
  ministries: 'ministry',
  institutions: 'institution',
  topics: 'topic',
  audiences: 'audience',
  language_groups: 'language',
  regional_organizations: 'organization',
  countries: 'country',
  sources: 'source',
};

const names: Record<Named, [name: string, nameZh: string, nameRu: string]> = {
  ministries: ['Made-up Ministry', '虚构部', 'Вымышленное министерство'],
  institutions: ['Made-up Academy', '虚构学院', 'Вымышленная академия'],
  topics: ['Made-up Topic', '虚构主题', 'Вымышленная тема'],
  audiences: ['Made-up Audience', '虚构对象', 'Вымышленная аудитория'],
  language_groups: ['Made-up Language', '虚构语', 'Вымышленный язык'],
  regional_organizations: ['Made-up Organization', '虚构组织', 'Вымышленная организация'],
  countries: ['Exampleland', '虚构国', 'Примерия'],
};

const extras: { [table in Named]?: (index: number) => Row } = {
  ministries: (index) => ({ abbreviation: `MUM${index}`, kind: 'state-council-ministry' }),
  institutions: (index) => ({ kind: index % 3 === 0 ? 'university' : 'academy', city: 'Exampleton' }),
  language_groups: (index) => ({ code: `x${index}` }),
  regional_organizations: (index) => ({ abbreviation: `MUO${index}`, founded: 1950 + index }),
  countries: (index) => ({
    iso2: index.toString(36).padStart(2, '0').toUpperCase(),
    iso3: index.toString(36).padStart(3, '0').toUpperCase(),
    latitude: (index % 140) - 70,
    longitude: (index * 7) % 180,
    region: `Made-up Region ${index % 5}`,
  }),
};

export async function generatePackage(directory: string, options: GenerateOptions = {}): Promise<void> {
  const { programs = 795, seed = 1 } = options;
  const { relationships = programs * 6 + 1_000 } = options;
  const tables = new Generator(seededRandom(seed)).tables(programs, relationships);
  await mkdir(directory, { recursive: true });
  for (const [name, rows] of Object.entries(tables)) await writeFile(join(directory, `${name}.csv`), toCsv(rows));
  const descriptor = {
    name: 'made-up',
    title: 'Made-up data for tests and benchmarks',
    version: `${programs}.${relationships}.${seed}`,
    resources: Object.keys(tables).map((name) => ({ name, path: `${name}.csv` })),
  };
  await writeFile(join(directory, 'datapackage.json'), `${JSON.stringify(descriptor, null, 2)}\n`);
}

class Generator {
  constructor(private readonly random: () => number) {}

  tables(programs: number, relationships: number): Tables {
    const nodes: Tables = { sources: this.#sources() };
    for (const table of Object.keys(names) as Named[]) nodes[table] = this.#named(table);
    nodes['programs'] = Array.from({ length: programs }, (_, index) => this.#program(index));
    const first = { ...this.#background(), ...this.#ofPrograms(programs) };
    const written = Object.values(first).reduce((sum, rows) => sum + rows.length, 0);
    return { ...nodes, ...first, ...this.#more(programs, relationships - written) };
  }

  #sources(): Row[] {
    return Array.from({ length: counts.sources }, (_, index) => ({
      id: `source:s${index}`,
      name: `Made-up notice ${index}`,
      publisher: 'Made-up Press',
      date: this.#date(),
      url: `https://example.org/notice/${index}`,
      kind: index % 2 === 0 ? 'official' : 'press',
      read: 'whole',
    }));
  }

  #named(table: Named): Row[] {
    const [name, nameZh, nameRu] = names[table];
    return Array.from({ length: counts[table] }, (_, index) => ({
      id: `${prefixes[table]}:m${index}`,
      name: `${name} ${index}`,
      nameZh: `${nameZh}${index}`,
      nameRu: `${nameRu} ${index}`,
      ...extras[table]?.(index),
      sources: this.#source(),
    }));
  }

  #program(index: number): Row {
    const isDated = this.random() > 0.1;
    return {
      id: `program:p${index}`,
      name: `Made-up Seminar ${index}, on nothing in particular`,
      nameZh: `虚构研修班${index}`,
      nameRu: `Вымышленный семинар ${index}`,
      record: index % 50 === 49 ? 'family' : 'edition',
      kind: this.#one(['seminar', 'training-course', 'degree', 'exchange']),
      start: isDated ? this.#date() : undefined,
      participants: this.random() > 0.5 ? 10 + this.#below(40) : undefined,
      reportRequired: this.#one(['yes', 'no', undefined]),
      sources: this.random() > 0.5 ? this.#source() : `source:s${index % 200}|source:s${200 + (index % 200)}`,
    };
  }

  /** What holds of countries and topics, whatever the programs. */
  #background(): Tables {
    const countries = Array.from({ length: counts.countries }, (_, index) => `country:m${index}`);
    return {
      member_of: countries.flatMap((from, index) => [
        this.#membership(from, index % counts.regional_organizations, 'member'),
        this.#membership(from, (index + 3) % counts.regional_organizations, 'observer'),
      ]),
      speaks: countries.map((from, index) => ({
        from,
        to: `language:m${index % counts.language_groups}`,
        status: index % 3 === 0 ? 'spoken' : 'official',
        populationPercent: 20 + (index % 80) + 0.5,
        sources: this.#source(),
      })),
      broader: Array.from({ length: counts.topics - 10 }, (_, index) => ({
        from: `topic:m${index + 10}`,
        to: `topic:m${index % 10}`,
        sources: this.#source(),
      })),
    };
  }

  #membership(from: string, organization: number, role: string): Row {
    const since = 1990 + this.#below(30);
    const until = this.random() > 0.9 ? since + 1 + this.#below(5) : undefined;
    return { from, to: `organization:m${organization}`, role, since, until, sources: this.#source() };
  }

  /** One sponsor, one implementer and one addressee for each program. */
  #ofPrograms(programs: number): Tables {
    const each = (row: (id: string) => Row): Row[] =>
      Array.from({ length: programs }, (_, index) => ({ ...row(`program:p${index}`), sources: this.#source() }));
    const groups = ['language_groups', 'regional_organizations', 'audiences'] as const;
    return {
      sponsors: each((to) => ({ from: this.#any('ministries'), to })),
      implements: each((to) => ({ from: this.#any('institutions'), to, quote: `"${to}" is held by us,\nas in 虚构` })),
      addresses: each((from) => ({ from, to: this.#any(this.#one(groups) ?? 'audiences') })),
    };
  }

  /** Topics, invitations and attendance, never the same twice, until there are enough. */
  #more(programs: number, wanted: number): Tables {
    const [covers, invites, attended] = [new Set<string>(), new Set<string>(), new Set<string>()];
    while (covers.size + invites.size + attended.size < wanted) {
      const program = `program:p${this.#below(programs)}`;
      const draw = this.#below(3);
      if (draw === 0) covers.add(`${program},${this.#any('topics')}`);
      else if (draw === 1) invites.add(`${program},${this.#any('countries')}`);
      else attended.add(`${this.#any('countries')},${program}`);
    }
    const rows = (pairs: Set<string>, rest: Row): Row[] =>
      [...pairs].map((pair) => {
        const [from, to] = pair.split(',');
        return { from, to, ...rest, sources: this.#source() };
      });
    return { covers: rows(covers, {}), invites: rows(invites, {}), attended: rows(attended, { list: 'partial' }) };
  }

  #below(limit: number): number {
    return Math.floor(this.random() * limit);
  }

  #one<Item>(items: readonly Item[]): Item | undefined {
    return items[this.#below(items.length)];
  }

  #any(table: keyof typeof counts): string {
    return `${prefixes[table]}:m${this.#below(counts[table])}`;
  }

  #source(): string {
    return `source:s${this.#below(counts.sources)}`;
  }

  /** A day, a month or a year, as sources have it. */
  #date(): string {
    const [year, month, day] = [2000 + this.#below(25), 1 + this.#below(12), 1 + this.#below(28)];
    return [year, ...[month, day].slice(0, this.#below(3))].map((part) => String(part).padStart(2, '0')).join('-');
  }
}

/** Mulberry32. */
function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function toCsv(rows: readonly Row[]): string {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const lines = rows.map((row) => columns.map((column) => toCell(row[column])).join(','));
  return `${[columns.join(','), ...lines].join('\n')}\n`;
}

function toCell(cell: Cell): string {
  const text = String(cell ?? '');
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

if (process.argv[1] === import.meta.filename) {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { programs: { type: 'string' }, relationships: { type: 'string' }, seed: { type: 'string' } },
  });
  const [directory] = positionals;
  if (directory === undefined) throw new Error('which folder? tsx bench/generate-package.ts DIR');
  const numbers = Object.entries(values).map(([name, value]) => [name, Number(value)]);
  await generatePackage(resolve(directory), Object.fromEntries(numbers));
}
