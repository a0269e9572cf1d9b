import { readdir, realpath, stat } from 'node:fs/promises';
import { dirname, isAbsolute, join, sep } from 'node:path';
import { z } from 'zod';
import { didYouMean, shown, type Fault } from './faults.ts';
import type { NearestValue } from './nearest.ts';
import { readText } from './read-text.ts';
import type { Table } from './tables.ts';

const DESCRIPTOR = 'datapackage.json';

/** A table that the package holds: what the model says of it, and where its file is. */
export type Resource = { table: Table; file: string; path: string };

export type Descriptor = { name: string; title: string; version: string; resources: Resource[] };

const descriptorSchema = z.object({
  name: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/),
  title: z.string().trim().min(1),
  version: z.string().trim().min(1),
  resources: z
    .array(
      z.object({
        name: z.string(),
        path: z.string().min(1),
        encoding: z
          .string()
          .regex(/^utf-?8$/i)
          .optional(),
        dialect: z.object({ delimiter: z.literal(',').optional() }).optional(),
      }),
    )
    .min(1),
});

type Parsed = z.infer<typeof descriptorSchema>;

const expected: Record<string, string> = {
  name: 'lower-case letters, digits and single hyphens such as my-data',
  title: 'a title',
  version: 'a version such as 0.1.0',
  resources: 'a list of the tables, each { "name": …, "path": … }',
  path: 'the name of one CSV file',
  encoding: 'utf-8',
  delimiter: 'a comma',
  dialect: 'an object',
};

const fault = (message: string, column?: string): Fault => ({ file: DESCRIPTOR, column, message });

/** What datapackage.json says; the resources whose files can be read even where others are at fault. */
export async function readDescriptor(
  directory: string,
  tables: readonly Table[],
  nearest: NearestValue,
): Promise<{ faults: Fault[]; descriptor?: Descriptor }> {
  const folder = await stat(directory).catch(() => undefined);
  if (!folder) return { faults: [{ file: directory, message: 'there is no such folder' }] };
  if (!folder.isDirectory()) return { faults: [{ file: directory, message: 'this is a file, expected a folder' }] };
  const file = await stat(join(directory, DESCRIPTOR)).catch(() => undefined);
  if (!file?.isFile()) return { faults: [fault('missing; a data package has this file at its top')] };
  const read = await readText(join(directory, DESCRIPTOR), DESCRIPTOR);
  if ('fault' in read) return { faults: [read.fault] };
  const parsed = parseDescriptor(read.text);
  if ('faults' in parsed) return parsed;
  const { resources, ...rest } = parsed;
  const located = await new Resources(directory, tables, nearest).locate(resources);
  return { faults: located.faults, descriptor: { ...rest, resources: located.resources } };
}

function parseDescriptor(text: string): Parsed | { faults: Fault[] } {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return { faults: [notJson(text, error instanceof Error ? error.message : String(error))] };
  }
  const parsed = descriptorSchema.safeParse(json);
  return parsed.success ? parsed.data : { faults: parsed.error.issues.map((issue) => faultOf(json, issue.path)) };
}

/** Node tells the position in some of its messages only. */
function notJson(text: string, reason: string): Fault {
  const position = /position (\d+)/.exec(reason)?.[1];
  const line = position === undefined ? undefined : text.slice(0, Number(position)).split('\n').length;
  return { file: DESCRIPTOR, line, message: `not valid JSON: ${reason.replace(/\s+/g, ' ')}` };
}

function faultOf(json: unknown, path: readonly PropertyKey[]): Fault {
  const place = path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`)).join('');
  const value = path.reduce<unknown>((holder, key) => Object(holder)[key], json);
  const wanted = expected[String(path.at(-1))] ?? 'an object with name, title, version and resources';
  const message = value === undefined ? `missing, expected ${wanted}` : `found ${shown(value)}, expected ${wanted}`;
  return fault(message, place.replace(/^\./, '') || undefined);
}

class Resources {
  readonly #faults: Fault[] = [];
  readonly #byName: Map<string, Table>;

  constructor(
    readonly directory: string,
    tables: readonly Table[],
    readonly nearest: NearestValue,
  ) {
    this.#byName = new Map(tables.map((table) => [table.name, table]));
  }

  async locate(resources: Parsed['resources']): Promise<{ faults: Fault[]; resources: Resource[] }> {
    const located: Resource[] = [];
    for (const [index, { name, path }] of resources.entries()) {
      const at = `resources[${index}]`;
      const table = this.#tableOf(name, `${at}.name`);
      const isRepeated = this.#isRepeated(resources, index, at);
      const file = await this.#fileAt(path, `${at}.path`);
      if (table && file && !isRepeated) located.push({ table, file: path, path: file });
    }
    return { faults: this.#faults, resources: located };
  }

  #isRepeated(resources: Parsed['resources'], index: number, at: string): boolean {
    for (const key of ['name', 'path'] as const) {
      const value = resources[index]?.[key];
      const first = resources.findIndex((other) => other[key] === value);
      if (first === index) continue;
      this.#faults.push(fault(`found ${shown(value)}, which resources[${first}] has already`, `${at}.${key}`));
      return true;
    }
    return false;
  }

  #tableOf(name: string, at: string): Table | undefined {
    const table = this.#byName.get(name);
    if (!table) {
      const suggestion = this.nearest.find(name, [...this.#byName.keys()]);
      this.#faults.push(fault(`found ${shown(name)}, expected the name of a table${didYouMean(suggestion)}`, at));
    }
    return table;
  }

  async #fileAt(path: string, at: string): Promise<string | undefined> {
    const problem = await this.#problemOf(path);
    if (problem) this.#faults.push(fault(problem, at));
    return problem ? undefined : join(this.directory, path);
  }

  async #problemOf(path: string): Promise<string | undefined> {
    if (/^[a-z][a-z0-9+.-]+:/i.test(path))
      return `found ${shown(path)}, expected a file of this folder, not an address`;
    if (isAbsolute(path) || path.split(/[/\\]/).includes('..')) return leaves(path);
    const real = await realpath(join(this.directory, path)).catch(() => undefined);
    if (!real) return `there is no file ${shown(path)} here${didYouMean(await this.#nearestFile(path))}`;
    if (!real.startsWith((await realpath(this.directory)) + sep)) return leaves(path);
    return (await stat(real)).isFile() ? undefined : `${shown(path)} is not a file`;
  }

  async #nearestFile(path: string): Promise<string | undefined> {
    const folder = dirname(path);
    const files = await readdir(join(this.directory, folder)).catch(() => []);
    return this.nearest.find(
      path,
      files.map((file) => join(folder, file)),
    );
  }
}

const leaves = (path: string): string => `found ${shown(path)}, expected a file inside the package's folder`;
