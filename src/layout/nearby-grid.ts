const NONE = -1;

/** Points in a hashed grid of cells: a pair that is no further apart than one cell is found without trying all. */
export class NearbyGrid {
  private readonly columns: Int32Array;
  private readonly rows: Int32Array;
  /** First point of each bucket, and the one after each point in its bucket. */
  private readonly heads: Int32Array;
  private readonly nexts: Int32Array;

  constructor(private readonly count: number) {
    this.columns = new Int32Array(count);
    this.rows = new Int32Array(count);
    this.nexts = new Int32Array(count);
    this.heads = new Int32Array(2 ** Math.ceil(Math.log2(Math.max(2, 2 * count))));
  }

  fill(xy: Float64Array, cellWidth: number, cellHeight: number): void {
    const { columns, rows, heads, nexts, count } = this;
    heads.fill(NONE);
    for (let point = count - 1; point >= 0; point -= 1) {
      const column = Math.floor((xy[2 * point] ?? 0) / cellWidth);
      const row = Math.floor((xy[2 * point + 1] ?? 0) / cellHeight);
      const bucket = this.bucketOf(column, row);
      columns[point] = column;
      rows[point] = row;
      nexts[point] = heads[bucket] ?? NONE;
      heads[bucket] = point;
    }
  }

  /** About how many cells hold a point: where cells share a bucket, one may be counted again. */
  countCells(): number {
    const { columns, rows, heads, nexts } = this;
    let cells = 0;
    for (const head of heads) {
      if (head === NONE) continue;
      cells += 1;
      for (let point = head, next = nexts[head] ?? NONE; next !== NONE; point = next, next = nexts[next] ?? NONE)
        if (columns[next] !== columns[point] || rows[next] !== rows[point]) cells += 1;
    }
    return cells;
  }

  /** Each pair of points in the same or neighbouring cells once, always in the same order. */
  forEachPair(visit: (a: number, b: number) => void): void {
    const { columns, rows, heads, nexts, count } = this;
    for (let a = 0; a < count; a += 1) {
      for (let around = 0; around < 9; around += 1) {
        const column = (columns[a] ?? 0) + (around % 3) - 1;
        const row = (rows[a] ?? 0) + Math.floor(around / 3) - 1;
        for (let b = heads[this.bucketOf(column, row)] ?? NONE; b !== NONE; b = nexts[b] ?? NONE) {
          if (b > a && columns[b] === column && rows[b] === row) visit(a, b);
        }
      }
    }
  }

  private bucketOf(column: number, row: number): number {
    return (Math.imul(column, 73856093) ^ Math.imul(row, 19349663)) & (this.heads.length - 1);
  }
}
