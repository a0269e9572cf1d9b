import { describe, expect, it } from 'vitest';
import { arrangeLabels } from '../../src/app/stage/arrange-labels.ts';
import { columnTitles, titleAnchors } from '../../src/app/stage/column-titles.ts';
import { emphasisOf, NO_EMPHASIS } from '../../src/app/stage/emphasis.ts';
import { fontSizeAt, labelCandidates, SMALLEST_FONT } from '../../src/app/stage/label-candidates.ts';
import type { CandidateOptions } from '../../src/app/stage/label-candidates.ts';
import { createStageGraph, syncGraph } from '../../src/app/stage/scene-graph.ts';
import { shortened } from '../../src/app/stage/shortened.ts';
import type { SceneNode } from '../../src/scene/scene.ts';
import { connection, node, scene } from './scene.ts';

const measure = (text: string, fontSize: number): number => [...text].length * fontSize * 0.6;
const size = { width: 1000, height: 800 };

function options(nodes: readonly SceneNode[], more: Partial<CandidateOptions> = {}): CandidateOptions {
  const places = new Map(nodes.map((each) => [each.id, each]));
  return {
    view: { x: 500, y: 400, zoom: 1 },
    size,
    emphasis: NO_EMPHASIS,
    selection: new Set(),
    hovered: undefined,
    inColumns: true,
    measure,
    placeOf: (id) => places.get(id),
    ...more,
  };
}

const arrange = (nodes: readonly SceneNode[], more: Partial<CandidateOptions> = {}) =>
  arrangeLabels(labelCandidates(nodes, options(nodes, more)), {
    size,
    titles: [],
    areOthersFaded: more.emphasis !== undefined,
    isFitted: false,
  });

describe('labelCandidates', () => {
  it('asks only for labels on the stage and just around it', () => {
    const nodes = [node('on', 500, 400), node('near', -100, 400), node('far', -900, 400)];
    expect(labelCandidates(nodes, options(nodes)).map(({ id }) => id)).toEqual(['on', 'near']);
  });

  it('writes where a node is drawn now, not where it will be', () => {
    const nodes = [node('a', 500, 400)];
    const [label] = labelCandidates(nodes, options(nodes, { placeOf: () => ({ x: 450, y: 400 }) }));
    expect(label).toMatchObject({ x: 450, y: 400 });
  });

  it.each([
    ['cuts a name to the room before the next column', 200, 33],
    ['writes it whole where hardly any would be left', 50, 60],
    ['writes it whole where nothing follows', undefined, 60],
  ])('%s', (_name, labelRoom, letters) => {
    const nodes = [node('x'.repeat(60), 200, 400, { fontSize: 10, labelRoom })];
    expect([...(labelCandidates(nodes, options(nodes))[0]?.text ?? '')]).toHaveLength(letters);
  });

  it('turns labels inwards on a narrow stage', () => {
    const phone = { width: 390, height: 800 };
    const nodes = [node('a', 350, 400, { labelSide: 'left' }), node('b', 650, 400, { labelSide: 'right' })];
    const labels = labelCandidates(nodes, options(nodes, { size: phone }));
    expect(labels.map(({ side }) => side)).toEqual(['right', 'left']);
  });
});

describe('fontSizeAt', () => {
  it.each([
    { room: 12, zoom: 1, size: 12 },
    { room: 12, zoom: 0.4, size: SMALLEST_FONT },
    { room: 4, zoom: 3, size: 12 },
    { room: 12, zoom: 5, size: 15 },
  ])('is $size with room for $room at zoom $zoom', ({ room, zoom, size: expected }) => {
    expect(fontSizeAt(room, zoom, false)).toBe(expected);
  });

  it('is never tiny for what stands out', () => {
    expect(fontSizeAt(4, 0.5, true)).toBeGreaterThan(SMALLEST_FONT);
  });
});

