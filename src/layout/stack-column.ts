export type Row = { id: string; radius: number };

export type Stack = {
  /** From the column's first lane and top. */
  places: { id: string; x: number; y: number }[];
  width: number;
  height: number;
  lanes: number;
  /** Every row has room for its label. */
  labelled: boolean;
};

export type StackOptions = {
  height: number;
  labelWidth: number;
  /** Where labels don't all fit in one lane: names its rows only on zooming in, rather than take lanes with room. */
  crowds: boolean;
};

/** Least height of a row with a label, of one without, and the widest: rows of a nearly empty column stay close. */
export const LABEL_ROW = 13;
const DENSE_ROW = 9;
const WIDEST_ROW = 110;
const DENSE_LANE = 16;
const LABEL_GAP = 24;
const MOST_LABELLED_LANES = 3;
/** Pixels between two shapes. */
export const CLEARANCE = 1.5;

/**
 * Stacks rows from top to bottom in their order. Where they are too many for the height, neighbours take turns in
 * lanes side by side: the order of heights stays, and a connection to one lane passes between the labels of another.
 */
export function stackColumn(rows: readonly Row[], options: StackOptions): Stack {
  const { height } = options;
  const { lanes, labelled, laneWidth, width } = lanesFor(rows.length, options);
  const step = fittingStep(rows, lanes, height);
  const ys = stackAt(rows, lanes, step);
  const edge = Math.min(step, 20) / 2;
  const top = (rows[0]?.radius ?? 0) + edge;
  return {
    places: rows.map(({ id }, index) => ({ id, x: (index % lanes) * laneWidth, y: top + (ys[index] ?? 0) })),
    width,
    height: top + (ys.at(-1) ?? 0) + (rows.at(-1)?.radius ?? 0) + edge,
    lanes,
    labelled,
  };
}

/** How wide so many rows will be stacked, and whether with room for their labels. */
export const stackWidth = (count: number, options: StackOptions): Pick<Stack, 'width' | 'labelled'> =>
  lanesFor(count, options);

function lanesFor(count: number, { height, crowds, labelWidth }: StackOptions) {
  const roomy = Math.max(1, Math.ceil((count * LABEL_ROW) / height));
  const labelled = roomy <= (crowds ? 1 : MOST_LABELLED_LANES);
  const lanes = labelled ? roomy : Math.max(2, Math.ceil((count * DENSE_ROW) / height));
  const laneWidth = labelled ? labelWidth + LABEL_GAP : DENSE_LANE;
  return { labelled, lanes, laneWidth, width: (Math.min(lanes, count) - 1) * laneWidth };
}

/** The widest step between rows at which the stack keeps within the height; the narrowest where none does. */
function fittingStep(rows: readonly Row[], lanes: number, height: number): number {
  let narrow = 0;
  let wide = Math.min(WIDEST_ROW, height / Math.max(1, rows.length));
  for (let halving = 0; halving < 24; halving += 1) {
    const middle = (narrow + wide) / 2;
    const fits = (stackAt(rows, lanes, middle).at(-1) ?? 0) + middle <= height;
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
