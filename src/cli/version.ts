import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from './project.ts';

export const liaisonVersion = (): string => JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')).version;
