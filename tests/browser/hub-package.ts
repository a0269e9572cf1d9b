import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A made-up ministry that sponsors more programs than anyone could look at. */
export const HUB = 'ministry:hub';
export const PROGRAMS = 5_000;

/** These have more connections than all other programs. */
const INVITING = 60;
const INVITED = 8;

const SOURCE = 'source:notice';
const ACADEMIES = 50;
const LANGUAGES = 12;
const TOPICS = 30;

const academy = (index: number): string => `institution:a${index % ACADEMIES}`;
const program = (index: number): string => `program:p${index}`;
const language = (index: number): string => `language:l${index % LANGUAGES}`;
const topic = (index: number): string => `topic:t${index % TOPICS}`;
const country = (index: number): string => `country:c${index}`;

/** Spread among the others, so that they are not simply the first. */
const inviting = Array.from({ length: INVITING }, (_, index) => program((index * 83 + 7) % PROGRAMS));

/** Of the hub's neighbours the one academy that is part of it and the programs that invite countries. */
export const bestConnected: ReadonlySet<string> = new Set([academy(0), ...inviting]);

export const counts = {
  neighbours: PROGRAMS + 1,
  nodes: 1 + PROGRAMS + ACADEMIES + LANGUAGES + TOPICS + INVITED + 1,
  relationships: PROGRAMS * 4 + INVITING * INVITED + 1,
  kinds: 7,
  typesBetweenKinds: 6,
} as const;

type Row = readonly string[];

const times = (length: number, row: (index: number) => Row): Row[] => Array.from({ length }, (_, index) => row(index));
const named = (length: number, id: (index: number) => string, rest: (index: number) => Row = () => []): Row[] =>
  times(length, (index) => [id(index), `Made-up ${id(index).split(':').join(' ')}`, SOURCE, ...rest(index)]);

const NAMED = ['id', 'name', 'sources'];
const ENDS = ['from', 'to', 'sources'];

const tables: Readonly<Record<string, readonly [columns: Row, rows: readonly Row[]]>> = {
  sources: [['id', 'name', 'kind', 'read'], [[SOURCE, 'Made-up notice', 'official', 'whole']]],
  ministries: [NAMED, [[HUB, 'Made-up Ministry of Everything', SOURCE]]],
  institutions: [NAMED, named(ACADEMIES, academy)],
  programs: [
    [...NAMED, 'record', 'start'],
    named(PROGRAMS, program, (index) => ['edition', String(2000 + (index % 25))]),
  ],
  language_groups: [[...NAMED, 'code'], named(LANGUAGES, language, (index) => [`x${index}`])],
  topics: [NAMED, named(TOPICS, topic)],
  countries: [[...NAMED, 'iso2', 'iso3'], named(INVITED, country, (index) => [`0${index}`, `00${index}`])],
  sponsors: [ENDS, times(PROGRAMS, (index) => [HUB, program(index), SOURCE])],
  implements: [ENDS, times(PROGRAMS, (index) => [academy(index), program(index), SOURCE])],
  addresses: [ENDS, times(PROGRAMS, (index) => [program(index), language(index), SOURCE])],
  covers: [ENDS, times(PROGRAMS, (index) => [program(index), topic(index), SOURCE])],
  invites: [ENDS, inviting.flatMap((from) => times(INVITED, (index) => [from, country(index), SOURCE]))],
  part_of: [ENDS, [[academy(0), HUB, SOURCE]]],
};

export async function writeHubPackage(directory: string): Promise<void> {
  await mkdir(directory, { recursive: true });
  const resources = Object.keys(tables).map((name) => ({ name, path: `${name}.csv` }));
  const descriptor = { name: 'made-up-hub', title: 'Made-up data around one ministry', version: '0.0.1', resources };
  await writeFile(join(directory, 'datapackage.json'), JSON.stringify(descriptor));
  for (const [name, [columns, rows]] of Object.entries(tables)) {
    const lines = [columns, ...rows].map((row) => `${row.join(',')}\n`);
    await writeFile(join(directory, `${name}.csv`), lines.join(''));
  }
}
