import { checkReferences } from './check-references.ts';
import { checkTable, type CheckedTable } from './check-table.ts';
import { toDataPackage, type DataPackage } from './data-package.ts';
import { sortFaults, type Fault } from './faults.ts';
import { NearestValue } from './nearest.ts';
import { readDescriptor, type Resource } from './read-descriptor.ts';
import { readText } from './read-text.ts';
import { liaisonModel, tablesOf, type Model } from './tables.ts';

/** Reads and checks a whole package: every fault it has, or, where it has none, what it stands for. */
export async function readPackage(
  directory: string,
  model: Model = liaisonModel,
): Promise<{ faults: Fault[]; dataPackage?: DataPackage }> {
  const nearest = new NearestValue();
  const { faults: descriptorFaults, descriptor } = await readDescriptor(directory, tablesOf(model), nearest);
  if (!descriptor) return { faults: descriptorFaults };
  const { tables, faults: fileFaults } = await readTables(descriptor.resources, nearest);
  const allTablesRead = descriptorFaults.length + fileFaults.length === 0;
  const faults = [
    ...descriptorFaults,
    ...fileFaults,
    ...tables.flatMap((table) => table.faults),
    ...checkReferences(tables, { model, nearest, allTablesRead }),
  ];
  if (faults.length > 0)
    return {
      faults: sortFaults(
        faults,
        descriptor.resources.map(({ file }) => file),
      ),
    };
  return { faults, dataPackage: toDataPackage(descriptor, tables, model) };
}

async function readTables(
  resources: readonly Resource[],
  nearest: NearestValue,
): Promise<{ tables: CheckedTable[]; faults: Fault[] }> {
  const tables: CheckedTable[] = [];
  const faults: Fault[] = [];
  for (const resource of resources) {
    const read = await readText(resource.path, resource.file);
    if ('fault' in read) faults.push(read.fault);
    else tables.push(checkTable(resource, read.text, nearest));
  }
  return { tables, faults };
}
