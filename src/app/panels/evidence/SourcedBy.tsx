import { useState } from 'react';
import { kindOfLabel } from '../../../model/kinds.ts';
import type { GraphNode, Property } from '../../../model/values.ts';
import { nameOf } from '../../../model/values.ts';
import { Name } from '../../shell/Name.tsx';
import { formatDate } from '../../../words/format-date.ts';
import { formatProperty } from '../../../words/format-value.ts';
import { webAddress } from '../../../model/web-address.ts';
import { sourcing } from '../../../words/sourcing.ts';
import { t } from '../../../words/t.ts';
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

const KIND_OF_SOURCE = kindOfLabel('Source')?.properties['kind'];

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
        {confidence === 'inferred' && t('evidence.inferred')}
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
          {t('evidence.showAllSources', { count: ids.length })}
        </button>
      )}
    </div>
  );
}

function Citation({ id, source }: { id: string; source: GraphNode | undefined }) {
  if (!source) return <span className="not-known">{t('evidence.notInData', { id })}</span>;
  const { publisher, date, kind, read, url } = source.properties;
  const link = webAddress(url);
  const isPublished = typeof publisher === 'string' && publisher !== '';
  const details = [
    typeof date === 'string' && formatDate(date),
    typeof kind === 'string' && formatProperty(kind, KIND_OF_SOURCE),
    read === 'excerpt' && t('evidence.excerpt'),
    read === 'cited' && t('evidence.cited'),
    !link && t('evidence.noLink'),
  ].filter((detail) => typeof detail === 'string');
  return (
    <>
      {link ? <OutsideLink href={link} text={nameOf(source)} /> : <Name text={nameOf(source)} />}
      <span className="citation-details">
        {isPublished && (
          <>
            <Name text={publisher} />
            {details.length > 0 && ' · '}
          </>
        )}
        {details.join(' · ')}{' '}
        <button type="button" className="text-button" onClick={() => selectAndShow(id)}>
          {t('evidence.aboutSource')}
        </button>
      </span>
    </>
  );
}
