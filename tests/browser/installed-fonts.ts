import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';

const FONTSOURCE = join(import.meta.dirname, '../../node_modules/@fontsource');
/** Those that the app's style sheets ask for. */
const FONTS = /noto-sans-(latin|latin-ext|cyrillic)-(400|600)-normal\.woff$|noto-sans-sc-\d+-400-normal\.woff$/;

/** Each weight of these is a family of its own by its first name; programs ask for a family and a weight. */
const CONFIG = (fonts: string, cache: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${fonts}</dir>
  <cachedir>${cache}</cachedir>
  <match target="scan">
    <test name="family"><string>Noto Sans SemiBold</string></test>
    <edit name="family" mode="assign"><string>Noto Sans</string></edit>
    <edit name="style" mode="assign"><string>SemiBold</string></edit>
  </match>
</fontconfig>
`;

/** The app's own fonts, for programs that know only installed ones: what FONTCONFIG_FILE has to be. */
export function installFonts(): string {
  const folder = mkdtempSync(join(tmpdir(), 'liaison-fonts-'));
  for (const family of ['noto-sans', 'noto-sans-sc']) {
    const files = join(FONTSOURCE, family, 'files');
    for (const name of readdirSync(files).filter((each) => FONTS.test(each))) {
      writeFileSync(join(folder, name.replace('.woff', '.ttf')), unpacked(readFileSync(join(files, name))));
    }
  }
  const config = join(folder, 'fonts.conf');
  writeFileSync(config, CONFIG(folder, join(folder, 'cache')));
  return config;
}

const WOFF_HEAD = 44;
const WOFF_ENTRY = 20;
const HEAD = 12;
const ENTRY = 16;

/** A WOFF holds the tables of a TrueType font, each compressed: https://www.w3.org/TR/WOFF/ */
function unpacked(woff: Buffer): Buffer {
  const count = woff.readUInt16BE(12);
  const head = Buffer.alloc(HEAD + ENTRY * count);
  woff.copy(head, 0, 4, 8);
  head.writeUInt16BE(count, 4);
  const power = Math.floor(Math.log2(count));
  head.writeUInt16BE(2 ** power * ENTRY, 6);
  head.writeUInt16BE(power, 8);
  head.writeUInt16BE((count - 2 ** power) * ENTRY, 10);
  const parts: Buffer[] = [head];
  let offset = head.length;
  for (let index = 0; index < count; index += 1) {
    const from = WOFF_HEAD + WOFF_ENTRY * index;
    const [start, packed, length] = [4, 8, 12].map((at) => woff.readUInt32BE(from + at));
    if (start === undefined || packed === undefined || length === undefined)
      throw new Error('a table has three numbers');
    const table = woff.subarray(start, start + packed);
    const to = HEAD + ENTRY * index;
    woff.copy(head, to, from, from + 4);
    woff.copy(head, to + 4, from + 16, from + 20);
    head.writeUInt32BE(offset, to + 8);
    head.writeUInt32BE(length, to + 12);
    const padding = (4 - (length % 4)) % 4;
    parts.push(packed < length ? inflateSync(table) : table, Buffer.alloc(padding));
    offset += length + padding;
  }
  return Buffer.concat(parts);
}
