import { nameOf, textsOf } from '../../../model/values.ts';
import type { GraphNode, Property } from '../../../model/values.ts';
import { kindOf } from '../../../scene/drawn.ts';
import { KindShape } from '../../shell/KindShape.tsx';
import { Name } from '../../shell/Name.tsx';
import { kindWord } from '../../../words/model-words.ts';
import { nameIn, originalName } from '../../../words/names.ts';
import { t } from '../../../words/t.ts';

const isText = (value: Property | undefined): value is string => typeof value === 'string' && value !== '';

/** Kind, the name in the language of the interface, and under it the names in all others that the data knows. */
export function NodeHeading({ node }: { node: GraphNode }) {
  const kind = kindOf(node);
  const { nameZh, nameRu, abbreviation, aliases, record } = node.properties;
  const name = nameIn(node);
  const names = [...new Set([originalName(node), nameOf(node), nameZh, nameRu].filter(isText))];
  const aliasNames = textsOf(aliases);
  return (
    <header className="node-heading">
      <p className="node-kind">
        <KindShape kind={kind} />
        {kindWord(kind)}
        {record === 'family' && `, ${t('evidence.family')}`}
      </p>
      <h2>
        <Name text={name} />
        {isText(abbreviation) && <span className="node-abbreviation"> {abbreviation}</span>}
      </h2>
      {names
        .filter((other) => other !== name)
        .map((other) => (
          <p key={other} className="node-name">
            <Name text={other} />
          </p>
        ))}
      {aliasNames.length > 0 && (
        <p className="node-aliases">
          {t('evidence.alsoCalled')}{' '}
          {aliasNames.map((alias, index) => (
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
