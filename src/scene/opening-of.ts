import type { Health } from '../model/wire.ts';

/** Past this many connections a picture is neither read nor moved with ease; see bench/README.md, "Transfer". */
const MOST_CONNECTIONS = 20_000;

/** Whether the app opens on all of the data or on the graph of its kinds. Nodes without a connection are not drawn. */
export const openingOf = ({ relationships }: Pick<Health, 'relationships'>): 'whole' | 'overview' =>
  relationships > MOST_CONNECTIONS ? 'overview' : 'whole';
