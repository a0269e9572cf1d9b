import { capitalize, countOfKind } from '../../../words/count.ts';
import { phraseOf } from '../../../words/model-words.ts';
import { t } from '../../../words/t.ts';
import { nextLimit } from './group-states.ts';
import type { GroupState } from './group-states.ts';

/** "Has as member · 40 of 312 countries in the picture, the best connected": what a group is and what is shown of it. */
export function groupWords(state: GroupState): string {
  const { group, total, inPicture, addition } = state;
  const words = group ? wordsOfGroup(state) : wordsOfWhole(state);
  const isRanked = addition !== undefined && total !== undefined && inPicture < total;
  return capitalize(isRanked ? t('explore.bestConnected', { group: words }) : words);
}

function wordsOfGroup({ group, inPicture }: GroupState): string {
  if (!group) return '';
  const { type, direction, kind, count } = group;
  const values = { phrase: phraseOf(type, direction), neighbours: countOfKind(count, kind), shown: inPicture };
  if (inPicture === 0) return t('explore.group', values);
  return inPicture < count ? t('explore.groupIn', values) : t('explore.groupAll', values);
}

function wordsOfWhole(state: GroupState): string {
  const { total, inPicture } = state;
  const limit = nextLimit(state) ?? 0;
  if (total === undefined) return t('explore.wholeUnknown', { limit });
  if (inPicture >= total) return t('explore.wholeAll', { count: total });
  if (inPicture > 0) return t('explore.wholeIn', { shown: inPicture, count: total });
  return limit < total ? t('explore.wholeCut', { limit, count: total }) : t('explore.whole', { count: total });
}
