import { evidenceKey } from '../../scene/evidence.ts';
import type { Grade, LegendKey, SceneWords } from '../../scene/scene.ts';
import { kindWord, kindWords } from './model-words.ts';
import { messageOr, t } from './t.ts';

/** What a picture says besides names, in the language of the interface. */
export const sceneWords = (): SceneWords => ({
  kindName: (kind, count) => (count === 1 ? kindWord(kind) : kindWords(kind)),
  columnTitle: (title) => messageOr(`data.columns.${title.toLowerCase().replaceAll(' ', '-')}`, title),
});

/** What the lines of the evidence lens stand for, in the language of the interface. */
export const evidenceLegendKey = (): LegendKey =>
  evidenceKey(t('stage.evidence.title'), (grade: Grade) => t(`stage.evidence.${grade}`));