describe('arrangeLabels', () => {
  const column = Array.from({ length: 60 }, (_, index) =>
    node(`program ${index}`, 300, 100 + index * 9, { rank: index, fontSize: 7 }),
  );

  it('names some of a crowded column, the first by rank among them, and none over another', () => {
    const placed = arrange(column);
    expect(placed.length).toBeGreaterThan(10);
    expect(placed.length).toBeLessThan(40);
    expect(placed.map(({ candidate }) => candidate.id)).toContain('program 0');
    const boxes = placed.map(({ box }) => box).toSorted((a, b) => a.top - b.top);
    for (const [index, box] of boxes.entries()) expect(box.top).toBeGreaterThanOrEqual(boxes[index - 1]?.bottom ?? 0);
  });

  it('names all of it on zoom', () => {
    const placed = arrange(column.slice(0, 20), { view: { x: 300, y: 180, zoom: 3 } });
    expect(placed).toHaveLength(20);
  });

  it('covers no shape', () => {
    const nodes = [node('a long name', 300, 400, { rank: 0 }), node('b', 350, 400, { rank: 1 })];
    expect(arrange(nodes).map(({ candidate }) => candidate.id)).toEqual(['b']);
  });

  it('names the neighbours of what is pointed at, on any side', () => {
    const graph = createStageGraph();
    const nodes = [
      node('hub', 400, 400, { rank: 5 }),
      node('neighbour', 380, 400, { rank: 9 }),
      node('other', 390, 404),
    ];
    syncGraph(graph, scene(nodes, [connection('hub', 'neighbour')]));
    const emphasis = emphasisOf(graph, 'hub', []);
    const placed = arrange(nodes, { emphasis, hovered: 'hub' });
    const sides = new Map(placed.map(({ candidate, side }) => [candidate.id, side]));
    expect(sides.get('hub')).toBe('right');
    expect(sides.get('neighbour')).toBe('left');
  });

  it('cuts no label at the border while all is in view', () => {
    const nodes = [node('a long name', 960, 400)];
    const candidates = labelCandidates(nodes, options(nodes));
    const arranged = (isFitted: boolean) =>
      arrangeLabels(candidates, { size, titles: [], areOthersFaded: false, isFitted });
    expect(arranged(false)).toHaveLength(1);
    expect(arranged(true)).toHaveLength(0);
  });
});

describe('shortened', () => {
  it.each([
    { text: 'Ministry', longest: 100, expected: 'Ministry' },
    { text: 'Ministry of Commerce', longest: 12, expected: 'Ministry of…' },
    { text: 'Ministry of Commerce', longest: 10, expected: 'Ministry…' },
    { text: '商务部国际商务官员研修学院', longest: 5, expected: '商务部国…' },
    { text: 'Министерство', longest: 5, expected: 'Мини…' },
    { text: 'x', longest: 0, expected: 'x…' },
  ])('$text within $longest is $expected', ({ text, longest, expected }) => {
    expect(shortened(text, longest, (part) => [...part].length)).toBe(expected);
  });
});

describe('column titles', () => {
  const columns = [
    { title: 'Who pays', x: 200 },
    { title: 'What', x: 600 },
    { title: 'Who came', x: 800 },
  ];
  const laidOut = scene([node('a', 200, 300, { labelSide: 'left' }), node('b', 600, 500), node('c', 800, 500)], [], {
    columns,
  });
  const titles = (y: number, zoom = 1) =>
    columnTitles(titleAnchors(laidOut), { view: { x: 500, y, zoom }, size, measure, top: laidOut.bounds.top });

  it('stand on the side of their labels', () => {
    const [pays, what] = titles(400);
    expect(pays?.box.right).toBeCloseTo(205);
    expect(what?.box.left).toBeCloseTo(595);
  });

  it('stay at the top when their place is out of sight', () => {
    const [pays] = titles(900);
    expect(pays).toMatchObject({ isPinned: true, box: { top: 10 } });
    expect(titles(300)[0]?.isPinned).toBe(false);
  });

  it.each([1, 0.5, 0.3])('stand clear of the nodes below them (zoom %d)', (zoom) => {
    const topmost = size.height / 2 + (300 - 5 - 300) * zoom;
    for (const { box, isPinned } of titles(300, zoom)) {
      expect(isPinned).toBe(false);
      expect(box.bottom).toBeLessThan(topmost);
    }
  });

  it.each([0.16, 0.05, 0.01])('shrink and give way rather than run into each other (zoom %d)', (zoom) => {
    const [pays, what, came] = titles(400, zoom);
    expect(what?.fontSize).toBeLessThan(14);
    expect(pays?.box.right).toBeLessThan(what?.box.left ?? 0);
    expect(what?.box.right).toBeLessThan(came?.box.left ?? 0);
  });
});
