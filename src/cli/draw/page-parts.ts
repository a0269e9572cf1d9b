import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { FontFace } from '../../story/embedded-fonts.ts';
import type { PageParts } from '../../words/story-page.ts';
import { PROJECT } from '../project.ts';

const PAGE = join(PROJECT, 'src/story/page');
const FONTS = join(PROJECT, 'src/app/styles/fonts.css');
const MODULES = join(PROJECT, 'node_modules');

/** What the app's build makes a page of, made of the same files. */
export async function pageParts(): Promise<PageParts> {
  const [program, styles, faces] = await Promise.all([
    pageProgram(),
    readFile(join(PAGE, 'story.css'), 'utf8'),
    fontFaces(),
  ]);
  return { program, styles, faces };
}

/** In one file, as the app's build bundles it. */
async function pageProgram(): Promise<string> {
  const { build } = await import('vite');
  const built = await build({
    configFile: false,
    root: PROJECT,
    publicDir: false,
    logLevel: 'error',
    mode: 'production',
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rollupOptions: { input: join(PAGE, 'main.ts'), output: { format: 'iife' } },
    },
  });
  const outputs = 'on' in built ? [] : [built].flat().flatMap(({ output }) => output);
  const [chunk] = outputs.filter((output) => output.type === 'chunk');
  if (!chunk) throw new Error('the program of the page came out empty');
  return chunk.code;
}

/** All slices of the fonts that the app's style sheets import. */
async function fontFaces(): Promise<FontFace[]> {
  const imports = [...(await readFile(FONTS, 'utf8')).matchAll(/@import '([^']+)'/g)];
  const sheets = imports.map(([, name = '']) => join(MODULES, name));
  return (await Promise.all(sheets.map(facesIn))).flat();
}

async function facesIn(sheet: string): Promise<FontFace[]> {
  const text = await readFile(sheet, 'utf8');
  return [...text.matchAll(/@font-face\s*\{([^}]*)\}/g)].map(([, rule = '']): FontFace => {
    const valueOf = (name: string): string => new RegExp(`${name}:\\s*([^;]+);`).exec(rule)?.[1]?.trim() ?? '';
    const file = /url\(([^)]+\.woff2)\)/.exec(rule)?.[1] ?? '';
    return {
      family: valueOf('font-family'),
      weight: valueOf('font-weight'),
      range: valueOf('unicode-range'),
      read: () => readFile(join(dirname(sheet), file)),
    };
  });
}
