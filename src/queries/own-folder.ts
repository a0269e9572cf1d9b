import type { Preset } from '../model/wire.ts';
import { NotFound } from './errors.ts';
import type { PresetFault } from './preset-head.ts';

/** A folder with a reader's own queries, one a file. */
export type OwnFolder = {
  list(): Promise<{ presets: Preset[]; faults: PresetFault[] }>;
  keep(name: string, text: string): Promise<Preset>;
  rename(name: string, next: string): Promise<Preset>;
  remove(name: string): Promise<void>;
  readonly canKeep: boolean;
};

const nowhere = (): Promise<never> => Promise.reject(new NotFound('there is no folder for own queries'));

/** Where no folder is set: nothing is listed and nothing can be kept. */
export const noFolder: OwnFolder = {
  list: async () => ({ presets: [], faults: [] }),
  keep: nowhere,
  rename: nowhere,
  remove: nowhere,
  canKeep: false,
};
