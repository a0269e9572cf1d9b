import { Menu } from '@base-ui/react/menu';
import type { GraphRelationship } from '../../../model/values.ts';
import type { Picture } from '../../picture/use-picture.ts';
import { hide } from '../../state/view/actions.ts';
import { phraseOf } from '../../../words/model-words.ts';
import { t } from '../../../words/t.ts';
import { selectAndShow } from '../picture/PicturePane.tsx';
import { Item } from './MenuParts.tsx';
import { withMembers } from './choose.ts';
import { namedIn } from './selection-actions.ts';

/** What a menu offers for a connection; for several drawn as one, each of them and all together. */
export function ConnectionItems({ id, picture }: { id: string; picture: Picture }) {
  const ids = withMembers([id], picture.scene);
  const wanted = new Set(ids);
  const connections = picture.drawn.relationships.filter((each) => wanted.has(each.id));
  return (
    <Menu.Group>
      {ids.length > 1 && (
        <Menu.GroupLabel className="explore-menu-label">
          {t('explore.connectionsDrawnAsOne', { count: ids.length })}
        </Menu.GroupLabel>
      )}
      {ids.length > 1 &&
        connections.map((connection) => (
          <Item key={connection.id} onRun={() => selectAndShow(connection.id)}>
            {sentenceOf(connection, picture)}
          </Item>
        ))}
      <Item onRun={() => selectAndShow(id)}>{t('explore.do.open')}</Item>
      <Item shortcut={picture.view.selection.includes(id) ? 'H' : undefined} onRun={() => hide(ids)}>
        {ids.length > 1 ? t('explore.do.hide') : t('explore.do.hideConnection')}
      </Item>
    </Menu.Group>
  );
}

function sentenceOf({ start, type, end }: GraphRelationship, picture: Picture): string {
  const [from, to] = namedIn(picture, [start, end]);
  return `${from?.name} ${phraseOf(type, 'out')} ${to?.name}`;
}
