import { describe, expect, it } from 'vitest';
import {
  boundedZoom,
  fitView,
  focusedView,
  fromScreen,
  heldView,
  keptNear,
  LARGEST_ZOOM,
  lengthFactor,
  toCamera,
  toScreen,
  toView,
  zoomedAbout,
} from '../../src/app/stage/view.ts';
import type { Extent } from '../../src/app/stage/view.ts';
import { extentsOf } from '../../src/app/stage/extents.ts';
import { node } from './scene.ts';

const size = { width: 800, height: 600 };
const insets = { left: 10, right: 10, top: 40, bottom: 20 };
const at = (x: number, y: number, label = 0): Extent => ({ x, y, left: 5, right: 5 + label, top: 5, bottom: 5 });

describe('camera', () => {
  it.each([
    { x: 0, y: 0, zoom: 1 },
    { x: -300, y: 120, zoom: 0.2 },
    { x: 40, y: 4000, zoom: 6 },
  ])('takes up a view and gives it back: %o', (view) => {
    const back = toView(toCamera(view, size), size);
    expect(back.x).toBeCloseTo(view.x);
    expect(back.y).toBeCloseTo(view.y);
    expect(back.zoom).toBeCloseTo(view.zoom);
  });

  it('turns y around, as Sigma counts upwards', () => {
    expect(toCamera({ x: 0, y: 100, zoom: 1 }, size).y).toBeLessThan(0.5);
  });
});

describe('screen', () => {
  const view = { x: 50, y: 20, zoom: 2 };

  it('puts the centre of the view into the middle of the stage', () => {
    expect(toScreen({ x: 50, y: 20 }, view, size)).toEqual({ x: 400, y: 300 });
    expect(toScreen({ x: 60, y: 15 }, view, size)).toEqual({ x: 420, y: 290 });
  });

  it('finds the point again', () => {
    expect(fromScreen(toScreen({ x: 7, y: -3 }, view, size), view, size)).toEqual({ x: 7, y: -3 });
  });

  it('zooms about the pointer', () => {
    const pointer = { x: 130, y: 470 };
    const under = fromScreen(pointer, view, size);
    const after = toScreen(under, zoomedAbout(view, size, pointer, 3.7), size);
    expect(after.x).toBeCloseTo(pointer.x);
    expect(after.y).toBeCloseTo(pointer.y);
  });
});

describe('fit', () => {
  it.each([
    { name: 'wide', extents: [at(0, 0), at(4000, 10)] },
    { name: 'tall', extents: [at(0, 0), at(10, 9000)] },
    { name: 'with a long label', extents: [at(0, 0), at(1000, 700, 250)] },
    { name: 'far from the origin', extents: [at(50_000, -9000), at(51_000, -8000)] },
  ])('shows all within the insets: $name', ({ extents }) => {
    const view = fitView(() => extents, size, insets);
    for (const extent of extents) {
      const { x, y } = toScreen(extent, view, size);
      expect(x - extent.left).toBeGreaterThanOrEqual(insets.left - 0.01);
      expect(x + extent.right).toBeLessThanOrEqual(size.width - insets.right + 0.01);
      expect(y - extent.top).toBeGreaterThanOrEqual(insets.top - 0.01);
      expect(y + extent.bottom).toBeLessThanOrEqual(size.height - insets.bottom + 0.01);
    }
  });

  it('fills the stage in one direction', () => {
    const view = fitView(() => [at(0, 0), at(4000, 10)], size, insets);
    expect(4000 * view.zoom + 10).toBeCloseTo(780, 1);
  });

  it.each([[[at(3, 4)]], [[at(0, 0), at(20, 20)]]])('does not blow up a few nodes', (extents) => {
    expect(fitView(() => extents, size, insets).zoom).toBeLessThan(2);
  });

  it('survives a scene of nothing', () => {
    expect(fitView(() => [], size, insets).zoom).toBeGreaterThan(0);
  });
});

describe('bounds', () => {
  it.each([
    { wanted: 100, zoom: LARGEST_ZOOM },
    { wanted: 0.001, zoom: 0.2 },
    { wanted: 1, zoom: 1 },
  ])('a zoom of $wanted becomes $zoom where all fits at 0.4', ({ wanted, zoom }) => {
    expect(boundedZoom(wanted, 0.4)).toBe(zoom);
  });

  it('keeps the scene from being dragged away', () => {
    const bounds = { left: 0, right: 100, top: 0, bottom: 100 };
    expect(keptNear({ x: 9000, y: -9000, zoom: 1 }, size, bounds)).toEqual({ x: 300, y: -150, zoom: 1 });
    expect(keptNear({ x: 50, y: 50, zoom: 1 }, size, bounds)).toEqual({ x: 50, y: 50, zoom: 1 });
  });
});

describe('focus', () => {
  const view = { x: 0, y: 0, zoom: 1 };

  it('leaves a view in which the point is well visible', () => {
    expect(focusedView(view, size, { x: 100, y: -100 }, { readableZoom: 0.8 })).toEqual(view);
  });

  it('moves no further than it takes', () => {
    expect(focusedView(view, size, { x: 1000, y: 0 }, { readableZoom: 0.8 })).toEqual({ x: 720, y: 0, zoom: 1 });
  });

  it('zooms in where the point could not be read', () => {
    expect(focusedView({ ...view, zoom: 0.2 }, size, { x: 0, y: 0 }, { readableZoom: 0.8 }).zoom).toBe(0.8);
  });
});

describe('another place of the stage', () => {
  it('leaves every node where it is in the window', () => {
    const before = { x: 40, y: -10, zoom: 0.7 };
    const [was, is] = [
      { ...size, left: 220, top: 100 },
      { left: 0, top: 140, width: 500, height: 420 },
    ];
    const after = toScreen({ x: 12, y: 34 }, heldView(before, was, is), is);
    const earlier = toScreen({ x: 12, y: 34 }, before, was);
    expect(after.x + is.left).toBeCloseTo(earlier.x + was.left);
    expect(after.y + is.top).toBeCloseTo(earlier.y + was.top);
  });
});

describe('lengths', () => {
  it('keep their size at zoom 1, shrink with the scene and grow slower than it', () => {
    expect(lengthFactor(1)).toBe(1);
    expect(lengthFactor(0.5)).toBeGreaterThan(0.5);
    expect(lengthFactor(0.5)).toBeLessThan(1);
    expect(lengthFactor(4)).toBeLessThan(4);
  });
});

describe('extents', () => {
  const measure = (text: string, fontSize: number): number => text.length * fontSize * 0.6;
  const long = node('a ministry with a long name', 0, 0, { labelSide: 'left', fontSize: 12 });

  it('grow with the letters', () => {
    const extentsAt = extentsOf([long], { size, measure });
    expect(extentsAt(1.2)[0]?.left).toBeGreaterThan(extentsAt(0.5)[0]?.left ?? 0);
    expect(extentsAt(0.5)[0]?.left).toBeCloseTo(extentsAt(0.2)[0]?.left ?? 0, -1);
  });

  it('leave labels out where a stage is too narrow for them', () => {
    const [extent] = extentsOf([long], { size: { width: 390, height: 800 }, measure })(1);
    expect(extent?.left).toBeLessThan(20);
  });
});
