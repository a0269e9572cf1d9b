import type { PlacedLabel } from '../../scene/place-labels.ts';
import { isRightToLeft } from '../../scene/text-direction.ts';
import type { Theme } from '../../scene/theme.ts';
import { SMALLEST_FONT } from './label-candidates.ts';
import type { StageLabel } from './label-candidates.ts';
import { fontOf } from './text-measure.ts';

/** Wide enough that a line behind a label does not strike it through. */
const HALO = 5;

export type LabelLook = { theme: Theme; fade: number; isEmphasised: (id: string) => boolean };

/** Writes placed labels, each with a halo of the ground; faded ones first, so that the others lie on top. */
export function drawLabels(
  canvas: CanvasRenderingContext2D,
  placed: readonly PlacedLabel<StageLabel>[],
  { theme, fade, isEmphasised }: LabelLook,
): void {
  canvas.textBaseline = 'middle';
  canvas.textAlign = 'left';
  canvas.lineJoin = 'round';
  canvas.lineWidth = HALO;
  canvas.strokeStyle = theme.paper;
  for (const emphasised of fade < 1 ? [false, true] : [false]) {
    const labels = placed.filter(({ candidate }) => fade === 1 || isEmphasised(candidate.id) === emphasised);
    canvas.globalAlpha = fade < 1 && !emphasised ? fade ** 0.75 : 1;
    // After all halos, so that none cuts into a neighbour's letters.
    for (const label of labels) write(canvas, label, (text, x, y) => canvas.strokeText(text, x, y));
    for (const label of labels) {
      canvas.fillStyle = isFinePrint(label.candidate) ? theme.muted : theme.ink;
      write(canvas, label, (text, x, y) => canvas.fillText(text, x, y));
    }
  }
  canvas.globalAlpha = 1;
}

/** The smallest letters recede behind the names of hubs and of what stands out. */
const isFinePrint = ({ fontSize, insists }: StageLabel): boolean => fontSize <= SMALLEST_FONT && !insists;

function write(
  canvas: CanvasRenderingContext2D,
  { candidate: { text, fontSize, isBold }, box }: PlacedLabel<StageLabel>,
  draw: (text: string, x: number, y: number) => void,
): void {
  canvas.font = fontOf(fontSize, isBold);
  canvas.direction = isRightToLeft(text) ? 'rtl' : 'ltr';
  draw(text, box.left, (box.top + box.bottom) / 2 + fontSize * 0.05);
}
