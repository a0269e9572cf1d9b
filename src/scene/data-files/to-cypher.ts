import type { GraphNode, GraphRelationship, Properties } from '../../model/values.ts';
import { drawnRecords } from '../shown-graph.ts';
import type { ShownGraph } from '../shown-graph.ts';
import { cypherComment, cypherLiteral, cypherName } from './cypher-text.ts';
import { storable } from './storable.ts';
import { descriptionOf } from './description.ts';

const ROWS_A_STATEMENT = 200;

/** Statements that make the graph that is shown in any database that speaks Cypher; run again, they change nothing. */
export function toCypher(shown: ShownGraph): string {
  const records = drawnRecords(shown);
  const nodes = records.nodes.map(({ record }) => record);
  const relationships = records.relationships.map(({ record }) => record);
  const statements = [
    ...constraints(nodes),
    ...nodeStatements(nodes),
    ...relationshipStatements(relationships, new Map(nodes.map((node) => [node.id, node]))),
  ];
  return [cypherComment(descriptionOf(shown.text)), ...statements.map((statement) => `${statement};`), ''].join('\n');
}

/** So that every start and end is found by an index. */
function constraints(nodes: readonly GraphNode[]): string[] {
  const labels = [...new Set(nodes.flatMap(({ labels: [label] }) => label ?? []))];
  return labels.map(
    (label) =>
      `CREATE CONSTRAINT ${cypherName(`${label}_id`)} IF NOT EXISTS FOR (n:${cypherName(label)}) REQUIRE n.id IS UNIQUE`,
  );
}

function nodeStatements(nodes: readonly GraphNode[]): string[] {
  return [...grouped(nodes, ({ labels }) => JSON.stringify(labels)).values()].flatMap((group) => {
    const [label, ...others] = (group[0]?.labels ?? []).map(cypherName);
    return inPieces(group).map(
      (some) =>
        `UNWIND ${list(some.map(({ id, properties }) => ({ ...storable(properties), id })))} AS row\n` +
        `MERGE (n${label === undefined ? '' : `:${label}`} {id: row.id})\n` +
        `SET n = row${others.map((other) => `, n:${other}`).join('')}`,
    );
  });
}

type NodesById = ReadonlyMap<string, GraphNode>;

function relationshipStatements(relationships: readonly GraphRelationship[], nodes: NodesById): string[] {
  const pattern = (name: string, id: string): string => {
    const [label] = nodes.get(id)?.labels ?? [];
    return `(${name}${label === undefined ? '' : `:${cypherName(label)}`} {id: row.${name}})`;
  };
  const mergeOf = ({ start, type, end }: GraphRelationship): string =>
    `MATCH ${pattern('start', start)}\nMATCH ${pattern('end', end)}\n` +
    `MERGE (start)-[r:${cypherName(type)} {id: row.properties.id}]->(end)\nSET r = row.properties`;
  return [...grouped(relationships, mergeOf)].flatMap(([merge, group]) =>
    inPieces(group).map((some) => `UNWIND ${list(some.map(rowOf))} AS row\n${merge}`),
  );
}

const rowOf = ({ id, start, end, properties }: GraphRelationship): Properties => ({
  start,
  end,
  properties: { ...storable(properties), id },
});

const list = (rows: readonly Properties[]): string =>
  `[\n${rows.map((row) => `  ${cypherLiteral(row)}`).join(',\n')}\n]`;

function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) if (!groups.get(keyOf(item))?.push(item)) groups.set(keyOf(item), [item]);
  return groups;
}

function inPieces<Item>(items: readonly Item[]): Item[][] {
  const pieces: Item[][] = [];
  for (let at = 0; at < items.length; at += ROWS_A_STATEMENT) pieces.push(items.slice(at, at + ROWS_A_STATEMENT));
  return pieces;
}
