import type { Filter } from '../../../model/view.ts';

export type FilterFault = 'nothingChosen' | 'noLimit' | 'crossed' | 'noText' | 'notWhole';

/** Why a filter cannot be applied as it is filled in; undefined where it can. */
export function faultOf(filter: Filter): FilterFault | undefined {
  switch (filter.type) {
    case 'kind':
      return filter.labels.length === 0 ? 'nothingChosen' : undefined;
    case 'value':
      return filter.values.length === 0 ? 'nothingChosen' : undefined;
    case 'range':
    case 'degree':
      return limitsFault(filter);
    case 'text':
      return filter.text.trim() === '' ? 'noText' : undefined;
    case 'k-core':
      return isWhole(filter.k, 1000) ? undefined : 'notWhole';
    case 'sources':
      return isWhole(filter.min, 100) ? undefined : 'notWhole';
    case 'largest-component':
      return undefined;
  }
}

function limitsFault({ min, max }: { min?: number | undefined; max?: number | undefined }): FilterFault | undefined {
  if (min === undefined && max === undefined) return 'noLimit';
  return min !== undefined && max !== undefined && min > max ? 'crossed' : undefined;
}

const isWhole = (value: number, most: number): boolean => Number.isInteger(value) && value >= 1 && value <= most;
