import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import type { RefObject } from 'react';
import type { Graph } from '../../model/values.ts';
import type { Looks, View } from '../../model/view.ts';
import type { Presets } from '../../model/wire.ts';
import type { KnownSources } from '../../scene/known-sources.ts';
import type { Scene } from '../../scene/scene.ts';
import { shownPart } from '../../scene/shown/shown-part.ts';
import type { Shown } from '../../scene/shown/shown-part.ts';
import { healthAnswer } from '../api/answers.ts';
import { useMeasuredValues } from '../analysis/use-measured.ts';
import { resolveQuestion } from '../question/resolve-question.ts';
import type { ResolvedQuestion } from '../question/resolve-question.ts';
import { usePresets } from '../question/use-presets.ts';
import { useLanguage } from '../state/language/store.ts';
import { useView } from '../state/view/store.ts';
import { hiddenKindsOf } from '../../model/view-at-rest.ts';
import type { StageHandle } from '../stage/stage-contract.ts';
import { openingOf } from '../../scene/opening-of.ts';
import { looksInWords, wordedScene } from '../../words/worded-scene.ts';
import { comparedLooks } from '../../words/compared-looks.ts';
import { useComparedAnswer } from './use-compared.ts';
import type { Compared } from './use-compared.ts';
import type { Answer } from './use-answer.ts';
import { useSteps } from '../workspace/steps-store.ts';
import { usePositions } from './use-positions.ts';
import type { Placed } from './use-positions.ts';
import { useKnownSources } from './use-known-sources.ts';
import { useRecords } from './use-records.ts';
import type { Records } from './use-records.ts';

/** The chain from the view to what is drawn; each is a function of the former. */
export type Picture = {
  view: View;
  presets: Presets | undefined;
  question: ResolvedQuestion;
  answer: Answer;
  /** Where two answers stand beside each other; `answer` is then both as one. */
  compared: Compared | undefined;
  records: Records;
  shown: Shown;
  /** The part of the records that the scene draws. */
  drawn: Graph;
  hiddenKinds: ReadonlySet<string>;
  placed: Placed;
  scene: Scene;
};

export type PicturePlace = { room: RefObject<HTMLElement | null>; stage: RefObject<StageHandle | null> };

export function usePicture({ room, stage }: PicturePlace): Picture {
  const view = useView();
  const presetsQuery = usePresets();
  const presets = presetsQuery.data;
  const isLarge = useIsLarge();
  const question = useMemo(
    () => resolveQuestion(view.question, { presets, isLarge, asOf: view.asOf }),
    [view.question, presets, isLarge, view.asOf],
  );
  const { answer: asked, compared } = useComparedAnswer(question);
  const answer: Answer =
    question.type === 'waiting' && presetsQuery.error
      ? { status: 'failed', error: presetsQuery.error, askAgain: presetsQuery.refetch }
      : asked;
  const records = useRecords(answer.status === 'ready' ? answer.result.graph : undefined, view);
  const hidden = hiddenKindsOf(view, question.type === 'opening');
  const hiddenKinds = useMemo(() => new Set(hidden), [hidden]);
  const sources = useKnownSources(view);
  const shown = useShown(records.graph, view, { hiddenKinds, sources });
  const isFree = useSteps(({ steps }) => steps.length === 0) && view.selection.length === 0;
  const mayMove = useCallback(() => isFree && (stage.current?.isFitted() ?? true), [isFree, stage]);
  const placed = usePositions(shown.graph, view.layout, { room, mayMove });
  const scene = useScene({
    isOverview: question.type === 'overview',
    records: records.graph,
    shown,
    view,
    hiddenKinds,
    placed,
    sources,
    compared,
  });
  const drawn = shown.graph;
  return { view, presets, question, answer, compared, records, shown, drawn, hiddenKinds, placed, scene };
}

type ShownBy = { hiddenKinds: ReadonlySet<string>; sources: KnownSources | undefined };

/** Without an answer about its size, the data is asked for as if it were small, and the failure shows. */
function useIsLarge(): boolean | undefined {
  const { data, isError } = useQuery(healthAnswer);
  if (data) return openingOf(data) === 'overview';
  return isError ? false : undefined;
}

/** Only what decides over the shown part makes it anew: not a selection, nor a look. */
function useShown(records: Graph, view: View, { hiddenKinds, sources }: ShownBy): Shown {
  const { asOf, window, filters, hidden, projection, focus } = view;
  return useMemo(
    () => shownPart(records, { asOf, window, filters, hidden, projection, focus, hiddenKinds, sources }),
    [records, asOf, window, filters, hidden, projection, focus, hiddenKinds, sources],
  );
}

type SceneParts = ShownBy & {
  isOverview: boolean;
  records: Graph;
  shown: Shown;
  view: View;
  placed: Placed;
  compared: Compared | undefined;
};

/** No lens while sources are still to come, nor on the graph of kinds, whose lines have none of their own. */
const useLooks = ({ looks }: View, hasSources: boolean): Looks =>
  useMemo(() => (hasSources ? looks : { ...looks, evidence: false }), [looks, hasSources]);

function useScene({ isOverview, records, shown, view, hiddenKinds, placed, sources, compared }: SceneParts): Scene {
  const language = useLanguage();
  const { pins } = view;
  const { result } = placed;
  const looks = useLooks(view, !isOverview && sources !== undefined);
  const measured = useMeasuredValues(shown.graph, looks);
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- the words are those of the language
  const drawn = useMemo(() => looksInWords(shown.graph, looks, measured), [shown.graph, looks, measured, language]);
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- the words are those of the language
  const sides = useMemo(() => compared && comparedLooks(shown.graph, compared), [shown.graph, compared, language]);
  const positions = useMemo(
    () => (Object.keys(pins).length === 0 ? result.positions : new Map([...result.positions, ...Object.entries(pins)])),
    [result.positions, pins],
  );
  return useMemo(
    () =>
      wordedScene({
        shown: shown.graph,
        records,
        placed: result,
        positions,
        pins,
        hiddenKinds,
        sources,
        looks,
        drawn,
        sides,
        isOverview,
      }),
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the words are those of the language
    [isOverview, records, shown.graph, result, drawn, positions, pins, hiddenKinds, sources, looks, sides, language],
  );
}
