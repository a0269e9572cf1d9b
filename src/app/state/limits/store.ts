import { create } from 'zustand';
import type { Limits } from '../../../model/wire.ts';

/** What the server keeps to where nothing else is asked for. */
export const DEFAULT_LIMITS = { rows: 10_000, seconds: 30 } as const satisfies Limits;

/** Only what the reader changed. */
const limitsStore = create<Limits>()(() => ({}));

export const useLimits = (): Limits => limitsStore();

export const limitsNow = (): Limits => limitsStore.getState();

/** For all that is asked from now on, until the page is left. */
export const setLimits = (limits: Limits): void => limitsStore.setState(limits);

export const resetLimits = (): void => limitsStore.setState({}, true);
