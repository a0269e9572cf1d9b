import { relationshipTypeOf, relationshipTypes } from '../../model/relationships.ts';
import type { LegendEntry, LegendKey, Position, Scene } from '../scene.ts';
import { keyItems } from './key-items.ts';
import type { Item, RadiusOf } from './key-items.ts';
import type { Block, Frame, Mark } from './picture.ts';
import { lowered } from './text-blocks.ts';
import { wrapped } from './wrap.ts';

/** Phrases: what relationships of a type say, where that is not the model's English. */
export type LegendOptions = {
  phrases?: Readonly<Record<string, string>>;
  lineAndSizeScales?: boolean;
  radiusOf: RadiusOf;
};

const FONT = 12;
const SIGN_GAP = 6;
const LINE = 1.65;
const CLOSE_LINE = 1.3;
const ROW_GAP = 0.8;
/** Of the picture's width, for a legend beside the scene. */
const LARGEST_SHARE = 0.24;

/** The shapes and the lines of the picture, only those that are in it, along its width. */
export function legendBlock(scene: Scene, frame: Frame, options: LegendOptions): Block {
  return stackedRows(legendRows(scene, frame, options).map((row) => flowed(row, frame)));
}

/** The same in a column, as wide as its words need. */
export function legendColumn(scene: Scene, frame: Frame, options: LegendOptions): Block & { width: number } {
  const rows = legendRows(scene, frame, options);
  const items = rows.flat();
  const signWidth = Math.max(0, ...items.map((item) => item.signWidth));
  const widths = items.map((item) => (item.sign ? signWidth + SIGN_GAP * frame.unit : 0) + wordsWidth(item, frame));
  const width = Math.min(LARGEST_SHARE * (frame.right - frame.left), Math.max(0, ...widths));
  const column = { ...frame, left: frame.right - width };
  return { ...stackedRows(rows.map((row) => listed(row, column, signWidth))), width };
}

/** What stands for what: kinds, then connections, then what colours, sizes and lines are for. */
function legendRows(
  scene: Scene,
  frame: Frame,
  { phrases = {}, lineAndSizeScales = true, radiusOf }: LegendOptions,
): Item[][] {
  const drawn = new Set(scene.nodes.map(({ kind }) => kind));
  const kinds = scene.legend.filter((entry) => entry.shown && drawn.has(entry.kind));
  const isByKind = scene.nodes.every(({ paint }) => paint.by === 'kind');
  const isByType = scene.relationships.every(({ grade }) => grade === undefined);
  const keys = lineAndSizeScales ? scene.keys : scene.keys.filter(isOfColours);
  const rows = [
    kinds.map((entry) => kindItem(entry, frame, isByKind)),
    isByType ? lineItems(scene, frame, phrases) : [],
    ...keys.map((key) => keyItems(key, frame, radiusOf)),
  ];
  return rows.filter((row) => row.length > 0);
}

const isOfColours = ({ samples }: LegendKey): boolean => samples.every(({ sample }) => sample === 'paint');

function stackedRows(rows: readonly Block[]): Block {
  const marks: Mark[] = [];
  let height = 0;
  for (const row of rows) {
    for (const mark of lowered(row, height)) marks.push(mark);
    height += row.height;
  }
  return { marks, height };
}

/** Where colours stand for something else than kinds, the shape alone tells the kind. */
function kindItem({ kind, name, shape }: LegendEntry, { unit, theme }: Frame, isColoured: boolean): Item {
  const colour = isColoured ? (theme.kinds[kind] ?? theme.unknown) : theme.muted;
  const radius = 5.5 * unit;
  return {
    words: name,
    signWidth: 2 * radius,
    sign: (x, y) => ({ mark: 'shape', shape, x: x + radius, y, radius, colour, rim: 0 }),
  };
}

