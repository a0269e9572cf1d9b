import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useMemo, useState } from 'react';
import type { RefObject } from 'react';
import { isNode } from '../../model/values.ts';
import type { ViewFile } from '../../model/view-file.ts';
import type { Health } from '../../model/wire.ts';
import type { PictureText } from '../../scene/picture-text.ts';
import { citedIds } from '../../scene/shown-graph.ts';
import { sourcesAnswer } from '../api/answers.ts';
import type { DrawnSources } from '../export/subject.ts';
import { outlinesNote } from '../../words/layout-words.ts';
import { countsOf } from '../panels/picture/CountLine.tsx';
import type { Picture } from '../picture/use-picture.ts';
import { useTheme } from '../state/theme/store.ts';
import { boundsSeen } from '../stage/bounds-seen.ts';
import type { StageHandle } from '../stage/stage-contract.ts';
import { pictureText, questionWords } from '../../words/picture-text.ts';

const ExportDialog = lazy(async () => ({ default: (await import('../export/export-dialog.tsx')).ExportDialog }));

type PictureExportProps = {
  picture: Picture;
  stage: RefObject<StageHandle | null>;
  /** The view as a file holds it. */
  view: () => ViewFile;
  dataSet: Health['dataSet'] | undefined;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
};

/** The dialog that saves the picture, with the words that a picture must not be without. */
export function PictureExport({ picture, stage, view, dataSet, isOpen, onOpenChange }: PictureExportProps) {
  const theme = useTheme();
  const sources = useDrawnSources(picture, isOpen);
  const text = useText(picture, dataSet);
  const { scene, drawn } = picture;
  const { selection } = picture.view;
  const subject = useMemo(
    () => ({ scene, drawn, selection, seen: () => boundsSeen(stage.current), view, text, theme, sources }),
    [scene, drawn, selection, stage, view, text, theme, sources],
  );
  return (
    <Suspense fallback={null}>
      <ExportDialog open={isOpen} onOpenChange={onOpenChange} subject={subject} />
    </Suspense>
  );
}

/** Where they cannot be read, the picture goes without, and the dialog says so. */
function useDrawnSources({ drawn }: Picture, isWanted: boolean): DrawnSources {
  const ids = useMemo(() => citedIds(drawn), [drawn]);
  const { data, isLoading, isError } = useQuery({ ...sourcesAnswer(ids), enabled: isWanted && ids.length > 0 });
  return useMemo(() => {
    if (isLoading) return { status: 'reading' };
    if (isError) return { status: 'failed' };
    const nodes = data?.rows.flatMap(([source]) => (source !== undefined && isNode(source) ? [source] : [])) ?? [];
    return { status: 'read', nodes };
  }, [data, isLoading, isError]);
}

function useText(picture: Picture, dataSet: Health['dataSet'] | undefined): PictureText {
  const [today] = useState(() => new Date());
  const { question, view, records } = picture;
  const counts = countsOf(picture);
  const notes = picture.scene.backdrop ? [outlinesNote()] : [];
  const caveats = [...counts.caveats, ...notes];
  const pictured = { words: questionWords(question), view, records: records.graph };
  return useUnchanged(pictureText(pictured, { ...counts, caveats }, { dataSet: dataSet ?? undefined, drawnOn: today }));
}

/** The same object while it says the same, so that a preview is not drawn anew for nothing. */
function useUnchanged(text: PictureText): PictureText {
  const words = JSON.stringify(text);
  return useMemo(() => JSON.parse(words) as PictureText, [words]);
}
