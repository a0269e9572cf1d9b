import { setAsOf, setWindow } from '../../state/view/transitions.ts';
import { formatDate } from '../../../words/format-date.ts';
import { t } from '../../../words/t.ts';
import { Chip } from './Chip.tsx';
import type { ChipsProps } from './chip-props.ts';
import { MissingChoice } from './MissingChoice.tsx';
import { removalOf } from './removal-of.ts';
import { windowWords } from '../../../words/window-words.ts';

/** The day on which memberships count. */
export function AsOfChip({ view, shown, onChange }: ChipsProps) {
  if (view.asOf === undefined) return null;
  const chip = t('filters.chip.asOf', { date: formatDate(view.asOf) });
  const removal = removalOf(shown, 'as-of');
  const undated = removal?.missing ?? 0;
  return (
    <Chip
      text={chip}
      removal={removal}
      notes={[t('filters.asOfExplained'), ...(undated > 0 ? [t('filters.undatedKept', { count: undated })] : [])]}
      removeWords={t('filters.remove', { chip })}
      onRemove={() => onChange(t('history.asOf'), setAsOf(undefined))}
    />
  );
}

/** The time within which programs began and connections held. */
export function WindowChip({ view, shown, onChange }: ChipsProps) {
  const { window } = view;
  if (!window) return null;
  const chip = windowWords(window);
  const removal = removalOf(shown, 'window');
  return (
    <Chip
      text={chip}
      removal={removal}
      notes={[t('filters.windowExplained')]}
      removeWords={t('filters.remove', { chip })}
      onRemove={() => onChange(t('history.window'), setWindow(undefined))}
    >
      {() => (
        <div className="filter-form">
          <MissingChoice
            count={removal?.missing ?? 0}
            words={t('filters.undated', { count: removal?.missing ?? 0 })}
            value={window.missing}
            onChange={(missing) => onChange(t('history.window'), setWindow({ ...window, missing }))}
          />
        </div>
      )}
    </Chip>
  );
}
