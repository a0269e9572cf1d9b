/** Past these numbers the stage draws in cheaper ways so that it still follows the hand. */

const CURVES_LIMIT = 5_000;
const POINTING_LIMIT = 5_000;
const ANIMATED_LIMIT = 12_000;
const LIVE_LABELS_LIMIT = 1_500;
/** Names that ask for a place at once; there is never room for as many. */
export const MOST_CANDIDATES = 1_500;
/** Arrow heads and counts that are drawn at once. */
export const MOST_MARKS = 400;

export type ConnectionStyle = 'curve' | 'line';

export const connectionStyle = (connections: number): ConnectionStyle =>
  connections > CURVES_LIMIT ? 'line' : 'curve';

/** Whether connections answer to the pointer. */
export const canPointAtConnections = (connections: number, isMoving: boolean): boolean =>
  !isMoving && connections <= POINTING_LIMIT;

/** Whether a movement is drawn in the cheapest way from its first frame. */
export const isDraftFromStart = (connections: number): boolean => connections > CURVES_LIMIT;

/** Whether a change of positions is drawn as a movement. */
export const isMovementDrawn = (nodes: number, connections: number): boolean => nodes + connections <= ANIMATED_LIMIT;

/** Whether labels are placed anew in every frame of a movement, not only when it ends. */
export const areLabelsLive = (nodes: number): boolean => nodes <= LIVE_LABELS_LIMIT;
