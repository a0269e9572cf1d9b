import type { ShownGraph } from '../shown-graph.ts';
import { toCsvPair } from './to-csv-pair.ts';
import { toCypher } from './to-cypher.ts';
import { toDataPackage } from './to-data-package.ts';
import type { DataPackageFiles } from './to-data-package.ts';
import { toGexf } from './to-gexf.ts';
import { toGraphMl } from './to-graph-ml.ts';
import { toJson } from './to-json.ts';
import { toZip } from './to-zip.ts';

export type DataFormat = {
  id: 'csv' | 'cypher' | 'gexf' | 'graphml' | 'json';
  /** Of the file's name. */
  ending: string;
  mediaType: string;
  write: (shown: ShownGraph) => string | Uint8Array<ArrayBuffer>;
};

/** Every kind of file that holds the data of a picture, each one file. */
export const dataFormats: readonly DataFormat[] = [
  { id: 'csv', ending: 'zip', mediaType: 'application/zip', write: (shown) => toTables(shown).zip },
  { id: 'gexf', ending: 'gexf', mediaType: 'application/gexf+xml', write: toGexf },
  { id: 'graphml', ending: 'graphml', mediaType: 'application/graphml+xml', write: toGraphMl },
  { id: 'json', ending: 'json', mediaType: 'application/json', write: toJson },
  { id: 'cypher', ending: 'cypher', mediaType: 'text/plain', write: toCypher },
];

/**
 * A data package, and beside its tables the pair that holds places and colours, which the loader passes over; with what
 * has no place in a data package.
 */
export function toTables(shown: ShownGraph): Pick<DataPackageFiles, 'leftOut'> & { zip: Uint8Array<ArrayBuffer> } {
  const { files, leftOut } = toDataPackage(shown);
  const pair = toCsvPair(shown).map(({ name, text }) => ({ name: `picture/${name}`, text }));
  return { zip: toZip([...files, ...pair]), leftOut };
}
