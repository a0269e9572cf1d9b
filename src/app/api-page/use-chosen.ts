import { useSyncExternalStore } from 'react';

const subscribe = (onChange: () => void): (() => void) => {
  window.addEventListener('hashchange', onChange);
  return () => window.removeEventListener('hashchange', onChange);
};

/** The request that the address names after its `#`, so that a link opens it and Back returns to the former. */
export const useChosen = (): string => useSyncExternalStore(subscribe, () => window.location.hash.slice(1));

export const choose = (id: string): void => {
  window.location.hash = id;
};
