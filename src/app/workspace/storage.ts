import { openDB } from 'idb';
import type { DBSchema, IDBPDatabase } from 'idb';
import type { z } from 'zod';
import type { Graph } from '../../model/values.ts';
import type { StoryStep } from '../../model/story-steps.ts';
import type { View } from '../../model/view.ts';
import type { ViewFile, cameraSchema } from '../../model/view-file.ts';
import type { PackedPlaces } from './kept-places.ts';

/** What is on the canvas of one tab, and where, as it survives a reload: the data is asked for again. */
export type Canvas = {
  tab: string;
  savedAt: string;
  address: string;
  title: string;
  view: View;
  camera?: z.infer<typeof cameraSchema>;
  places?: PackedPlaces;
  steps?: StoryStep[];
};

export type NamedView = { id: string; name: string; savedAt: string; file: ViewFile };

interface Workspace extends DBSchema {
  canvases: { key: string; value: Canvas };
  views: { key: string; value: NamedView };
  /** What view files brought, under the keys of the questions that show it. */
  graphs: { key: string; value: Graph };
}

const NAME = 'liaison';
const VERSION = 1;

let database: Promise<IDBPDatabase<Workspace>> | undefined;

/** Opened when first needed; a browser that keeps nothing for this page rejects each time it is asked. */
function open(): Promise<IDBPDatabase<Workspace>> {
  database ??= openDB<Workspace>(NAME, VERSION, {
    upgrade(created) {
      created.createObjectStore('canvases', { keyPath: 'tab' });
      created.createObjectStore('views', { keyPath: 'id' });
      created.createObjectStore('graphs');
    },
  }).catch((error: unknown) => {
    database = undefined;
    throw error;
  });
  return database;
}

/** So many tabs are remembered. */
const MOST_CANVASES = 20;

/** What was on the canvases, the last saved first; older ones than are remembered are dropped. */
export async function readCanvases(): Promise<Canvas[]> {
  const store = (await open()).transaction('canvases', 'readwrite').store;
  const canvases = (await store.getAll()).toSorted((one, other) => (one.savedAt < other.savedAt ? 1 : -1));
  await Promise.all(canvases.slice(MOST_CANVASES).map(({ tab }) => store.delete(tab)));
  return canvases.slice(0, MOST_CANVASES);
}

/** Also as the page goes: nobody is left then to end a transaction that waits for its requests. */
export async function keepCanvas(canvas: Canvas): Promise<void> {
  const transaction = (await open()).transaction('canvases', 'readwrite');
  const kept = transaction.store.put(canvas);
  transaction.commit();
  await Promise.all([kept, transaction.done]);
}

/** The named views, the last saved first. */
export async function readNamedViews(): Promise<NamedView[]> {
  const views = await (await open()).getAll('views');
  return views.toSorted((one, other) => (one.savedAt < other.savedAt ? 1 : -1));
}

export async function keepNamedView(view: NamedView): Promise<void> {
  await (await open()).put('views', view);
}

export async function removeNamedView(id: string): Promise<void> {
  await (await open()).delete('views', id);
}

/** What a view file brought; throws where this browser holds it no longer. */
export async function readFileGraph(key: string): Promise<Graph> {
  const graph = await (await open()).get('graphs', key);
  if (!graph) throw new Error(`this browser does not hold the view “${key}”: open its file again`);
  return graph;
}

export async function keepFileGraph(key: string, graph: Graph): Promise<void> {
  await (await open()).put('graphs', graph, key);
}
