import { Name } from '../../shell/Name.tsx';
import { notKnown } from '../../../words/format-value.ts';
import { webAddress } from '../../../model/web-address.ts';
import { t } from '../../../words/t.ts';
import type { Fact } from '../../../words/facts.ts';

/** Properties by their names in the model; what is not known is said. */
export function FactList({ facts }: { facts: readonly Fact[] }) {
  if (facts.length === 0) return null;
  return (
    <dl className="facts">
      {facts.map((fact) => (
        <div key={fact.key}>
          <dt>{fact.title}</dt>
          <dd>
            <FactValue fact={fact} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function FactValue({ fact: { text, isLink } }: { fact: Fact }) {
  if (text === undefined) return <span className="not-known">{notKnown()}</span>;
  const link = isLink ? webAddress(text) : undefined;
  return link ? <OutsideLink href={link} text={text} /> : <Name text={text} />;
}

/** Leads out of the app without telling the other side where from. */
export function OutsideLink({ href, text }: { href: string; text: string }) {
  return (
    <a href={href} target="_blank" rel="noopener noreferrer">
      <Name text={text} />
      <span className="visually-hidden"> {t('evidence.newTab')}</span>
    </a>
  );
}
