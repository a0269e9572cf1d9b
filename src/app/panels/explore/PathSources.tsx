import type { GraphNode } from '../../../model/values.ts';
import { nameOf } from '../../../model/values.ts';
import { Name } from '../../shell/Name.tsx';
import { formatDate } from '../../../words/format-date.ts';
import { webAddress } from '../../../model/web-address.ts';
import { t } from '../../../words/t.ts';
import { OutsideLink } from '../evidence/FactList.tsx';

type PathSourcesProps = { numbers: ReadonlyMap<string, number>; sources: readonly GraphNode[] | undefined };

/** The list that the numbers in the paths point to. */
export function PathSources({ numbers, sources }: PathSourcesProps) {
  if (numbers.size === 0) return null;
  const byId = new Map(sources?.map((source) => [source.id, source]));
  return (
    <section aria-labelledby="path-sources">
      <h3 id="path-sources" className="evidence-heading">
        {t('explore.paths.sources')}
      </h3>
      <ol className="path-sources">
        {[...numbers].map(([id, number]) => (
          <li key={id} value={number}>
            <PathSource id={id} source={byId.get(id)} isRead={sources !== undefined} />
          </li>
        ))}
      </ol>
    </section>
  );
}

type PathSourceProps = { id: string; source: GraphNode | undefined; isRead: boolean };

function PathSource({ id, source, isRead }: PathSourceProps) {
  if (!source) return <span className="muted">{isRead ? t('evidence.notInData', { id }) : '…'}</span>;
  const { publisher, date, url } = source.properties;
  const link = webAddress(url);
  const details = [
    typeof publisher === 'string' && publisher,
    typeof date === 'string' && formatDate(date),
    !link && t('evidence.noLink'),
  ].filter((detail) => typeof detail === 'string' && detail !== '');
  return (
    <>
      {link ? <OutsideLink href={link} text={nameOf(source)} /> : <Name text={nameOf(source)} />}
      {details.length > 0 && <span className="citation-details">{details.join(' · ')}</span>}
    </>
  );
}
