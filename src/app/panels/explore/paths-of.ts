import type { Brought } from '../../picture/use-records.ts';
import type { BroughtPaths } from './PathsPanel.tsx';

const isPaths = (brought: Brought): brought is BroughtPaths => brought.addition.type === 'paths';

/** Paths are told while their ends are chosen, alone or with other parts of them. */
function isAbout({ addition, answer }: BroughtPaths, selection: readonly string[]): boolean {
  if (!selection.includes(addition.from) || !selection.includes(addition.to)) return false;
  if (selection.length === 2) return true;
  const { nodes = [], relationships = [] } = answer?.graph ?? {};
  const parts = new Set([...nodes, ...relationships].map(({ id }) => id));
  return selection.every((id) => parts.has(id));
}

/** The paths that the selection is about, and the others that were asked for. */
export function pathsOf(
  brought: readonly Brought[],
  selection: readonly string[],
): { told: BroughtPaths | undefined; others: BroughtPaths[] } {
  const all = brought.filter(isPaths);
  const told = all.findLast((each) => isAbout(each, selection));
  return { told, others: all.filter((each) => each !== told) };
}
