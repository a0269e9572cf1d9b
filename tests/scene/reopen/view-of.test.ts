import { execFileSync } from 'node:child_process';
import { crc32, deflateSync, inflateSync } from 'node:zlib';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { LARGEST_VIEW_FILE } from '../../../src/model/view-file.ts';
import { metadataOf } from '../../../src/scene/reopen/view-in-svg.ts';
import { withView } from '../../../src/scene/reopen/view-in-png.ts';
import { viewOf } from '../../../src/scene/reopen/view-of.ts';

const FILE = `{"liaison":"view","title":"上合组织 → Шанхай <b>&amp;]]>\u0000"}\n`;

const SIZE = 64;

/** A picture of noise, so that it is larger than what it holds. */
function picture(): Uint8Array {
  const png = new PNG({ width: SIZE, height: SIZE });
  for (let at = 0; at < png.data.length; at += 1) png.data[at] = Math.imul(at * at, 2_654_435_761) >>> 24;
  return new Uint8Array(PNG.sync.write(png));
}

const svgWith = (metadata: string): string =>
  `<?xml version="1.0"?>\n<!-- made up -->\n<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">` +
  `<title>A &lt;liaison:viewFile&gt;</title><metadata>${metadata}</metadata><path d="M0 0h9v9z"/></svg>\n`;

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

const HEADER_END = 33;

/** A chunk as the standard says, written by zlib's own check. */
function chunk(type: string, data: Uint8Array): Uint8Array {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(4);
  frame.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([frame, named, check]);
}

const itxt = (text: Uint8Array, isCompressed = true): Uint8Array =>
  chunk('iTXt', Buffer.concat([Buffer.from(`Liaison view\0${isCompressed ? '\u0001' : '\0'}\0\0\0`), text]));

const insert = (png: Uint8Array, part: Uint8Array): Uint8Array =>
  Buffer.concat([png.subarray(0, HEADER_END), part, png.subarray(HEADER_END)]);

describe('a view in a PNG', () => {
  it('comes back, and leaves the picture as it was', async () => {
    const png = picture();
    const held = await withView(png, FILE);
    expect(await viewOf(held)).toEqual({ text: FILE });
    // pngjs refuses a chunk whose check is wrong.
    expect(PNG.sync.read(Buffer.from(held)).data).toEqual(PNG.sync.read(Buffer.from(png)).data);
    const text = held.subarray(HEADER_END + 8 + 'Liaison view'.length + 5);
    expect(inflateSync(text).toString()).toBe(FILE);
  });

  it('is replaced by another', async () => {
    const once = await withView(picture(), FILE);
    const twice = await withView(once, '{}');
    expect(await viewOf(twice)).toEqual({ text: '{}' });
    expect(Buffer.from(twice).toString('latin1').split('Liaison view')).toHaveLength(2);
  });

  it('is found where another program wrote it, behind the picture or uncompressed', async () => {
    const png = picture();
    const end = png.length - 12;
    const behind = Buffer.concat([png.subarray(0, end), itxt(deflateSync(FILE)), png.subarray(end)]);
    expect(await viewOf(behind)).toEqual({ text: FILE });
    expect(await viewOf(insert(png, itxt(Buffer.from(FILE), false)))).toEqual({ text: FILE });
  });

  it('is passed over in other chunks', async () => {
    const other = chunk('iTXt', Buffer.from('Liaison viewer\0\0\0\0\0{}'));
    expect(await viewOf(insert(picture(), other))).toEqual({ fault: 'no-view' });
  });

  it('comes back of a picture that was cut behind it', async () => {
    const held = await withView(picture(), FILE);
    expect(await viewOf(held.subarray(0, held.length - 5000))).toEqual({ text: FILE });
  });

  it.each<[what: string, make: () => Promise<Uint8Array> | Uint8Array, fault: string]>([
    ['none', picture, 'no-view'],
    ['none, and was cut short', () => picture().subarray(0, 5000), 'picture-cut-short'],
    ['one that was cut short', async () => (await withView(picture(), FILE)).subarray(0, 100), 'picture-cut-short'],
    ['nothing but its signature', () => picture().subarray(0, 8), 'picture-cut-short'],
    ['one with a byte changed', async () => (await withView(picture(), FILE)).with(90, 7), 'damaged'],
    ['one that is not compressed as it says', () => insert(picture(), itxt(Buffer.from(FILE))), 'damaged'],
    ['one whose text ends early', () => insert(picture(), itxt(deflateSync(FILE).subarray(0, 40))), 'damaged'],
    ['one that is no UTF-8', () => insert(picture(), itxt(deflateSync(Uint8Array.of(0xff, 0xfe)))), 'damaged'],
  ])('is said to be missing or at fault in a picture with %s', async (_, make, fault) => {
    expect(await viewOf(await make())).toEqual({ fault });
  });

  it('is not unfolded without bound', async () => {
    const bomb = insert(picture(), itxt(deflateSync(Buffer.alloc(LARGEST_VIEW_FILE * 4))));
    const before = process.memoryUsage().rss;
    expect(await viewOf(bomb)).toEqual({ fault: 'unfolds-too-large' });
    expect(process.memoryUsage().rss - before).toBeLessThan(LARGEST_VIEW_FILE * 4);
  });

  it('is found in a picture of 100 MB', async () => {
    const large = chunk('zzZz', Buffer.alloc(100 * 1024 * 1024));
    expect(await viewOf(await withView(insert(picture(), large), FILE))).toEqual({ text: FILE });
    expect(await viewOf(insert(picture(), large))).toEqual({ fault: 'no-view' });
  });

  it('is put into nothing but a whole PNG', async () => {
    await expect(withView(bytesOf('GIF89a'), FILE)).rejects.toThrow('expected the bytes of a PNG');
    await expect(withView(picture().subarray(0, 5000), FILE)).rejects.toThrow('expected a whole PNG');
  });
});

