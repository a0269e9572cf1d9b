import { drawPicture, measureOn } from '../../scene/draw-picture.ts';
import { sceneOf } from '../../scene/picture/chosen-part.ts';
import type { Measure, Picture } from '../../scene/picture/picture.ts';
import { EDGE, extentOf, titleRoom } from '../../scene/picture/fit.ts';
import { toPicture } from '../../scene/picture/to-picture.ts';
import type { Position, Scene } from '../../scene/scene.ts';
import { themes } from '../../scene/theme.ts';
import type { ThemeName } from '../../scene/theme.ts';
import { cameraOn, regionOf } from './camera.ts';
import type { Camera, Size } from './camera.ts';

/** How much of what is not meant stays to be seen. */
const VEIL = 0.86;

export type Shown = {
  scene: Scene;
  theme: ThemeName;
  /** Absent: all of it. */
  camera: Camera | undefined;
  /** What stands out from the rest; empty: nothing does. */
  ids: ReadonlySet<string>;
};

/** Room for the scene itself, in CSS pixels. */
export const roomOf = (scene: Scene, { width, height }: Size): Size => ({
  width,
  height: Math.max(1, height - titleRoom(scene) - 2 * EDGE),
});

function pixelsOf({ clientWidth, clientHeight }: HTMLCanvasElement): Size {
  const ratio = window.devicePixelRatio || 1;
  return { width: Math.round(clientWidth * ratio), height: Math.round(clientHeight * ratio) };
}

/** Whether the canvas has the pixels that its size on the screen asks for. */
export function isDrawnAsLarge(canvas: HTMLCanvasElement): boolean {
  const { width, height } = pixelsOf(canvas);
  return canvas.width === width && canvas.height === height;
}

/** Draws what is shown on a canvas as large as it stands on the screen; returns the picture of it all. */
export function drawShown(canvas: HTMLCanvasElement, shown: Shown): Picture | undefined {
  const context = canvas.getContext('2d');
  const { clientWidth: width, clientHeight: height } = canvas;
  if (!context || width === 0 || height === 0) return undefined;
  Object.assign(canvas, pixelsOf(canvas));
  const measure = measureOn(context);
  const asked = pictureOf(shown.scene, shown, { canvas, measure });
  const narrow = shown.camera ? undefined : narrowCamera(asked, shown.scene, canvas);
  const camera = narrow ?? shown.camera;
  const picture = narrow ? pictureOf(shown.scene, { ...shown, camera }, { canvas, measure }) : asked;
  drawPicture(context, picture);
  if (shown.ids.size === 0) return picture;
  context.globalAlpha = VEIL;
  context.fillStyle = themes[shown.theme].paper;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.globalAlpha = 1;
  drawPicture(context, partOf(picture, { ...shown, camera }, { canvas, measure }));
  return picture;
}

/** From where all of the scene is seen, on a canvas that was drawn on before. */
export function cameraOnAll(canvas: HTMLCanvasElement, scene: Scene): Camera | undefined {
  const context = canvas.getContext('2d');
  if (!context || canvas.clientWidth === 0 || canvas.clientHeight === 0) return undefined;
  const shown = { scene, theme: 'light', camera: undefined, ids: new Set<string>() } as const;
  const fitted = pictureOf(scene, shown, { canvas, measure: measureOn(context) });
  return narrowCamera(fitted, scene, canvas) ?? cameraOf(fitted, scene, canvas);
}

type Drawn = { canvas: HTMLCanvasElement; measure: Measure };

/** What stands out, where the whole picture has it; what lies behind and the titles are there already. */
function partOf(whole: Picture, shown: Shown, drawn: Drawn): Picture {
  const camera = shown.camera ?? cameraOf(whole, shown.scene, drawn.canvas);
  const scene = { ...sceneOf(shown.scene, shown.ids), backdrop: undefined };
  const part = pictureOf(scene, { ...shown, camera }, drawn);
  return { ...part, isTransparent: true, marks: part.marks.filter(({ layer }) => layer !== 'text') };
}

/** Labels leave so much room at the least. */
const LEAST_SHARE = 0.6;

/** Where labels beside the scene would take most of a narrow window, the nodes alone fill it; absent: there is room. */
function narrowCamera(fitted: Picture, scene: Scene, canvas: HTMLCanvasElement): Camera | undefined {
  const { clientWidth: width, clientHeight: height } = canvas;
  const room = roomOf(scene, { width: width - 2 * ASIDE, height: height - 2 * ASIDE });
  const filling = cameraOn(extentOf(scene), room);
  return cameraOf(fitted, scene, canvas).zoom < LEAST_SHARE * Math.min(1, filling.zoom) ? filling : undefined;
}

const ASIDE = 12;

/** Without the line around a region: here the window ends the picture. */
const unframed = (picture: Picture): Picture => ({
  ...picture,
  marks: picture.marks.filter((mark) => mark.mark !== 'outline' || mark.fill !== undefined),
});

function pictureOf(scene: Scene, { theme, camera }: Shown, { canvas, measure }: Drawn): Picture {
  const { clientWidth, clientHeight, width, height } = canvas;
  const room = roomOf(scene, { width: clientWidth, height: clientHeight });
  return unframed(
    toPicture(
      scene,
      {
        width,
        height,
        theme,
        margin: 0,
        legend: 'none',
        windowWidth: clientWidth,
        text: { title: '', words: { sources: '', origin: '', drawn: '', absence: '', phrases: {} } },
        ...(camera && { region: regionOf(camera, room) }),
      },
      measure,
    ),
  );
}

/** Where a camera's middle lies on the canvas, in CSS pixels: under the titles. */
export const middleOf = (scene: Scene, { clientWidth, clientHeight }: HTMLCanvasElement): Position => ({
  x: clientWidth / 2,
  y: (clientHeight + titleRoom(scene)) / 2,
});

/** Where a picture that was fitted is seen from, read off where it placed its outermost nodes. */
function cameraOf(picture: Picture, scene: Scene, canvas: HTMLCanvasElement): Camera {
  const ratio = canvas.width / canvas.clientWidth;
  const nodes = new Map(scene.nodes.map((node) => [node.id, node]));
  const placed = picture.marks.flatMap((mark) => {
    const node = mark.mark === 'shape' && mark.of?.is === 'node' ? nodes.get(mark.of.id) : undefined;
    return node && mark.mark === 'shape' ? [{ node, at: { x: mark.x / ratio, y: mark.y / ratio } }] : [];
  });
  const [first] = placed;
  if (!first) return { x: 0, y: 0, zoom: 1 };
  const far = (point: Position, other: Position): number => Math.hypot(point.x - other.x, point.y - other.y);
  const last = placed.reduce((best, each) => (far(each.node, first.node) > far(best.node, first.node) ? each : best));
  const between = far(last.node, first.node);
  const zoom = between === 0 ? 1 : far(last.at, first.at) / between;
  const middle = middleOf(scene, canvas);
  return {
    x: first.node.x + (middle.x - first.at.x) / zoom,
    y: first.node.y + (middle.y - first.at.y) / zoom,
    zoom,
  };
}
