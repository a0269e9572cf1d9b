import { create } from 'zustand';
import { layouts } from '../../../layout/registry.ts';
import { noticesStore } from '../notices/store.ts';
import { readAddress, writeAddress } from './address.ts';
import type { View } from './types.ts';

const layoutIds = layouts.map((layout) => layout.id);
const defaultLayout = layoutIds[0] ?? '';

function viewOfAddress(): View {
  const { view, notices } = readAddress(window.location.search, layoutIds);
  noticesStore.setState({ ofAddress: notices });
  return view;
}

export const useView = create<View>()(() => viewOfAddress());

/** Applies a transition and puts the new view in the address bar as one step back. */
export function changeView(transition: (view: View) => View): void {
  const before = useView.getState();
  const after = transition(before);
  if (after === before) return;
  useView.setState(after, true);
  noticesStore.setState({ ofAddress: [] });
  const address = addressOf(after);
  if (address !== addressOf(before)) window.history.pushState(null, '', address);
}

export const addressOf = (view: View): string => window.location.pathname + writeAddress(view, defaultLayout);

/** Follows the browser's back and forward buttons; returns what ends it. */
export function followHistory(): () => void {
  const follow = (): void => useView.setState(viewOfAddress(), true);
  window.addEventListener('popstate', follow);
  return () => window.removeEventListener('popstate', follow);
}
