import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { View } from '../../model/view.ts';
import { publishersAnswer } from '../api/answers.ts';

const isNeeded = ({ looks, filters }: View): boolean =>
  looks.evidence || filters.some((filter) => filter.type === 'sources' && filter.independent);

/** Publisher by a source's id, read once somebody asks how independent the sources are; undefined until known. */
export function usePublishers(view: View): ReadonlyMap<string, string> | undefined {
  const { data } = useQuery({ ...publishersAnswer, enabled: isNeeded(view) });
  return useMemo(
    () => data && new Map(data.rows.map(([id, publisher]) => [String(id), String(publisher ?? id)])),
    [data],
  );
}
