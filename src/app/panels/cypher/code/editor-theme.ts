import { EditorView } from '@codemirror/view';

const popup = {
  background: 'var(--raised)',
  border: '1px solid var(--line-strong)',
  borderRadius: 'var(--radius)',
  boxShadow: 'var(--shadow)',
  color: 'var(--ink)',
};

/** The editor in the colours of the page, light and dark: they come as custom properties through its shadow root. */
export const editorTheme = EditorView.theme({
  '&': { background: 'var(--sunken)', color: 'var(--ink)', fontSize: '0.8125rem', height: '100%' },
  // The host shows the focus.
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'var(--mono)', lineHeight: '1.55', overflow: 'auto' },
  '.cm-content': { caretColor: 'var(--ink)', padding: '0.5rem 0' },
  '.cm-cursor, .cm-dropCursor': { borderLeftColor: 'var(--ink)' },
  '.cm-gutters': { background: 'transparent', border: '0', color: 'var(--muted)' },
  '.cm-activeLine, .cm-activeLineGutter': { background: 'transparent' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    background: 'var(--code-selection)',
  },
  '&.cm-focused .cm-matchingBracket, .cm-matchingBracket': {
    background: 'none',
    outline: '1px solid var(--line-strong)',
  },
  '&.cm-focused .cm-nonmatchingBracket': { background: 'none', color: 'var(--danger)' },
  '.cm-placeholder': { color: 'var(--muted)' },
  '.cm-tooltip': { ...popup, fontFamily: 'var(--font)' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': { fontFamily: 'var(--mono)', maxHeight: '14rem' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { padding: '0.2rem 0.5rem' },
  '.cm-tooltip-autocomplete > ul > li[aria-selected]': { background: 'var(--accent-soft)', color: 'var(--ink)' },
  '.cm-completionMatchedText': { color: 'var(--accent)', textDecoration: 'none', fontWeight: '600' },
  '.cm-completionDetail': { color: 'var(--muted)', fontFamily: 'var(--font)', fontStyle: 'normal' },
  '.cm-completionIcon': { display: 'none' },
  '.cm-tooltip.cm-completionInfo': { ...popup, maxWidth: '20rem', padding: '0.4rem 0.6rem' },
  '.cm-diagnostic': { borderLeft: '3px solid var(--danger)', padding: '0.3rem 0.6rem' },
  '.cm-lintRange-error': {
    backgroundImage: 'none',
    textDecoration: 'underline wavy var(--danger)',
    textDecorationSkipInk: 'none',
    textUnderlineOffset: '0.25em',
  },
  '.cm-panels': {
    background: 'var(--raised)',
    borderColor: 'var(--line)',
    color: 'var(--ink)',
    fontFamily: 'var(--font)',
  },
  '.cm-textfield': { background: 'var(--paper)', border: '1px solid var(--line-strong)', color: 'var(--ink)' },
  '.cm-button': { background: 'var(--sunken)', border: '1px solid var(--line-strong)', color: 'var(--ink)' },
  '.cm-searchMatch': { background: 'var(--warn-soft)' },
  '.cm-searchMatch-selected': { background: 'var(--accent-soft)', outline: '1px solid var(--accent)' },
});
