import { distance } from 'fastest-levenshtein';
import type { Database, ReadOptions } from '../database/database.ts';
import type { Preset } from '../model/wire.ts';
import { toResult } from './answer.ts';
import { NotFound } from './errors.ts';
import { readHealth } from './health.ts';
import { createKindsGraph } from './kinds-graph.ts';
import { readCommonNeighbours, readNeighbourGroups, readNeighbours } from './neighbours.ts';
import { readNodeDetail } from './node-detail.ts';
import { readNodes } from './nodes.ts';
import type { Queries } from './queries.ts';
import { readOpeningGraph } from './opening-graph.ts';
import { readPaths } from './paths.ts';
import { readReach } from './reach.ts';
import { readPresets } from './read-presets.ts';
import { noFolder } from './own-folder.ts';
import type { OwnFolder } from './own-folder.ts';
import { listPresets, runPreset, streamPreset } from './run-preset.ts';
import { readSchema } from './schema.ts';
import { createSearch } from './search.ts';
import { readSources, readSourcesById } from './sources.ts';

function unknownPreset(presets: readonly Preset[], name: string): NotFound {
  const [nearest] = presets.toSorted((a, b) => distance(a.name, name) - distance(b.name, name));
  return new NotFound(`unknown preset: ${name}${nearest ? `; the nearest is ${nearest.name}` : ''}`);
}

/** What a reader wrote is answered as Neo4j would answer it, or refused. */
const guarded = (options: ReadOptions = {}): ReadOptions => ({ ...options, isGuarded: true });

type Asked = Pick<
  Queries,
  'presets' | 'preset' | 'runPreset' | 'streamPreset' | 'ownQueries' | 'keepQuery' | 'renameQuery' | 'removeQuery'
>;

/** The presets that come with Liaison and the reader's own, as one list. */
function presetQueries(database: Database, presets: readonly Preset[], folder: OwnFolder): Asked {
  const all = async (): Promise<Preset[]> => [...presets, ...(await folder.list()).presets];
  const preset = async (name: string): Promise<Preset> => {
    const isNamed = (each: Preset): boolean => each.name === name;
    const shipped = presets.find(isNamed);
    if (shipped) return shipped;
    const known = await all();
    const own = known.find(isNamed);
    if (!own) throw unknownPreset(known, name);
    return own;
  };
  return {
    presets: async (options) => listPresets(database, await all(), options),
    preset,
    runPreset: async (name, parameters, options) => {
      const asked = await preset(name);
      return runPreset(database, asked, parameters, asked.isOwn ? guarded(options) : options);
    },
    async *streamPreset(name, parameters, options) {
      const asked = await preset(name);
      yield* streamPreset(database, asked, parameters, asked.isOwn ? guarded(options) : options);
    },
    ownQueries: async () => ({ canKeep: folder.canKeep, faults: (await folder.list()).faults }),
    keepQuery: folder.keep,
    renameQuery: folder.rename,
    removeQuery: folder.remove,
  };
}

/** All that a reader may ask of one database; throws InvalidPresets where a preset's file is at fault. */
export function createQueries(
  database: Database,
  presets: readonly Preset[] = readPresets(),
  own: OwnFolder = noFolder,
): Queries {
  const search = createSearch(database);
  return {
    ...presetQueries(database, presets, own),
    health: () => readHealth(database),
    schema: (options) => readSchema(database, options),
    run: (cypher, parameters, options) =>
      toResult(database, () => database.read(cypher, parameters, guarded(options)), options),
    stream: (cypher, parameters, options) => database.stream(cypher, parameters, guarded(options)),
    explain: (cypher, parameters, options) => database.explain(cypher, parameters, guarded(options)),
    search: (text, options = {}) => search(text, options),
    node: (id, options) => readNodeDetail(database, id, options),
    nodes: (request, options) => readNodes(database, request, options),
    neighbours: (request, options) => readNeighbours(database, request, options),
    neighbourGroups: (id, options) => readNeighbourGroups(database, id, options),
    commonNeighbours: (request, options) => readCommonNeighbours(database, request, options),
    paths: (request, options) => readPaths(database, request, options),
    reach: (request, options) => readReach(database, request, options),
    sources: (options) => readSources(database, options),
    sourcesById: (ids, options) => readSourcesById(database, ids, options),
    overview: createKindsGraph(database),
    graph: (options) => readOpeningGraph(database, options),
  };
}
