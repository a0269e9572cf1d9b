import type { Picture } from '../../picture/use-picture.ts';
import { t } from '../../../words/t.ts';
import { startPath } from './explore-actions.ts';
import type { Named } from './explore-actions.ts';
import { FocusSteps } from './FocusSteps.tsx';
import { doingWith, hideAction, pinAction, selectNeighboursAction, unpinAction } from './selection-actions.ts';
import './explore.css';

/** For one node, in the order in which they are offered. */
export const nodeActions = [hideAction, selectNeighboursAction, pinAction, unpinAction] as const;

/** What can be done with the node that is shown, for those who open no menu on it. */
export function NodeActions({ node, picture }: { node: Named; picture: Picture }) {
  const doing = doingWith(picture, [node.id]);
  if (doing.nodes.length === 0) return null;
  return (
    <fieldset className="explore-actions" aria-label={t('explore.menu', { name: node.name })}>
      {nodeActions
        .filter(({ isPossible }) => isPossible(doing))
        .map(({ id, title, key, run }) => (
          <button key={id} type="button" className="button" onClick={() => run(doing)}>
            {title()}
            {key && <kbd aria-hidden="true">{key}</kbd>}
          </button>
        ))}
      <button type="button" className="button" onClick={() => startPath(node, 'to')}>
        {t('explore.do.pathFrom')}
      </button>
      <FocusSteps doing={doing} />
    </fieldset>
  );
}
