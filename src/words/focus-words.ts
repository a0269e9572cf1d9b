import type { Graph } from '../model/values.ts';
import type { Focus } from '../model/view.ts';
import { joinWords } from './count.ts';
import { nameIn } from './names.ts';
import { t } from './t.ts';

/** How many centres are named. */
const NAMED = 2;

/** "Kazakhstan and Ministry of Commerce"; of more than a few the first and how many more. */
export function centreWords({ centres }: Focus, { nodes }: Graph): string {
  const named = centres.slice(0, centres.length > NAMED ? 1 : NAMED).map((id) => {
    const node = nodes.find((each) => each.id === id);
    return node ? nameIn(node) : id;
  });
  const rest = centres.length - named.length;
  return joinWords(rest > 0 ? [...named, t('filters.more', { count: rest })] : named);
}

/** "Within 2 steps of Kazakhstan" */
export const focusWords = (focus: Focus, records: Graph): string =>
  t('filters.chip.focus', { count: focus.hops, names: centreWords(focus, records) });
