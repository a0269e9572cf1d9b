import type { PlacedLabel } from '../../scene/place-labels.ts';
import type { Theme } from '../../scene/theme.ts';
import { SMALLEST_FONT } from './label-candidates.ts';
import type { StageLabel } from './label-candidates.ts';
import { fontOf } from './text-measure.ts';

const HALO = 3;

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
    for (const label of placed) {
      if (fade < 1 && isEmphasised(label.candidate.id) !== emphasised) continue;
      canvas.globalAlpha = fade < 1 && !emphasised ? fade ** 0.75 : 1;
      drawLabel(canvas, label, isFinePrint(label.candidate) ? theme.muted : theme.ink);
    }
  }
  canvas.globalAlpha = 1;
}

/** The smallest letters recede behind the names of hubs and of what stands out. */
const isFinePrint = ({ fontSize, insists }: StageLabel): boolean => fontSize <= SMALLEST_FONT && !insists;

function drawLabel(
  canvas: CanvasRenderingContext2D,
  { candidate, box }: PlacedLabel<StageLabel>,
  colour: string,
): void {
  const middle = (box.top + box.bottom) / 2 + candidate.fontSize * 0.05;
  canvas.font = fontOf(candidate.fontSize, candidate.isBold);
  canvas.strokeText(candidate.text, box.left, middle);
  canvas.fillStyle = colour;
  canvas.fillText(candidate.text, box.left, middle);
}
