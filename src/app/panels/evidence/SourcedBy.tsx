import { useState } from 'react';
import type { GraphNode, Property } from '../../../model/values.ts';
import { nameOf } from '../../../model/values.ts';
import { Name } from '../../shell/Name.tsx';
import { formatDate } from '../../words/format-date.ts';
import { safeLink } from '../../words/safe-link.ts';
import { sourcing } from '../../words/sourcing.ts';
import { selectAndShow } from '../picture/PicturePane.tsx';
import { OutsideLink } from './FactList.tsx';

type SourcedByProps = {
  ids: readonly string[];
  quote: Property | undefined;
  sources: readonly GraphNode[];
  /** "inferred" where it follows from what the source says, without being said. */
  confidence?: Property;
};

/** Of more than these, the first are listed; the others open on a press. */
const FEW = 5;
const FIRST = 3;

/** Who says so, in which words, and where it can be read. */
export function SourcedBy({ ids, quote, sources, confidence }: SourcedByProps) {
  const [isWhole, setWhole] = useState(false);
  const byId = new Map(sources.map((source) => [source.id, source]));
  const listed = isWhole || ids.length <= FEW ? ids : ids.slice(0, FIRST);
  return (
    <div className="sourced-by">
      {typeof quote === 'string' && quote !== '' && (
        <blockquote>
          <Name text={quote} />
        </blockquote>
      )}
      <p className={ids.length < 2 ? 'sourcing sourcing-thin' : 'sourcing'}>
        {sourcing(ids.length)}
        {confidence === 'inferred' && '; inferred, not stated'}
      </p>
      <ul className="sources">
        {listed.map((id) => (
          <li key={id}>
            <Citation id={id} source={byId.get(id)} />
          </li>
        ))}
      </ul>
      {listed.length < ids.length && (
        <button type="button" className="text-button" onClick={() => setWhole(true)}>
          Show all {ids.length} sources
        </button>
      )}
    </div>
  );
}

function Citation({ id, source }: { id: string; source: GraphNode | undefined }) {
  if (!source) return <span className="not-known">{id}, which is not in the data</span>;
  const { publisher, date, kind, read, url } = source.properties;
  const link = safeLink(url);
  const details = [
    typeof publisher === 'string' && publisher,
    typeof date === 'string' && formatDate(date),
    typeof kind === 'string' && kind.replaceAll('-', ' '),
    read === 'excerpt' && 'only an excerpt was read',
    read === 'cited' && 'known through another source',
    !link && 'no link',
  ].filter((detail) => typeof detail === 'string');
  return (
    <>
      {link ? <OutsideLink href={link} text={nameOf(source)} /> : <Name text={nameOf(source)} />}
      <span className="citation-details">
        {details.join(' · ')}{' '}
        <button type="button" className="text-button" onClick={() => selectAndShow(id)}>
          about this source
        </button>
      </span>
    </>
  );
}
