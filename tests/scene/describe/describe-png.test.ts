import { spawnSync } from 'node:child_process';
import { Resvg } from '@resvg/resvg-js';
import { expect, test } from 'vitest';
import { describePng } from '../../../src/scene/describe/describe-png.ts';
import { chunksOf, isWhole } from '../../../src/scene/reopen/png-chunks.ts';
import { viewInPng, withView } from '../../../src/scene/reopen/view-in-png.ts';

const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="4"><rect width="5" height="4" fill="red"/></svg>';
const drawn = new Resvg(svg).render();
const png = new Uint8Array(drawn.asPng());
const words = { heading: '谁培训谁', altText: 'Two <b>nodes</b>', description: 'Узлы:\n- one\n- two' };

const typesOf = (bytes: Uint8Array): (string | undefined)[] => [...chunksOf(bytes)].map((chunk) => chunk?.type);

/** By what is not ours. */
const READ = `
import sys, zlib
data = sys.stdin.buffer.read(); at = 8
while at < len(data):
    length = int.from_bytes(data[at:at + 4], 'big'); kind = data[at + 4:at + 8]; body = data[at + 8:at + 8 + length]
    assert zlib.crc32(kind + body) == int.from_bytes(data[at + 8 + length:at + 12 + length], 'big')
    if kind == b'iTXt' and body.split(b'\\0', 1)[1][:1] == b'\\0':
        keyword, rest = body.split(b'\\0', 1); print(keyword.decode() + '=' + rest[4:].decode().replace('\\n', '|'))
    at += 12 + length
`;
const python = spawnSync('python3', ['--version']).error === undefined;

test('says what it shows, under the keywords of the form, and is the same picture', () => {
  const described = describePng(png, words);
  expect(typesOf(described)).toEqual(['IHDR', 'iTXt', 'iTXt', ...typesOf(png).slice(1)]);
  expect([...chunksOf(described)].every((chunk) => chunk && isWhole(chunk))).toBe(true);
  expect(described.subarray(-40)).toEqual(png.subarray(-40));
});

test.skipIf(!python)('is read by others', () => {
  const { stdout, stderr } = spawnSync('python3', ['-c', READ], {
    input: describePng(png, words),
    env: { ...process.env, PYTHONIOENCODING: 'utf-8' },
  });
  expect([stdout.toString(), stderr.toString()]).toEqual([
    'Title=谁培训谁\nDescription=Two <b>nodes</b>||Узлы:|- one|- two\n',
    '',
  ]);
});

test('keeps the view that it holds, and takes one', async () => {
  expect(await viewInPng(describePng(await withView(png, '{"a":1}'), words))).toEqual({ text: '{"a":1}' });
  expect(await viewInPng(await withView(describePng(png, words), '{"a":2}'))).toEqual({ text: '{"a":2}' });
});
