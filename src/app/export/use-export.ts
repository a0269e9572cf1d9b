import { useDeferredValue, useMemo, useState } from 'react';
import type { PictureOptions } from '../../scene/picture/picture.ts';
import { firstChoices, rememberChoices } from './choices.ts';
import type { ExportChoices } from './choices.ts';
import { optionsOf } from './options-of.ts';
import { partOf } from './part-of.ts';
import type { Part } from './part-of.ts';
import type { ExportSubject } from './subject.ts';
import { usePicturePreview } from './use-picture-preview.ts';
import type { Preview } from './use-picture-preview.ts';

export type Exporting = {
  choices: ExportChoices;
  change: (changed: Partial<ExportChoices>) => void;
  part: Part;
  options: PictureOptions | undefined;
  preview: Preview;
  /** The preview is of just what is chosen. */
  isCurrent: boolean;
};

/** From what is chosen to the picture of it. */
export function useExport(subject: ExportSubject): Exporting {
  const { text, theme } = subject;
  const [choices, setChoices] = useState(() =>
    firstChoices({ theme, title: text.title, subtitle: text.sentence ?? '' }),
  );
  const settled = useDeferredValue(choices);
  const { part: which, namesIn } = settled;
  const part = useMemo(() => partOf(subject, { part: which, namesIn }), [subject, which, namesIn]);
  const options = useMemo(() => optionsOf(subject, settled, part), [subject, settled, part]);
  const preview = usePicturePreview(part.scene, options);
  const change = (changed: Partial<ExportChoices>): void => {
    rememberChoices(changed);
    setChoices((before) => ({ ...before, ...changed }));
  };
  const isCurrent = preview.status === 'drawn' && preview.options === options && settled === choices;
  return { choices, change, part, options, preview, isCurrent };
}
