import { cypherRoutes } from './cypher-routes.ts';
import { dataRoutes } from './data-routes.ts';
import { exploreRoutes } from './explore-routes.ts';
import { ownQueryRoutes } from './own-query-routes.ts';
import { questionRoutes } from './question-routes.ts';
import type { Route } from './route.ts';
import { sourceRoutes } from './source-routes.ts';

/** All that can be asked of the graph over HTTP. */
export const routes: readonly Route[] = [
  ...questionRoutes,
  ...cypherRoutes,
  ...ownQueryRoutes,
  ...exploreRoutes,
  ...dataRoutes,
  ...sourceRoutes,
];
