import { kindOfLabel } from '../../model/kinds.ts';
import { measureOf } from './measures.ts';

/** What looks say in the legend, in the reader's language; English where they are given none. */
export type LooksWords = {
  /** Over the colours, by the measure's id. */
  colourTitle: (id: string) => string;
  /** Over the sizes. */
  sizeTitle: (id: string) => string;
  number: (value: number) => string;
  /** Of a size that all who have more share. */
  atLeast: (value: number) => string;
  /** A number that holds for one kind alone. */
  ofKind: (kind: string, number: string) => string;
  /** Counted from 1, the largest first. */
  group: (place: number, size: number) => string;
  /** Those past the last colour. */
  otherGroups: (groups: number, size: number) => string;
  /** Of the nodes that a flag marks; of those that it does not. */
  marked: (id: string, count: number) => string;
  unmarked: (count: number) => string;
  noValue: (count: number) => string;
};

const nameOf = (id: string): string => measureOf(id)?.name ?? id;
const nodes = (count: number): string => (count === 1 ? '1 node' : `${count} nodes`);
const threeFigures = new Intl.NumberFormat('en', { maximumSignificantDigits: 3 });

const writtenNumber = (value: number): string =>
  Number.isInteger(value) ? value.toLocaleString('en') : threeFigures.format(value);

export const englishWords: LooksWords = {
  colourTitle: (id) => `Colour: ${nameOf(id)}`,
  sizeTitle: (id) => `Size: ${nameOf(id)}`,
  number: writtenNumber,
  atLeast: (value) => `${writtenNumber(value)} or more`,
  ofKind: (kind, number) => `${kindOfLabel(kind)?.one ?? kind}: ${number}`,
  group: (place, size) => `Group ${place}: ${nodes(size)}`,
  otherGroups: (groups, size) => `${groups} smaller ${groups === 1 ? 'group' : 'groups'}: ${nodes(size)}`,
  marked: (id, count) => `${nameOf(id)}: ${nodes(count)}`,
  unmarked: (count) => `Others: ${nodes(count)}`,
  noValue: (count) => `No value: ${nodes(count)}`,
};