/** One line for each colour, with what its types say, in the model's order. */
function lineItems(scene: Scene, { unit, theme }: Frame, said: Readonly<Record<string, string>>): Item[] {
  const drawn = new Set(scene.relationships.map(({ type }) => type));
  const known = relationshipTypes.map(({ type }) => type).filter((type) => drawn.has(type));
  const others = [...drawn].filter((type) => !relationshipTypeOf(type)).toSorted();
  const phrases = new Map<string, string[]>();
  for (const type of [...known, ...others]) {
    const colour = theme.relationships[type] ?? theme.unknown;
    const phrase = said[type] ?? relationshipTypeOf(type)?.phrase ?? type;
    if (!phrases.get(colour)?.push(phrase)) phrases.set(colour, [phrase]);
  }
  return [...phrases].map(([colour, ofColour]) => lineItem(colour, ofColour.join(', '), unit));
}

function lineItem(colour: string, words: string, unit: number): Item {
  const signWidth = 20 * unit;
  return {
    words,
    signWidth,
    sign: (x, y) => {
      const [start, end] = [
        { x, y: y + 2 * unit },
        { x: x + signWidth, y: y + 2 * unit },
      ];
      const control = { x: x + signWidth / 2, y: y - 4 * unit };
      return { mark: 'curve', start, control, end, colour, opacity: 0.9, width: 1.8 * unit };
    },
  };
}

/** Items from left to right, in as many lines as they need. */
function flowed(items: readonly Item[], frame: Frame): Block {
  const marks: Mark[] = [];
  let y = 0;
  for (const row of inRows(items, frame)) {
    const height = Math.max(...row.map(({ item }) => heightOf(item, frame, LINE)));
    for (const { item, x } of row) marks.push(...itemMarks(item, { x, y: y + height / 2 }, frame));
    y += height;
  }
  return { marks, height: y };
}

type Placed = { item: Item; x: number };

function inRows(items: readonly Item[], frame: Frame): Placed[][] {
  const { left, right, unit } = frame;
  const rows: Placed[][] = [[]];
  let x = left;
  for (const item of items) {
    const width = asideOf(item, frame) + wordsWidth(item, frame);
    if (x > left && x + width > right) {
      x = left;
      rows.push([]);
    }
    rows.at(-1)?.push({ item, x });
    x += width + 18 * unit;
  }
  return rows;
}

/** Of a line of words, or of the sign beside it with a little air. */
const heightOf = ({ signHeight = 0 }: Item, { unit, letter }: Frame, line: number): number =>
  Math.max(FONT * letter * line, signHeight && signHeight + 2 * unit);

/** Items one under the other, long words in several lines, all signs in one column and all words in another. */
function listed(items: readonly Item[], frame: Frame, signWidth: number): Block {
  const { left, right, unit, letter, measure } = frame;
  const fontSize = FONT * letter;
  const marks: Mark[] = [];
  let y = 0;
  for (const item of items) {
    const aside = item.sign ? signWidth + SIGN_GAP * unit : 0;
    const lines = wrapped(item.words, right - left - aside + 1, (text) => measure(text, fontSize, item.bold ?? false));
    for (const [index, words] of lines.entries()) {
      const height = index === 0 ? heightOf(item, frame, LINE) : fontSize * CLOSE_LINE;
      const middle = y + height / 2;
      if (index === 0 && item.sign) marks.push(item.sign(left + (signWidth - item.signWidth) / 2, middle));
      marks.push(wordsMark({ ...item, words }, { x: left + aside, y: middle }, frame));
      y += height;
    }
  }
  return { marks, height: y + ROW_GAP * fontSize };
}

const asideOf = ({ sign, signWidth }: Item, { unit }: Frame): number => (sign ? signWidth + SIGN_GAP * unit : 0);

const wordsWidth = ({ words, bold = false }: Item, { letter, measure }: Frame): number =>
  measure(words, FONT * letter, bold);

function itemMarks(item: Item, { x, y }: Position, frame: Frame): Mark[] {
  const text = wordsMark(item, { x: x + asideOf(item, frame), y }, frame);
  return item.sign ? [item.sign(x, y), text] : [text];
}

function wordsMark({ words, bold = false }: Item, { x, y }: Position, { letter, theme }: Frame): Mark {
  return { mark: 'text', text: words, x, y, align: 'left', fontSize: FONT * letter, bold, colour: theme.ink, halo: 0 };
}
