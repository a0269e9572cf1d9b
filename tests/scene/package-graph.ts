import { formatFault, readPackage } from '../../graph-loader/index.ts';
import type { Graph } from '../../src/model/values.ts';

/** A data package as a server would answer with all of it. */
export async function graphOfPackage(folder: string): Promise<Graph> {
  const { faults, dataPackage } = await readPackage(folder);
  if (!dataPackage) throw new Error(faults.map(formatFault).join('\n'));
  return {
    nodes: dataPackage.nodes.flatMap(({ kind, records }) =>
      records.map(({ id, properties }) => ({ $type: 'node' as const, id, labels: [kind.label], properties })),
    ),
    relationships: dataPackage.relationships.flatMap(({ type, records }) =>
      records.map(({ id, start, end, properties }) => ({
        $type: 'relationship' as const,
        id,
        type: type.type,
        start,
        end,
        properties,
      })),
    ),
  };
}
