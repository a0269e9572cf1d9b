import type { ReadOptions } from '../database/database.ts';
import type { Health, NodeDetail, Parameters, Presets, Result, Schema, SearchAnswer } from '../model/wire.ts';

/** All that a reader may ask of the graph: what the server serves and the command line prints. */
export interface Queries {
  health(): Promise<Health>;
  schema(options?: ReadOptions): Promise<Schema>;
  /** The presets, with the nodes that their forms offer. */
  presets(options?: ReadOptions): Promise<Presets>;
  /** Runs a preset by name; defaults fill absent parameters; throws NotFound or InvalidInput. */
  runPreset(name: string, parameters: Parameters, options?: ReadOptions): Promise<Result>;
  /** Runs the reader's own Cypher, read-only. */
  run(cypher: string, parameters: Parameters, options?: ReadOptions): Promise<Result>;
  /** Nodes by any name, alias, abbreviation or code, the best match first. */
  search(text: string, options?: ReadOptions & { limit?: number }): Promise<SearchAnswer>;
  node(id: string, options?: ReadOptions): Promise<NodeDetail>;
  neighbours(request: { ids: string[]; types?: string[]; limit: number }, options?: ReadOptions): Promise<Result>;
  /** Shortest chains between two nodes over the drawn relationships. */
  paths(
    request: { from: string; to: string; maxLength: number; limit: number },
    options?: ReadOptions,
  ): Promise<Result>;
  /** One node a kind, with how many nodes it has, and one relationship for each (kind, type, kind), with how many. */
  overview(options?: ReadOptions): Promise<Result>;
  /** The graph that the app opens on. */
  graph(options?: ReadOptions): Promise<Result>;
}
