import {
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  closeCompletion,
  completionKeymap,
} from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { bracketMatching, indentOnInput } from '@codemirror/language';
import { nextDiagnostic } from '@codemirror/lint';
import { highlightSelectionMatches, searchKeymap } from '@codemirror/search';
import { EditorState, Prec } from '@codemirror/state';
import { drawSelection, EditorView, highlightSpecialChars, keymap, lineNumbers } from '@codemirror/view';
import { cypherCompletions } from '../completions.ts';
import type { KnownNames } from '../completions.ts';
import { cypherLanguage } from './cypher-language.ts';
import { editorTheme } from './editor-theme.ts';
import { editorWords } from './editor-words.ts';

/** What the editor asks of whoever shows it; read anew each time. */
export type EditorCallbacks = {
  label: string;
  known: () => Promise<KnownNames>;
  onChange: (text: string) => void;
  onRun: () => void;
  /** Brings back the query before this one, or the one after. */
  onRecall: (step: -1 | 1) => void;
};

/** Tab is left alone: it leaves the editor, as it leaves any other field. */
function keysOf({ onRun, onRecall }: EditorCallbacks) {
  const doing = (run: () => void) => (view: EditorView) => {
    closeCompletion(view);
    run();
    return true;
  };
  return [
    Prec.highest(
      keymap.of([
        { key: 'Mod-Enter', run: doing(onRun) },
        { key: 'Mod-ArrowUp', run: doing(() => onRecall(-1)) },
        { key: 'Mod-ArrowDown', run: doing(() => onRecall(1)) },
        { key: 'F8', run: nextDiagnostic },
      ]),
    ),
    keymap.of([...closeBracketsKeymap, ...completionKeymap, ...searchKeymap, ...historyKeymap, ...defaultKeymap]),
  ];
}

/**
 * Puts text in the place of what is chosen. Left to the browser, the text would keep the look of what it replaces in a
 * style attribute, which the content security policy refuses.
 */
function typeOver(event: InputEvent, view: EditorView): boolean {
  const { state } = view;
  const { from, to, empty } = state.selection.main;
  const text = event.data;
  if (event.inputType !== 'insertText' || !text || empty || view.composing) return false;
  const insert = () => state.update(state.replaceSelection(text), { userEvent: 'input.type', scrollIntoView: true });
  event.preventDefault();
  // What closes brackets and offers completions sees it as it sees any text that is typed.
  if (!state.facet(EditorView.inputHandler).some((handle) => handle(view, from, to, text, insert)))
    view.dispatch(insert());
  return true;
}

/**
 * An editor within a shadow root: there its styles are constructed sheets, which the content security policy lets be,
 * where in the document they would be a style element, which it refuses.
 */
export function createEditor(root: ShadowRoot, text: string, callbacks: EditorCallbacks): EditorView {
  const { label, known, onChange } = callbacks;
  const state = EditorState.create({
    doc: text,
    extensions: [
      keysOf(callbacks),
      lineNumbers(),
      history(),
      drawSelection(),
      EditorView.lineWrapping,
      highlightSpecialChars(),
      indentOnInput(),
      bracketMatching(),
      closeBrackets(),
      highlightSelectionMatches(),
      autocompletion({ override: [cypherCompletions(known)], icons: false }),
      cypherLanguage(),
      editorTheme,
      editorWords(),
      EditorView.contentAttributes.of({ 'aria-label': label, spellcheck: 'false' }),
      EditorView.domEventHandlers({ beforeinput: typeOver }),
      EditorView.updateListener.of(({ docChanged, state: { doc } }) => docChanged && onChange(doc.toString())),
    ],
  });
  return new EditorView({ state, parent: root, root });
}
