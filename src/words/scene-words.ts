import { evidenceKeys } from '../scene/evidence.ts';
import type { LegendKey, SceneRelationship, SceneWords } from '../scene/scene.ts';
import { kindWord, kindWords } from './model-words.ts';
import { messageOr, t } from './t.ts';

/** What a picture says besides names, in the language of the interface. */
export const sceneWords = (): SceneWords => ({
  kindName: (kind, count) => (count === 1 ? kindWord(kind) : kindWords(kind)),
  columnTitle: (title) => messageOr(`data.columns.${title.toLowerCase().replaceAll(' ', '-')}`, title),
});

/** What the lines of the evidence lens stand for, in the language of the interface. */
export const evidenceLegendKeys = (): LegendKey[] =>
  evidenceKeys({
    gradeTitle: t('stage.evidence.gradeTitle'),
    textOfGrade: (grade) => t(`stage.evidence.grade.${grade}`),
    voiceTitle: t('stage.evidence.voiceTitle'),
    textOfVoice: (voice) => t(`stage.evidence.voice.${voice}`),
  });

/** "Several publishers · Press"; undefined where the picture does not show sources. */
export function sourcingWords({ grade, voice, members }: SceneRelationship): string | undefined {
  if (!grade || !voice) return undefined;
  const said = { grade: t(`stage.evidence.grade.${grade}`), voice: t(`stage.evidence.voice.${voice}`) };
  if (members) return t('stage.evidence.ofBundle', said);
  return grade === 'unsourced' ? said.grade : `${said.grade} · ${said.voice}`;
}
