import type { PlanStep } from '../../../model/wire.ts';
import { t } from '../../../words/t.ts';

/** The steps of a plan, each above those that feed it. */
export function PlanTree({ plan }: { plan: PlanStep }) {
  return (
    <section className="cypher-plan" aria-label={t('cypher.plan')}>
      <p className="muted">{t('cypher.planExplained')}</p>
      <ul>
        <Step step={plan} />
      </ul>
    </section>
  );
}

function Step({ step: { operator, details, estimatedRows, children } }: { step: PlanStep }) {
  return (
    <li>
      <strong>{operator}</strong> {details !== '' && <code>{details}</code>}{' '}
      {estimatedRows !== undefined && (
        <span className="muted">{t('cypher.estimatedRows', { count: Math.round(estimatedRows) })}</span>
      )}
      {children.length > 0 && (
        <ul>
          {children.map((child, index) => (
            // Steps of a plan have no identity beyond their order.
            <Step key={index} step={child} />
          ))}
        </ul>
      )}
    </li>
  );
}
