import { EditorState } from '@codemirror/state';
import type { Extension } from '@codemirror/state';
import { t } from '../../../../words/t.ts';

/** What the editor says by itself, in the language of the interface; the keys are its own English words. */
export const editorWords = (): Extension =>
  EditorState.phrases.of({
    Find: t('editor.find'),
    Replace: t('editor.replaceWith'),
    next: t('editor.next'),
    previous: t('editor.previous'),
    all: t('editor.all'),
    'match case': t('editor.matchCase'),
    'by word': t('editor.byWord'),
    regexp: t('editor.regexp'),
    replace: t('editor.replace'),
    'replace all': t('editor.replaceAll'),
    close: t('editor.close'),
    'current match': t('editor.currentMatch'),
    'on line': t('editor.onLine'),
    Completions: t('editor.completions'),
    'Control character': t('editor.controlCharacter'),
    Diagnostics: t('editor.faults'),
    'No diagnostics': t('editor.noFaults'),
  });
