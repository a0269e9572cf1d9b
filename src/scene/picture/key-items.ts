import { gradeStyles } from '../evidence.ts';
import type { Grade, LegendKey, LegendSample } from '../scene.ts';
import { colourOf } from '../theme.ts';
import type { CurveMark, Frame, Mark } from './picture.ts';

/** A sign, and the words beside it. */
export type Item = {
  words: string;
  bold?: boolean;
  signWidth: number;
  /** Where it is more than a line of words may be. */
  signHeight?: number;
  sign?: (x: number, y: number) => Mark;
};

/** In the picture's pixels; of nodes and of the circles that tell what their sizes stand for. */
export type RadiusOf = (of: { radius: number }) => number;

const LINE_WIDTH = 34;
const SAMPLE_RADIUS = 5.5;

export function dashOf(grade: Grade | undefined, unit: number): Pick<CurveMark, 'dash'> {
  const dash = grade && gradeStyles[grade].dash;
  return dash ? { dash: [dash[0] * unit, dash[1] * unit] } : {};
}

/** What colours, sizes or lines stand for beyond kinds: the heading, then a sample each. */
export function keyItems({ title, samples }: LegendKey, frame: Frame, radiusOf: RadiusOf): Item[] {
  return [{ words: title, bold: true, signWidth: 0 }, ...samples.map((sample) => sampleItem(sample, frame, radiusOf))];
}

function sampleItem(sample: LegendSample, { unit, theme }: Frame, radiusOf: RadiusOf): Item {
  const words = sample.text;
  if (sample.sample === 'line') {
    const { grade, voice } = sample;
    const signWidth = LINE_WIDTH * unit;
    return {
      words,
      signWidth,
      sign: (x, y) => ({
        mark: 'curve',
        start: { x, y },
        control: { x: x + signWidth / 2, y },
        end: { x: x + signWidth, y },
        colour: voice ? theme.voices[voice] : theme.muted,
        opacity: 0.9,
        width: sample.width * unit,
        ...dashOf(grade, unit),
      }),
    };
  }
  const radius = sample.sample === 'size' ? radiusOf(sample) : SAMPLE_RADIUS * unit;
  const colour = sample.sample === 'size' ? theme.muted : colourOf(theme, sample.paint);
  return {
    words,
    signWidth: 2 * radius,
    signHeight: 2 * radius,
    sign: (x, y) => ({ mark: 'shape', shape: 'circle', x: x + radius, y, radius, colour, rim: 0 }),
  };
}
