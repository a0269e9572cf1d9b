import type { Filter } from '../../../model/view.ts';

type Limited = Extract<Filter, { type: 'range' | 'degree' }>;

/** A filter with another limit, or without it. */
export function withLimit<Each extends Limited>(filter: Each, limit: 'min' | 'max', value: number | undefined): Each {
  const { [limit]: _, ...rest } = filter;
  return (value === undefined ? rest : { ...rest, [limit]: value }) as Each;
}
