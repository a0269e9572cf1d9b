import { join } from 'node:path';
import { formatFault, readPackage, type DataPackage, type NodeRecord, type RelationshipRecord } from '../../graph-loader/index.ts';

export const starterFolder = join(import.meta.dirname, '..', '..', 'data');

export async function readStarter(): Promise<DataPackage> {
  const { faults, dataPackage } = await readPackage(starterFolder);
  if (!dataPackage) throw new Error(faults.map(formatFault).join('\n'));
  return dataPackage;
}

export const nodesOf = (dataPackage: DataPackage, label: string): NodeRecord[] =>
  dataPackage.nodes.find(({ kind }) => kind.label === label)?.records ?? [];

export const relationshipsOf = (dataPackage: DataPackage, type: string): RelationshipRecord[] =>
  dataPackage.relationships.find((table) => table.type.type === type)?.records ?? [];

/** A list property; empty where it is absent. */
export function listOf(record: NodeRecord, property: string): string[] {
  const value = record.properties[property];
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
