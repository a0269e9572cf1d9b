import type { SearchAnswer } from '../../../model/wire.ts';
import { kindOf } from '../../../scene/drawn.ts';
import { KindShape } from '../../shell/KindShape.tsx';
import { Name } from '../../shell/Name.tsx';
import { NodeName } from '../../shell/NodeName.tsx';
import { countOfConnections } from '../../../words/count.ts';
import { kindWord } from '../../../words/model-words.ts';
import { namesOf } from '../../../words/names.ts';
import { t } from '../../../words/t.ts';

/** One find: its name, what of it matched where that is another name, its kind and how well connected it is. */
export function SearchHit({ hit: { node, matched, degree } }: { hit: SearchAnswer['hits'][number] }) {
  const kind = kindOf(node);
  const { name, original } = namesOf(node);
  return (
    <>
      <KindShape kind={kind} />
      <span className="search-hit-name">
        <NodeName node={node} />
        {matched !== name && matched !== original && (
          <span className="search-hit-alias">
            {' '}
            {t('search.also')} <Name text={matched} />
          </span>
        )}
      </span>
      <span className="search-hit-kind">
        {kindWord(kind)} · {countOfConnections(degree)}
      </span>
    </>
  );
}
