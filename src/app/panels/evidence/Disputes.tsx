import type { GraphNode } from '../../../model/values.ts';
import { Name } from '../../shell/Name.tsx';
import { SourcedBy } from './SourcedBy.tsx';
import type { Dispute } from './claims.ts';

/** Values that sources state differently, each with who states it. */
export function Disputes({ disputes, sources }: { disputes: readonly Dispute[]; sources: readonly GraphNode[] }) {
  if (disputes.length === 0) return null;
  return (
    <section className="disputes" aria-labelledby="sources-differ">
      <h3 id="sources-differ" className="evidence-heading">
        Stated differently
      </h3>
      {disputes.map(({ property, title, statements }) => (
        <div key={property}>
          <h4>{title}</h4>
          <ul>
            {statements.map((statement) => (
              <li key={statement.id} className="statement">
                <p>
                  <strong>
                    <Name text={statement.value} />
                  </strong>
                  {statement.asOf && ` as of ${statement.asOf}`}
                  {statement.isUsed && <span className="statement-used">used here</span>}
                </p>
                <SourcedBy ids={statement.sources} quote={statement.quote ?? null} sources={sources} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
