import { singleSourced } from '../scene/footnotes/single-sourced.ts';
import type { ShownGraph } from '../scene/shown-graph.ts';
import { t } from './t.ts';

/** "12 of 40 connections rest on a single source.": what whoever publishes a picture should know of it. */
export function sourcingWarnings(shown: Pick<ShownGraph, 'graph' | 'scene'>): string[] {
  const { all, single, unsourced } = singleSourced(shown);
  return [
    ...(single > 0 ? [t('export.sources.single', { count: single, all })] : []),
    ...(unsourced > 0 && unsourced < all ? [t('export.sources.unsourced', { count: unsourced, all })] : []),
  ];
}
