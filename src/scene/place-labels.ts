import type { LabelSide } from './scene.ts';

/** A label that asks for a place; lengths are screen pixels. */
export type LabelCandidate = {
  /** Centre of its node. */
  x: number;
  y: number;
  /** Reach of the node's shape, which the label stays outside of. */
  radius: number;
  side: LabelSide;
  /** Sides to try, in order, where that one is taken. */
  otherSides?: readonly LabelSide[];
  /** Better over a shape than not shown: the label of a hub. */
  insists?: boolean;
  width: number;
  height: number;
  /** 0 is placed first. */
  rank: number;
};

export type Box = { left: number; top: number; right: number; bottom: number };

export type PlacedLabel<Candidate> = { candidate: Candidate; box: Box; side: LabelSide };

export type PlaceLabelsOptions = {
  /** Free pixels kept between two labels. */
  gap?: number;
  /** Pixels between the shape and its label. */
  offset?: number;
  /** Boxes that no label may touch. */
  obstacles?: readonly Box[];
  /** Boxes that only a label that insists may touch, where no side is free of them. */
  shapes?: readonly Box[];
  /** Keep labels that the viewport's border cuts. */
  cut?: boolean;
};

/** Where a label of this size stands beside its node. */
export function labelBox(candidate: LabelCandidate, offset = 4): Box {
  const { x, y, radius, side, width, height } = candidate;
  const left = side === 'right' ? x + radius + offset : side === 'left' ? x - radius - offset - width : x - width / 2;
  const top = side === 'below' ? y + radius + offset / 2 : y - height / 2;
  return { left, top, right: left + width, bottom: top + height };
}

/** Places labels greedily by rank, each only where it covers none that is already placed. */
export function placeLabels<Candidate extends LabelCandidate>(
  candidates: readonly Candidate[],
  viewport: { width: number; height: number },
  { gap = 2, offset = 4, obstacles = [], shapes = [], cut = false }: PlaceLabelsOptions = {},
): PlacedLabel<Candidate>[] {
  const taken = gridOf(obstacles, viewport);
  const covered = gridOf(shapes, viewport);
  const inside = cut ? touches : lies;
  const placed: PlacedLabel<Candidate>[] = [];
  for (const candidate of candidates.toSorted((a, b) => a.rank - b.rank)) {
    const sides = [candidate.side, ...(candidate.otherSides ?? [])];
    const boxes = sides.map((side) => labelBox({ ...candidate, side }, offset));
    const free = boxes.map((box) => inside(box, viewport) && !taken.hits(box, gap));
    const clear = boxes.findIndex((box, index) => free[index] && !covered.hits(box, 0));
    const chosen = clear < 0 && candidate.insists ? free.indexOf(true) : clear;
    const box = boxes[chosen];
    if (!box) continue;
    taken.add(box);
    placed.push({ candidate, box, side: sides[chosen] ?? candidate.side });
  }
  return placed;
}

function gridOf(boxes: readonly Box[], { width, height }: { width: number; height: number }): BoxGrid {
  const grid = new BoxGrid(width, height);
  for (const box of boxes) grid.add(box);
  return grid;
}

const lies = (box: Box, { width, height }: { width: number; height: number }): boolean =>
  box.left >= 0 && box.top >= 0 && box.right <= width && box.bottom <= height;

const touches = (box: Box, { width, height }: { width: number; height: number }): boolean =>
  box.right > 0 && box.bottom > 0 && box.left < width && box.top < height;

const CELL_WIDTH = 64;
const CELL_HEIGHT = 24;

/** Boxes over a viewport, found again by the cells they lie in. */
export class BoxGrid {
  private readonly columns: number;
  private readonly rows: number;
  private readonly cells: Box[][];

  constructor(width: number, height: number) {
    this.columns = Math.max(1, Math.ceil(width / CELL_WIDTH));
    this.rows = Math.max(1, Math.ceil(height / CELL_HEIGHT));
    this.cells = Array.from({ length: this.columns * this.rows }, () => []);
  }

  add(box: Box): void {
    for (const cell of this.cellsOf(box, 0)) cell.push(box);
  }

  /** Whether a box lies closer than `gap` to this one. */
  hits(box: Box, gap: number): boolean {
    for (const cell of this.cellsOf(box, gap)) {
      for (const other of cell) if (overlaps(box, other, gap)) return true;
    }
    return false;
  }

  private *cellsOf(box: Box, gap: number): Generator<Box[]> {
    const firstColumn = within(Math.floor((box.left - gap) / CELL_WIDTH), this.columns);
    const lastColumn = within(Math.floor((box.right + gap) / CELL_WIDTH), this.columns);
    const lastRow = within(Math.floor((box.bottom + gap) / CELL_HEIGHT), this.rows);
    for (let row = within(Math.floor((box.top - gap) / CELL_HEIGHT), this.rows); row <= lastRow; row += 1) {
      for (let column = firstColumn; column <= lastColumn; column += 1) {
        const cell = this.cells[row * this.columns + column];
        if (cell) yield cell;
      }
    }
  }
}

const within = (index: number, count: number): number => Math.min(count - 1, Math.max(0, index));

const overlaps = (a: Box, b: Box, gap: number): boolean =>
  a.left < b.right + gap && b.left < a.right + gap && a.top < b.bottom + gap && b.top < a.bottom + gap;
