import { relationshipTypeOf, relationshipTypes } from '../../model/relationships.ts';
import type { LegendEntry, Scene } from '../scene.ts';
import { keyItems } from './key-items.ts';
import type { Item } from './key-items.ts';
import type { Block, Frame, Mark } from './picture.ts';

/** What relationships of a type say, where that is not the model's English. */
type Phrases = Readonly<Record<string, string>>;

const FONT = 12;

/** The shapes and the lines of the picture, only those that are in it. */
export function legendBlock(scene: Scene, frame: Frame, phrases: Phrases = {}): Block {
  const { unit } = frame;
  const drawn = new Set(scene.nodes.map(({ kind }) => kind));
  const kinds = scene.legend.filter((entry) => entry.shown && drawn.has(entry.kind));
  const isByKind = scene.nodes.every(({ paint }) => paint.by === 'kind');
  const isByType = scene.relationships.every(({ grade }) => grade === undefined);
  const rows = [
    kinds.map((entry) => kindItem(entry, frame, isByKind)),
    isByType ? lineItems(scene, frame, phrases) : [],
    ...scene.keys.map((key) => keyItems(key, frame)),
  ];
  const marks: Mark[] = [];
  let y = 0;
  for (const row of rows) {
    const block = flowed(row, y, frame);
    for (const mark of block.marks) marks.push(mark);
    y += block.height;
  }
  return { marks, height: y === 0 ? 0 : y + 10 * unit };
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
function lineItems(scene: Scene, { unit, theme }: Frame, said: Phrases): Item[] {
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
function flowed(items: readonly Item[], top: number, { left, right, unit, theme, measure }: Frame): Block {
  if (items.length === 0) return { marks: [], height: 0 };
  const fontSize = FONT * unit;
  const line = fontSize * 1.65;
  const marks: Mark[] = [];
  let x = left;
  let y = top + line / 2;
  for (const { words, sign, signWidth, bold = false } of items) {
    const aside = sign ? signWidth + 6 * unit : 0;
    const width = aside + measure(words, fontSize, bold);
    if (x > left && x + width > right) {
      x = left;
      y += line;
    }
    if (sign) marks.push(sign(x, y));
    marks.push({
      mark: 'text',
      text: words,
      x: x + aside,
      y,
      align: 'left',
      fontSize,
      bold,
      colour: theme.ink,
      halo: 0,
    });
    x += width + 18 * unit;
  }
  return { marks, height: y + line / 2 - top };
}
