import { Menu } from '@base-ui/react/menu';
import type { Picture } from '../../picture/use-picture.ts';
import { collapse, endFocus, focusOn } from '../../state/view/actions.ts';
import { isExpanded } from '../../state/view/transitions.ts';
import { t } from '../../../words/t.ts';
import { selectAndShow } from '../picture/PicturePane.tsx';
import { Item, Submenu } from './MenuParts.tsx';
import { useSurroundings } from './Neighbours.tsx';
import { STEPS } from './FocusSteps.tsx';
import { nodeActions } from './NodeActions.tsx';
import { expandGroup, startPath } from './explore-actions.ts';
import type { Named } from './explore-actions.ts';
import { nextLimit } from './group-states.ts';
import { groupWords } from './group-words.ts';
import { doingWith } from './selection-actions.ts';

/** What a menu offers for one node. */
export function NodeItems({ node, picture }: { node: Named; picture: Picture }) {
  const doing = doingWith(picture, [node.id]);
  const { view } = picture;
  return (
    <Menu.Group>
      <Menu.GroupLabel className="explore-menu-label">{node.name}</Menu.GroupLabel>
      <ExpandItems node={node} picture={picture} />
      {isExpanded(view, node.id) && <Item onRun={() => collapse(node.id, node.name)}>{t('explore.do.collapse')}</Item>}
      <Item onRun={() => startPath(node, 'to')}>{t('explore.do.pathFrom')}</Item>
      <Item onRun={() => startPath(node, 'from')}>{t('explore.do.pathTo')}</Item>
      <Submenu title={t('explore.do.focus')}>
        {STEPS.map((hops) => (
          <Item key={hops} onRun={() => focusOn([node.id], hops)}>
            {t('explore.do.steps', { count: hops })}
          </Item>
        ))}
        {view.focus && <Item onRun={endFocus}>{t('explore.do.endFocus')}</Item>}
      </Submenu>
      {nodeActions
        .filter(({ isPossible }) => isPossible(doing))
        .map(({ id, title, key, run }) => (
          <Item key={id} shortcut={key} onRun={() => run(doing)}>
            {title()}
          </Item>
        ))}
      <Item onRun={() => selectAndShow(node.id)}>{t('explore.do.open')}</Item>
    </Menu.Group>
  );
}

/** The groups of its neighbours, each with its number, and all of them last. */
function ExpandItems({ node, picture }: { node: Named; picture: Picture }) {
  const { surroundings, error } = useSurroundings(node.id, picture);
  const growing = surroundings?.groups.filter((state) => nextLimit(state) !== undefined) ?? [];
  const whole = surroundings?.whole;
  const waiting = error ? t('explore.notCounted') : t('explore.counting');
  return (
    <Submenu title={t('explore.do.expand')}>
      {growing.map((state) => (
        <Item key={Object.values(state.narrowed).join(' ')} onRun={() => expandGroup(node, state)}>
          {groupWords(state)}
        </Item>
      ))}
      {/* There from the start, so that the focus is never on an item that goes. */}
      <Item
        key="whole"
        isDisabled={!whole || nextLimit(whole) === undefined}
        onRun={() => whole && expandGroup(node, whole)}
      >
        {whole ? groupWords(whole) : waiting}
      </Item>
    </Submenu>
  );
}
