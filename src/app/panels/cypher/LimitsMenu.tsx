import { Popover } from '@base-ui/react/popover';
import { useId, useState } from 'react';
import { MOST_ROWS, MOST_SECONDS } from '../../../model/wire.ts';
import { DEFAULT_LIMITS, resetLimits, setLimits, useLimits } from '../../state/limits/store.ts';
import { t } from '../../../words/t.ts';

/** How many rows and seconds a query may take, shown on the button that changes them. */
export function LimitsMenu() {
  const { rows, seconds } = { ...DEFAULT_LIMITS, ...useLimits() };
  return (
    <Popover.Root>
      <Popover.Trigger className="button button-quiet">{t('cypher.limits', { rows, seconds })}</Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner sideOffset={4} align="start" className="popup-place">
          <Popover.Popup className="popup cypher-limits" aria-label={t('cypher.limitsTitle')}>
            <p>{t('cypher.limitsExplained')}</p>
            <LimitField
              name={t('cypher.rows')}
              value={rows}
              most={MOST_ROWS}
              onChange={(next) => setLimits({ rows: next })}
            />
            <LimitField
              name={t('cypher.seconds')}
              value={seconds}
              most={MOST_SECONDS}
              onChange={(next) => setLimits({ seconds: next })}
            />
            <button type="button" className="text-button" onClick={resetLimits}>
              {t('cypher.limitsUsual', DEFAULT_LIMITS)}
            </button>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}

type LimitFieldProps = { name: string; value: number; most: number; onChange: (value: number) => void };

/** Taken on Enter or when the field is left, and only within its bounds. */
function LimitField({ name, value, most, onChange }: LimitFieldProps) {
  const id = useId();
  const [draft, setDraft] = useState<string>();
  const text = draft ?? String(value);
  const number = Number(text);
  const isGood = /^\d+$/.test(text.trim()) && number >= 1 && number <= most;
  const take = (): void => {
    if (!isGood) return;
    setDraft(undefined);
    if (number !== value) onChange(number);
  };
  return (
    <p className="cypher-limit">
      <label htmlFor={id}>{name}</label>
      <input
        id={id}
        inputMode="numeric"
        value={text}
        aria-invalid={!isGood}
        aria-describedby={`${id}-most`}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={take}
        onKeyDown={(event) => event.key === 'Enter' && take()}
      />
      <span id={`${id}-most`} className={isGood ? 'muted' : 'cypher-parameter-fault'}>
        {t('cypher.fromTo', { least: 1, most })}
      </span>
    </p>
  );
}
