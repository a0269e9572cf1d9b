import { expect, test } from 'vitest';
import { standingOut } from '../../src/story/page/parts.ts';
import { smallShown } from './small-story.ts';

test('one node stands out with its connections, several as they are, and what is not drawn not at all', async () => {
  const { scene } = await smallShown();
  const ofKz = scene.relationships.filter(({ start, end }) => [start, end].includes('country:kz')).map(({ id }) => id);
  expect(ofKz).toHaveLength(1);
  const alone = new Set(['country:kz', ...ofKz]);
  expect(standingOut(scene, ['country:kz'])).toEqual(alone);
  expect(standingOut(scene, ['country:kz', 'country:not-there'])).toEqual(alone);
  expect(standingOut(scene, ['country:kz', 'country:kg'])).toEqual(new Set(['country:kz', 'country:kg']));
  expect(standingOut(scene, ['country:not-there'])).toEqual(new Set());
});

test('a connection within a bundle stands out by its own id', async () => {
  const { scene } = await smallShown();
  const [first, ...rest] = scene.relationships;
  if (!first) throw new Error('the small graph has connections');
  const bundled = { ...scene, relationships: [{ ...first, id: 'bundle:a', members: [first.id] }, ...rest] };
  expect(standingOut(bundled, [first.id])).toEqual(new Set([first.id]));
});
