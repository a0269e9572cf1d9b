import type { Position } from '../scene.ts';
import type { Block, Frame, TextMark } from './picture.ts';
import type { PictureText } from '../picture-text.ts';
import { captionLines } from '../picture-text.ts';
import { wrapped } from './wrap.ts';

export type Style = { fontSize: number; bold: boolean; colour: string };

const LINE = 1.35;

/** Title and, under it, the question as a sentence. */
export function headingBlock({ title, sentence }: PictureText, frame: Frame): Block {
  const { unit, letter, theme } = frame;
  const first = paragraph(title, { fontSize: 25 * letter, bold: true, colour: theme.ink }, frame);
  const second = paragraph(sentence ?? '', { fontSize: 14 * letter, bold: false, colour: theme.muted }, frame);
  return stacked([first, second], 4 * unit, 12 * unit);
}

/** What the picture rests on, and what it doesn't say. */
export function captionBlock(text: PictureText, frame: Frame): Block {
  const { unit, letter, theme } = frame;
  const style = { fontSize: 11 * letter, bold: false, colour: theme.muted };
  const lines = stacked(
    captionLines(text).map((line) => paragraph(line, style, frame)),
    1 * unit,
    0,
  );
  if (lines.height === 0) return lines;
  const above = 16 * unit;
  return { marks: lowered(lines, above), height: lines.height + above };
}

/** The height is 0 where there is nothing to say. */
export function paragraph(text: string, style: Style, frame: Frame): Block {
  const { left, right, measure } = frame;
  const lines = wrapped(text, right - left, (part) => measure(part, style.fontSize, style.bold));
  const height = style.fontSize * LINE;
  const marks = lines.map((line, index): TextMark => ({
    mark: 'text',
    text: line,
    x: left,
    y: (index + 0.5) * height,
    align: 'left',
    halo: 0,
    ...style,
  }));
  return { marks, height: lines.length * height };
}

function stacked(blocks: readonly Block[], gap: number, after: number): Block {
  let height = 0;
  const marks = blocks.flatMap((block) => {
    const top = height;
    if (block.height > 0) height += block.height + gap;
    return lowered(block, top);
  });
  return { marks, height: height === 0 ? 0 : height - gap + after };
}

/** The marks of a block, moved down. */
export function lowered({ marks }: Block, by: number): Block['marks'] {
  return marks.map((mark) => {
    const down = ({ x, y }: Position): Position => ({ x, y: y + by });
    if (mark.mark === 'outline') return { ...mark, rings: mark.rings.map((ring) => ring.map(down)) };
    if (mark.mark !== 'curve') return { ...mark, y: mark.y + by };
    const { start, control, end } = mark;
    return { ...mark, start: down(start), control: down(control), end: down(end) };
  });
}