describe('a view in an SVG', () => {
  const svg = async (): Promise<string> => svgWith(await metadataOf(FILE));

  it('comes back', async () => {
    expect(await viewOf(bytesOf(await svg()))).toEqual({ text: FILE });
  });

  it('is well-formed XML', async () => {
    const read =
      'import sys, xml.dom.minidom as m; print(m.parseString(sys.stdin.buffer.read()).documentElement.tagName)';
    expect(execFileSync('python3', ['-c', read], { input: await svg() }).toString()).toBe('svg\n');
  });

  it('comes back after another program wrote the file anew', async () => {
    const text = await svg();
    const other = text
      .replaceAll('liaison:', 'ns0:')
      .replace('xmlns:liaison', 'xmlns:ns0')
      .replace(/(?<=base64">)[^<]*/, (data) => `\n  ${data.match(/.{1,20}/g)?.join('\n  ')}\n`);
    expect(other).not.toBe(text);
    expect(await viewOf(bytesOf(`\ufeff${other}`))).toEqual({ text: FILE });
  });

  it.each<[what: string, make: (text: string) => string, fault: string]>([
    ['none', () => svgWith(''), 'no-view'],
    ['none, and a comment at its end', () => `${svgWith('')}<!-- end -->`, 'no-view'],
    ['none, and was cut short', () => svgWith('').slice(0, -10), 'picture-cut-short'],
    ['one that was cut short', (text) => text.slice(0, text.indexOf('base64">') + 40), 'picture-cut-short'],
    ['one that is no base64', (text) => text.replace('base64">', 'base64">*'), 'damaged'],
    ['one with a letter changed', (text) => text.replace(/(?<=base64">.{30})./, '/'), 'damaged'],
    [
      'an empty one',
      () => svgWith('<liaison:viewFile xmlns:liaison="urn:liaison:view"></liaison:viewFile>'),
      'damaged',
    ],
  ])('is said to be missing or at fault in a picture with %s', async (_, make, fault) => {
    expect(await viewOf(bytesOf(make(await svg())))).toEqual({ fault });
  });

  it('is looked for once, however often it seems to begin', async () => {
    const text = `<svg>${'<viewFile '.repeat(400_000)}`;
    expect(await viewOf(bytesOf(text))).toEqual({ fault: 'picture-cut-short' });
  });

  it('is not unfolded without bound', async () => {
    const data = deflateSync(Buffer.alloc(LARGEST_VIEW_FILE + 1)).toString('base64');
    const text = (await svg()).replace(/(?<=base64">)[^<]*/, data);
    expect(await viewOf(bytesOf(text))).toEqual({ fault: 'unfolds-too-large' });
  });
});

describe('a file that is no picture', () => {
  it.each([
    '{"liaison":"view"}',
    'Dear colleague,',
    '',
    '<html><p>no picture</p></html>',
    '<!DOCTYPE html><title>A page</title><svg></svg>',
  ])('is text: %s', async (text) => {
    expect(await viewOf(bytesOf(text))).toEqual({ text });
  });
});
