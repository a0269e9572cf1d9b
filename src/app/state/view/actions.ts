import type { Addition, Filter, LayoutChoice, Looks, Question, TimeWindow, View } from '../../../model/view.ts';
import type { SelectMode } from '../../stage/stage-contract.ts';
import { t } from '../../../words/t.ts';
import { amendView, changeView, layoutIds } from './store.ts';
import * as to from './transitions.ts';

/** What a reader does to the view, each with the words that the history has for it. */

const CHOICE = 'selection';

export const askQuestion = (question: Question, title: string): void => changeView({ label: title }, to.ask(question));

export const setParameter = (name: string, text: string): void =>
  changeView({ label: t('history.parameter'), merge: `parameter ${name}` }, to.setParameter(name, text));

export const setComparedParameter = (name: string, text: string): void =>
  changeView({ label: t('history.parameter'), merge: `compared ${name}` }, to.setComparedParameter(name, text));

export const compareWith = (texts: Readonly<Record<string, string>> | undefined): void =>
  changeView({ label: texts ? t('history.compare') : t('history.endComparing') }, to.compareWith(texts));

export const swapCompared = (): void => changeView({ label: t('history.swapCompared') }, to.swapCompared);

export const settleComparedParameter = (name: string, text: string): void =>
  amendView(to.setComparedParameter(name, text));

/** Gives a parameter the value that another one leaves it. */
export const settleParameter = (name: string, text: string): void => amendView(to.setParameter(name, text));

export const select = (ids: readonly string[]): void =>
  changeView({ label: t('history.select', { count: ids.length }), merge: CHOICE }, to.select(ids));

const addToSelection = (ids: readonly string[]): void =>
  changeView({ label: t('history.selectMore', { count: ids.length }) }, to.addToSelection(ids));

export const toggleSelected = (ids: readonly string[]): void =>
  changeView({ label: t('history.selectMore', { count: ids.length }), merge: CHOICE }, to.toggleSelected(ids));

const selectIn: Readonly<Record<SelectMode, (ids: readonly string[]) => void>> = {
  replace: select,
  add: addToSelection,
  toggle: toggleSelected,
};

export const selectBy = (ids: readonly string[], mode: SelectMode): void => selectIn[mode](ids);

export const expand = (of: string, name: string, expansion?: to.Expansion): void =>
  changeView({ label: t('history.expand', { name }) }, to.expand(of, expansion));

export const add = (label: string, addition: Addition, selection?: readonly string[]): void =>
  changeView({ label }, to.add(addition, selection));

export const collapse = (of: string, name: string): void =>
  changeView({ label: t('history.collapse', { name }) }, to.collapse(of));

export const collapseAll = (): void => changeView({ label: t('history.collapseAll') }, to.collapseAll);

export const hide = (ids: readonly string[]): void =>
  changeView({ label: t('history.hide', { count: ids.length }) }, to.hide(ids));

export const focusOn = (centres: readonly string[], hops: number): void =>
  changeView({ label: t('history.focus', { count: hops }) }, to.focusOn({ centres: [...centres], hops }));

export const endFocus = (): void => changeView({ label: t('history.endFocus') }, to.focusOn(undefined));

export const changeHops = (by: number): void =>
  changeView({ label: t('history.hops'), merge: 'hops' }, to.changeHops(by));

export const pin = (places: View['pins']): void =>
  changeView({ label: t('history.pin', { count: Object.keys(places).length }) }, to.pin(places));

export const unpin = (ids: readonly string[]): void =>
  changeView({ label: t('history.unpin', { count: ids.length }) }, to.unpin(ids));

export const setFilters = (label: string, filters: readonly Filter[]): void =>
  changeView({ label }, to.setFilters(filters));

export const setWindow = (window: TimeWindow | undefined): void =>
  changeView({ label: t('history.window'), merge: 'window' }, to.setWindow(window));

export const setAsOf = (asOf: string | undefined): void =>
  changeView({ label: t('history.asOf'), merge: 'as-of' }, to.setAsOf(asOf));

export const setProjection = (projection: string | undefined): void =>
  changeView({ label: t('history.projection') }, to.setProjection(projection));

export const setLooks = (looks: Looks): void => changeView({ label: t('history.looks') }, to.setLooks(looks));

export const setLayout = (layout: LayoutChoice): void =>
  changeView({ label: t('history.layout'), merge: `layout ${layout.id}` }, to.setLayout(layout));

export const nextLayout = (): void => changeView({ label: t('history.layout') }, to.cycleLayout(layoutIds));

export const toggleKind = (kind: string, hidden: readonly string[]): void =>
  changeView({ label: t('history.kinds') }, to.toggleKind(kind, hidden));
