export type Row = { id: string; radius: number };

export type Stack = {
  /** From the column's first lane and top. */
  places: { id: string; x: number; y: number }[];
  width: number;
  height: number;
};

export type StackOptions = {
  height: number;
  /** A column too full to name its nodes all at once: its lanes are close and hold no labels. */
  dense: boolean;
  labelWidth: number;
};

const LABEL_ROW = 13;
const DENSE_ROW = 9;
const DENSE_LANE = 16;
const MOST_LABELLED_LANES = 3;
/** Rows of a nearly empty column stay this close. */
const WIDEST_ROW = 110;
const CLEARANCE = 1.5;

/**
 * Stacks rows from top to bottom in their order. Where they are too many for the height, neighbours take turns in
 * lanes side by side: the order of heights stays, and a connection to one lane passes between the labels of another.
 */
export function stackColumn(rows: readonly Row[], { height, dense, labelWidth }: StackOptions): Stack {
  const lanes = lanesFor(rows.length, height, dense);
  const laneWidth = dense || lanes > MOST_LABELLED_LANES ? DENSE_LANE : labelWidth + 24;
  const step = fittingStep(rows, lanes, height);
  const ys = stackAt(rows, lanes, step);
  const top = (rows[0]?.radius ?? 0) + Math.min(step, 20) / 2;
  const last = (ys.at(-1) ?? 0) + (rows.at(-1)?.radius ?? 0) + Math.min(step, 20) / 2;
  return {
    places: rows.map(({ id }, index) => ({ id, x: (index % lanes) * laneWidth, y: top + (ys[index] ?? 0) })),
    width: (Math.min(lanes, rows.length) - 1) * laneWidth,
    height: top + last,
  };
}

function lanesFor(count: number, height: number, dense: boolean): number {
  const needed = Math.max(1, Math.ceil((count * (dense ? DENSE_ROW : LABEL_ROW)) / height));
  return needed <= MOST_LABELLED_LANES ? needed : Math.max(needed, Math.ceil((count * DENSE_ROW) / height));
}

/** The widest step between rows at which the stack keeps within the height; the narrowest where none does. */
function fittingStep(rows: readonly Row[], lanes: number, height: number): number {
  let narrow = 0;
  let wide = Math.min(WIDEST_ROW, height / Math.max(1, rows.length));
  for (let halving = 0; halving < 24; halving += 1) {
    const middle = (narrow + wide) / 2;
    const fits = (stackAt(rows, lanes, middle).at(-1) ?? 0) + 2 * middle <= height;
    if (fits) narrow = middle;
    else wide = middle;
  }
  return narrow;
}

/** Heights of the rows: `step` after the row before, and clear of the row before in the same lane. */
function stackAt(rows: readonly Row[], lanes: number, step: number): number[] {
  const ys: number[] = [];
  for (const [index, { radius }] of rows.entries()) {
    const before = rows[index - lanes];
    const clear = before ? (ys[index - lanes] ?? 0) + before.radius + radius + CLEARANCE : 0;
    ys.push(index === 0 ? 0 : Math.max((ys[index - 1] ?? 0) + step, clear));
  }
  return ys;
}
