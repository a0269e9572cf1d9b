import { Popover } from '@base-ui/react/popover';
import { useId, useState } from 'react';
import { Icon } from '../../shell/Icon.tsx';
import { formatDate } from '../../../words/format-date.ts';
import { t } from '../../../words/t.ts';
import { lastDayOf } from './last-day-of.ts';
import './as-of.css';

export type AsOfControlProps = { asOf: string | undefined; onAsOf: (asOf: string | undefined) => void };

/** The day on which memberships count throughout: one of the reader's, or each program's own. */
export function AsOfControl({ asOf, onAsOf }: AsOfControlProps) {
  const [isOpen, setOpen] = useState(false);
  const take = (next: string | undefined): void => {
    setOpen(false);
    if (next !== asOf) onAsOf(next);
  };
  return (
    <Popover.Root open={isOpen} onOpenChange={setOpen}>
      <Popover.Trigger className="button button-quiet as-of" title={t('time.asOfExplained')}>
        {asOf === undefined ? t('time.asOfAny') : t('time.asOfDay', { date: formatDate(asOf) })}
        <Icon name="down" />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner className="popup-place" sideOffset={6} align="end">
          <Popover.Popup className="popup as-of-popup">
            <Popover.Title className="as-of-title">{t('time.asOfTitle')}</Popover.Title>
            <Popover.Description className="as-of-more">{t('time.asOfExplained')}</Popover.Description>
            <DayForm asOf={asOf} onDay={take} />
            <button type="button" className="button" disabled={asOf === undefined} onClick={() => take(undefined)}>
              {t('time.ownDate')}
            </button>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}

/** A day, or a month or year by its last one. */
function DayForm({ asOf, onDay }: { asOf: string | undefined; onDay: (day: string) => void }) {
  const [text, setText] = useState(asOf ?? '');
  const [isTried, setTried] = useState(false);
  const id = useId();
  const day = lastDayOf(text);
  const isFaulty = isTried && day === undefined;
  return (
    <form
      className="as-of-form"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (day !== undefined) onDay(day);
      }}
    >
      <label htmlFor={id}>{t('time.day')}</label>
      <div className="as-of-row">
        <input
          id={id}
          className="as-of-input"
          value={text}
          autoComplete="off"
          aria-invalid={isFaulty}
          aria-describedby={`${id}-hint`}
          onChange={({ target }) => setText(target.value)}
        />
        <button type="submit" className="button button-primary">
          {t('time.setDay')}
        </button>
      </div>
      <p id={`${id}-hint`} className="as-of-more" role={isFaulty ? 'alert' : undefined}>
        {isFaulty ? t('time.notADay') : t('time.dayHint')}
      </p>
    </form>
  );
}
