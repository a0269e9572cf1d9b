import { create } from 'zustand';
import { layouts } from '../../../layout/registry.ts';
import type { View } from '../../../model/view.ts';
import { t } from '../../../words/t.ts';
import { noticesStore } from '../notices/store.ts';
import { readAddress, VIEW_IN_HASH, writeAddress } from './address.ts';
import { advance, goTo, presentOf, startHistory } from './history.ts';
import type { History, Step } from './history.ts';

export const layoutIds = layouts.map((layout) => layout.id);
const defaultLayout = layoutIds[0] ?? '';

export const addressOf = (view: View): string => window.location.pathname + writeAddress(view, defaultLayout).query;

/** Whether the address brings all of a view; what was moved by hand and what came from a file is not in it. */
export const isWholeInAddress = (view: View): boolean =>
  writeAddress(view, defaultLayout).isWhole && Object.keys(view.pins).length === 0 && view.question.type !== 'file';

function viewOfAddress(): View {
  const { view, notices } = readAddress(window.location.search, layoutIds);
  noticesStore.setState({ ofAddress: notices });
  return view;
}

export const useHistory = create<History>()(() => startHistory(viewOfAddress(), t('history.start')));

export const useView = (): View => useHistory(presentOf);

export const viewNow = (): View => presentOf(useHistory.getState());

/** Applies a change and puts the new view in the history and the address bar. */
export function changeView(step: Step, change: (view: View) => View): void {
  const history = useHistory.getState();
  const before = presentOf(history);
  const after = change(before);
  if (after === before) return;
  show(advance(history, after, step), before);
}

/** Corrects the view where it is: no step of its own, since the reader did not ask for it. */
export function amendView(change: (view: View) => View): void {
  const history = useHistory.getState();
  const entry = history.entries[history.at];
  if (!entry) return;
  const view = change(entry.view);
  if (view === entry.view) return;
  useHistory.setState({ entries: history.entries.with(history.at, { ...entry, view }) });
  window.history.replaceState({ at: history.at }, '', addressOf(view));
}

/** Begins with another view, before anything was done. */
export const startAt = (view: View): void => useHistory.setState(startHistory(view, t('history.start')), true);

/** Begins with a view that the address does not hold yet. */
export function beginAt(view: View): void {
  startAt(view);
  window.history.replaceState({ at: 0 }, '', addressOf(view));
}

/** Takes up another view whole, as a new entry of the history. */
export const replaceView = (step: Step, view: View): void => changeView(step, () => view);

export const undo = (): void => goToEntry(useHistory.getState().at - 1);
export const redo = (): void => goToEntry(useHistory.getState().at + 1);

/** Goes to one entry of the history. */
export function goToEntry(at: number): void {
  const history = useHistory.getState();
  const next = goTo(history, at);
  if (next !== history) show(next, presentOf(history));
}

/** A merged step takes the place of the one before it in the browser's history too. */
function show(history: History, before: View): void {
  const isMerged = history.at === useHistory.getState().at;
  useHistory.setState(history, true);
  noticesStore.setState({ ofAddress: [] });
  const address = addressOf(presentOf(history));
  const state = { at: history.at };
  if (address === addressOf(before) || isMerged) window.history.replaceState(state, '', address);
  else window.history.pushState(state, '', address);
}

const placeOf = (state: unknown): number | undefined =>
  typeof state === 'object' && state !== null && 'at' in state && typeof state.at === 'number' ? state.at : undefined;

/** Follows the browser's back and forward buttons; returns what ends it. */
export function followHistory(): () => void {
  const follow = ({ state }: PopStateEvent): void => {
    // A link that is put in the address bar is opened by the workspace.
    if (window.location.hash.startsWith(VIEW_IN_HASH)) return;
    const history = useHistory.getState();
    const at = placeOf(state);
    const entry = at === undefined ? undefined : history.entries[at];
    const isKnown = entry && addressOf(entry.view) === window.location.pathname + window.location.search;
    if (at !== undefined && isKnown) useHistory.setState(goTo(history, at), true);
    else useHistory.setState(advance(history, viewOfAddress(), { label: t('history.address') }), true);
  };
  window.addEventListener('popstate', follow);
  return () => window.removeEventListener('popstate', follow);
}
