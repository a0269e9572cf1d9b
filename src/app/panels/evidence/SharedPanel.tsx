import type { GraphRelationship } from '../../../model/values.ts';
import type { Picture } from '../../picture/use-picture.ts';
import { t } from '../../../words/t.ts';
import { ThroughList } from '../analysis/ThroughList.tsx';
import { selectAndShow } from '../picture/PicturePane.tsx';

/** What stands behind a connection of a projection: the programs or topics that its ends share. */
export function SharedPanel({ connection, picture }: { connection: GraphRelationship; picture: Picture }) {
  return (
    <article aria-label={t('explore.shared.title')}>
      <p className="node-kind">{t('explore.shared.title')}</p>
      <ThroughList connection={connection} nodes={picture.records.graph.nodes} onSelect={selectAndShow} />
    </article>
  );
}
