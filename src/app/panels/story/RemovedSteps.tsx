import { useEffect, useRef } from 'react';
import { MOST_STEPS } from '../../../model/story-steps.ts';
import { t } from '../../../words/t.ts';
import { putBackSteps, useSteps } from '../../workspace/steps-store.ts';
import { hasRoomToPutBack } from '../../workspace/written-steps.ts';

/** What was taken away last, and the way to have it back. */
export function RemovedSteps() {
  const written = useSteps();
  const { removed } = written;
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // The button that was pressed is gone with its step.
    if (removed && document.activeElement === document.body) button.current?.focus();
  }, [removed]);
  if (!removed) return null;
  const [first] = removed.steps;
  return (
    <div className="story-removed">
      <output>
        {removed.by === 'reader'
          ? t('steps.removed', { title: first?.step.title ?? '' })
          : t('steps.replaced', { count: removed.steps.length })}
      </output>
      {hasRoomToPutBack(written) ? (
        <button ref={button} type="button" className="text-button" onClick={putBackSteps}>
          {t('steps.putBack')}
        </button>
      ) : (
        <span className="muted">{t('steps.full', { most: MOST_STEPS })}</span>
      )}
    </div>
  );
}
