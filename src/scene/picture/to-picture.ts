import type { Scene } from '../scene.ts';
import { themes } from '../theme.ts';
import { fitScene } from './fit.ts';
import { legendBlock } from './legend-block.ts';
import type { Frame, Measure, Picture, PictureOptions } from './picture.ts';
import { sceneMarks } from './scene-marks.ts';
import { captionBlock, headingBlock, lowered } from './text-blocks.ts';

/** The width the frame is designed at: a picture looks the same at every width, only finer. */
const DESIGN_WIDTH = 1320;
const MARGIN = 36;

/** The whole picture, from top to bottom: heading, legend, scene, caption. */
export function toPicture(scene: Scene, options: PictureOptions, measure: Measure): Picture {
  const { width, text } = options;
  const unit = width / DESIGN_WIDTH;
  const margin = (options.margin ?? MARGIN) * unit;
  const theme = themes[options.theme];
  const frame: Frame = { left: margin, right: width - margin, unit, theme, measure };
  const heading = headingBlock(text, frame);
  const legend = options.legend === 'none' ? { marks: [], height: 0 } : legendBlock(scene, frame, text.words?.phrases);
  const caption = captionBlock(text, frame);
  const top = margin + heading.height + legend.height;
  const below = caption.height + margin;
  const fit = fitScene(scene, frame, { top, height: options.height && options.height - top - below });
  const height = options.height ?? Math.ceil(top + fit.height + below);
  const drawn = sceneMarks(scene, { fit, frame, width, top, bottom: height - below });
  return {
    width,
    height,
    ground: theme.paper,
    isTransparent: options.ground === 'none',
    named: drawn.named,
    marks: [
      ...lowered(heading, margin),
      ...lowered(legend, margin + heading.height),
      ...drawn.marks,
      ...lowered(caption, height - below),
    ],
  };
}
