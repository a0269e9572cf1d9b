import { isNode } from '../model/values.ts';
import type { Graph, Value } from '../model/values.ts';
import type { Result } from '../model/wire.ts';
import { mergeGraphs } from './merge-graphs.ts';
import type { Side } from './sides.ts';

type Row = readonly Value[];

/** A column of two answers beside each other. */
type ComparedColumn = {
  /** As the answers call it. */
  name: string;
  /** Present where shared rows differ in it: whose value it holds. */
  side?: 'a' | 'b';
};

export type Comparison = {
  columns: readonly ComparedColumn[];
  rows: readonly { side: Side; values: readonly Value[] }[];
  graph: Graph;
  /** Of each node of either answer. */
  sideOf: ReadonlyMap<string, Side>;
  counts: Readonly<Record<Side, number>>;
};

type Pair = { side: Side; a: Row | undefined; b: Row | undefined };

/**
 * Two answers of one preset as one. Rows are the same by the node in the first column that holds nodes, or by all that
 * is read of them; a column in which shared rows differ stands twice.
 */
export function compareAnswers(a: Result, b: Result, graphOnly: readonly string[]): Comparison {
  const read = a.columns.flatMap((name, index) => (graphOnly.includes(name) ? [] : [index]));
  const pairs = pairsOf(a.rows, b.rows, keyOfRows(a, b, read));
  const differs = new Set(read.filter((index) => pairs.some((pair) => isUnlike(pair, index))));
  const columns = a.columns.flatMap((name, index): ComparedColumn[] =>
    differs.has(index)
      ? [
          { name, side: 'a' },
          { name, side: 'b' },
        ]
      : [{ name }],
  );
  const rows = pairs.map(({ side, ...pair }) => ({
    side,
    values: a.columns.flatMap((_, index) => valuesOf(pair, index, differs.has(index))),
  }));
  const counts = { both: 0, a: 0, b: 0 };
  for (const { side } of rows) counts[side] += 1;
  return { columns, rows, counts, graph: mergeGraphs([a.graph, b.graph]), sideOf: sidesOfNodes(a.graph, b.graph) };
}

function valuesOf({ a, b }: Pick<Pair, 'a' | 'b'>, index: number, isTwice: boolean): Value[] {
  const values = [a?.[index] ?? null, b?.[index] ?? null];
  return isTwice ? values : [(a ?? b)?.[index] ?? null];
}

const isUnlike = ({ a, b }: Pair, index: number): boolean =>
  a !== undefined && b !== undefined && textOf(a[index]) !== textOf(b[index]);

const textOf = (value: Value | undefined): string => JSON.stringify(value ?? null);

function keyOfRows(a: Result, b: Result, read: readonly number[]): (row: Row) => string {
  const rows = [...a.rows, ...b.rows];
  const nodes = a.columns.findIndex((_, index) => rows.some((row) => isNodeAt(row, index)));
  const whole = (row: Row): string => JSON.stringify(read.map((index) => row[index]));
  return (row) => {
    const node = row[nodes];
    return node !== undefined && isNode(node) ? node.id : whole(row);
  };
}

function isNodeAt(row: Row, index: number): boolean {
  const value = row[index];
  return value !== undefined && isNode(value);
}

/** The rows of the first answer in its order, each with its like, then those that only the second has. */
function pairsOf(ofA: readonly Row[], ofB: readonly Row[], keyOf: (row: Row) => string): Pair[] {
  const waiting = new Map<string, Row[]>();
  for (const row of ofB) {
    const key = keyOf(row);
    const others = waiting.get(key);
    if (others) others.push(row);
    else waiting.set(key, [row]);
  }
  const keysOfA = new Set(ofA.map(keyOf));
  const keysOfB = new Set(waiting.keys());
  const pairs = ofA.map((row): Pair => {
    const key = keyOf(row);
    return { side: keysOfB.has(key) ? 'both' : 'a', a: row, b: takeLike(row, waiting.get(key)) };
  });
  const left = ofB.filter((row) => waiting.get(keyOf(row))?.includes(row));
  return [
    ...pairs,
    ...left.map((row): Pair => ({ side: keysOfA.has(keyOf(row)) ? 'both' : 'b', a: undefined, b: row })),
  ];
}

/** Takes the row that says the same, or else the first that is left. */
function takeLike(row: Row, others: Row[] | undefined): Row | undefined {
  if (!others || others.length === 0) return undefined;
  const text = JSON.stringify(row);
  const same = others.findIndex((other) => JSON.stringify(other) === text);
  return others.splice(Math.max(0, same), 1)[0];
}

function sidesOfNodes(a: Graph, b: Graph): Map<string, Side> {
  const sideOf = new Map<string, Side>(a.nodes.map(({ id }) => [id, 'a']));
  for (const { id } of b.nodes) sideOf.set(id, sideOf.has(id) ? 'both' : 'b');
  return sideOf;
}
