import { Menu } from '@base-ui/react/menu';
import type { Picture } from '../../picture/use-picture.ts';
import { endFocus, focusOn } from '../../state/view/actions.ts';
import { t } from '../../../words/t.ts';
import { Item, Submenu } from './MenuParts.tsx';
import { STEPS } from './FocusSteps.tsx';
import { doingWith, selectionActions } from './selection-actions.ts';

/** What a menu offers for all that is chosen. */
export function SelectionItems({ picture }: { picture: Picture }) {
  const { selection, focus } = picture.view;
  const doing = doingWith(picture, selection);
  return (
    <Menu.Group>
      <Menu.GroupLabel className="explore-menu-label">
        {t('explore.selection.title', { count: selection.length })}
      </Menu.GroupLabel>
      {doing.nodes.length > 0 && (
        <Submenu title={t('explore.do.focus')}>
          {STEPS.map((hops) => (
            <Item key={hops} onRun={() => focusOn(doing.nodes, hops)}>
              {t('explore.do.steps', { count: hops })}
            </Item>
          ))}
          {focus && <Item onRun={endFocus}>{t('explore.do.endFocus')}</Item>}
        </Submenu>
      )}
      {selectionActions
        .filter(({ isPossible }) => isPossible(doing))
        .map(({ id, title, key, run }) => (
          <Item key={id} shortcut={key} onRun={() => run(doing)}>
            {title()}
          </Item>
        ))}
    </Menu.Group>
  );
}
