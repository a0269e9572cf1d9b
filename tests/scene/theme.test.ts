import { describe, expect, it } from 'vitest';
import { kinds } from '../../src/model/kinds.ts';
import { relationshipTypes } from '../../src/model/relationships.ts';
import type { Paint } from '../../src/scene/scene.ts';
import { colourOf, lineColour, themes } from '../../src/scene/theme.ts';
import { contrast, deficiencies, distance, linearOf, seenWith } from './colour.ts';
import type { Rgb } from './colour.ts';

/**
 * OKLab distance that any two kinds keep, seen as they are and with full protanopia and deuteranopia (Machado et al.
 * 2009): two and a half times what is just noticeable side by side, as nodes stand apart. Shapes differ besides.
 */
const APART = 0.05;

const sights = [
  { sight: 'full colour', see: linearOf },
  { sight: 'protanopia', see: (hex: string) => seenWith(deficiencies.protanopia, hex) },
  { sight: 'deuteranopia', see: (hex: string) => seenWith(deficiencies.deuteranopia, hex) },
];

/** OKLab distance of the colours that tell who says so: lines are thinner than shapes, and cross each other. */
const LINES_APART = 0.12;

/** The least distance of any two. */
function closest(colours: readonly Rgb[]): number {
  const distances = colours.flatMap((a, index) => colours.slice(index + 1).map((b) => distance(a, b)));
  return Math.min(...distances);
}

describe.each(Object.entries(themes))('%s theme', (_name, theme) => {
  it.each(Object.entries(theme.kinds))('%s stands 3:1 against the ground', (_kind, colour) => {
    expect(contrast(colour, theme.paper)).toBeGreaterThanOrEqual(3);
  });

  it.each([theme.ink, theme.muted])('text %s stands 4.5:1 against the ground', (colour) => {
    expect(contrast(colour, theme.paper)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(sights)('keeps kinds apart in $sight', ({ see }) => {
    const seen = Object.entries(theme.kinds).map(([kind, colour]) => ({ kind, colour: see(colour) }));
    const close = seen.flatMap((a, index) =>
      seen
        .slice(index + 1)
        .filter((b) => distance(a.colour, b.colour) < APART)
        .map((b) => `${a.kind} and ${b.kind}`),
    );
    expect(close).toEqual([]);
  });

  it.each(sights)('keeps groups apart in $sight, and from what is in none', ({ see }) => {
    const colours = [...theme.groups, theme.otherGroups, theme.noValue];
    expect(closest(colours.map(see))).toBeGreaterThan(APART);
  });

  it.each(sights)(
    'keeps a fifth of the scale apart from the next in $sight, and all of it from no value',
    ({ see }) => {
      const steps = [0, 0.2, 0.4, 0.6, 0.8, 1].map((at) => colourOf(theme, { by: 'scale', at }));
      expect(closest([...steps, theme.noValue].map(see))).toBeGreaterThan(APART);
    },
  );

  it.each(sights)('keeps lines by who says so apart in $sight', ({ see }) => {
    expect(closest(Object.values(theme.voices).map(see))).toBeGreaterThan(LINES_APART);
  });

  it.each([...theme.scale, ...theme.groups, theme.otherGroups, theme.noValue, ...Object.values(theme.voices)])(
    '%s stands 3:1 against the ground',
    (colour) => expect(contrast(colour, theme.paper)).toBeGreaterThanOrEqual(3),
  );

  it('tells more by more contrast to the ground, step by step', () => {
    const contrasts = theme.scale.map((colour) => contrast(colour, theme.paper));
    expect(contrasts).toEqual(contrasts.toSorted((a, b) => a - b));
  });

  it.each<[Paint, string | undefined]>([
    [{ by: 'kind', kind: 'Country' }, theme.kinds['Country']],
    [{ by: 'kind', kind: 'Planet' }, theme.unknown],
    [{ by: 'scale', at: 0 }, theme.scale[0]],
    [{ by: 'scale', at: 1 }, theme.scale.at(-1)],
    [{ by: 'scale', at: Number.NaN }, theme.noValue],
    [{ by: 'group', index: 9 }, theme.groups[9]],
    [{ by: 'group', index: 10 }, theme.otherGroups],
    [{ by: 'no-value' }, theme.noValue],
  ])('paints %j', (paint, colour) => expect(colourOf(theme, paint)).toBe(colour));

  it.each([
    [{ type: 'SPONSORS' }, theme.relationships['SPONSORS']],
    [{ type: 'SPONSORS', voice: 'press' as const }, theme.voices.press],
    [{ type: 'ORBITS' }, theme.unknown],
  ])('draws a line for %j', (connection, colour) => expect(lineColour(theme, connection)).toBe(colour));

  it('has a colour for every kind and type that is drawn', () => {
    const drawn = kinds.filter((kind) => !kind.hidden).map(({ label }) => label);
    expect(Object.keys(theme.kinds).toSorted()).toEqual(drawn.toSorted());
    expect(Object.keys(theme.relationships).toSorted()).toEqual(relationshipTypes.map(({ type }) => type).toSorted());
  });
});

describe('contrast', () => {
  it('agrees with WCAG on black and white', () => expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5));
});

describe('simulated colour blindness', () => {
  it('keeps grey grey and makes red and green alike', () => {
    for (const channel of seenWith(deficiencies.protanopia, '#808080'))
      expect(channel).toBeCloseTo(linearOf('#808080')[0], 3);
    const pair = ['#b04040', '#6f7f30'] as const;
    const full = distance(linearOf(pair[0]), linearOf(pair[1]));
    const blind = distance(seenWith(deficiencies.deuteranopia, pair[0]), seenWith(deficiencies.deuteranopia, pair[1]));
    expect(blind).toBeLessThan(full / 2);
  });
});
