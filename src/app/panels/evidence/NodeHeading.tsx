import { kindOfLabel } from '../../../model/kinds.ts';
import { nameOf } from '../../../model/values.ts';
import type { GraphNode, Property } from '../../../model/values.ts';
import { kindOf } from '../../../scene/drawn.ts';
import { KindShape } from '../../shell/KindShape.tsx';
import { Name } from '../../shell/Name.tsx';
import { idsOf } from './claims.ts';

const isText = (value: Property | undefined): value is string => typeof value === 'string' && value !== '';

/** Kind, and the names in all scripts that the data knows. */
export function NodeHeading({ node }: { node: GraphNode }) {
  const kind = kindOf(node);
  const { nameZh, nameRu, abbreviation, aliases } = node.properties;
  const family = node.properties['record'] === 'family' ? ', a family of courses' : '';
  const others = idsOf(aliases);
  return (
    <header className="node-heading">
      <p className="node-kind">
        <KindShape kind={kind} />
        {kindOfLabel(kind)?.one ?? kind}
        {family}
      </p>
      <h2>
        <Name text={nameOf(node)} />
        {isText(abbreviation) && <span className="node-abbreviation"> {abbreviation}</span>}
      </h2>
      {isText(nameZh) && (
        <p className="node-name" lang="zh-Hans">
          {nameZh}
        </p>
      )}
      {isText(nameRu) && (
        <p className="node-name" lang="ru">
          {nameRu}
        </p>
      )}
      {others.length > 0 && (
        <p className="node-aliases">
          Also called{' '}
          {others.map((alias, index) => (
            <span key={alias}>
              {index > 0 && '; '}
              <Name text={alias} />
            </span>
          ))}
        </p>
      )}
    </header>
  );
}
