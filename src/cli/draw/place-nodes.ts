import type { LayoutResult } from '../../layout/layout.ts';
import { layouts } from '../../layout/registry.ts';
import { LayoutStopped, runLayout } from '../../layout/run-layout.ts';
import type { Graph } from '../../model/values.ts';
import { EXIT, Failure } from '../failure.ts';
import type { Figure } from './figure.ts';

/** As in the app: the same picture each time. */
export const SEED = 1;

/** Pixels of the app's stage on a usual screen, which a layout may fill. */
export const STAGE = { width: 1250, height: 780 };

export const DEFAULT_LAYOUT = layouts[0]?.id ?? '';

export function demandLayout(id: string): void {
  const ids = layouts.map((layout) => layout.id);
  if (!ids.includes(id))
    throw new Failure(EXIT.wrongUsage, `There is no layout ${id}; expected one of ${ids.join(', ')}.`);
}

/** What was placed by hand belongs to the layout that it was placed in. */
export const laidOutBy = (id: string, { placed, ...figure }: Figure): Figure =>
  id === figure.view.layout.id
    ? { ...figure, ...(placed && { placed }) }
    : { ...figure, view: { ...figure.view, layout: { id, parameters: {} }, pins: {} } };

/** Where a saved view has the nodes, else where the layout puts them. */
export async function placeNodes(
  shown: Graph,
  { view, placed }: Figure,
  { height, signal }: { height: number; signal: AbortSignal },
): Promise<LayoutResult> {
  if (placed && placed.positions.size === shown.nodes.length && shown.nodes.every(({ id }) => placed.positions.has(id)))
    return placed;
  const { id, parameters } = view.layout;
  const layout = layouts.find((each) => each.id === id);
  if (!layout) throw new Error(`unknown layout: ${id}`);
  try {
    return await runLayout(layout, shown, { width: STAGE.width, height, seed: SEED, parameters, signal });
  } catch (error) {
    throw error instanceof LayoutStopped ? new Failure(EXIT.inputAtFault, error.message) : error;
  }
}
