import type { Batch, ExplainOptions, ReadOptions } from '../database/database.ts';
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
import type {
  Explanation,
  Health,
  NodeDetail,
  OwnQueries,
  Parameters,
  Preset,
  Presets,
  Result,
  Schema,
  SearchAnswer,
} from '../model/wire.ts';

/** All that a reader may ask of the graph: what the server serves and the command line prints. */
export interface Queries {
  health(): Promise<Health>;
  schema(options?: ReadOptions): Promise<Schema>;
  /** The presets and the reader's own queries, with the nodes that their forms offer. */
  presets(options?: ReadOptions): Promise<Presets>;
  /** The preset or own query of that name; throws NotFound. */
  preset(name: string): Promise<Preset>;
  /**
   * Runs a preset by name; defaults fill absent parameters; a row limit takes the place of its own; throws NotFound or
   * InvalidInput.
   */
  runPreset(name: string, parameters: Parameters, options?: ReadOptions): Promise<Result>;
  /** As `runPreset`, the rows alone, batch by batch. */
  streamPreset(name: string, parameters: Parameters, options?: ReadOptions): AsyncIterable<Batch>;
  /** Runs the reader's own Cypher, read-only. */
  run(cypher: string, parameters: Parameters, options?: ReadOptions): Promise<Result>;
  /** As `run`, the rows alone, batch by batch. */
  stream(cypher: string, parameters: Parameters, options?: ReadOptions): AsyncIterable<Batch>;
  /** What the engine says of the reader's own Cypher without running it. */
  explain(cypher: string, parameters: Parameters, options?: ExplainOptions): Promise<Explanation>;
  /** Whether queries can be kept in the reader's folder, and what is wrong with its files. */
  ownQueries(): Promise<OwnQueries>;
  keepQuery(name: string, text: string): Promise<Preset>;
  renameQuery(name: string, next: string): Promise<Preset>;
  removeQuery(name: string): Promise<void>;
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
  /** A row for every source: its id, publisher and kind. */
  sources(options?: ReadOptions): Promise<Result>;
  /** A row for each of these that is a source, whole. */
  sourcesById(ids: readonly string[], options?: ReadOptions): Promise<Result>;
  /** One node a kind, with how many nodes it has, and one relationship for each (kind, type, kind), with how many. */
  overview(options?: ReadOptions): Promise<Result>;
  /** The graph that the app opens on, cut at `rowLimit` relationships. */
  graph(options?: ReadOptions): Promise<Result>;
}
