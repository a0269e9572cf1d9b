import { useQuery } from '@tanstack/react-query';
import { useMemo, useRef } from 'react';
import { neighbourGroupsAnswer, neighboursAnswer } from '../../api/explore-answers.ts';
import type { Picture } from '../../picture/use-picture.ts';
import { Failure } from '../../shell/Failure.tsx';
import { t } from '../../../words/t.ts';
import { expandGroup, takeBack } from './explore-actions.ts';
import type { Named } from './explore-actions.ts';
import { nextLimit, surroundingsOf } from './group-states.ts';
import type { GroupState, Surroundings } from './group-states.ts';
import { groupWords } from './group-words.ts';

/** The groups of a node's neighbours and what the picture holds of them; undefined until they are counted. */
export function useSurroundings(id: string, { records, view }: Picture, isWanted = true) {
  const { data, error, refetch } = useQuery({ ...neighbourGroupsAnswer(id), enabled: isWanted });
  const surroundings = useMemo(
    () => data && surroundingsOf(records.graph, { id, groups: data.groups, additions: view.additions }),
    [records.graph, view.additions, id, data],
  );
  const isUnsure = surroundings !== undefined && surroundings.whole.total === undefined;
  const whole = useQuery({ ...neighboursAnswer({ ids: [id], limit: 1 }), enabled: isWanted && isUnsure });
  return { surroundings: withTotal(surroundings, whole.data?.total), error, refetch };
}

const withTotal = (surroundings: Surroundings | undefined, total: number | undefined): Surroundings | undefined =>
  surroundings && total !== undefined ? { ...surroundings, whole: { ...surroundings.whole, total } } : surroundings;

/** What can be added around a node, each group with its number before it is asked for. */
export function Neighbours({ node, picture }: { node: Named; picture: Picture }) {
  const { surroundings, error, refetch } = useSurroundings(node.id, picture);
  return (
    <section className="neighbours" aria-labelledby="add-to-picture">
      <h3 id="add-to-picture" className="evidence-heading">
        {t('explore.add')}
      </h3>
      {error && <Failure error={error} what={t('explore.notCounted')} onAgain={() => void refetch()} />}
      {!surroundings && !error && <output className="muted">{t('explore.counting')}</output>}
      {surroundings?.groups.length === 0 && <p className="muted">{t('explore.noNeighbours')}</p>}
      {surroundings && surroundings.groups.length > 0 && (
        <ul>
          {surroundings.groups.map((state) => (
            <GroupRow key={Object.values(state.narrowed).join(' ')} node={node} state={state} />
          ))}
          {(surroundings.groups.length > 1 || surroundings.whole.addition) && (
            <GroupRow node={node} state={surroundings.whole} />
          )}
        </ul>
      )}
    </section>
  );
}

/** The button stays the same one while its words change, so that the keyboard's focus stays on it. */
function GroupRow({ node, state }: { node: Named; state: GroupState }) {
  const button = useRef<HTMLButtonElement>(null);
  const { inPicture, addition } = state;
  const words = groupWords(state);
  const canGrow = nextLimit(state) !== undefined;
  const undo = (): void => {
    if (addition) takeBack(addition, node.name);
    button.current?.focus();
  };
  return (
    <li className="neighbour-group">
      <button
        ref={button}
        type="button"
        className="neighbour-button"
        aria-disabled={!canGrow}
        onClick={() => expandGroup(node, state)}
      >
        <span className={canGrow && inPicture === 0 ? 'neighbour-new' : undefined}>{words}</span>
        {canGrow && inPicture > 0 && (
          <>
            {' · '}
            <span className="neighbour-more">{t('explore.more')}</span>
          </>
        )}
      </button>
      {addition && (
        <button
          type="button"
          className="text-button"
          aria-label={t('explore.takeBackOf', { group: words })}
          onClick={undo}
        >
          {t('explore.takeBack')}
        </button>
      )}
    </li>
  );
}
