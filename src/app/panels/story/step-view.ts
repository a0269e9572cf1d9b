import { rounded } from '../../../model/rounded.ts';
import type { StoryStep } from '../../../model/story-steps.ts';
import { boundsSeen } from '../../stage/bounds-seen.ts';
import type { StageHandle } from '../../stage/stage-contract.ts';
import { select } from '../../state/view/actions.ts';

/** Ids of all that the picture draws. */
type Drawn = ReadonlySet<string>;

type SeenNow = { stage: StageHandle | null; selection: readonly string[]; drawn: Drawn };

/** What a step takes of the canvas: the part on the screen, where it is not all of it, and what is chosen of what is drawn. */
export function viewForStep({ stage, selection, drawn }: SeenNow): Pick<StoryStep, 'region' | 'ids'> {
  const seen = stage?.isFitted() ? undefined : boundsSeen(stage);
  return {
    region: seen && {
      left: rounded(seen.left),
      top: rounded(seen.top),
      right: rounded(seen.right),
      bottom: rounded(seen.bottom),
    },
    ids: selection.filter((id) => drawn.has(id)),
  };
}

/** Brings onto the canvas what a step shows: its part and what stands out. */
export function showStep({ region, ids }: StoryStep, stage: StageHandle | null, drawn: Drawn): void {
  select(ids.filter((id) => drawn.has(id)));
  const room = document.querySelector('[data-stage]')?.getBoundingClientRect();
  if (!region || !room) return stage?.fit();
  const { left, right, top, bottom } = region;
  stage?.setCamera({
    x: (left + right) / 2,
    y: (top + bottom) / 2,
    zoom: Math.min(room.width / (right - left), room.height / (bottom - top)),
  });
}
