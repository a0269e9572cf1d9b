import type { MeasureId } from '../scene/looks/measures.ts';
import type { Kernel } from './kernel.ts';
import { betweenness } from './kernels/betweenness.ts';
import { bridges } from './kernels/bridges.ts';
import { communities } from './kernels/communities.ts';
import { components } from './kernels/components.ts';
import { degree, weightedDegree } from './kernels/degree.ts';
import { pageRank } from './kernels/page-rank.ts';

/** What works out each measure of src/scene/looks/measures.ts. */
export const kernels: Readonly<Record<MeasureId, Kernel>> = {
  degree,
  'weighted-degree': weightedDegree,
  betweenness,
  'page-rank': pageRank,
  communities,
  components,
  bridges,
};
