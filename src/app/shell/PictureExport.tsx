import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useMemo, useState } from 'react';
import { isNode } from '../../model/values.ts';
import type { Value } from '../../model/values.ts';
import type { Health } from '../../model/wire.ts';
import type { PictureText } from '../../scene/picture-text.ts';
import { sourcesAnswer } from '../api/answers.ts';
import { outlinesNote } from '../words/layout-words.ts';
import { countsOf } from '../panels/picture/CountLine.tsx';
import { publisherWords, sourceIdsOf } from '../picture/publishers.ts';
import type { SourceLine } from '../picture/publishers.ts';
import type { Picture } from '../picture/use-picture.ts';
import { useTheme } from '../state/theme/store.ts';
import { pictureWords } from '../words/picture-words.ts';
import { nameIn } from '../words/names.ts';
import { pictureText } from './picture-text.ts';

const ExportDialog = lazy(async () => ({ default: (await import('../export/export-dialog.tsx')).ExportDialog }));

type PictureExportProps = {
  picture: Picture;
  dataSet: Health['dataSet'] | undefined;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
};

/** The dialog that saves the picture, with the words that a picture must not be without. */
export function PictureExport({ picture, dataSet, isOpen, onOpenChange }: PictureExportProps) {
  const theme = useTheme();
  const [today] = useState(() => new Date());
  const ids = useMemo(() => sourceIdsOf(picture.drawn), [picture.drawn]);
  const sources = useQuery({ ...sourcesAnswer(ids), enabled: isOpen && ids.length > 0 });
  const counts = countsOf(picture);
  const notes = picture.scene.backdrop ? [outlinesNote()] : [];
  const text = pictureText(
    picture,
    { ...counts, caveats: [...counts.caveats, ...notes] },
    {
      dataSet: dataSet ?? undefined,
      sources: publisherWords(sources.data?.rows.flatMap(([source]) => lineOf(source)) ?? []),
      drawnOn: today,
    },
  );
  return (
    <Suspense fallback={null}>
      <ExportDialog
        open={isOpen}
        onOpenChange={onOpenChange}
        scene={picture.scene}
        theme={theme}
        isReadingSources={sources.isLoading}
        text={useUnchanged({ ...text, words: pictureWords(text) })}
      />
    </Suspense>
  );
}

function lineOf(source: Value | undefined): SourceLine[] {
  if (source === undefined || !isNode(source)) return [];
  const { publisher } = source.properties;
  return [{ id: source.id, publisher: typeof publisher === 'string' && publisher !== '' ? publisher : nameIn(source) }];
}

/** The same object while it says the same, so that a preview is not drawn anew for nothing. */
function useUnchanged(text: PictureText): PictureText {
  const words = JSON.stringify(text);
  return useMemo(() => JSON.parse(words) as PictureText, [words]);
}
