import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { buildApp, buildOwnCode, buildPart, firstChunks, type Chunk, type Output } from './first-load/build-app.ts';
import { packageImports, reExports } from './first-load/imports.ts';
import { OWN, partOfImport, partOfModule } from './first-load/packages.ts';
import { served } from './first-load/served-app.ts';
import { transferAtOpening } from './first-load/transfer.ts';
import { kilobytes } from './measure/figures.ts';
import { machine, markdownTable } from './measure/report.ts';
import { inFolder } from './measure/settings.ts';

/** The size of what the browser needs before it can draw anything, against its parts: `tsx bench/first-load.ts`. */

type Sizes = { minified: number; gzip: number; brotli: number };

const sizesOf = (content: string | Uint8Array): Sizes => ({
  minified: Buffer.byteLength(content),
  gzip: gzipSync(content, { level: 9 }).length,
  brotli: brotliCompressSync(content).length,
});

const sum = (sizes: readonly Sizes[]): Sizes =>
  sizes.reduce((all, each) => ({
    minified: all.minified + each.minified,
    gzip: all.gzip + each.gzip,
    brotli: all.brotli + each.brotli,
  }));

const cells = ({ minified, gzip, brotli }: Sizes): string[] => [minified, gzip, brotli].map(kilobytes);

const codeOf = (chunks: readonly Chunk[]): string => chunks.map(({ code }) => code).join('\n');

/** The largest parts of a chunk, by their code before it is minified. */
function contentsOf({ modules }: Chunk): string {
  const lengths = new Map<string, number>();
  for (const [id, { renderedLength }] of Object.entries(modules))
    lengths.set(partOfModule(id), (lengths.get(partOfModule(id)) ?? 0) + renderedLength);
  const all = [...lengths.values()].reduce((total, length) => total + length, 0);
  return [...lengths]
    .toSorted((a, b) => b[1] - a[1])
    .map(([part, length]) => [part, Math.round((100 * length) / all)] as const)
    .filter(([, percent]) => percent > 0)
    .map(([part, percent]) => `${part} ${percent} %`)
    .join(', ');
}

function chunkTable(output: Output): string {
  const first = firstChunks(output);
  const chunks = output.filter((file) => file.type === 'chunk');
  const rows = [...first, ...chunks.filter((chunk) => !first.includes(chunk))].map((chunk) => [
    chunk.name,
    first.includes(chunk) ? 'at once' : 'when needed',
    ...cells(sizesOf(chunk.code)),
    contentsOf(chunk),
  ]);
  const styles = output.filter((file) => file.type === 'asset' && file.fileName.endsWith('.css'));
  const styleRows = styles.map(({ fileName, ...file }) => [
    fileName.replace(/^assets\/|-[\w-]{8}(?=\.css$)/g, ''),
    fileName.includes('index') ? 'at once' : 'when needed',
    ...cells(sizesOf('source' in file ? file.source : '')),
    '–',
  ]);
  return markdownTable(['file', 'loaded', ...SIZES, 'of (before it is minified)'], [...rows, ...styleRows]);
}

const SIZES = ['minified, kB', 'gzip, kB', 'brotli, kB'];

/** The first load's code against what its parts take when each is built alone with just the names that are used. */
async function partTable(output: Output): Promise<string> {
  const first = firstChunks(output);
  const modules = first.flatMap(({ modules: each }) => Object.keys(each)).filter((id) => /\/src\/.*\.tsx?$/.test(id));
  const imports = await packageImports(modules.filter((id) => partOfModule(id) === OWN));
  const parts = new Map<string, Sizes>([[OWN, sizesOf(codeOf(firstChunks(await buildOwnCode())))]]);
  for (const part of new Set([...imports.keys()].map(partOfImport))) {
    const used = new Map([...imports].filter(([path]) => partOfImport(path) === part));
    parts.set(part, sizesOf(await buildPart(reExports(used), (id) => partOfImport(id) !== part)));
  }
  const [whole, all] = [sizesOf(codeOf(first)), sum([...parts.values()])];
  const ratio = (['minified', 'gzip', 'brotli'] as const).map((name) => (whole[name] / all[name]).toFixed(2));
  const rows = [...parts].toSorted((a, b) => b[1].gzip - a[1].gzip).map(([part, sizes]) => [part, ...cells(sizes)]);
  const ends = [
    ['sum of the parts', ...cells(all)],
    ['**the first load’s scripts**', ...cells(whole)],
    ['ratio', ...ratio],
  ];
  return markdownTable(['part, built alone', ...SIZES], [...rows, ...ends]);
}

async function transferTable(assets: string, home: string): Promise<string> {
  const transfers = [...(await served(assets, home, transferAtOpening))];
  const total = transfers.reduce((all, [, { bytes }]) => all + bytes, 0);
  const count = transfers.reduce((all, [, { requests }]) => all + requests, 0);
  const rows = transfers.map(([kind, { requests, bytes }]) => [kind, requests, kilobytes(bytes)]);
  return markdownTable(['fetched at opening', 'requests', 'kB'], [...rows, ['**all**', count, kilobytes(total)]]);
}

function fontLine(output: Output): string {
  const fonts = output.filter((file) => file.type === 'asset' && /\.woff2?$/.test(file.fileName));
  const bytes = fonts.reduce((all, file) => all + ('source' in file ? file.source.length : 0), 0);
  return `Fonts apart: ${fonts.length} files, ${kilobytes(bytes)} kB, of which a browser fetches those that a text needs.`;
}

await inFolder(async (folder) => {
  const assets = join(folder, 'app');
  const output = await buildApp(assets);
  const tables = [chunkTable(output), fontLine(output), await partTable(output)];
  console.log([machine(), ...tables, await transferTable(assets, join(folder, 'home'))].join('\n\n'));
});
