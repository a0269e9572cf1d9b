import type { Picture } from '../../picture/use-picture.ts';
import { t } from '../../../words/t.ts';
import { BundleList } from '../bundle/BundleList.tsx';
import { selectAndShow } from '../picture/PicturePane.tsx';

/** What stands behind a line that several connections are drawn as. */
export function BundlePanel({ ids, picture }: { ids: readonly string[]; picture: Picture }) {
  const { nodes, relationships } = picture.records.graph;
  const wanted = new Set(ids);
  const members = relationships.filter(({ id }) => wanted.has(id));
  return (
    <article aria-label={t('explore.connectionsDrawnAsOne', { count: members.length })}>
      <BundleList members={members} nodes={nodes} onSelect={selectAndShow} />
    </article>
  );
}
