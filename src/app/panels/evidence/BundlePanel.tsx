import type { GraphRelationship } from '../../../model/values.ts';
import type { Picture } from '../../picture/use-picture.ts';
import { Name } from '../../shell/Name.tsx';
import { countOfSources } from '../../words/count.ts';
import { phraseOf } from '../../words/model-words.ts';
import { t } from '../../words/t.ts';
import { namedIn } from '../explore/selection-actions.ts';
import { selectAndShow } from '../picture/PicturePane.tsx';
import { idsOf } from './claims.ts';
import { factsOfRelationship } from './facts.ts';

/** Connections that are drawn as one line, each with its dates and the number of its sources. */
export function BundlePanel({ ids, picture }: { ids: readonly string[]; picture: Picture }) {
  const wanted = new Set(ids);
  const connections = picture.records.graph.relationships.filter(({ id }) => wanted.has(id));
  const ends = namedIn(picture, [...new Set(connections.flatMap(({ start, end }) => [start, end]))]);
  const names = new Map(ends.map(({ id, name }) => [id, name]));
  return (
    <article aria-label={t('explore.connectionsDrawnAsOne', { count: ids.length })}>
      <h2 className="connection-sentence">{t('explore.connectionsDrawnAsOne', { count: ids.length })}</h2>
      <ul className="bundle">
        {connections.map((connection) => (
          <BundledConnection key={connection.id} connection={connection} names={names} />
        ))}
      </ul>
    </article>
  );
}

type BundledConnectionProps = { connection: GraphRelationship; names: ReadonlyMap<string, string> };

function BundledConnection({ connection, names }: BundledConnectionProps) {
  const { id, start, type, end, properties } = connection;
  const facts = factsOfRelationship(connection).map(({ title, text }) =>
    t('evidence.fact', { title: title.toLowerCase(), text: text ?? '' }),
  );
  return (
    <li className="connection">
      <button type="button" className="node-button" onClick={() => selectAndShow(id)}>
        <span>
          <Name text={names.get(start) ?? start} /> {phraseOf(type, 'out')} <Name text={names.get(end) ?? end} />
        </span>
      </button>
      <p className="connection-facts">{[...facts, countOfSources(idsOf(properties['sources']).length)].join(' · ')}</p>
    </li>
  );
}
