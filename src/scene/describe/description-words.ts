import { kindOfLabel } from '../../model/kinds.ts';
import { relationshipTypeOf } from '../../model/relationships.ts';
import { ABSENCE } from '../picture-text.ts';

/** What a picture says in words alone; each is a whole phrase, so that any grammar has room in it. */
export type DescriptionWords = {
  /** "A network of 8 nodes and 9 connections." */
  network: (nodes: number, connections: number) => string;
  /** "2 programs" */
  ofKind: (kind: string, count: number) => string;
  /** Over what the nodes are by kind. */
  kindsTitle: string;
  /** Over the nodes with the most connections. */
  hubsTitle: string;
  /** "Ministry of Commerce: 4 connections" */
  hub: (name: string, degree: number) => string;
  /** "Most connected: A, B." */
  mostConnected: (names: string) => string;
  /** Over the connections, where all are listed. */
  connectionsTitle: string;
  /** Over those of the hubs, where not all are. */
  hubConnectionsTitle: string;
  /** "A sponsors B" */
  connection: (start: string, type: string, end: string) => string;
  /** Of a line whose connections are not known one by one. */
  between: (start: string, end: string, count: number) => string;
  /** How many connections are not listed. */
  rest: (count: number) => string;
  absence: string;
};

const counted = (count: number, one: string, many: string): string =>
  `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
const connections = (count: number): string => counted(count, 'connection', 'connections');

export const englishDescription: DescriptionWords = {
  network: (nodes, lines) => `A network of ${counted(nodes, 'node', 'nodes')} and ${connections(lines)}.`,
  ofKind: (kind, count) => {
    const { one, many } = kindOfLabel(kind) ?? { one: kind, many: kind };
    return counted(count, one, many);
  },
  kindsTitle: 'Nodes by kind:',
  hubsTitle: 'Nodes with the most connections:',
  hub: (name, degree) => `${name}: ${connections(degree)}`,
  mostConnected: (names) => `Most connected: ${names}.`,
  connectionsTitle: 'Connections:',
  hubConnectionsTitle: 'Connections of the nodes with the most connections:',
  connection: (start, type, end) => `${start} ${relationshipTypeOf(type)?.phrase ?? type} ${end}`,
  between: (start, end, count) => `${start} and ${end}: ${connections(count)}`,
  rest: (count) => `${counted(count, 'more connection is', 'more connections are')} drawn and not listed here.`,
  absence: ABSENCE,
};
