import { formatFault, readPackage, type DataPackage, type Fault } from '../../graph-loader/index.ts';
import { EXIT, Failure } from './failure.ts';
import { shown } from './project.ts';
import { count } from './words.ts';

const listed = (faults: readonly Fault[]): string => faults.map(formatFault).join('\n');

/** The data package in a folder; one with faults fails with all of them. */
export async function readData(directory: string): Promise<DataPackage> {
  const { dataPackage, faults } = await readPackage(directory);
  if (dataPackage) return dataPackage;
  const summary = `${count(faults.length, 'fault')} in ${shown(directory)}; nothing was loaded.`;
  throw new Failure(EXIT.inputAtFault, `${listed(faults)}\n\n${summary}`);
}
