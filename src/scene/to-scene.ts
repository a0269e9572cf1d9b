import { nameOf } from '../model/values.ts';
import type { GraphNode, GraphRelationship } from '../model/values.ts';
import { toConnections } from './connections.ts';
import { degreesOf, drawnPart, kindOf } from './drawn.ts';
import { nearestColumn, roomAnywhere, roomInColumns } from './label-room.ts';
import { legendOf } from './legend.ts';
import { radiusOf as radiusOfKind } from './node-size.ts';
import { weightOf } from './projections/index.ts';
import type {
  Bounds,
  Paint,
  Position,
  SceneColumn,
  SceneNode,
  SceneOptions,
  SceneRelationship,
  ToScene,
} from './scene.ts';
import { estimateWidth } from './text-width.ts';
import { nameLimit, writtenName } from './written-name.ts';

/** Height of the column titles above the highest node. */
export const TITLE_ROOM = 36;
const LABEL_OFFSET = 4;

/** What is drawn of the records: nodes that have a position and are not switched off, and what connects them. */
export const toScene: ToScene = (records, options) => {
  const { positions, columns = [], hiddenKinds, parallels, evidence, sources, words } = options;
  const drawn = drawnPart(records, (node) => positions.has(node.id) && !hiddenKinds.has(kindOf(node)));
  const degrees = degreesOf(drawn.relationships);
  const nodes = toNodes(drawn.nodes, degrees, options);
  const filled = new Set(nodes.map((node) => nearestColumn(node, columns)));
  const used = columns.filter((_, index) => filled.has(index));
  const lines = { positions, degrees, inColumns: columns.length > 0, parallels, evidence, sources };
  return {
    nodes,
    relationships: widenByWeight(toConnections(drawn.relationships, lines), drawn.relationships, evidence),
    columns: words ? used.map(({ title, x }) => ({ title: words.columnTitle(title), x })) : used,
    legend: legendOf(options.legendOf ?? records.nodes, hiddenKinds, words?.kindName),
    keys: options.keys ?? [],
    ticks: options.ticks ?? [],
    backdrop: options.backdrop,
    bounds: boundsOf(nodes, used.length + (options.ticks?.length ?? 0) > 0),
  };
};

const WIDEST = 6;
const WIDTH_OF_ONE = 1.4;

/** What two nodes share is told by the width of their connection, where no lens has widths tell something else. */
function widenByWeight(
  connections: SceneRelationship[],
  relationships: readonly GraphRelationship[],
  evidence = false,
): SceneRelationship[] {
  const weights = new Map<string, number>();
  let heaviest = 0;
  for (const each of evidence ? [] : relationships) {
    const weight = weightOf(each);
    if (weight === undefined) continue;
    weights.set(each.id, weight);
    heaviest = Math.max(heaviest, weight);
  }
  const unit = Math.min(WIDTH_OF_ONE, WIDEST / Math.sqrt(heaviest));
  for (const connection of connections) {
    const weight = weights.get(connection.id);
    if (weight !== undefined) connection.width = unit * Math.sqrt(weight);
  }
  return connections;
}

function toNodes(
  records: readonly GraphNode[],
  degrees: ReadonlyMap<string, number>,
  options: SceneOptions,
): SceneNode[] {
  const { positions, columns = [], pins = {} } = options;
  const { nameIn = nameOf, paintOf = paintOfKind, radiusOf = radiusByDegree } = options;
  const ranks = ranksOf(records, degrees);
  const limit = nameLimit(records.length);
  const nodes = records.map((node, index): SceneNode => {
    const degree = degrees.get(node.id) ?? 0;
    const { x, y }: Position = positions.get(node.id) ?? { x: 0, y: 0 };
    const fullName = nameIn(node);
    return {
      id: node.id,
      kind: kindOf(node),
      name: writtenName(node, limit, fullName),
      fullName,
      x,
      y,
      paint: paintOf(node),
      isPinned: Object.hasOwn(pins, node.id),
      radius: radiusOf(node, degree),
      degree,
      rank: ranks[index] ?? 0,
      ...roomAnywhere(degree),
    };
  });
  if (columns.length > 0) placeInColumns(nodes, columns);
  return nodes;
}

const paintOfKind = (node: GraphNode): Paint => ({ by: 'kind', kind: kindOf(node) });
const radiusByDegree = (node: GraphNode, degree: number): number => radiusOfKind(kindOf(node), degree);

function placeInColumns(nodes: readonly SceneNode[], columns: readonly SceneColumn[]): void {
  const wishes = nodes.map(({ x, y, radius, name }) => ({ x, y, radius, em: estimateWidth(name, 1) }));
  const rooms = roomInColumns(wishes, columns);
  for (const [index, node] of nodes.entries()) Object.assign(node, rooms[index]);
}

/** Programs are many and their titles long, so other kinds of the same degree are named before them. */
const claimOf = (node: GraphNode, degree: number): number => (kindOf(node) === 'Program' ? degree / 4 : degree);

function ranksOf(records: readonly GraphNode[], degrees: ReadonlyMap<string, number>): Uint32Array {
  const weights = records.map((node) => claimOf(node, degrees.get(node.id) ?? 0));
  const order = records
    .map((node, index) => ({ index, id: node.id, weight: weights[index] ?? 0 }))
    .toSorted((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1));
  const ranks = new Uint32Array(records.length);
  for (const [rank, { index }] of order.entries()) ranks[index] = rank;
  return ranks;
}

/** Around every node with its label, and the titles above them. */
function boundsOf(nodes: readonly SceneNode[], hasTitles: boolean): Bounds {
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
  if (hasTitles) bounds.top -= TITLE_ROOM;
  return bounds;
}
