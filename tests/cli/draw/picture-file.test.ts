import { describe, expect, test } from 'vitest';
import { DEFAULT_ORDER } from '../../../src/cli/draw/figure-order.ts';
import { figureScene } from '../../../src/cli/draw/figure-scene.ts';
import type { Figure } from '../../../src/cli/draw/figure.ts';
import { pictureFile } from '../../../src/cli/draw/picture-file.ts';
import { emptyView } from '../../../src/model/view-at-rest.ts';
import { node, relationship } from '../../app/records.ts';

/** A ministry that sponsors so many programs. */
function figureOf(connections: number): Figure {
  const programs = Array.from({ length: connections }, (_, at) => node(`program:${at}`, { name: `Course ${at}` }));
  return {
    words: { title: 'Many' },
    records: {
      nodes: [node('ministry:m', { name: 'Ministry' }), ...programs],
      relationships: programs.map(({ id }) => relationship('ministry:m', 'SPONSORS', id, { sources: ['source:1'] })),
    },
    view: emptyView('circular'),
    dataSet: null,
  };
}

async function footnoted(figure: Figure): Promise<string> {
  const signal = new AbortController().signal;
  const { scene, shown, placed } = await figureScene(figure, { sources: new Map(), height: 780, signal });
  const order = { ...DEFAULT_ORDER, out: 'many.svg', footnotes: true, pictureOnly: true };
  const drawn = { graph: shown, scene, theme: 'light', sources: [], text: figure.words } as const;
  const { bytes } = await pictureFile(drawn, { order, format: 'svg', figure, placed });
  return new TextDecoder().decode(bytes);
}

describe('footnotes', () => {
  test('number as many connections as a picture can bear', async () => {
    expect(await footnoted(figureOf(150))).toContain('source:1');
  });

  test('of more are refused, with what to do in their place', async () => {
    await expect(footnoted(figureOf(151))).rejects.toThrow(
      /^Footnotes are for up to 150 connections, and this figure has 151\. .* --sources\.$/,
    );
  });
});
