export type { DataPackage, NodeRecord, RelationshipRecord } from './data-package.ts';
export { formatFault, type Fault } from './faults.ts';
export { loadedDataSet, loadPackage, type Counts, type LoadProgress, type LoadReport } from './load-package.ts';
export { readPackage } from './read-package.ts';
export { tableSchema } from './table-schema.ts';
export { liaisonModel, tablesOf, type Model, type Table } from './tables.ts';
