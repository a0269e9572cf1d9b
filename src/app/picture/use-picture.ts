import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import type { RefObject } from 'react';
import type { Graph } from '../../model/values.ts';
import type { Presets } from '../../model/wire.ts';
import { drawnPart, kindOf } from '../../scene/drawn.ts';
import type { Scene } from '../../scene/scene.ts';
import { toScene } from '../../scene/to-scene.ts';
import { presetsAnswer } from '../api/answers.ts';
import { resolveQuestion } from '../question/resolve-question.ts';
import type { ResolvedQuestion } from '../question/resolve-question.ts';
import { hiddenKindsOf } from '../state/view/transitions.ts';
import type { StageHandle } from '../stage/stage-contract.ts';
import { useView } from '../state/view/store.ts';
import type { View } from '../state/view/types.ts';
import { useAnswer } from './use-answer.ts';
import type { Answer } from './use-answer.ts';
import { usePositions } from './use-positions.ts';
import { useRecords } from './use-records.ts';
import type { Records } from './use-records.ts';

/** The chain from the address to what is drawn; each is a function of the former. */
export type Picture = {
  view: View;
  presets: Presets | undefined;
  question: ResolvedQuestion;
  answer: Answer;
  records: Records;
  /** The part of the records that the scene draws. */
  drawn: Graph;
  hiddenKinds: ReadonlySet<string>;
  scene: Scene;
};

export type PicturePlace = { room: RefObject<HTMLElement | null>; stage: RefObject<StageHandle | null> };

export function usePicture({ room, stage }: PicturePlace): Picture {
  const view = useView();
  const presetsQuery = useQuery(presetsAnswer);
  const presets = presetsQuery.data;
  const question = useMemo(() => resolveQuestion(view.question, presets), [view.question, presets]);
  const asked = useAnswer(question);
  const answer: Answer =
    question.type === 'waiting' && presetsQuery.error
      ? { status: 'failed', error: presetsQuery.error, askAgain: () => void presetsQuery.refetch() }
      : asked;
  const records = useRecords(answer.status === 'ready' ? answer.result.graph : undefined, view.expanded);
  const hidden = hiddenKindsOf(view, question.type === 'opening');
  const hiddenKinds = useMemo(() => new Set(hidden), [hidden]);
  const drawn = useMemo(
    () => drawnPart(records.graph, (node) => !hiddenKinds.has(kindOf(node))),
    [records.graph, hiddenKinds],
  );
  const isFree = !view.selected;
  const mayMove = useCallback(() => isFree && (stage.current?.isFitted() ?? true), [isFree, stage]);
  const { positions, columns } = usePositions(drawn, view.layout, { room, mayMove });
  const scene = useMemo(
    () => toScene(records.graph, { positions, columns, hiddenKinds }),
    [records.graph, positions, columns, hiddenKinds],
  );
  return { view, presets, question, answer, records, drawn, hiddenKinds, scene };
}
