import { t } from '../../../words/t.ts';
import type { Fault } from './faults.ts';
import type { Place } from './error-place.ts';

type FaultListProps = {
  faults: readonly Fault[];
  /** Said at once, as the answer to a run; else when the reader pauses. */
  isUrgent: boolean;
  onGoTo: (place: Place) => void;
};

/** Each fault with its place, which takes the cursor there, and the way to mend it. */
export function FaultList({ faults, isUrgent, onGoTo }: FaultListProps) {
  return (
    <div role={isUrgent && faults.length > 0 ? 'alert' : 'status'} className="cypher-faults">
      {faults.map((fault) => (
        <div key={`${fault.place?.line} ${fault.place?.column} ${fault.message}`} className="cypher-fault">
          <FaultText fault={fault} onGoTo={onGoTo} />
        </div>
      ))}
    </div>
  );
}

function FaultText({
  fault: { message, next, place, excerpt },
  onGoTo,
}: Pick<FaultListProps, 'onGoTo'> & { fault: Fault }) {
  return (
    <>
      <p>
        {place && (
          <button type="button" className="text-button cypher-place" onClick={() => onGoTo(place)}>
            {t('cypher.place', place)}
          </button>
        )}{' '}
        {message}
      </p>
      {excerpt && (
        <pre>
          {excerpt.before}
          <mark>{excerpt.at || ' '}</mark>
          {excerpt.after}
        </pre>
      )}
      <p>{next}</p>
    </>
  );
}
