import { expect, it } from 'vitest';
import { sceneOf } from '../../../src/scene/picture/chosen-part.ts';
import type { Scene } from '../../../src/scene/scene.ts';
import { toScene } from '../../../src/scene/to-scene.ts';
import { small } from '../graphs.ts';

const positions = new Map(small.nodes.map(({ id }, index) => [id, { x: 100 * index, y: 50 * index }]));
const whole = toScene(small, { positions, hiddenKinds: new Set() });
const bundled = toScene(small, { positions, hiddenKinds: new Set(), parallels: 'bundle' });
const inside = ({ nodes, relationships }: Scene): string[] => [
  ...nodes.map(({ id }) => id).toSorted(),
  ...relationships.map(({ type, start, end }) => `${start} ${type} ${end}`).toSorted(),
];
const idOf = (type: string): string => small.relationships.find((each) => each.type === type)?.id ?? '';

it.each<[string, string[], string[]]>([
  ['nothing', [], []],
  ['a node alone', ['country:kz'], ['country:kz']],
  [
    'nodes and what lies between them',
    ['country:kz', 'program:sco', 'language:ru'],
    ['country:kz', 'language:ru', 'program:sco', 'country:kz ATTENDED program:sco'],
  ],
  [
    'a connection with its ends, without what else lies between these',
    [idOf('SUPPORTS')],
    ['ministry:mofcom', 'program:sco', 'ministry:mofcom SUPPORTS program:sco'],
  ],
  ['what is not in the scene', ['country:nowhere'], []],
])('keeps %s', (_name, ids, expected) => {
  expect(inside(sceneOf(whole, new Set(ids)))).toEqual(expected);
});

it('keeps a bundle of which one connection is chosen', () => {
  const part = sceneOf(bundled, new Set([idOf('SUPPORTS')]));
  expect(part.relationships.map(({ members }) => members?.length)).toEqual([2]);
  expect(part.nodes).toHaveLength(2);
});
