import { nameIn } from '../../words/names.ts';
import { joinWords } from '../../words/count.ts';
import { changeHops, focusOn, MOST_HOPS } from '../../state/view/transitions.ts';
import { t } from '../../words/t.ts';
import { Chip } from './Chip.tsx';
import type { ChipsProps } from './chip-props.ts';
import { removalOf } from './removal-of.ts';

/** How many centres are named. */
const NAMED = 2;

/** What lies within a few steps of some nodes. */
export function FocusChip({ view, shown, records, onChange }: ChipsProps) {
  const { focus } = view;
  if (!focus) return null;
  const { centres, hops } = focus;
  const named = centres.slice(0, centres.length > NAMED ? 1 : NAMED).map((id) => {
    const node = records.nodes.find((each) => each.id === id);
    return node ? nameIn(node) : id;
  });
  const rest = centres.length - named.length;
  const names = joinWords(rest > 0 ? [...named, t('filters.more', { count: rest })] : named);
  const chip = t('filters.chip.focus', { count: hops, names });
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
