import { englishFootnoteWords } from '../picture-text.ts';
import type { Scene } from '../scene.ts';
import { themes } from '../theme.ts';
import { fitScene } from './fit.ts';
import { footnoteBlock } from './footnote-list.ts';
import { inLayer } from './in-layer.ts';
import { legendBlock, legendColumn } from './legend-block.ts';
import { partInRegion } from './part-in-region.ts';
import type { Block, Frame, Measure, Picture, PictureOptions } from './picture.ts';
import { DESIGN_WIDTH } from './picture.ts';
import { sceneMarks } from './scene-marks.ts';
import { captionBlock, headingBlock, lowered } from './text-blocks.ts';

const MARGIN = 36;
const LEGEND_GAP = 10;
const ASIDE_GAP = 28;
/** Of a picture whose height is given. */
const MOST_FOR_FOOTNOTES = 0.35;

/** The whole picture, from top to bottom: heading, legend, scene, caption, footnotes. */
export function toPicture(whole: Scene, options: PictureOptions, measure: Measure): Picture {
  const { width, footnotes, labels, region } = options;
  const scene = region ? partInRegion(whole, region) : whole;
  const frame = frameOf(options, measure);
  const around = aroundScene(scene, frame, options);
  const { aside, top, below } = around;
  const inner = { ...frame, right: frame.right - aside.width };
  const fit = fitScene(scene, inner, { top, height: options.height && options.height - top - below, region });
  const height = options.height ?? Math.ceil(top + Math.max(fit.height, aside.height) + below);
  const ends = new Map(whole.nodes.map((node) => [node.id, node]));
  const drawn = sceneMarks(
    { scene, ends, labels, footnotes },
    { fit, frame: inner, width, top, bottom: height - below },
  );
  return {
    width,
    height,
    ground: frame.theme.paper,
    isTransparent: options.ground === 'none',
    named: drawn.named,
    ...(fit.clip && { clip: fit.clip }),
    marks: [...around.above, ...drawn.marks, ...around.under(height - below)],
  };
}

function frameOf({ width, theme, margin = MARGIN, fontScale = 1 }: PictureOptions, measure: Measure): Frame {
  const unit = width / DESIGN_WIDTH;
  const aside = margin * unit;
  return { left: aside, right: width - aside, unit, letter: unit * fontScale, theme: themes[theme], measure };
}

type Around = {
  above: Picture['marks'];
  /** What hangs below the scene, from there. */
  under: (y: number) => Picture['marks'];
  aside: { width: number; height: number };
  top: number;
  below: number;
};

const NOTHING: Block = { marks: [], height: 0 };

/** All but the scene, and the room it leaves. */
function aroundScene(scene: Scene, frame: Frame, options: PictureOptions): Around {
  const { text, legend: place } = options;
  const margin = frame.left;
  const heading = headingBlock(text, frame);
  const caption = captionBlock(text, frame);
  const notes = footnotesOf(frame, options);
  const legend = legendOf(scene, frame, options);
  const top = margin + heading.height + (place === 'above' ? legend.height : 0);
  const legendBelow = place === 'below' ? legend.height : 0;
  return {
    above: [
      ...inLayer('text', lowered(heading, margin)),
      ...(place === 'below' ? [] : inLayer('legend', lowered(legend, margin + heading.height))),
    ],
    under: (y) => [
      ...(place === 'below' ? inLayer('legend', lowered(legend, y)) : []),
      ...inLayer('text', lowered(caption, y + legendBelow)),
      ...inLayer('footnotes', lowered(notes, y + legendBelow + caption.height)),
    ],
    aside: place === 'right' && legend.width > 0 ? legend : { width: 0, height: 0 },
    top,
    below: legendBelow + caption.height + notes.height + margin,
  };
}

function legendOf(scene: Scene, frame: Frame, options: PictureOptions): Block & { width: number } {
  const { legend: place, lineAndSizeScales, text } = options;
  if (place === 'none') return { ...NOTHING, width: 0 };
  const wanted = { phrases: text.words?.phrases, lineAndSizeScales };
  if (place === 'right') {
    const column = legendColumn(scene, frame, wanted);
    return { ...column, width: column.width && column.width + ASIDE_GAP * frame.unit };
  }
  const block = legendBlock(scene, frame, wanted);
  const gap = LEGEND_GAP * frame.unit;
  if (block.height === 0) return { ...NOTHING, width: 0 };
  return { marks: place === 'below' ? lowered(block, gap) : block.marks, height: block.height + gap, width: 0 };
}

function footnotesOf(frame: Frame, { footnotes, height = Infinity, text }: PictureOptions): Block {
  if (!footnotes) return NOTHING;
  const words = text.words?.footnotes ?? englishFootnoteWords;
  return footnoteBlock(footnotes, frame, { words, maxHeight: height * MOST_FOR_FOOTNOTES });
}
