import { create } from 'zustand';
import { t } from '../../words/t.ts';
import type { ViewFile } from '../../model/view-file.ts';
import type { Camera } from '../stage/stage-contract.ts';
import { addressOf, replaceView, startAt, viewNow } from '../state/view/store.ts';
import { keepPlaces, placesIn, unpackPlaces } from './kept-places.ts';
import { readChosenFile, viewOnItsOwnData } from './open.ts';
import type { OtherData } from './open.ts';
import { openSteps } from './steps-store.ts';
import { keepFileGraph, readCanvases } from './storage.ts';
import type { Canvas } from './storage.ts';
import type { View } from '../../model/view.ts';
import type { Health } from '../../model/wire.ts';

export type WorkspaceState = {
  /** The camera that the next complete picture is to be seen with. */
  camera: Camera | undefined;
  /** What the reader was at before, where this page opens on something else. */
  former: Canvas | undefined;
  /** What opening or keeping a view has to say, with what may be opened all the same. */
  message: { text: string; anyway?: OtherData } | undefined;
};

export const useWorkspace = create<WorkspaceState>()(() => ({
  camera: undefined,
  former: undefined,
  message: undefined,
}));

const say = (message: WorkspaceState['message']): void => useWorkspace.setState({ message });

const TAB_KEY = 'liaison.tab';

/** Names this tab; a reload, and a browser that comes back after a crash, keep the name. */
export function tabId(): string {
  try {
    const known = sessionStorage.getItem(TAB_KEY);
    if (known) return known;
    const id = crypto.randomUUID();
    sessionStorage.setItem(TAB_KEY, id);
    return id;
  } catch (error) {
    console.warn('this browser keeps nothing for the page', error);
    return 'only';
  }
}

/** Puts back what was on this tab's canvas, before anything is drawn; offers the last canvas on a bare address. */
export async function restoreCanvas(): Promise<void> {
  try {
    const canvases = await readCanvases();
    const here = addressOf(viewNow());
    const ofTab = canvases.find(({ tab }) => tab === tabId());
    if (ofTab?.address === here) {
      startAt(ofTab.view);
      putBack(ofTab);
      return;
    }
    // What was written is not lost with the picture that it was written over.
    if (ofTab?.steps) openSteps(ofTab.steps);
    if (window.location.search === '')
      useWorkspace.setState({ former: canvases.find(({ address }) => address !== here) });
  } catch (error) {
    console.warn('this browser keeps nothing for the page', error);
    say({ text: t('workspace.notKept') });
  }
}

/** The next picture stands where it stood and is looked at as it was. */
function putBack({ camera, places, steps }: Canvas): void {
  keepPlaces(places && unpackPlaces(places));
  openSteps(steps);
  useWorkspace.setState({ camera });
}

export function takeUpFormer(canvas: Canvas): void {
  putBack(canvas);
  useWorkspace.setState({ former: undefined });
  replaceView({ label: t('history.view') }, canvas.view);
}

const asStep = (view: View): void => replaceView({ label: t('history.view') }, view);

/** Opens a view that the reader chose a file of, and tells whether it is shown; what is shown stays where it is not. */
export async function openChosenFile(chosen: File, dataSet: Health['dataSet'], show = asStep): Promise<boolean> {
  const reading = await readChosenFile(chosen, dataSet);
  if (reading.status !== 'read') {
    say({ text: reading.message, anyway: reading.status === 'other-data' ? reading.other : undefined });
    return false;
  }
  if (reading.file.view.question.type === 'file') return openOnItsOwnData(reading.file, show);
  openView(reading.file, show);
  return true;
}

/** Shows a view with the data that is loaded. */
export function openView(file: ViewFile, show = asStep): void {
  keepPlaces(placesIn(file));
  openSteps(file.steps);
  useWorkspace.setState({ camera: file.camera, message: { text: t('workspace.opened', { title: file.title }) } });
  show(file.view);
}

/** Shows a view with the data that its file holds, where this browser can keep that. */
export async function openOnItsOwnData(file: ViewFile, show = asStep): Promise<boolean> {
  const key = `${file.savedAt} ${file.title}`;
  try {
    await keepFileGraph(key, file.graph);
  } catch (error) {
    console.warn('this browser keeps nothing for the page', error);
    say({ text: t('workspace.notKept') });
    return false;
  }
  keepPlaces(placesIn(file));
  openSteps(file.steps);
  useWorkspace.setState({ camera: file.camera, message: undefined });
  show(viewOnItsOwnData(file, key));
  return true;
}
