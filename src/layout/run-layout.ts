import type { Graph } from '../model/values.ts';
import type { Layout, LayoutOptions, LayoutResult } from './layout.ts';

/** A layout that could not finish; `reason` is the technical cause. */
export class LayoutStopped extends Error {
  constructor(
    readonly layout: Pick<Layout, 'id' | 'name'>,
    readonly reason: string,
    options?: ErrorOptions,
  ) {
    super(`The layout “${layout.name}” stopped: ${reason}; the picture stays as it was.`, options);
    this.name = 'LayoutStopped';
  }
}

/** Runs a layout. What goes wrong in it rejects as `LayoutStopped`; a stop by the signal rejects with its reason. */
export async function runLayout(layout: Layout, records: Graph, options: LayoutOptions): Promise<LayoutResult> {
  const { signal } = options;
  let result: LayoutResult;
  try {
    result = await layout.run(records, options);
  } catch (cause) {
    if (signal?.aborted) throw signal.reason;
    throw new LayoutStopped(layout, cause instanceof Error ? cause.message : String(cause), { cause });
  }
  signal?.throwIfAborted();
  for (const [id, { x, y }] of result.positions) {
    if (!Number.isFinite(x) || !Number.isFinite(y)) throw new LayoutStopped(layout, `it found no place for ${id}`);
  }
  return result;
}
