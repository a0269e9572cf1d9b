import { create } from 'zustand';

/** What could not be used of the address, to be said once. */
export type Notices = { ofAddress: readonly string[] };

export const noticesStore = create<Notices>()(() => ({ ofAddress: [] }));
