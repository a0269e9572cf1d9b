import type { GraphNode } from '../../../model/values.ts';
import { Name } from '../../shell/Name.tsx';
import { t } from '../../../words/t.ts';
import { SourcedBy } from './SourcedBy.tsx';
import type { Dispute } from './claims.ts';

type DisputesProps = { disputes: readonly Dispute[]; sources: readonly GraphNode[] };

/** Values that sources state differently, and statements that stand alone; each with who states it. */
export function Disputes({ disputes, sources }: DisputesProps) {
  const differing = disputes.filter(({ statements }) => statements.length > 1);
  const single = disputes.filter(({ statements }) => statements.length === 1);
  return (
    <>
      <Statements title={t('evidence.differently')} disputes={differing} sources={sources} />
      <Statements title={t('evidence.also')} disputes={single} sources={sources} />
    </>
  );
}

function Statements({ title: heading, disputes, sources }: DisputesProps & { title: string }) {
  if (disputes.length === 0) return null;
  return (
    <section className="disputes" aria-label={heading}>
      <h3 className="evidence-heading">{heading}</h3>
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
                  {statement.asOf && ` ${t('evidence.asOf', { date: statement.asOf })}`}
                  {statement.isUsed && <span className="statement-used">{t('evidence.usedHere')}</span>}
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
