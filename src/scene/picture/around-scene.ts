import { englishFootnoteWords } from '../picture-text.ts';
import type { Scene } from '../scene.ts';
import { footnoteBlock } from './footnote-list.ts';
import type { NoteBlock } from './footnote-list.ts';
import { inLayer } from './in-layer.ts';
import type { RadiusOf } from './key-items.ts';
import { legendBlock, legendColumn } from './legend-block.ts';
import type { Block, Frame, Picture, PictureOptions, SceneRoom } from './picture.ts';
import { captionBlock, headingBlock, lowered } from './text-blocks.ts';

const LEGEND_GAP = 10;
const ASIDE_GAP = 28;
/** Of a picture whose height is given. */
const MOST_FOR_FOOTNOTES = 0.35;

export type Around = {
  above: Picture['marks'];
  /** What hangs below the scene, from there. */
  under: (y: number) => Picture['marks'];
  aside: { width: number; height: number };
  top: number;
  below: number;
  heights: Readonly<Record<SceneRoom['most'], number>>;
};

export type Texts = { heading: Block; caption: Block; notes: NoteBlock };
export type LegendPart = Block & { width: number };

const NOTHING: Block = { marks: [], height: 0 };

/** What is said around a scene, whatever its scale. */
export function textsAround(frame: Frame, options: PictureOptions): Texts {
  const { text } = options;
  return { heading: headingBlock(text, frame), caption: captionBlock(text, frame), notes: footnotesOf(frame, options) };
}

/** All but the scene, and the room it leaves. */
export function aroundScene({ heading, caption, notes }: Texts, legend: LegendPart, options: Placing): Around {
  const { legend: place, margin } = options;
  const legendAbove = place === 'above' ? legend.height : 0;
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
    top: margin + heading.height + legendAbove,
    below: legendBelow + caption.height + notes.height + margin,
    heights: {
      heading: heading.height,
      legend: legendAbove + legendBelow,
      caption: caption.height,
      footnotes: notes.height,
    },
  };
}

type Placing = { legend: PictureOptions['legend']; margin: number };

/** What the scene gets of a height that is given. */
export function roomOf({ top, below, heights }: Around, height: number): SceneRoom {
  const parts = ['heading', 'legend', 'caption', 'footnotes'] as const;
  const most = parts.reduce((largest, part) => (heights[part] > heights[largest] ? part : largest));
  return { share: Math.max(0, (height - top - below) / height), most };
}

export function legendPart(
  scene: Scene,
  frame: Frame,
  { legend: place, lineAndSizeScales, text, radiusOf }: PictureOptions & { radiusOf: RadiusOf },
): LegendPart {
  if (place === 'none') return { ...NOTHING, width: 0 };
  const wanted = { phrases: text.words?.phrases, lineAndSizeScales, radiusOf };
  if (place === 'right') {
    const column = legendColumn(scene, frame, wanted);
    return { ...column, width: column.width && column.width + ASIDE_GAP * frame.unit };
  }
  const block = legendBlock(scene, frame, wanted);
  const gap = LEGEND_GAP * frame.unit;
  if (block.height === 0) return { ...NOTHING, width: 0 };
  return { marks: place === 'below' ? lowered(block, gap) : block.marks, height: block.height + gap, width: 0 };
}

function footnotesOf(frame: Frame, { footnotes, height = Infinity, text }: PictureOptions): NoteBlock {
  if (!footnotes) return { ...NOTHING, leftOut: 0 };
  const words = text.words?.footnotes ?? englishFootnoteWords;
  return footnoteBlock(footnotes, frame, { words, maxHeight: height * MOST_FOR_FOOTNOTES });
}
