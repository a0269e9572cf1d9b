import type { Scene } from '../scene.ts';
import { themes } from '../theme.ts';
import { aroundScene, legendPart, roomOf, textsAround } from './around-scene.ts';
import type { Around } from './around-scene.ts';
import { fitScene, labelWidths } from './fit.ts';
import type { Fit, LabelWidths } from './fit.ts';
import type { RadiusOf } from './key-items.ts';
import { partInRegion } from './part-in-region.ts';
import type { Frame, Measure, Picture, PictureOptions } from './picture.ts';
import { DESIGN_WIDTH } from './picture.ts';
import { sceneMarks } from './scene-marks.ts';

const MARGIN = 36;

/** The whole picture, from top to bottom: heading, legend, scene, caption, footnotes. */
export function toPicture(whole: Scene, options: PictureOptions, measure: Measure): Picture {
  const { width, footnotes, labels, region } = options;
  const scene = region ? partInRegion(whole, region) : whole;
  const { around, inner, fit, widths, notesLeftOut } = layOut(scene, frameOf(options, measure), options);
  const { aside, top, below } = around;
  const height = options.height ?? Math.ceil(top + Math.max(fit.height, aside.height) + below);
  const ends = new Map(whole.nodes.map((node) => [node.id, node]));
  const drawn = sceneMarks(
    { scene, ends, labels, footnotes },
    { fit, frame: inner, widths, width, top, bottom: height - below },
  );
  return {
    width,
    height,
    ground: inner.theme.paper,
    isTransparent: options.ground === 'none',
    named: drawn.named,
    ...(notesLeftOut > 0 && { notesLeftOut }),
    ...(options.height !== undefined && { room: roomOf(around, options.height) }),
    ...(fit.clip && { clip: fit.clip }),
    marks: [...around.above, ...drawn.marks, ...around.under(height - below)],
  };
}

function frameOf(options: PictureOptions, measure: Measure): Frame {
  const { width, theme, margin = MARGIN, fontScale = 1, windowWidth } = options;
  const unit = width / (windowWidth ?? DESIGN_WIDTH);
  const aside = margin * unit;
  return {
    left: aside,
    right: width - aside,
    unit,
    letter: unit * fontScale,
    theme: themes[theme],
    measure,
    isWindow: windowWidth !== undefined,
  };
}

type LaidOut = { around: Around; inner: Frame; fit: Fit; widths: LabelWidths; notesLeftOut: number };

const MOST_TURNS = 5;

/**
 * The circles of a legend are as large as nodes of their number, but how large those are is known only once a legend
 * has taken its room: so the two are found by turns, which come close at the second or third.
 */
function layOut(scene: Scene, frame: Frame, options: PictureOptions): LaidOut {
  const { legend: place, region, height } = options;
  const texts = textsAround(frame, options);
  const widths = labelWidths(scene.nodes, frame);
  let radiusOf: RadiusOf = ({ radius }) => radius * frame.unit;
  for (let turn = 1; ; turn += 1) {
    const legend = legendPart(scene, frame, { ...options, radiusOf });
    const around = aroundScene(texts, legend, { legend: place, margin: frame.left });
    const { aside, top, below } = around;
    const inner = { ...frame, right: frame.right - aside.width };
    const fit = fitScene(scene, inner, { top, height: height && height - top - below, region, widths });
    if (turn === MOST_TURNS || areAlike(radiusOf, fit.radiusOf))
      return { around, inner, fit, widths, notesLeftOut: texts.notes.leftOut };
    radiusOf = fit.radiusOf;
  }
}

const ONE = { radius: 1 };
const OFF = 0.01;

const areAlike = (one: RadiusOf, other: RadiusOf): boolean => Math.abs(one(ONE) / other(ONE) - 1) < OFF;
