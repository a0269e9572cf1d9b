import { changeHops, focusOn, MOST_HOPS } from '../../state/view/transitions.ts';
import { t } from '../../../words/t.ts';
import { Chip } from './Chip.tsx';
import type { ChipsProps } from './chip-props.ts';
import { centreWords, focusWords } from '../../../words/focus-words.ts';
import { removalOf } from './removal-of.ts';

/** What lies within a few steps of some nodes. */
export function FocusChip({ view, shown, records, onChange }: ChipsProps) {
  const { focus } = view;
  if (!focus) return null;
  const { hops } = focus;
  const names = centreWords(focus, records);
  const chip = focusWords(focus, records);
  const isLost = shown.graph.nodes.length === 0;
  const step = (by: number): void => onChange(t('history.hops'), changeHops(by));
  return (
    <Chip
      text={chip}
      removal={removalOf(shown, 'focus')}
      notes={isLost ? [t('filters.focusLost', { names })] : []}
      removeWords={t('filters.remove', { chip })}
      onRemove={() => onChange(t('history.endFocus'), focusOn(undefined))}
    >
      {() => (
        <div className="filter-steps">
          <button type="button" className="button" disabled={hops <= 1} onClick={() => step(-1)}>
            {t('filters.fewerSteps')}
          </button>
          <button type="button" className="button" disabled={hops >= MOST_HOPS} onClick={() => step(1)}>
            {t('filters.moreSteps')}
          </button>
        </div>
      )}
    </Chip>
  );
}
