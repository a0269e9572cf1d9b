import { useCallback, useEffect, useRef } from 'react';
import type { RefObject } from 'react';
import { selectAndShow } from '../panels/picture/PicturePane.tsx';
import type { Picture } from '../picture/use-picture.ts';
import type { StageHandle } from '../stage/stage-contract.ts';
import { add } from '../state/view/actions.ts';
import { t } from '../../words/t.ts';

/** Chooses a node that was searched for, adds it where the picture lacks it, and brings it into view once drawn. */
export function useFinding({ records, scene }: Picture, stage: RefObject<StageHandle | null>): (id: string) => void {
  const sought = useRef<string>(undefined);
  useEffect(() => {
    const id = sought.current;
    if (id === undefined || !scene.nodes.some((node) => node.id === id)) return;
    sought.current = undefined;
    stage.current?.focus(id);
  }, [scene, stage]);
  return useCallback(
    (id: string) => {
      if (!records.graph.nodes.some((node) => node.id === id))
        add(t('history.found'), { type: 'nodes', ids: [id] }, [id]);
      selectAndShow(id);
      if (scene.nodes.some((node) => node.id === id)) stage.current?.focus(id);
      else sought.current = id;
    },
    [records.graph, scene, stage],
  );
}
