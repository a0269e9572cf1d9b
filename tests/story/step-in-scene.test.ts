import { expect, test } from 'vitest';
import { drawnIds, lacksOf } from '../../src/story/step-in-scene.ts';
import { smallShown } from './small-story.ts';

const { scene } = await smallShown();
const [first] = scene.relationships;
const step = { title: 'A', text: '', ids: [] };
const far = scene.bounds.right + 1000;

test.each([
  ['nothing, where it shows all of it', { ids: [] }, { missing: 0, seesNothing: false }],
  ['nothing of what is drawn', { ids: ['country:kz', first?.id ?? ''] }, { missing: 0, seesNothing: false }],
  ['what is not drawn', { ids: ['country:kz', 'country:a', 'country:b'] }, { missing: 2, seesNothing: false }],
  ['nothing in the part where nodes are', { region: scene.bounds }, { missing: 0, seesNothing: false }],
  [
    'anything where no node is',
    { region: { left: far, right: far + 10, top: 0, bottom: 10 } },
    { missing: 0, seesNothing: true },
  ],
])('a step lacks %s', (_, change, lacks) => {
  expect(lacksOf({ ...step, ...change }, scene, drawnIds(scene))).toEqual(lacks);
});
