import type { ReadOptions } from '../database/database.ts';
import type {
  CommonNeighboursRequest,
  CountedResult,
  NeighbourGroups,
  NeighboursRequest,
  NodesRequest,
  PathsRequest,
  Reach,
  ReachRequest,
} from '../model/explore.ts';
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
  /** Nodes by id, with what connects them to one another and to those that are shown already. */
  nodes(request: NodesRequest, options?: ReadOptions): Promise<Result>;
  /** Nodes beside one or more of the given ones, the best connected first. */
  neighbours(request: NeighboursRequest, options?: ReadOptions): Promise<CountedResult>;
  /** How many nodes stand beside one, before any is asked for. */
  neighbourGroups(id: string, options?: ReadOptions): Promise<NeighbourGroups>;
  /** Nodes beside each of the given ones, the best connected first. */
  commonNeighbours(request: CommonNeighboursRequest, options?: ReadOptions): Promise<CountedResult>;
  /** Shortest chains between two nodes among what the window and the day allow, the best founded first. */
  paths(request: PathsRequest, options?: ReadOptions): Promise<CountedResult>;
  /** The countries that a program reaches, by the rule of the presets. */
  reach(request: ReachRequest, options?: ReadOptions): Promise<Reach>;
  /** One node a kind, with how many nodes it has, and one relationship for each (kind, type, kind), with how many. */
  overview(options?: ReadOptions): Promise<Result>;
  /** The graph that the app opens on, cut at `rowLimit` relationships. */
  graph(options?: ReadOptions): Promise<Result>;
}
