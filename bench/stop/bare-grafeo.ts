import { createRequire } from 'node:module';

/** The embedded engine alone: begins a statement on a graph, and closes the graph when it is told to. */
const { GrafeoDB } = createRequire(import.meta.url)('@grafeo-db/js') as typeof import('@grafeo-db/js');

const [file = '', cypher = ''] = process.argv.slice(2);
const graph = GrafeoDB.openReadOnly(file);
graph.executeCypher(cypher).catch(() => undefined);
process.once('message', () => {
  graph.close();
  process.send?.('closed');
});
process.send?.('begun');
