import { distance } from 'fastest-levenshtein';
import type { Database } from '../database/database.ts';
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
import { listPresets, runPreset } from './run-preset.ts';
import { readSchema } from './schema.ts';
import { createSearch } from './search.ts';

function presetNamed(presets: readonly Preset[], name: string): Preset {
  const preset = presets.find((each) => each.name === name);
  if (preset) return preset;
  const [nearest] = presets.toSorted((a, b) => distance(a.name, name) - distance(b.name, name));
  throw new NotFound(`unknown preset: ${name}${nearest ? `; the nearest is ${nearest.name}` : ''}`);
}

/** All that a reader may ask of one database; throws InvalidPresets where a preset's file is at fault. */
export function createQueries(database: Database, presets: readonly Preset[] = readPresets()): Queries {
  const search = createSearch(database);
  return {
    health: () => readHealth(database),
    schema: (options) => readSchema(database, options),
    presets: (options) => listPresets(database, presets, options),
    runPreset: async (name, parameters, options) =>
      runPreset(database, presetNamed(presets, name), parameters, options),
    run: (cypher, parameters, options) => toResult(database, () => database.read(cypher, parameters, options), options),
    search: (text, options = {}) => search(text, options),
    node: (id, options) => readNodeDetail(database, id, options),
    nodes: (request, options) => readNodes(database, request, options),
    neighbours: (request, options) => readNeighbours(database, request, options),
    neighbourGroups: (id, options) => readNeighbourGroups(database, id, options),
    commonNeighbours: (request, options) => readCommonNeighbours(database, request, options),
    paths: (request, options) => readPaths(database, request, options),
    reach: (request, options) => readReach(database, request, options),
    overview: createKindsGraph(database),
    graph: (options) => readOpeningGraph(database, options),
  };
}
