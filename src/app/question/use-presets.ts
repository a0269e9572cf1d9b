import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Presets } from '../../model/wire.ts';
import { presetsAnswer } from '../api/answers.ts';
import { useLanguage } from '../state/language/store.ts';
import { presetsInWords } from '../../words/preset-words.ts';

export type PresetsQuery = { data: Presets | undefined; error: Error | null; refetch: () => void };

/** The presets in the language of the interface. */
export function usePresets(): PresetsQuery {
  const language = useLanguage();
  const { data, error, refetch } = useQuery(presetsAnswer);
  const inWords = useMemo(() => data && { language, presets: presetsInWords(data) }, [data, language]);
  return { data: inWords?.presets, error, refetch: () => void refetch() };
}
