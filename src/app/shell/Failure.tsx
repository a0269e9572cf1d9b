import { isWorthRepeating } from '../api/errors.ts';
import { explainFailure } from '../api/explain-failure.ts';
import { t } from '../../words/t.ts';

export type FailureProps = { error: unknown; what: string; onAgain?: () => void };

/** What could not be done, why, and what to do next. */
export function Failure({ error, what, onAgain }: FailureProps) {
  const { why, next } = explainFailure(error, what);
  return (
    <div className="failure" role="alert">
      <p className="failure-what">{what}</p>
      <p className="failure-why">{why}</p>
      <p>{next}</p>
      {onAgain && isWorthRepeating(error) && (
        <button type="button" className="button" onClick={onAgain}>
          {t('shell.askAgain')}
        </button>
      )}
    </div>
  );
}
