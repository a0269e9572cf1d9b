import { Popover } from '@base-ui/react/popover';
import { useState } from 'react';
import { currentLocale, t } from '../../../words/t.ts';
import { forgetQueries, usePastQueries } from './query-history.ts';
import type { PastQuery } from './query-history.ts';

type HistoryMenuProps = { onChoose: (query: PastQuery) => void };

/** The queries that were run in this browser, the last one first. */
export function HistoryMenu({ onChoose }: HistoryMenuProps) {
  const [isOpen, setOpen] = useState(false);
  const past = usePastQueries();
  const choose = (query: PastQuery): void => {
    setOpen(false);
    onChoose(query);
  };
  return (
    <Popover.Root open={isOpen} onOpenChange={setOpen}>
      <Popover.Trigger className="button button-quiet">{t('cypher.history')}</Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner sideOffset={4} align="start" className="popup-place">
          <Popover.Popup className="popup cypher-history" aria-label={t('cypher.historyTitle')}>
            {past.length === 0 && <p className="popup-status">{t('cypher.historyNone')}</p>}
            <ul className="popup-list">
              {past.map((query) => (
                <li key={`${query.cypher} ${JSON.stringify(query.parameters)}`}>
                  <PastButton query={query} onChoose={choose} />
                </li>
              ))}
            </ul>
            {past.length > 0 && (
              <p className="cypher-history-foot">
                <span className="muted">{t('cypher.historyHere')}</span>
                <button type="button" className="text-button" onClick={forgetQueries}>
                  {t('cypher.historyClear')}
                </button>
              </p>
            )}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}

function PastButton({ query, onChoose }: { query: PastQuery; onChoose: (query: PastQuery) => void }) {
  const { cypher, parameters, at, rows } = query;
  const time = new Intl.DateTimeFormat(currentLocale(), { dateStyle: 'medium', timeStyle: 'short' }).format(
    new Date(at),
  );
  const given = Object.entries(parameters).map(([name, value]) => `$${name} = ${JSON.stringify(value)}`);
  return (
    <button type="button" className="cypher-past" onClick={() => onChoose(query)}>
      <code>{cypher}</code>
      <span className="muted">
        {[time, rows === undefined ? t('cypher.noAnswer') : t('picture.rows', { count: rows }), ...given].join(' · ')}
      </span>
    </button>
  );
}
