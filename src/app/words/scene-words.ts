import type { SceneWords } from '../../scene/scene.ts';
import { kindWord, kindWords } from './model-words.ts';
import { messageOr } from './t.ts';

/** What a picture says besides names, in the language of the interface. */
export const sceneWords = (): SceneWords => ({
  kindName: (kind, count) => (count === 1 ? kindWord(kind) : kindWords(kind)),
  columnTitle: (title) => messageOr(`data.columns.${title.toLowerCase().replaceAll(' ', '-')}`, title),
});
