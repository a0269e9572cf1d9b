import { expect, test } from 'vitest';
import { ABSENCE } from '../../src/scene/picture-text.ts';
import { smallShown, smallStory } from './small-story.ts';

test('every node and connection that is drawn is told of', async () => {
  const { scene } = await smallShown();
  const story = await smallStory();
  expect(Object.keys(story.nodes).toSorted()).toEqual(scene.nodes.map(({ id }) => id).toSorted());
  expect(Object.keys(story.connections).toSorted()).toEqual(scene.relationships.map(({ id }) => id).toSorted());
});

test('a connection names its sources by their numbers, and is read from both ends', async () => {
  const { connections, sources, scene } = await smallStory();
  const [id = ''] = scene.relationships
    .filter(({ type, end }) => type === 'SPONSORS' && end === 'program:sco')
    .map((each) => each.id);
  expect(connections[id]).toEqual({ phrase: 'sponsors', reverse: 'is sponsored by', facts: [], sources: [1, 2] });
  expect(sources).toEqual([
    { number: 1, text: 'Ministry, Notice, May 2022', url: 'https://example.org/a' },
    { number: 2, text: 'Paper, Report, 2021' },
  ]);
});

test('a node is told of by its kind and what the data says of it', async () => {
  const { nodes } = await smallStory();
  expect(nodes['country:kz']).toEqual({ kind: 'country', facts: [['Region', 'Central Asia']] });
});

test('what is not drawn is not said not to be', async () => {
  expect((await smallStory()).caption).toContain(ABSENCE);
});
