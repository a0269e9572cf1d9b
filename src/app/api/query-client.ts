import { QueryCache, QueryClient } from '@tanstack/react-query';
import { mayRecover } from './errors.ts';

/** The data changes only by a load, so an answer is good until the database comes back from being away. */
export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: (error, query) => lookAtHealth(error, query.state.errorUpdateCount) }),
  defaultOptions: {
    queries: {
      staleTime: Infinity,
      gcTime: 10 * 60_000,
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
      retry: false,
      networkMode: 'always',
    },
  },
});

/** The first sign that the database or server is away is not left to the next regular look. */
function lookAtHealth(error: Error, failures: number): void {
  if (failures === 1 && mayRecover(error)) void queryClient.invalidateQueries({ queryKey: ['health'] });
}

/** Asks again what failed while the database or the server was away. */
export function askFailedAgain(): void {
  void queryClient.refetchQueries({
    predicate: (query) => query.state.status === 'error' && mayRecover(query.state.error),
  });
}

/** Asks everything again, as after a load; what is shown stays until the new answers come. */
export function askAllAgain(): void {
  void queryClient.invalidateQueries({ predicate: (query) => query.queryKey[0] !== 'health' });
}
