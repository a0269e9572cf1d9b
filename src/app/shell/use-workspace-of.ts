import { useCallback } from 'react';
import type { RefObject } from 'react';
import type { ViewFile } from '../../model/view-file.ts';
import type { Connection } from '../picture/use-health.ts';
import type { Picture } from '../picture/use-picture.ts';
import type { StageHandle } from '../stage/stage-contract.ts';
import { toViewFile } from '../../model/to-view-file.ts';
import { stepsNow } from '../workspace/steps-store.ts';
import { openChosenFile } from '../workspace/store.ts';
import { useKeeping } from '../workspace/use-keeping.ts';

export type WorkspaceOf = { present: () => ViewFile; choose: (file: File) => void };

type Place = { stage: RefObject<StageHandle | null>; title: string; connection: Connection };

/** Keeps the picture through reloads, and hands it over whole. */
export function useWorkspaceOf(picture: Picture, { stage, title, connection }: Place): WorkspaceOf {
  const isWhole = picture.answer.status === 'ready' && !picture.records.isExpanding;
  useKeeping(picture.scene, { stage, title, placed: picture.placed, isWhole });
  const dataSet = 'health' in connection ? connection.health.dataSet : null;
  const { view, records, placed } = picture;
  const present = useCallback((): ViewFile => {
    const camera = stage.current?.isFitted() ? undefined : stage.current?.camera();
    const steps = stepsNow();
    return toViewFile({ title, view, graph: records.graph, placed: placed.result, camera, dataSet, steps }, new Date());
  }, [stage, title, view, records.graph, placed.result, dataSet]);
  const choose = useCallback((file: File): void => void openChosenFile(file, dataSet), [dataSet]);
  return { present, choose };
}
