import { expect, test } from 'vitest';
import { loadLettering } from '../../../src/scene/lettering/lettering.ts';
import type { LaidMark, Picture } from '../../../src/scene/picture/picture.ts';
import { toSvg } from '../../../src/scene/picture/to-svg.ts';
import { readSlice } from './read-slice.ts';

const text = '<商务部> & “Минск”';
const mark: LaidMark = {
  mark: 'text',
  layer: 'labels',
  text,
  x: 10,
  y: 20,
  align: 'left',
  fontSize: 12,
  bold: false,
  colour: '#123456',
  halo: 4,
  of: { is: 'node', id: 'ministry:mofcom', kind: 'Ministry', name: text },
};
const picture: Picture = { width: 200, height: 40, ground: '#fff', isTransparent: false, marks: [mark], named: 1 };

test('outlines take the place of text, say the same, and keep the label’s record and its halo', async () => {
  const { outlineOf } = await loadLettering(new Set(text), readSlice);
  const svg = toSvg(picture, { title: 'T', description: 'D', outlineText: outlineOf });
  const letters = outlineOf(mark);
  expect(svg).not.toContain('<text');
  expect(svg).toContain('aria-label="&lt;商务部&gt; &amp; “Минск”"');
  expect(svg.match(/ d="([^"]*)"/g)).toEqual([` d="${letters}"`, ` d="${letters}"`]);
  expect(svg).toMatch(/<path stroke-width="4" d=/);
  expect(svg).toMatch(
    /<path id="label-[^"]+" data-id="ministry:mofcom" data-kind="Ministry" aria-label=.* fill="#123456"/,
  );
});
