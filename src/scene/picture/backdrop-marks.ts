import { backdropColours } from '../backdrop.ts';
import type { Position, Scene } from '../scene.ts';
import { TITLE_ROOM } from './fit.ts';
import type { Mark, TextMark } from './picture.ts';
import type { Room } from './room.ts';

const BORDER_WIDTH = 0.7;
const TICK_WIDTH = 1;
const TICK_FONT = 11.5;
const BESIDE_LINE = 4;

/** What lies behind all else: outlines, and a line for each tick of the axis. */
export function backdropMarks({ backdrop, ticks }: Scene, room: Room): Mark[] {
  const { fit, frame } = room;
  const { land, border } = backdropColours(frame.theme);
  const rings = (backdrop?.outlines ?? []).map((ring) => ring.map(fit.place));
  const lines = ticks.map(({ x }) => tickLine(fit.place({ x, y: 0 }).x, room));
  if (rings.length === 0) return lines;
  return [{ mark: 'outline', rings, fill: land, colour: border, width: BORDER_WIDTH * frame.unit }, ...lines];
}

function tickLine(x: number, { fit, frame, top }: Room): Mark {
  const line = (y: number): Position => ({ x, y });
  const bottom = top + fit.height;
  return {
    mark: 'curve',
    start: line(top + (TITLE_ROOM * frame.letter) / 3),
    control: line((top + bottom) / 2),
    end: line(bottom),
    colour: backdropColours(frame.theme).tick,
    opacity: 1,
    width: TICK_WIDTH * frame.unit,
  };
}

/** A tick's title stands right of its line, over the time that begins there. */
export const tickTitles = ({ ticks }: Scene, { fit, frame, top }: Room): TextMark[] =>
  ticks.map(({ title, x }) => ({
    mark: 'text',
    text: title,
    x: fit.place({ x, y: 0 }).x + BESIDE_LINE * frame.unit,
    y: top + (TITLE_ROOM * frame.letter) / 2,
    align: 'left',
    fontSize: TICK_FONT * frame.letter,
    bold: false,
    colour: frame.theme.muted,
    halo: 0,
  }));
