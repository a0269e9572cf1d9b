import { setDiagnostics } from '@codemirror/lint';
import type { EditorView } from '@codemirror/view';
import { useEffect, useEffectEvent, useImperativeHandle, useRef } from 'react';
import type { Ref } from 'react';
import { createEditor } from './create-editor.ts';
import type { EditorCallbacks } from './create-editor.ts';

/** A stretch of the text at fault. */
export type Mark = { from: number; to: number; message: string };

export type CodeEditorHandle = { focus: () => void; goTo: (offset: number) => void };

type CodeEditorProps = EditorCallbacks & {
  text: string;
  marks: readonly Mark[];
  isFaulty: boolean;
  ref: Ref<CodeEditorHandle>;
};

/** A CodeMirror editor, told of changes from outside and telling of those within. */
export function CodeEditor({ text, marks, isFaulty, ref, ...callbacks }: CodeEditorProps) {
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(undefined);
  const onChange = useEffectEvent(callbacks.onChange);
  const onRun = useEffectEvent(callbacks.onRun);
  const onRecall = useEffectEvent(callbacks.onRecall);
  const known = useEffectEvent(callbacks.known);
  const open = useEffectEvent((root: ShadowRoot) =>
    createEditor(root, text, {
      label: callbacks.label,
      known: () => known(),
      onChange: (next) => onChange(next),
      onRun: () => onRun(),
      onRecall: (step) => onRecall(step),
    }),
  );
  useEffect(() => {
    const element = host.current;
    if (!element) return undefined;
    const created = open(element.shadowRoot ?? element.attachShadow({ mode: 'open' }));
    view.current = created;
    return () => created.destroy();
  }, []);
  useEffect(() => void (view.current && replaceText(view.current, text)), [text]);
  useEffect(() => void (view.current && showMarks(view.current, marks)), [marks]);
  useEffect(() => view.current?.contentDOM.setAttribute('aria-invalid', String(isFaulty)), [isFaulty]);
  useImperativeHandle(ref, () => ({
    focus: () => view.current?.focus(),
    goTo: (offset) => {
      view.current?.dispatch({ selection: { anchor: offset }, scrollIntoView: true });
      view.current?.focus();
    },
  }));
  // Keys that are pressed within seem to come from here: marked as a place to type in, no shortcut takes them.
  return <div ref={host} className="code-editor" contentEditable={false} />;
}

function replaceText(view: EditorView, text: string): void {
  const { doc } = view.state;
  if (doc.toString() === text) return;
  view.dispatch({ changes: { from: 0, to: doc.length, insert: text }, selection: { anchor: text.length } });
}

function showMarks(view: EditorView, marks: readonly Mark[]): void {
  const { length } = view.state.doc;
  const diagnostics = marks.map(({ from, to, message }) => ({
    from: Math.min(from, length),
    to: Math.min(to, length),
    severity: 'error' as const,
    message,
  }));
  view.dispatch(setDiagnostics(view.state, diagnostics));
}
