import type { Graph } from '../model/values.ts';
import type { Health } from '../model/wire.ts';

/** Past this many connections a picture is neither read nor moved with ease; see bench/README.md, "Transfer". */
const MOST_CONNECTIONS = 20_000;

/** Whether the app opens on all of the data or on the graph of its kinds. Nodes without a connection are not drawn. */
export const openingOf = ({ relationships }: Pick<Health, 'relationships'>): 'whole' | 'overview' =>
  relationships > MOST_CONNECTIONS ? 'overview' : 'whole';

/** Whether these are kinds with how many nodes each has, as the overview is made of, and not nodes of them. */
export const isGraphOfKinds = ({ nodes }: Graph): boolean =>
  nodes.length > 0 &&
  nodes.every(({ id, labels, properties }) => id === `kind:${labels[0]}` && typeof properties['count'] === 'number');
