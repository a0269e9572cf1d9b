import type { Database, ReadOptions } from '../database/database.ts';
import type { CountedResult, PathsRequest } from '../model/explore.ts';
import type { GraphPath } from '../model/values.ts';
import { demandNodes, nodesById, toResult } from './answer.ts';
import { bestChains, countChains } from './best-chains.ts';
import type { Chain, Steps } from './best-chains.ts';
import { InvalidInput } from './errors.ts';
import { relationshipsBetween } from './nodes.ts';
import { shortestSteps } from './shortest-steps.ts';
import { isNodeWithin } from './within-time.ts';

const NO_STEPS: Steps = new Map();

/** Whole nodes and relationships in place of the ids of a chain. */
async function toPaths(
  database: Database,
  { chains, from }: { chains: readonly Chain[]; from: string },
  options: ReadOptions,
): Promise<GraphPath[]> {
  const ids = new Set(chains.flatMap(({ steps }) => [from, ...steps.map(({ to }) => to)]));
  const nodes = new Map((await nodesById(database, ids, options)).map((node) => [node.id, node]));
  const between = await relationshipsBetween(database, ids, { among: ids, options });
  const relationships = new Map(between.map((relationship) => [relationship.id, relationship]));
  return chains.map(({ steps }) => ({
    $type: 'path',
    nodes: [from, ...steps.map(({ to }) => to)].flatMap((id) => nodes.get(id) ?? []),
    relationships: steps.flatMap(({ id }) => relationships.get(id) ?? []),
  }));
}

function refuseSameEnds({ from, to }: PathsRequest): void {
  if (from !== to) return;
  throw new InvalidInput('a chain needs two different ends', [
    { field: 'to', message: `found ${to} at both ends, expected another node` },
  ]);
}

/** Shortest chains within the window, those whose weakest connection has the most sources first. */
export async function readPaths(
  database: Database,
  request: PathsRequest,
  options: ReadOptions = {},
): Promise<CountedResult> {
  refuseSameEnds(request);
  const { from, to, window, asOf } = request;
  const limit = request.all ? request.limit : 1;
  const limits = { window, asOf };
  let total = 0;
  const read = async () => {
    const ends = await demandNodes(database, [from, to], options);
    const areWithin = ends.every((node) => isNodeWithin(node, limits));
    const steps = (areWithin && (await shortestSteps(database, request, { limits, options }))) || NO_STEPS;
    const chains = bestChains(steps, { from, to, limit });
    total = countChains(steps, request);
    const paths = await toPaths(database, { chains, from }, options);
    const rows = paths.map((path, index) => [path, chains[index]?.weakest ?? 0]);
    return { columns: ['path', 'weakest'], rows, truncated: request.all && total > rows.length };
  };
  return { ...(await toResult(database, read, options)), total };
}
