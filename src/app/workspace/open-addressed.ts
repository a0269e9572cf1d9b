import { OPENED_VIEW_PATH, openedInHash } from '../../model/opened-view.ts';
import type { View } from '../../model/view.ts';
import type { Health } from '../../model/wire.ts';
import { healthAnswer } from '../api/answers.ts';
import { queryClient } from '../api/query-client.ts';
import { askFor } from '../api/request.ts';
import { VIEW_IN_HASH } from '../state/view/address.ts';
import { addressOf, beginAt, replaceView, viewNow } from '../state/view/store.ts';
import { t } from '../../words/t.ts';
import { whyOf } from './fault-words.ts';
import { keepPlaces, placesIn } from './kept-places.ts';
import { isSameData, unknownLayout, wordsOf } from './open.ts';
import { openChosenFile, restoreCanvas, useWorkspace } from './store.ts';
import { readHash } from './view-link.ts';
import type { ViewLink } from './view-link.ts';

const asksForView = (hash: string): boolean => hash.startsWith(VIEW_IN_HASH) || openedInHash(hash) !== undefined;

type Show = (view: View) => void;

/** Before anything is drawn: what the address asks to be opened, else what was on this tab's canvas. */
export async function openAtStart(): Promise<void> {
  const isOpened = asksForView(window.location.hash) && (await openHash(beginAt));
  if (!isOpened) await restoreCanvas();
}

/** Opens a link that is put in the address bar of the page that is open; returns what ends it. */
export function followLinks(): () => void {
  const follow = (): void => {
    if (asksForView(window.location.hash)) void openHash((view) => replaceView({ label: t('history.view') }, view));
  };
  window.addEventListener('hashchange', follow);
  return () => window.removeEventListener('hashchange', follow);
}

/** Whether another view is shown now; what is wrong with the hash is said, and the page stays as it is. */
async function openHash(show: Show): Promise<boolean> {
  const { hash } = window.location;
  // What is opened stands in the address as any view does; to read the hash again would undo what was done since.
  window.history.replaceState(window.history.state, '', addressOf(viewNow()));
  const dataSet = await loadedDataSet();
  const served = openedInHash(hash);
  if (served !== undefined) return openServed(served, { dataSet, show });
  const reading = await readHash(hash);
  if ('text' in reading) return openChosenFile(new File([reading.text], t('workspace.link')), dataSet, show);
  const fault = 'fault' in reading ? reading : unknownLayout(reading.link.view);
  if (fault) {
    useWorkspace.setState({ message: { text: t('workspace.linkNotOpened', { why: whyOf(fault) }) } });
    return false;
  }
  if ('link' in reading) openLink(reading.link, { dataSet, show });
  return true;
}

type Place = { dataSet: Health['dataSet']; show: Show };

/** Of a server that is away nothing is known. */
async function loadedDataSet(): Promise<Health['dataSet']> {
  const health = await queryClient.fetchQuery(healthAnswer).catch(() => undefined);
  return health?.dataSet ?? null;
}

function openLink({ view, camera, placed, dataSet: ofLink }: ViewLink, { dataSet, show }: Place): void {
  const message = t('workspace.linkOtherData', { ofLink: wordsOf(ofLink), loaded: wordsOf(dataSet) });
  keepPlaces(placed && placesIn({ view, placed }));
  useWorkspace.setState({ camera, message: isSameData(ofLink, dataSet) ? undefined : { text: message } });
  show(view);
}

/** The server hands over the text of the view file only: it has read the picture itself. */
async function openServed(name: string, { dataSet, show }: Place): Promise<boolean> {
  try {
    const served = await askFor({ path: OPENED_VIEW_PATH });
    return await openChosenFile(new File([await served.blob()], name), dataSet, show);
  } catch (error) {
    console.warn('the view that the server was started with could not be had', error);
    useWorkspace.setState({ message: { text: t('workspace.notServed') } });
    return false;
  }
}
