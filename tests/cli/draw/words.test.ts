import { describe, expect, test } from 'vitest';
import { countLine } from '../../../src/words/count-line.ts';
import { publisherWords } from '../../../src/words/publisher-words.ts';
import { evidenceLegendKeys } from '../../../src/words/scene-words.ts';
import { formatDate } from '../../../src/words/format-date.ts';
import { outlinesNote } from '../../../src/words/layout-words.ts';
import { writtenSentence } from '../../../src/words/written-sentence.ts';
import { countWords } from '../../../src/cli/draw/count-words.ts';
import type { Rows } from '../../../src/cli/draw/count-words.ts';
import { evidenceLegend } from '../../../src/cli/draw/evidence-words.ts';
import { figureText } from '../../../src/cli/draw/figure-text.ts';
import { fillSentence } from '../../../src/model/sentence.ts';
import type { GraphNode } from '../../../src/model/values.ts';
import { emptyView } from '../../../src/model/view-at-rest.ts';
import { readPresets } from '../../../src/queries/read-presets.ts';
import { toScene } from '../../../src/scene/to-scene.ts';
import type { Tally } from '../../../src/scene/shown/tally.ts';

const NOTHING: Tally = { shown: [], hidden: [], families: 0, undated: 0, removed: [] };
const removal = { by: 'filter', nodes: 0, relationships: 0 } as const;

const tallies: { name: string; tally: Partial<Tally>; rows?: Rows }[] = [
  { name: 'nothing', tally: {} },
  { name: 'one of a kind', tally: { shown: [{ kind: 'Ministry', count: 1 }] } },
  {
    name: 'several kinds, one that the model does not know, in no order',
    tally: {
      shown: [
        { kind: 'Country', count: 2 },
        { kind: 'Ship', count: 1214 },
        { kind: 'Program', count: 1214 },
        { kind: 'Institution', count: 3 },
      ],
    },
  },
  { name: 'one of each caveat', tally: { families: 1, undated: 1, hidden: [{ kind: 'Topic', count: 1 }] } },
  { name: 'more of each caveat', tally: { families: 3, undated: 2, hidden: [{ kind: 'Topic', count: 67 }] } },
  {
    name: 'all that took something away',
    tally: {
      removed: [
        { ...removal, by: 'as-of', relationships: 3 },
        { ...removal, by: 'window', nodes: 1, relationships: 4 },
        { ...removal, nodes: 1200 },
        { ...removal, by: 'hidden', relationships: 1 },
        { ...removal, by: 'focus', nodes: 7 },
      ],
    },
  },
  { name: 'rows cut, of an unknown number', tally: {}, rows: { read: 1, truncated: true } },
  { name: 'rows cut, of a known number', tally: {}, rows: { read: 300, truncated: true, total: 1214 } },
  { name: 'rows not cut', tally: {}, rows: { read: 300, truncated: false } },
];

describe('what is shown is counted in the app’s words', () => {
  test.each(tallies)('$name', ({ tally, rows }) => {
    const whole = { ...NOTHING, ...tally };
    const { shown, caveats } = countLine({
      tally: whole,
      rows: rows?.read,
      truncated: rows?.truncated ?? false,
      total: rows?.total,
      brought: [],
    });
    expect(countWords(whole, rows)).toBe([shown, ...caveats].join(' · '));
  });
});

test('the lens’s lines are told in the app’s words', () => {
  expect(evidenceLegend()).toEqual(evidenceLegendKeys());
});

test.each(readPresets().map((preset) => [preset.name, preset] as const))(
  'the question %s is written as the app does',
  (_, preset) => {
    expect(fillSentence(preset, {}, {})).toBe(writtenSentence(preset, {}, {}));
  },
);

describe('the words around a figure', () => {
  const sourceOf = (publisher: number): GraphNode => ({
    $type: 'node',
    id: `source:${publisher}`,
    labels: ['Source'],
    properties: { name: `Notice ${publisher}`, ...(publisher > 0 && { publisher: `Publisher ${publisher}` }) },
  });
  const scene = toScene(
    { nodes: [], relationships: [] },
    { positions: new Map(), hiddenKinds: new Set(), backdrop: { outlines: [] } },
  );
  const figure = {
    title: 'The question',
    records: { nodes: [], relationships: [] },
    view: { ...emptyView('by-role'), asOf: '2024-06-01' },
    dataSet: null,
  };
  const sources = Array.from({ length: 14 }, (_, publisher) => sourceOf(publisher));
  const drawn = { scene, tally: NOTHING, shown: figure.records, placed: { positions: new Map(), columns: [] } };
  const text = figureText(figure, drawn, { sources, given: { caption: 'Mine' }, today: new Date(2026, 10, 28) });

  test('name the day, the publishers and the outlines as the app does', () => {
    expect(text.asOf).toBe(`As of ${formatDate('2024-06-01')}`);
    expect(text.drawnOn).toBe(formatDate('2026-11-28'));
    expect(text.counts).toBe(`nothing to draw · ${outlinesNote()}`);
    expect(text.sources).toEqual(publisherWords(sources));
    expect(text.sources?.at(-1)).toBe('and 4 more');
  });

  test('are those of the command line where it has some', () => {
    expect(text).toMatchObject({ title: 'The question', caption: 'Mine' });
    const given = { title: 'Another' };
    expect(figureText(figure, drawn, { sources: [], given, today: new Date() })).toMatchObject(given);
  });
});
