import { sourcesOf } from '../../../model/values.ts';
import type { GraphNode, GraphPath, GraphRelationship, Property } from '../../../model/values.ts';
import type { Direction } from '../../../model/view.ts';
import { kindOf } from '../../../scene/drawn.ts';
import { formatDate } from '../../../words/format-date.ts';
import { phraseOf } from '../../../words/model-words.ts';
import { nameIn } from '../../../words/names.ts';
import { currentLanguage, messageOr, t } from '../../../words/t.ts';
import type { MessageValues } from '../../../words/t.ts';
import { articleOf } from './article.ts';

/** A piece of a path told as prose. A `cite` stands for the numbers of its sources. */
export type PathPart =
  { type: 'words'; text: string } | { type: 'node'; node: GraphNode } | { type: 'cite'; sources: readonly string[] };

type Step = { relationship: GraphRelationship; direction: Direction; from: GraphNode; to: GraphNode };

/** Private-use characters hold the places of names in a message, which no name and no message contains. */
const FROM = '\uE000';
const NAME = '\uE001';
const PLACES = /(\uE000|\uE001)/;

/** A path as one sentence: who does what to whom, when, and by which sources. */
export function explainPath(path: Pick<GraphPath, 'nodes' | 'relationships'>): PathPart[] {
  const steps = stepsOf(path);
  const parts = steps.flatMap((step, index) => [
    ...sentenceOf(step, index === 0),
    words(datesOf(step.relationship) + remarksOf(step.relationship)),
    cite(step.relationship),
  ]);
  return capitalized([...parts, words(t('explore.path.end'))].filter((part) => part.type !== 'words' || part.text));
}

const cite = (relationship: GraphRelationship): PathPart => ({ type: 'cite', sources: sourcesOf(relationship) });
const words = (text: string): PathPart => ({ type: 'words', text });

function stepsOf({ nodes, relationships }: Pick<GraphPath, 'nodes' | 'relationships'>): Step[] {
  return relationships.flatMap((relationship, index): Step[] => {
    const from = nodes[index];
    const to = nodes[index + 1];
    if (!from || !to) return [];
    return [{ relationship, direction: relationship.start === from.id ? 'out' : 'in', from, to }];
  });
}

/** The first step names where it starts; the others go on from the name before. */
function sentenceOf(step: Step, isFirst: boolean): PathPart[] {
  const values = { from: FROM, name: NAME, phrase: ownWords('phrase', step) ?? plainPhrase(step) };
  const template = isFirst
    ? (ownWords('first', step, values) ?? t('explore.path.firstStep', values))
    : (ownWords('next', step, values) ?? t('explore.path.nextStep', values));
  return template.split(PLACES).flatMap((piece) => {
    if (piece === FROM) return named(step.from);
    return piece === NAME ? named(step.to) : [words(piece)];
  });
}

const plainPhrase = ({ relationship, direction }: Step): string => phraseOf(relationship.type, direction);

/** Words that only this type has, in this direction, for its role or for the kind of its end. */
function ownWords(where: 'phrase' | 'first' | 'next', step: Step, values?: MessageValues): string | undefined {
  const { relationship, direction, from, to } = step;
  const { role, status } = relationship.properties;
  const end = direction === 'out' ? to : from;
  for (const variant of [role, status, kindOf(end)]) {
    if (typeof variant !== 'string') continue;
    const text = messageOr(`explore.path.${where}.${relationship.type}_${direction}_${variant}`, '', values);
    if (text) return text;
  }
  return undefined;
}

/** A node's name as it stands in a sentence, with a program's dates after it. */
function named(node: GraphNode): PathPart[] {
  const isProgram = kindOf(node) === 'Program';
  const [before = '', after = ''] = isProgram ? t('explore.path.titled', { name: NAME }).split(NAME) : [];
  const article = !isProgram && currentLanguage() === 'en' ? articleOf(nameIn(node)) : '';
  return [words(article + before), { type: 'node', node }, words(after + (isProgram ? heldOn(node) : ''))];
}

const textOf = (value: Property | undefined): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

function heldOn({ properties }: GraphNode): string {
  if (properties['record'] === 'family') return t('explore.path.family');
  const start = textOf(properties['start']);
  const end = textOf(properties['end']);
  const days = [start, end === start ? undefined : end].filter((day) => day !== undefined).map(formatDate);
  return days.length > 0 ? t('explore.path.held', { dates: days.join('–') }) : t('explore.path.undated');
}

function datesOf({ properties }: GraphRelationship): string {
  const since = textOf(properties['since']);
  const until = textOf(properties['until']);
  const date = textOf(properties['date']);
  if (since && until) return t('explore.path.sinceUntil', { since: formatDate(since), until: formatDate(until) });
  if (since) return t('explore.path.since', { date: formatDate(since) });
  if (until) return t('explore.path.until', { date: formatDate(until) });
  if (!date) return '';
  const isDay = date.length === 'YYYY-MM-DD'.length;
  return isDay
    ? t('explore.path.onDay', { date: formatDate(date) })
    : t('explore.path.inTime', { date: formatDate(date) });
}

function remarksOf({ properties }: GraphRelationship): string {
  const region = textOf(properties['region']);
  const remarks = [
    region && t('explore.path.onlyIn', { region }),
    properties['confidence'] === 'inferred' && t('explore.path.inferred'),
  ].filter((remark) => typeof remark === 'string');
  return remarks.length > 0 ? t('explore.path.remarks', { remarks: remarks.join(t('words.comma')) }) : '';
}

function capitalized([first, ...rest]: PathPart[]): PathPart[] {
  if (first?.type !== 'words') return first ? [first, ...rest] : [];
  return [words(first.text.charAt(0).toUpperCase() + first.text.slice(1)), ...rest];
}
