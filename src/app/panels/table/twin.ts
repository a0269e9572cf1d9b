import { kindOfLabel } from '../../../model/kinds.ts';
import type { PropertySpec } from '../../../model/properties.ts';
import { relationshipTypeOf } from '../../../model/relationships.ts';
import { sourcesOf } from '../../../model/values.ts';
import type { Graph, GraphNode, GraphRelationship, Property } from '../../../model/values.ts';
import { degreesOf, kindOf } from '../../../scene/drawn.ts';
import { measureNumber } from '../../../words/measure-words.ts';
import type { MeasuredColumn } from '../../analysis/types.ts';
import { formatProperty } from '../../../words/format-value.ts';
import { kindWord, phraseOf, propertyTitle } from '../../../words/model-words.ts';
import { nameIn } from '../../../words/names.ts';
import { t } from '../../../words/t.ts';
import { sortByKey } from './sorting.ts';
import type { Sorting, SortKey } from './sorting.ts';

/** What one cell says and is sorted by; no key: the data has no value, and the row stands last. */
type TwinCell = { text: string; key: SortKey };

export type TwinColumn<Item> = {
  id: string;
  title: string;
  isNumeric: boolean;
  /** In the table until the reader chooses otherwise. */
  isUsual: boolean;
  cellOf: (item: Item) => TwinCell;
};

const numberCell = (value: number | undefined): TwinCell =>
  value === undefined ? { text: '', key: undefined } : { text: formatProperty(value) ?? '', key: value };

const measuredCell = (value: number | undefined): TwinCell =>
  value === undefined ? { text: '', key: undefined } : { text: measureNumber(value), key: value };

const textCell = (text: string | undefined): TwinCell => ({ text: text ?? '', key: text === '' ? undefined : text });

/** Said by columns of their own, or as long as the page. */
const NO_COLUMN: ReadonlySet<string> = new Set(['id', 'name', 'sources', 'quote', 'note']);

/** The columns that the drawn nodes can have, those that say most first. */
export function nodeColumns(graph: Graph, measured: readonly MeasuredColumn[]): TwinColumn<GraphNode>[] {
  const degrees = degreesOf(graph.relationships);
  return [
    { id: 'name', title: t('table.name'), isNumeric: false, isUsual: true, cellOf: (node) => textCell(nameIn(node)) },
    {
      id: 'kind',
      title: t('table.kind'),
      isNumeric: false,
      isUsual: true,
      cellOf: (node) => textCell(kindWord(kindOf(node))),
    },
    {
      id: 'connections',
      title: t('table.connections'),
      isNumeric: true,
      isUsual: true,
      cellOf: ({ id }) => numberCell(degrees.get(id) ?? 0),
    },
    {
      id: 'sources',
      title: t('table.sources'),
      isNumeric: true,
      isUsual: true,
      cellOf: (node) => numberCell(sourcesOf(node).length),
    },
    ...measuredColumns<GraphNode>(measured, 'node'),
    ...propertyColumns(graph.nodes, (node) => kindOfLabel(kindOf(node))?.properties),
  ];
}

/** The columns that the drawn connections can have. */
export function connectionColumns(graph: Graph, measured: readonly MeasuredColumn[]): TwinColumn<GraphRelationship>[] {
  const names = new Map(graph.nodes.map((node) => [node.id, nameIn(node)]));
  const ends = [
    {
      id: 'from',
      title: t('table.from'),
      cellOf: ({ start }: GraphRelationship) => textCell(names.get(start) ?? start),
    },
    { id: 'type', title: t('table.type'), cellOf: ({ type }: GraphRelationship) => textCell(phraseOf(type, 'out')) },
    { id: 'to', title: t('table.to'), cellOf: ({ end }: GraphRelationship) => textCell(names.get(end) ?? end) },
  ];
  return [
    ...ends.map((column) => ({ ...column, isNumeric: false, isUsual: true })),
    {
      id: 'sources',
      title: t('table.sources'),
      isNumeric: true,
      isUsual: true,
      cellOf: (relationship) => numberCell(sourcesOf(relationship).length),
    },
    ...measuredColumns<GraphRelationship>(measured, 'relationship'),
    ...propertyColumns(graph.relationships, ({ type }) => relationshipTypeOf(type)?.properties),
  ];
}

const measuredColumns = <Item extends { id: string }>(
  measured: readonly MeasuredColumn[],
  scope: MeasuredColumn['scope'],
): TwinColumn<Item>[] =>
  measured
    .filter((column) => column.scope === scope)
    .map(({ id, name, values }) => ({
      id: `measure ${id}`,
      title: name,
      isNumeric: true,
      isUsual: true,
      cellOf: (item) => measuredCell(values.get(item.id)),
    }));

type Item = GraphNode | GraphRelationship;

/** One column a property that some item has; properties of one name in several kinds share a column. */
function propertyColumns<Each extends Item>(
  items: readonly Each[],
  specsOf: (item: Each) => Readonly<Record<string, PropertySpec>> | undefined,
): TwinColumn<Each>[] {
  const found = new Map<string, { spec: PropertySpec | undefined; isNumeric: boolean }>();
  for (const item of items) {
    const specs = specsOf(item);
    for (const [key, value] of Object.entries(item.properties)) {
      if (NO_COLUMN.has(key) || value === null || specs?.[key]?.derived) continue;
      const before = found.get(key);
      const isNumeric = typeof value === 'number' && (before?.isNumeric ?? true);
      if (!before || before.isNumeric !== isNumeric) found.set(key, { spec: before?.spec ?? specs?.[key], isNumeric });
    }
  }
  return [...found].map(([key, { spec, isNumeric }]) => ({
    id: key,
    title: spec ? propertyTitle(spec) : key,
    isNumeric,
    isUsual: false,
    cellOf: (item) => propertyCell(item.properties[key], specsOf(item)?.[key]),
  }));
}

function propertyCell(value: Property | undefined, spec: PropertySpec | undefined): TwinCell {
  const text = formatProperty(value, spec) ?? '';
  if (text === '') return { text, key: undefined };
  // Dates of any precision sort as they are written in the data.
  return { text, key: typeof value === 'number' || typeof value === 'string' ? value : text };
}

/** The items in the order of one of their columns. */
export function sortItems<Each>(
  items: readonly Each[],
  columns: readonly TwinColumn<Each>[],
  sorting: Sorting<string>,
): readonly Each[] {
  const column = columns.find(({ id }) => id === sorting?.column);
  return sorting && column ? sortByKey(items, (item) => column.cellOf(item).key, sorting.descending) : items;
}
