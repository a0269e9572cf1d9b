import { relationshipTypes } from '../model/relationships.ts';
import type { PictureText, PictureWords } from '../scene/picture-text.ts';
import { phraseOf } from './model-words.ts';
import { t } from './t.ts';

/** What a saved picture says of its own, in the language of the interface. */
export const pictureWords = ({ dataSet, drawnOn, sources = [] }: PictureText): PictureWords => ({
  sources: t('export.captionSources', { sources: sources.join('; ') }),
  origin: dataSet ? t('export.captionData', { title: dataSet.title, version: dataSet.version }) : '',
  drawn: drawnOn ? t('export.captionDrawn', { date: drawnOn }) : '',
  absence: t('export.captionAbsence'),
  // The picture fills in the number itself.
  footnotes: { title: t('export.list.heading'), more: t('export.list.more', { count: '{count}' }) },
  phrases: Object.fromEntries(relationshipTypes.map(({ type }) => [type, phraseOf(type, 'out')])),
});
