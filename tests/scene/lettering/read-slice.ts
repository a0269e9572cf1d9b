import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ReadSlice } from '../../../src/scene/lettering/font-shelf.ts';

const FONTS = join(import.meta.dirname, '../../../node_modules/@fontsource');

export const readSlice: ReadSlice = async ({ file }) => new Uint8Array(await readFile(join(FONTS, file)));
