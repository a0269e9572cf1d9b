import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Presets } from '../../../model/wire.ts';
import { presetsAnswer } from '../../api/answers.ts';
import { understand } from '../../question/understanding/understand.ts';
import type { Suggestion } from '../../question/understanding/understand.ts';
import { vocabularyOf } from '../../question/understanding/vocabulary.ts';
import { usePresets } from '../../question/use-presets.ts';

export type Suggested = {
  suggestions: readonly Suggestion[];
  options: Presets['options'];
  /** Words that nothing knows. */
  unknown: string;
  /** The text asks more than for a name. */
  isQuestion: boolean;
};

const NO_OPTIONS: Presets['options'] = {};
const NOTHING: Suggested = { suggestions: [], options: NO_OPTIONS, unknown: '', isQuestion: false };
const MOST_BESIDE_NAMES = 4;
/** Below this it may as well be the name of something. */
const SURE = 0.6;

/** The saved questions that a text may mean. */
export function useSuggestions(text: string): Suggested {
  const said = usePresets().data;
  const written = useQuery(presetsAnswer).data;
  const vocabulary = useMemo(() => said && written && vocabularyOf(said, written), [said, written]);
  return useMemo(() => {
    if (!vocabulary || !said || text === '') return NOTHING;
    const { suggestions, unknown } = understand(text, vocabulary, MOST_BESIDE_NAMES);
    return {
      suggestions,
      options: said.options,
      unknown: unknown.map((word) => word.text).join(' '),
      isQuestion: isMoreThanName(suggestions[0]),
    };
  }, [vocabulary, said, text]);
}

const isMoreThanName = (best: Suggestion | undefined): boolean =>
  best !== undefined && best.score >= SURE && (best.taken.length > 1 || best.taken.some(({ by }) => by === ''));
