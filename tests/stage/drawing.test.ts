import { describe, expect, it } from 'vitest';
import {
  areLabelsLive,
  canPointAtConnections,
  connectionStyle,
  isDraftFromStart,
  isMovementDrawn,
} from '../../src/app/stage/drawing-limits.ts';
import { createLook, setTheme, toRgb, withOpacity } from '../../src/app/stage/look.ts';
import { noteOf, summaryOf } from '../../src/app/stage/note.ts';
import { createStageGraph, syncGraph } from '../../src/app/stage/scene-graph.ts';
import { Pace } from '../../src/app/stage/pace.ts';
import { themes } from '../../src/scene/theme.ts';
import { connection, node, scene } from './scene.ts';

describe('drawing limits', () => {
  it.each([
    { connections: 430, style: 'curve', draft: false, pointing: true },
    { connections: 5_000, style: 'curve', draft: false, pointing: true },
    { connections: 5_001, style: 'line', draft: true, pointing: false },
  ])('$connections connections are drawn as $style', ({ connections, style, draft, pointing }) => {
    expect(connectionStyle(connections)).toBe(style);
    expect(isDraftFromStart(connections)).toBe(draft);
    expect(canPointAtConnections(connections, false)).toBe(pointing);
  });

  it('lets nobody point at a connection that moves', () => {
    expect(canPointAtConnections(10, true)).toBe(false);
  });

  it('animates and follows only what it can', () => {
    expect(isMovementDrawn(272, 493)).toBe(true);
    expect(isMovementDrawn(5_000, 15_000)).toBe(false);
    expect(areLabelsLive(272)).toBe(true);
    expect(areLabelsLive(5_000)).toBe(false);
  });
});

describe('Pace', () => {
  const paced = (gaps: number[]): { pace: Pace; now: number } => {
    const pace = new Pace();
    let now = 1_000;
    pace.frame(now);
    for (const gap of gaps) pace.frame((now += gap));
    return { pace, now };
  };

  it.each([
    { name: 'smooth', gaps: [16, 17, 16, 33, 16], slow: false },
    { name: 'one hiccup', gaps: [16, 300, 16, 300, 16], slow: false },
    { name: 'slow throughout', gaps: [120, 140, 130], slow: true },
    { name: 'a pause between movements', gaps: [120, 140, 5_000, 16], slow: false },
  ])('$name: slow is $slow', ({ gaps, slow }) => {
    const { pace, now } = paced(gaps);
    expect(pace.isSlow(now)).toBe(slow);
  });

  it('forgets after a while', () => {
    const { pace, now } = paced([120, 140, 130]);
    pace.rest();
    expect(pace.isSlow(now + 1_000)).toBe(true);
    expect(pace.isSlow(now + 60_000)).toBe(false);
  });
});

describe('colours', () => {
  it.each([
    { hex: '#000000', rgb: [0, 0, 0] },
    { hex: '#FFFFFF', rgb: [1, 1, 1] },
    { hex: '#B83A26', rgb: [184 / 255, 58 / 255, 38 / 255] },
  ])('$hex as numbers', ({ hex, rgb }) => expect(toRgb(hex)).toEqual(rgb));

  it('take an opacity', () => expect(withOpacity('#B83A26', 0.12)).toBe('rgba(184,58,38,0.12)'));

  it('change with the theme in place', () => {
    const look = createLook('light');
    setTheme(look, 'dark');
    expect(look.theme).toBe(themes.dark);
    expect(look.paper).toEqual(toRgb(themes.dark.paper));
  });
});

describe('words', () => {
  const drawn = scene(
    [
      node('ministry:m', 0, 0, { kind: 'Ministry', name: 'Ministry of Commerce' }),
      node('program:p', 1, 1, { kind: 'Program', name: 'Seminar' }),
    ],
    [connection('ministry:m', 'program:p', { type: 'SPONSORS' })],
  );

  const graph = createStageGraph();
  syncGraph(graph, drawn);

  it.each([
    ['ministry:m', { title: 'Ministry of Commerce', detail: 'ministry or department' }],
    ['ministry:m-program:p', { title: 'Ministry of Commerce', detail: 'sponsors Seminar' }],
    ['gone', undefined],
  ])('say what %s is', (id, note) => expect(noteOf(graph, id)).toEqual(note));

  it.each([
    [{}, undefined],
    [{ grade: 'unsourced', voice: 'unknown' }, 'No source'],
    [{ grade: 'single', voice: 'official' }, 'One source · Official'],
    [{ grade: 'single', voice: 'several', members: ['a', 'b'] }, 'Weakest: One source · in all: Several kinds'],
  ] as const)('say how a connection with %j is sourced', (sourcing, words) => {
    const lens = createStageGraph();
    const ends = [node('ministry:m', 0, 0), node('program:p', 1, 1)];
    syncGraph(lens, scene(ends, [connection('ministry:m', 'program:p', sourcing)]));
    expect(noteOf(lens, 'ministry:m-program:p')?.sourcing).toBe(words);
  });

  it('say the whole of a name that is cut in the picture', () => {
    const cut = createStageGraph();
    syncGraph(cut, scene([node('program:long', 0, 0, { name: 'Seminar on…', fullName: 'Seminar on trade' })]));
    expect(noteOf(cut, 'program:long')?.title).toBe('Seminar on trade');
  });

  it('count what is drawn', () => {
    expect(summaryOf(drawn)).toBe('Network of 2 nodes and 1 connection');
    expect(summaryOf(scene([]))).toBe('Network of 0 nodes and 0 connections');
  });
});
