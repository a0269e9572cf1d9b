import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { View } from '../../model/view.ts';
import { knownSource } from '../../scene/known-sources.ts';
import type { KnownSources } from '../../scene/known-sources.ts';
import { knownSourcesAnswer } from '../api/answers.ts';

const isNeeded = ({ looks, filters }: View): boolean =>
  looks.evidence || filters.some((filter) => filter.type === 'sources' && filter.independent);

const NONE: KnownSources = new Map();

/** Read once somebody asks how independent the sources are; undefined until known, none where that fails. */
export function useKnownSources(view: View): KnownSources | undefined {
  const { data, isError } = useQuery({ ...knownSourcesAnswer, enabled: isNeeded(view) });
  const known = useMemo(
    () => data && new Map(data.rows.map(([id, publisher, kind]) => [String(id), knownSource(publisher, kind)])),
    [data],
  );
  return known ?? (isError ? NONE : undefined);
}
