import { expect, it } from 'vitest';
import type { Graph } from '../../src/model/values.ts';
import { evidenceKeys, gradeStyles } from '../../src/scene/evidence.ts';
import { grades, voices } from '../../src/scene/scene.ts';
import type { LegendKey, Scene, SceneOptions } from '../../src/scene/scene.ts';
import { drawPicture } from '../../src/scene/draw-picture.ts';
import type { CurveMark, Picture, PictureOptions, ShapeMark } from '../../src/scene/picture/picture.ts';
import { toPicture } from '../../src/scene/picture/to-picture.ts';
import { estimateWidth } from '../../src/scene/text-width.ts';
import { themes } from '../../src/scene/theme.ts';
import { toScene } from '../../src/scene/to-scene.ts';
import { laidOutByRole } from '../layout/laid-out.ts';
import { RecordingCanvas } from './canvas.fake.ts';
import { small } from './graphs.ts';

const options: PictureOptions = { width: 1320, theme: 'light', legend: 'above', text: { title: 'T', counts: '' } };
const { light } = themes;

const placed = await laidOutByRole(small);

const sceneOf = (more: Partial<SceneOptions>): Scene => toScene(small, { ...placed, hiddenKinds: new Set(), ...more });
const pictureOf = (scene: Scene): Picture => toPicture(scene, options, estimateWidth);
const textsOf = ({ marks }: Picture): string[] => marks.flatMap((mark) => (mark.mark === 'text' ? [mark.text] : []));
const curvesOf = ({ marks }: Picture): CurveMark[] => marks.filter((mark) => mark.mark === 'curve');
const shapesOf = ({ marks }: Picture): ShapeMark[] => marks.filter((mark) => mark.mark === 'shape');

const known = new Map([
  ['tass', { publisher: 'TASS', kind: 'press' }],
  ['tass-again', { publisher: 'TASS', kind: 'press' }],
  ['mofcom', { publisher: 'Ministry of Commerce', kind: 'official' }],
]);

const asked = [
  [[], 'unknown', 'unsourced'],
  [['tass'], 'press', 'single'],
  [['tass', 'tass-again'], 'press', 'same-publisher'],
  [['mofcom', 'tass'], 'several', 'independent'],
] as const;

/** As many of the connections as are asked for, each with its sources. */
const sourcedOneByOne: Graph = {
  ...small,
  relationships: asked.flatMap(([sources], index) => {
    const relationship = small.relationships[index];
    return relationship ? { ...relationship, properties: { sources: [...sources] } } : [];
  }),
};

it('draws connections by how they are sourced, and says what the lines stand for instead of their types', () => {
  const keys = evidenceKeys({
    gradeTitle: 'Dashes',
    textOfGrade: (grade) => `it is ${grade}`,
    voiceTitle: 'Colours',
    textOfVoice: (voice) => `by ${voice}`,
  });
  const scene = toScene(sourcedOneByOne, { ...placed, hiddenKinds: new Set(), evidence: true, sources: known, keys });
  const picture = pictureOf(scene);
  const curves = curvesOf(picture);
  const [signs, lines] = [curves.slice(0, -asked.length), curves.slice(-asked.length)];
  const { muted } = light;
  expect(lines.map(({ colour, dash }) => [colour, dash])).toEqual(
    asked.map(([, voice, grade]) => [light.voices[voice], gradeStyles[grade].dash]),
  );
  expect(signs.map(({ colour, dash }) => [colour, dash])).toEqual([
    ...grades.map((grade) => [muted, gradeStyles[grade].dash]),
    ...voices.map((voice) => [light.voices[voice], undefined]),
  ]);
  expect(textsOf(picture)).toEqual(
    expect.arrayContaining(['Dashes', 'it is single', 'it is independent', 'Colours', 'by press', 'by unknown']),
  );
  expect(textsOf(picture)).not.toContain('sponsors');
  const canvas = new RecordingCanvas();
  drawPicture(canvas, picture);
  expect(canvas.count('setLineDash')).toBe(2 * curvesOf(picture).filter(({ dash }) => dash).length);
});

it('colours nodes by what the looks say, and leaves the kinds to their shapes', () => {
  const keys: LegendKey[] = [
    { title: 'Colour: betweenness', samples: [{ sample: 'paint', paint: { by: 'scale', at: 1 }, text: '0.41' }] },
    { title: 'Size: betweenness', samples: [{ sample: 'size', radius: 9, text: '0.2' }] },
  ];
  const picture = pictureOf(sceneOf({ paintOf: () => ({ by: 'scale', at: 0 }), keys }));
  const colours = new Set(shapesOf(picture).map(({ colour }) => colour));
  expect(colours).toEqual(new Set([light.scale[0], light.scale.at(-1), light.muted]));
  expect(textsOf(picture)).toEqual(expect.arrayContaining(['Colour: betweenness', '0.41', 'Size: betweenness', '0.2']));
});

it('writes on a line how many connections it stands for', async () => {
  const [first] = small.relationships;
  if (!first) throw new Error('the graph has no connection');
  const twice = { ...small, relationships: [first, { ...first, id: `${first.id}|again` }] };
  const scene = toScene(twice, {
    ...(await laidOutByRole(twice)),
    hiddenKinds: new Set(),
    parallels: 'bundle',
  });
  expect(textsOf(pictureOf(scene))).toContain('2');
  expect(textsOf(pictureOf({ ...scene, relationships: [] }))).not.toContain('2');
});
