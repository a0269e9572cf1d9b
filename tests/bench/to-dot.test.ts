import { expect, test } from 'vitest';
import { toDot } from '../../bench/figures/to-dot.ts';
import { smallShown } from '../story/small-story.ts';

test('Graphviz gets each node where it is, upright, and its name as text', async () => {
  const { scene } = await smallShown();
  const [first, second] = scene.nodes;
  if (!first || !second) throw new Error('expected two nodes');
  const nodes = [
    { ...first, id: 'a', name: 'A "B" \\N', x: 1, y: 20, radius: 36 },
    { ...second, id: 'b' },
  ];
  const dot = toDot({
    nodes,
    relationships: [{ id: 'r', type: 'T', start: 'a', end: 'b', width: 1, opacity: 1, curvature: 0 }],
  });
  expect(dot).toContain(String.raw`"a" [pos="1.0,-20.0!", width=1.000, label="", xlabel="A \"B\" \\N"]`);
  expect(dot).toContain('"a" -> "b"');
});
