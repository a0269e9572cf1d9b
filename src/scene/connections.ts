import type { GraphRelationship } from '../model/values.ts';
import type { Position, Positions, SceneRelationship } from './scene.ts';

const FAN = 0.12;
const COLUMN_BEND = 0.2;

export type ConnectionOptions = { positions: Positions; degrees: ReadonlyMap<string, number>; inColumns: boolean };

/** How each relationship is drawn: faint at hubs, parallel ones side by side, bent where there are columns. */
export function toConnections(
  relationships: readonly GraphRelationship[],
  { positions, degrees, inColumns }: ConnectionOptions,
): SceneRelationship[] {
  const parallels = countParallels(relationships);
  const seen = new Map<string, number>();
  const width = relationships.length < 60 ? 1.6 : relationships.length < 2000 ? 1.1 : 0.8;
  return relationships.map(({ id, type, start, end }) => {
    const pair = pairOf(start, end);
    const index = seen.get(pair) ?? 0;
    seen.set(pair, index + 1);
    const aside = fan(index, parallels.get(pair) ?? 1) * (start < end ? 1 : -1);
    const bend = inColumns ? columnBend(positions.get(start), positions.get(end)) : 0;
    const opacity = opacityAt(Math.max(degrees.get(start) ?? 1, degrees.get(end) ?? 1));
    return { id, type, start, end, width, opacity, curvature: bend + aside };
  });
}

export const opacityAt = (degree: number): number => Math.min(0.5, Math.max(0.12, 3 / Math.sqrt(degree)));

const fan = (index: number, count: number): number => (index - (count - 1) / 2) * FAN;

/** Flat at the left end and steeper at the right one, whichever of them is the start. */
function columnBend(start: Position | undefined, end: Position | undefined): number {
  if (!start || !end) return 0;
  const length = Math.hypot(end.x - start.x, end.y - start.y);
  return length === 0 ? 0 : (COLUMN_BEND * (end.y - start.y)) / length;
}

const pairOf = (start: string, end: string): string => (start < end ? `${start} ${end}` : `${end} ${start}`);

function countParallels(relationships: readonly GraphRelationship[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { start, end } of relationships) {
    const pair = pairOf(start, end);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return counts;
}
