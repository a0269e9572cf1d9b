import type { Picture } from '../../picture/use-picture.ts';
import { endFocus, focusOn, hide, pin, select, unpin } from '../../state/view/actions.ts';
import { nameIn } from '../../../words/names.ts';
import { t } from '../../../words/t.ts';
import { inverted, nodesAmong, placesOf, withMembers, withNeighbours } from './choose.ts';
import { addCommon, addPaths } from './explore-actions.ts';
import type { Named } from './explore-actions.ts';

/** What something is done with: chosen things, or one that a menu is opened on. */
export type Doing = {
  picture: Picture;
  ids: readonly string[];
  /** Those of them that are nodes of the picture. */
  nodes: readonly string[];
};

export const doingWith = (picture: Picture, ids: readonly string[]): Doing => ({
  picture,
  ids,
  nodes: nodesAmong(ids, picture.drawn),
});

/** Offered by the panel of a selection and by menus; those that have one also by a key. */
export type ExploreAction = {
  id: string;
  title: () => string;
  key?: string;
  isPossible: (doing: Doing) => boolean;
  run: (doing: Doing) => void;
};

const MOST_IN_COMMON = 50;

const some = ({ nodes }: Doing): boolean => nodes.length > 0;
const isPair = ({ nodes }: Doing): boolean => nodes.length === 2;

/** Nodes by id with their names, in the order asked for. */
export function namedIn({ records }: Picture, ids: readonly string[]): Named[] {
  const wanted = new Set(ids);
  const names = new Map<string, string>();
  for (const node of records.graph.nodes) if (wanted.has(node.id)) names.set(node.id, nameIn(node));
  return ids.map((id) => ({ id, name: names.get(id) ?? id }));
}

function addPathsOf({ picture, nodes }: Doing, all: boolean): void {
  const [from, to] = namedIn(picture, nodes);
  if (from && to) addPaths(from, to, all);
}

const isFocusedOn = ({ picture, nodes }: Doing): boolean => {
  const centres = picture.view.focus?.centres ?? [];
  return centres.length === nodes.length && nodes.every((id) => centres.includes(id));
};

/** Narrows the picture to what is around the chosen nodes; once more shows everything again. */
export function toggleFocus(doing: Doing): void {
  const { focus } = doing.picture.view;
  if (focus && (!some(doing) || isFocusedOn(doing))) endFocus();
  else if (some(doing)) focusOn(doing.nodes, focus?.hops ?? 1);
}

export const hideAction: ExploreAction = {
  id: 'hide',
  title: () => t('explore.do.hide'),
  key: 'H',
  isPossible: ({ ids }) => ids.length > 0,
  run: ({ picture, ids }) => hide(withMembers(ids, picture.scene)),
};

export const selectNeighboursAction: ExploreAction = {
  id: 'select-neighbours',
  title: () => t('explore.do.selectNeighbours'),
  isPossible: some,
  run: ({ picture, nodes }) => select(withNeighbours(nodes, picture.drawn)),
};

export const pinAction: ExploreAction = {
  id: 'pin',
  title: () => t('explore.do.pin'),
  isPossible: ({ picture, nodes }) => nodes.some((id) => !(id in picture.view.pins)),
  run: ({ picture, nodes }) => pin(placesOf(nodes, picture.scene)),
};

export const unpinAction: ExploreAction = {
  id: 'unpin',
  title: () => t('explore.do.unpin'),
  isPossible: ({ picture, nodes }) => nodes.some((id) => id in picture.view.pins),
  run: ({ nodes }) => unpin(nodes),
};

export const invertAction: ExploreAction = {
  id: 'invert',
  title: () => t('explore.do.invert'),
  key: 'I',
  isPossible: ({ picture }) => picture.drawn.nodes.length > 0,
  run: ({ picture, ids }) => select(inverted(ids, picture.drawn)),
};

const PATH_ACTIONS = ['path', 'all-paths'];

export const isPathAction = (id: string): boolean => PATH_ACTIONS.includes(id);

/** For a selection of many, in the order in which they are offered. */
export const selectionActions: readonly ExploreAction[] = [
  hideAction,
  selectNeighboursAction,
  invertAction,
  {
    id: 'common',
    title: () => t('explore.do.common'),
    isPossible: ({ nodes }) => nodes.length > 1 && nodes.length <= MOST_IN_COMMON,
    run: ({ picture, nodes }) => void addCommon(namedIn(picture, nodes)),
  },
  {
    id: 'path',
    title: () => t('explore.do.path'),
    isPossible: isPair,
    run: (doing) => addPathsOf(doing, false),
  },
  {
    id: 'all-paths',
    title: () => t('explore.do.allPaths'),
    isPossible: isPair,
    run: (doing) => addPathsOf(doing, true),
  },
  pinAction,
  unpinAction,
  {
    id: 'clear',
    title: () => t('explore.do.clear'),
    isPossible: () => true,
    run: () => select([]),
  },
];
