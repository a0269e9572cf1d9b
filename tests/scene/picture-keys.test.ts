import { expect, it } from 'vitest';
import { layOutByRole } from '../../src/layout/by-role.ts';
import { evidenceKey, gradeStyles } from '../../src/scene/evidence.ts';
import type { LegendKey, Scene, SceneOptions } from '../../src/scene/scene.ts';
import { drawPicture } from '../../src/scene/draw-picture.ts';
import type { CurveMark, Picture, PictureOptions, ShapeMark } from '../../src/scene/picture/picture.ts';
import { toPicture } from '../../src/scene/picture/to-picture.ts';
import { estimateWidth } from '../../src/scene/text-width.ts';
import { themes } from '../../src/scene/theme.ts';
import { toScene } from '../../src/scene/to-scene.ts';
import { RecordingCanvas } from './canvas.fake.ts';
import { small } from './graphs.ts';

const options: PictureOptions = { width: 1320, theme: 'light', legend: true, text: { title: 'T', counts: '' } };
const { light } = themes;

const sceneOf = (more: Partial<SceneOptions>): Scene =>
  toScene(small, { ...layOutByRole(small, { width: 1180, height: 760 }), hiddenKinds: new Set(), ...more });
const pictureOf = (scene: Scene): Picture => toPicture(scene, options, estimateWidth);
const textsOf = ({ marks }: Picture): string[] => marks.flatMap((mark) => (mark.mark === 'text' ? [mark.text] : []));
const curvesOf = ({ marks }: Picture): CurveMark[] => marks.filter((mark) => mark.mark === 'curve');
const shapesOf = ({ marks }: Picture): ShapeMark[] => marks.filter((mark) => mark.mark === 'shape');

it('draws connections by how they are sourced, and says what the lines stand for instead of their types', () => {
  const key = evidenceKey('Sources', (grade) => `it is ${grade}`);
  const scene = sceneOf({ evidence: true, keys: [key] });
  const picture = pictureOf(scene);
  const graded = new Set(scene.relationships.map(({ grade }) => grade));
  expect(graded.has(undefined)).toBe(false);
  const colours = new Set(curvesOf(picture).map(({ colour }) => colour));
  expect(colours).toEqual(new Set(Object.values(light.grades)));
  for (const { colour, dash } of curvesOf(picture)) {
    const [grade] = Object.entries(light.grades).find(([, each]) => each === colour) ?? [];
    const style = gradeStyles[(grade ?? 'single') as keyof typeof gradeStyles];
    expect(dash).toEqual(style.dash ? [...style.dash] : undefined);
  }
  expect(textsOf(picture)).toEqual(expect.arrayContaining(['Sources', 'it is single', 'it is independent']));
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

it('writes on a line how many connections it stands for', () => {
  const [first] = small.relationships;
  if (!first) throw new Error('the graph has no connection');
  const twice = { ...small, relationships: [first, { ...first, id: `${first.id}|again` }] };
  const scene = toScene(twice, {
    ...layOutByRole(twice, { width: 1180, height: 760 }),
    hiddenKinds: new Set(),
    parallels: 'bundle',
  });
  expect(textsOf(pictureOf(scene))).toContain('2');
  expect(textsOf(pictureOf({ ...scene, relationships: [] }))).not.toContain('2');
});
