import { kindOfLabel } from '../../../model/kinds.ts';
import { nameOf } from '../../../model/values.ts';
import type { SearchAnswer } from '../../../model/wire.ts';
import { kindOf } from '../../../scene/drawn.ts';
import { KindShape } from '../../shell/KindShape.tsx';
import { Name } from '../../shell/Name.tsx';
import { count } from '../../words/count.ts';

/** One find: its name, what of it matched where that is another name, its kind and how well connected it is. */
export function SearchHit({ hit: { node, matched, degree } }: { hit: SearchAnswer['hits'][number] }) {
  const kind = kindOf(node);
  const name = nameOf(node);
  return (
    <>
      <KindShape kind={kind} />
      <span className="search-hit-name">
        <Name text={name} />
        {matched !== name && (
          <span className="search-hit-alias">
            {' '}
            also <Name text={matched} />
          </span>
        )}
      </span>
      <span className="search-hit-kind">
        {kindOfLabel(kind)?.one ?? kind} · {count(degree, 'connection', 'connections')}
      </span>
    </>
  );
}
