import type { Addition, Direction, Filter, Focus, LayoutChoice, Looks, Question, View } from '../../../model/view.ts';
import { emptyView } from '../../../model/view-at-rest.ts';

type Transition = (view: View) => View;

/** Applies a change; the same view where nothing is changed by it. */
const changed =
  (change: (view: View) => Partial<View>): Transition =>
  (view) => {
    const parts = change(view);
    const isSame = Object.entries(parts).every(([key, value]) => isAlike(view[key as keyof View], value));
    return isSame ? view : { ...view, ...parts };
  };

const isAlike = (one: unknown, other: unknown): boolean =>
  one === other ||
  (Array.isArray(one) &&
    Array.isArray(other) &&
    one.length === other.length &&
    one.every((each, index) => each === other[index]));

/** A new question starts from its own answer: what was added, hidden or chosen belonged to the former one. */
export const ask =
  (question: Question): Transition =>
  ({ layout, looks, asOf }) => ({ ...emptyView(layout.id), layout, looks, asOf, question });

export const setParameter =
  (name: string, text: string): Transition =>
  (view) => {
    if (view.question.type !== 'preset' || view.question.texts[name] === text) return view;
    return askedAnew(view, { ...view.question, texts: { ...view.question.texts, [name]: text } });
  };

const askedAnew = (view: View, question: Question): View => ({
  ...view,
  question,
  additions: [],
  hidden: [],
  focus: undefined,
  selection: [],
});

/** Sets what a preset's answer is compared with beside it; undefined: nothing. */
export const compareWith =
  (texts: Readonly<Record<string, string>> | undefined): Transition =>
  (view) => {
    if (view.question.type !== 'preset') return view;
    const { compareWith: former, ...question } = view.question;
    if (texts === undefined) return former === undefined ? view : askedAnew(view, question);
    return askedAnew(view, { ...question, compareWith: { ...texts } });
  };

export const setComparedParameter =
  (name: string, text: string): Transition =>
  (view) => {
    if (view.question.type !== 'preset' || view.question.compareWith?.[name] === text) return view;
    return compareWith({ ...view.question.compareWith, [name]: text })(view);
  };

/** The second answer takes the first one's place. */
export const swapCompared: Transition = (view) => {
  if (view.question.type !== 'preset' || !view.question.compareWith) return view;
  const { texts, compareWith: other } = view.question;
  return askedAnew(view, { ...view.question, texts: other, compareWith: texts });
};

/** The chosen thing that leads: the evidence is of it. */
export const leadOf = (view: View): string | undefined => view.selection.at(-1);

export const select = (ids: readonly string[]): Transition => changed(() => ({ selection: [...ids] }));

export const addToSelection = (ids: readonly string[]): Transition =>
  changed(({ selection }) => ({ selection: [...new Set([...selection, ...ids])] }));

export const toggleSelected = (ids: readonly string[]): Transition =>
  changed(({ selection }) => {
    const given = new Set(ids);
    const before = new Set(selection);
    return { selection: [...selection.filter((id) => !given.has(id)), ...ids.filter((id) => !before.has(id))] };
  });

/** How many neighbours an expansion brings at first. */
export const EXPANSION_LIMIT = 40;

export type Expansion = { relationship?: string; direction?: Direction; kind?: string; limit?: number };

const isSameExpansion = (one: Addition, other: Addition): boolean =>
  one.type === 'neighbours' &&
  other.type === 'neighbours' &&
  one.of === other.of &&
  one.relationship === other.relationship &&
  one.direction === other.direction &&
  one.kind === other.kind;

export const expand = (of: string, { limit = EXPANSION_LIMIT, ...narrowed }: Expansion = {}): Transition =>
  add({ type: 'neighbours', of, ...narrowed, limit }, [of]);

/** Brings something to the picture; an expansion of the same kind takes the former one's place. */
export const add = (addition: Addition, selection?: readonly string[]): Transition =>
  changed(({ additions, selection: before }) => {
    const index = additions.findIndex((each) => isSameExpansion(each, addition));
    return {
      additions: index < 0 ? [...additions, addition] : additions.with(index, addition),
      selection: selection ? [...selection] : before,
    };
  });

/** Takes back all that these additions brought. */
export const takeBack = (isTaken: (addition: Addition) => boolean): Transition =>
  changed(({ additions }) => ({ additions: additions.filter((each) => !isTaken(each)) }));

export const collapse = (of: string): Transition =>
  takeBack((addition) => addition.type === 'neighbours' && addition.of === of);

export const collapseAll: Transition = takeBack(() => true);

export const isExpanded = (view: View, of: string): boolean =>
  view.additions.some((addition) => addition.type === 'neighbours' && addition.of === of);

/** Takes nodes or connections out of the picture until they are brought back. */
export const hide = (ids: readonly string[]): Transition =>
  changed(({ hidden, selection }) => {
    const gone = new Set(ids);
    return { hidden: [...new Set([...hidden, ...ids])], selection: selection.filter((id) => !gone.has(id)) };
  });

export const bringBack = (ids: readonly string[]): Transition =>
  changed(({ hidden }) => {
    const back = new Set(ids);
    return { hidden: hidden.filter((id) => !back.has(id)) };
  });

export const focusOn = (focus: Focus | undefined): Transition => changed(() => ({ focus }));

export const MOST_HOPS = 4;

export const changeHops = (by: number): Transition =>
  changed(({ focus }) => {
    if (!focus) return {};
    const hops = Math.min(MOST_HOPS, Math.max(1, focus.hops + by));
    return hops === focus.hops ? {} : { focus: { ...focus, hops } };
  });

export const pin = (places: View['pins']): Transition => changed(({ pins }) => ({ pins: { ...pins, ...places } }));

export const unpin = (ids: readonly string[]): Transition =>
  changed(({ pins }) => {
    const free = new Set(ids);
    if (!ids.some((id) => id in pins)) return {};
    return { pins: Object.fromEntries(Object.entries(pins).filter(([id]) => !free.has(id))) };
  });

export const setFilters = (filters: readonly Filter[]): Transition => changed(() => ({ filters: [...filters] }));

export const setWindow = (window: View['window']): Transition => changed(() => ({ window }));

export const setAsOf = (asOf: string | undefined): Transition => changed(() => ({ asOf }));

/** Nodes of one kind stand in no roles, so what they share lays them out. */
export const setProjection = (projection: string | undefined): Transition =>
  changed(({ layout }) => ({
    projection,
    selection: [],
    focus: undefined,
    layout: projection && layout.id === 'by-role' ? { id: 'force-atlas-2', parameters: {} } : layout,
  }));

export const setLooks = (looks: Looks): Transition => changed(() => ({ looks }));

/** What a reader put in its place belongs to the layout in which it was put there. */
export const setLayout = (layout: LayoutChoice): Transition =>
  changed(({ layout: before, pins }) => ({ layout, pins: layout.id === before.id ? pins : {} }));

export const cycleLayout =
  (ids: readonly string[]): Transition =>
  (view) => {
    const id = ids[(ids.indexOf(view.layout.id) + 1) % ids.length] ?? view.layout.id;
    return setLayout({ id, parameters: {} })(view);
  };

/** Switches a kind on or off, given those that are off now. */
export const toggleKind = (kind: string, hidden: readonly string[]): Transition =>
  changed(() => ({
    hiddenKinds: hidden.includes(kind) ? hidden.filter((each) => each !== kind) : [...hidden, kind],
  }));
