import { Argument } from 'commander';
import { resolve } from 'node:path';
import { DATA } from './project.ts';

/** The argument that says which data package is meant. */
export const dataDirectory = (): Argument =>
  new Argument('[DIR]', 'folder with datapackage.json and its tables')
    .argParser((directory) => resolve(directory))
    .default(DATA, 'the data of Liaison');
