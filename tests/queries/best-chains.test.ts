import { expect, test } from 'vitest';
import type { Step, Steps } from '../../src/queries/best-chains.ts';
import { bestChains, countChains } from '../../src/queries/best-chains.ts';

/** `a b 2`: a step from a to b, of two sources. Its id is `ab`, or what follows. */
function stepsOf(text: string): Steps {
  const steps = new Map<string, Step[]>();
  for (const line of text.trim().split(/\s*\n\s*/)) {
    const [from = '', to = '', sources, id = from + to] = line.split(' ');
    steps.set(from, [...(steps.get(from) ?? []), { to, id, sources: Number(sources) }]);
  }
  return steps;
}

const told = (steps: Steps, limit = 10) =>
  bestChains(steps, { from: 'a', to: 'z', limit }).map((chain) => [
    chain.steps.map(({ id }) => id).join(' '),
    chain.weakest,
  ]);

const LADDER = stepsOf(`
  a b 5
  a c 2
  b d 1
  b e 3
  c d 2
  c e 1
  d z 4
  e z 3
`);

test('the strongest weakest step comes first, then the order of ids', () => {
  expect(told(LADDER)).toEqual([
    ['ab be ez', 3],
    ['ac cd dz', 2],
    ['ab bd dz', 1],
    ['ac ce ez', 1],
  ]);
});

test.each([1, 2, 3])('the best %i are the first of them', (limit) => {
  expect(told(LADDER, limit)).toEqual(told(LADDER).slice(0, limit));
});

test('a strong first step does not lead into a weak end', () => {
  const steps = stepsOf(`
    a b 9
    b z 1
    a c 2
    c z 2
  `);
  expect(told(steps, 1)).toEqual([['ac cz', 2]]);
});

test('parallel steps are chains of their own', () => {
  const steps = stepsOf(`
    a z 1 first
    a z 2 second
    a z 1 third
  `);
  expect(told(steps)).toEqual([
    ['second', 2],
    ['first', 1],
    ['third', 1],
  ]);
  expect(countChains(steps, { from: 'a', to: 'z' })).toBe(3);
});

test('steps that lead nowhere are passed over', () => {
  const steps = stepsOf(`
    a b 3
    a c 1
    c z 1
  `);
  expect(told(steps)).toEqual([['ac cz', 1]]);
  expect(countChains(steps, { from: 'a', to: 'z' })).toBe(1);
});

test('no steps are no chains', () => {
  expect(told(new Map())).toEqual([]);
  expect(countChains(new Map(), { from: 'a', to: 'z' })).toBe(0);
});

/** Nine rungs of a hundred steps side by side: 10^18 chains. The last rung alone has steps of two strengths. */
function manyChains(): Steps {
  const names = [...'abcdefghiz'];
  const lines = names.slice(0, -1).flatMap((from, rung) =>
    Array.from({ length: 100 }, (_, index) => {
      const isStrong = rung < 8 || index === 77;
      return `${from} ${names[rung + 1]} ${isStrong ? 2 : 1} ${from}${String(index).padStart(2, '0')}`;
    }),
  );
  return stepsOf(lines.join('\n'));
}

test('of more chains than could be walked the best are found, and as many counted as a number holds', () => {
  const steps = manyChains();
  const best = told(steps, 101);
  expect(best[0]).toEqual(['a00 b00 c00 d00 e00 f00 g00 h00 i77', 2]);
  expect(best[1]).toEqual(['a00 b00 c00 d00 e00 f00 g00 h01 i77', 2]);
  expect(best).toHaveLength(101);
  expect(countChains(steps, { from: 'a', to: 'z' })).toBe(Number.MAX_SAFE_INTEGER);
});
