import type { GraphRelationship } from '../../../model/values.ts';
import type { Picture } from '../../picture/use-picture.ts';
import { kindOf } from '../../../scene/drawn.ts';
import { KindShape } from '../../shell/KindShape.tsx';
import { Name } from '../../shell/Name.tsx';
import { joinWords } from '../../words/count.ts';
import { nameIn } from '../../words/names.ts';
import { t } from '../../words/t.ts';
import { namedIn } from '../explore/selection-actions.ts';
import { selectAndShow } from '../picture/PicturePane.tsx';
import { idsOf } from './claims.ts';

/** What stands behind a connection of a projection: the programs or topics that its ends share. */
export function SharedPanel({ connection, picture }: { connection: GraphRelationship; picture: Picture }) {
  const { start, end, properties } = connection;
  const through = new Set(idsOf(properties['through']));
  const shared = picture.records.graph.nodes.filter(({ id }) => through.has(id));
  const ends = namedIn(picture, [start, end]);
  return (
    <article aria-label={t('explore.shared.title')}>
      <p className="node-kind">{t('explore.shared.title')}</p>
      <h2 className="connection-sentence">
        <Name text={joinWords(ends.map(({ name }) => name))} />
      </h2>
      <p>{t('explore.shared.count', { count: through.size })}</p>
      <ul className="bundle">
        {shared.map((node) => (
          <li key={node.id}>
            <button type="button" className="node-button" onClick={() => selectAndShow(node.id)}>
              <KindShape kind={kindOf(node)} />
              <Name text={nameIn(node)} />
            </button>
          </li>
        ))}
      </ul>
    </article>
  );
}
