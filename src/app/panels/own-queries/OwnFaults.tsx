import { useQuery } from '@tanstack/react-query';
import { ownQueriesAnswer } from '../../api/own-queries.ts';
import { t } from '../../../words/t.ts';
import './question-actions.css';

/** What is wrong with the files of the reader's own queries: each gives no question until it is mended. */
export function OwnFaults() {
  const { data } = useQuery(ownQueriesAnswer);
  if (!data || data.faults.length === 0) return null;
  return (
    <section className="own-faults" aria-label={t('own.faults')}>
      <h3 className="questions-group">{t('own.faults')}</h3>
      <ul>
        {data.faults.map(({ file, line, message }) => (
          <li key={`${file} ${line} ${message}`}>
            <strong>{t('own.faultAt', { file, line })}</strong> {message}
          </li>
        ))}
      </ul>
    </section>
  );
}
