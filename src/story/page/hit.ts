import type { CurveMark, LaidMark, Subject } from '../../scene/picture/picture.ts';
import type { Position } from '../../scene/scene.ts';

const NEAR_NODE = 6;
const NEAR_LINE = 5;
const SAMPLES = 24;

/** What lies under a pixel of a picture: a node before a connection; `ratio` is the picture's pixels a CSS pixel. */
export function subjectAt(marks: readonly LaidMark[], at: Position, ratio: number): Subject | undefined {
  return (
    nearest(marks, (mark) => {
      if (mark.mark !== 'shape' || mark.layer !== 'nodes') return Infinity;
      return Math.hypot(mark.x - at.x, mark.y - at.y) - mark.radius - NEAR_NODE * ratio;
    }) ?? nearest(marks, (mark) => (mark.mark === 'curve' ? distanceTo(mark, at) - NEAR_LINE * ratio : Infinity))
  );
}

function nearest(marks: readonly LaidMark[], beyond: (mark: LaidMark) => number): Subject | undefined {
  let found: Subject | undefined;
  let least = 0;
  for (const mark of marks) {
    if (!mark.of) continue;
    const distance = beyond(mark);
    if (distance > least) continue;
    least = distance;
    found = mark.of;
  }
  return found;
}

function distanceTo({ start, control, end }: CurveMark, { x, y }: Position): number {
  let least = Infinity;
  for (let sample = 0; sample <= SAMPLES; sample += 1) {
    const share = sample / SAMPLES;
    const [first, second, third] = [(1 - share) ** 2, 2 * share * (1 - share), share ** 2];
    const atX = first * start.x + second * control.x + third * end.x;
    const atY = first * start.y + second * control.y + third * end.y;
    least = Math.min(least, Math.hypot(atX - x, atY - y));
  }
  return least;
}
