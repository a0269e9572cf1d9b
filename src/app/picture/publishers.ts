import { rankPublishers } from '../../scene/publishers.ts';
import type { SourceLine } from '../../scene/publishers.ts';
import { t } from '../../words/t.ts';

/** Publishers by the number of their documents, with how many are not named: "and 4 more". */
export function publisherWords(lines: readonly SourceLine[]): string[] {
  const { named, more } = rankPublishers(lines);
  return more > 0 ? [...named, t('picture.morePublishers', { count: more })] : named;
}
