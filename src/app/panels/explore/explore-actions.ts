import type { Addition } from '../../../model/view.ts';
import { queryClient } from '../../api/query-client.ts';
import { additionAnswer } from '../../picture/additions.ts';
import { changePanels } from '../../state/panels/store.ts';
import { openEvidence } from '../../state/panels/transitions.ts';
import { add, expand, select } from '../../state/view/actions.ts';
import { changeView, viewNow } from '../../state/view/store.ts';
import * as to from '../../state/view/transitions.ts';
import { joinWords } from '../../../words/count.ts';
import { explainFailure } from '../../api/explain-failure.ts';
import { t } from '../../../words/t.ts';
import { setExploring } from './exploring.ts';
import { nextLimit } from './group-states.ts';
import type { GroupState, Neighbours } from './group-states.ts';

export type Named = { id: string; name: string };

const namesIn = (nodes: readonly Named[]): string => joinWords(nodes.map(({ name }) => name));

/** Adds a group of neighbours, or more of it. */
export function expandGroup({ id, name }: Named, state: GroupState): void {
  const limit = nextLimit(state);
  if (limit) expand(id, name, { ...state.narrowed, limit });
}

/** Takes back what one expansion brought. */
export const takeBack = (addition: Neighbours, name: string): void =>
  changeView(
    { label: t('history.collapse', { name }) },
    to.takeBack((each) => each === addition),
  );

/** Adds what all of these stand beside, and says how many there are. */
export async function addCommon(nodes: readonly Named[]): Promise<void> {
  const names = namesIn(nodes);
  const addition = { type: 'common', of: nodes.map(({ id }) => id).toSorted() } as const satisfies Addition;
  try {
    const { rows, total = rows.length } = await queryClient.fetchQuery(additionAnswer(addition, {}));
    if (total > 0 && !viewNow().additions.some((each) => isSame(each, addition)))
      add(t('explore.commonAdded', { names }), addition);
    const shown = rows.length < total ? t('explore.commonSome', { shown: rows.length, count: total }) : undefined;
    setExploring({
      said: total === 0 ? t('explore.noCommon', { names }) : (shown ?? t('explore.common', { count: total, names })),
    });
  } catch (error) {
    setExploring({ said: explainFailure(error, t('explore.commonFailed')).why });
  }
}

const isSame = (one: Addition, other: Addition): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Adds the shortest path between two nodes, or all of them, and shows them told as sentences. */
export function addPaths(from: Named, end: Named, all: boolean): void {
  const addition = { type: 'paths', from: from.id, to: end.id, all } as const;
  changeView({ label: t('explore.pathsAdded', { from: from.name, to: end.name }) }, (view) => {
    const others = to.takeBack((each) => each.type === 'paths' && each.from === from.id && each.to === end.id)(view);
    return to.add(addition, [from.id, end.id])(others);
  });
  setExploring({ picking: undefined });
  changePanels(openEvidence);
}

export const takeBackPaths = (addition: Addition, label: string): void =>
  changeView(
    { label },
    to.takeBack((each) => each === addition),
  );

/** Awaits the other end of a path: the next node that is chosen, so that only this one is chosen now. */
export function startPath(node: Named, end: 'from' | 'to'): void {
  select([node.id]);
  setExploring({ picking: { end, ...node }, said: undefined });
}

/** Adds single nodes, chosen where they are one. */
export function addNodes(nodes: readonly Named[]): void {
  const ids = nodes.map(({ id }) => id);
  add(t('explore.nodesAdded', { count: ids.length }), { type: 'nodes', ids }, ids);
}
