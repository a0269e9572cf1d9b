import { pointOn } from '../curve.ts';
import type { Box } from '../place-labels.ts';
import { BoxGrid } from '../place-labels.ts';
import type { Position, Scene } from '../scene.ts';
import type { Footnotes } from './footnotes.ts';
import { shapeBox } from './label-marks.ts';
import { writtenNumbers } from './written-numbers.ts';
import type { LaidMark } from './picture.ts';
import type { DrawnLine, Room } from './room.ts';

const FONT = 8;
const HALO = 3;
/** Shares of the way along a connection, the middle first. */
const PLACES = [0.5, 0.43, 0.57, 0.36, 0.64, 0.29, 0.71, 0.22, 0.78];

type Numbered = { lines: readonly DrawnLine[]; footnotes: Footnotes | undefined; taken: readonly Box[] };

/** The numbers of each connection's footnotes on it, near its middle, where they cover nothing if there is such a place. */
export function numberMarks({ lines, footnotes, taken }: Numbered, scene: Scene, room: Room): LaidMark[] {
  if (!footnotes) return [];
  const { fit, frame, width, bottom } = room;
  const grid = new BoxGrid(width, bottom);
  const shapes = scene.nodes.map((node) => shapeBox(node, fit));
  for (const box of [...taken, ...shapes]) grid.add(box);
  const fontSize = FONT * frame.letter;
  return lines.flatMap(({ connection, curve }): LaidMark[] => {
    const text = writtenNumbers(footnotes.numbers.get(connection.id) ?? []);
    if (text === '') return [];
    const size = { width: frame.measure(text, fontSize, false), height: fontSize };
    // The middle of a bundle is taken by its count.
    const shares = (connection.members?.length ?? 0) > 1 ? PLACES.slice(1) : PLACES;
    const places = shares.map((share) => pointOn(curve, share)).filter((place) => isSeen(place, room));
    const place = places.find((each) => !grid.hits(boxAround(each, size), frame.unit)) ?? places[0];
    if (!place) return [];
    grid.add(boxAround(place, size));
    const style = { fontSize, bold: false, colour: frame.theme.ink, halo: HALO * frame.unit };
    return [{ mark: 'text', text, ...place, align: 'center', ...style, layer: 'footnotes' }];
  });
}

const isSeen = ({ x, y }: Position, { fit: { clip } }: Room): boolean =>
  !clip || (x > clip.left && x < clip.right && y > clip.top && y < clip.bottom);

const boxAround = ({ x, y }: Position, { width, height }: { width: number; height: number }): Box => ({
  left: x - width / 2,
  right: x + width / 2,
  top: y - height / 2,
  bottom: y + height / 2,
});
