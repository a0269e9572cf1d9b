import { nameOf } from '../model/values.ts';
import type { GraphNode } from '../model/values.ts';
import { toConnections } from './connections.ts';
import { degreesOf, drawnPart, kindOf } from './drawn.ts';
import { nearestColumn, roomAnywhere, roomInColumns } from './label-room.ts';
import { legendOf } from './legend.ts';
import { radiusOf } from './node-size.ts';
import type { Bounds, Position, Positions, SceneColumn, SceneNode, ToScene } from './scene.ts';
import { estimateWidth } from './text-width.ts';
import { nameLimit, writtenName } from './written-name.ts';

/** Height of the column titles above the highest node. */
const TITLE_ROOM = 36;
const LABEL_OFFSET = 4;

/** What is drawn of the records: nodes that have a position and are not switched off, and what connects them. */
export const toScene: ToScene = (records, { positions, columns = [], hiddenKinds }) => {
  const drawn = drawnPart(records, (node) => positions.has(node.id) && !hiddenKinds.has(kindOf(node)));
  const degrees = degreesOf(drawn.relationships);
  const nodes = toNodes(drawn.nodes, degrees, { positions, columns });
  const filled = new Set(nodes.map((node) => nearestColumn(node, columns)));
  const used = columns.filter((_, index) => filled.has(index));
  return {
    nodes,
    relationships: toConnections(drawn.relationships, { positions, degrees, inColumns: columns.length > 0 }),
    columns: used,
    legend: legendOf(records.nodes, hiddenKinds),
    bounds: boundsOf(nodes, used),
  };
};

type Placing = { positions: Positions; columns: readonly SceneColumn[] };

function toNodes(records: readonly GraphNode[], degrees: ReadonlyMap<string, number>, placing: Placing): SceneNode[] {
  const ranks = ranksOf(records, degrees);
  const limit = nameLimit(records.length);
  const nodes = records.map((node, index) => {
    const degree = degrees.get(node.id) ?? 0;
    const kind = kindOf(node);
    const { x, y }: Position = placing.positions.get(node.id) ?? { x: 0, y: 0 };
    return {
      id: node.id,
      kind,
      name: writtenName(node, limit),
      fullName: nameOf(node),
      x,
      y,
      radius: radiusOf(kind, degree),
      degree,
      rank: ranks[index] ?? 0,
    };
  });
  if (placing.columns.length === 0) return nodes.map((node) => ({ ...node, ...roomAnywhere(node.degree) }));
  const wishes = nodes.map(({ x, y, radius, name }) => ({ x, y, radius, em: estimateWidth(name, 1) }));
  const rooms = roomInColumns(wishes, placing.columns);
  return nodes.map((node, index) => ({ ...node, ...(rooms[index] ?? roomAnywhere(node.degree)) }));
}

/** Programs are many and their titles long, so other kinds of the same degree are named before them. */
const weightOf = (node: GraphNode, degree: number): number => (kindOf(node) === 'Program' ? degree / 4 : degree);

function ranksOf(records: readonly GraphNode[], degrees: ReadonlyMap<string, number>): Uint32Array {
  const weights = records.map((node) => weightOf(node, degrees.get(node.id) ?? 0));
  const order = records
    .map((node, index) => ({ index, id: node.id, weight: weights[index] ?? 0 }))
    .toSorted((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1));
  const ranks = new Uint32Array(records.length);
  for (const [rank, { index }] of order.entries()) ranks[index] = rank;
  return ranks;
}

/** Around every node with its label, and the column titles. */
function boundsOf(nodes: readonly SceneNode[], columns: readonly SceneColumn[]): Bounds {
  if (nodes.length === 0) return { left: 0, top: 0, right: 0, bottom: 0 };
  const bounds = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const { x, y, radius, fontSize, labelSide, name } of nodes) {
    const width = estimateWidth(name, fontSize) + radius + LABEL_OFFSET;
    const half = Math.max(radius, fontSize / 2);
    bounds.left = Math.min(bounds.left, x - (labelSide === 'left' ? width : radius));
    bounds.right = Math.max(bounds.right, x + (labelSide === 'right' ? width : radius));
    bounds.top = Math.min(bounds.top, y - half);
    bounds.bottom = Math.max(bounds.bottom, y + half);
  }
  if (columns.length > 0) bounds.top -= TITLE_ROOM;
  return bounds;
}
