import { endFocus, focusOn } from '../../state/view/actions.ts';
import { MOST_HOPS } from '../../state/view/transitions.ts';
import { t } from '../../../words/t.ts';
import type { Doing } from './selection-actions.ts';

export const STEPS: readonly number[] = Array.from({ length: MOST_HOPS }, (_, index) => index + 1);

/** Narrows the picture to what is within so many steps of the chosen nodes. */
export function FocusSteps({ doing: { picture, nodes } }: { doing: Doing }) {
  const { focus } = picture.view;
  if (nodes.length === 0) return null;
  const isOn = focus !== undefined && nodes.every((id) => focus.centres.includes(id));
  return (
    <fieldset className="focus-steps" aria-label={t('explore.do.focus')}>
      <span>
        {t('explore.do.within')} <kbd aria-hidden="true">F</kbd>
      </span>
      {STEPS.map((hops) => (
        <button
          key={hops}
          type="button"
          className="button"
          aria-label={t('explore.do.steps', { count: hops })}
          aria-pressed={isOn && focus.hops === hops}
          onClick={() => focusOn(nodes, hops)}
        >
          {hops}
        </button>
      ))}
      {focus && (
        <button type="button" className="text-button" onClick={() => endFocus()}>
          {t('explore.do.endFocus')}
        </button>
      )}
    </fieldset>
  );
}
