import type { ParserRuleContext } from '@neo4j-cypher/language-support';
import type { Property } from '../../../model/values.ts';
import type { Types } from './infer/infer-types.ts';
import { language } from './language.ts';
import { isThere, nameIn, parentOf, partsOf, signsOf, unwrap, walk } from './tree.ts';

type Node = InstanceType<typeof language.NodePatternContext>;
type Match = InstanceType<typeof language.MatchClauseContext>;

/** Whether a statement leaves it open that two nodes of a pattern in MATCH are one. */
export function mayBeOne(left: Node, right: Node, types: Types): boolean {
  const matches = matchesUpTo(left);
  const conditions = matches.flatMap(conditionsOf);
  const isTold = conditions.some((condition) => tellsApart(condition, nameOf(left), nameOf(right)));
  if (isTold || haveDifferentLabels(left, right, types)) return false;
  const facts = { patterns: matches.flatMap(nodesIn), conditions, types };
  const [ofLeft, ofRight] = [valuesOf(left, facts), valuesOf(right, facts)];
  return !Array.from(ofLeft).some(([name, value]) => ofRight.has(name) && ofRight.get(name) !== value);
}

const nameOf = (node: Node): string | undefined => (isThere(node.variable()) ? nameIn(node.variable()) : undefined);

/** The MATCH that a node stands in, and those before it whose rows and names come to it as they are. */
function matchesUpTo(node: Node): Match[] {
  const own = holderOf(node, language.MatchClauseContext);
  const clause = own && parentOf(own);
  const query = clause && parentOf(clause);
  if (!own || !query) return [];
  const parts = partsOf(query);
  const before = parts.slice(0, parts.indexOf(clause)).map((part) => partsOf(part)[0] ?? part);
  const last = before.findLastIndex((part) => !(part instanceof language.MatchClauseContext));
  const kept = before.slice(last + 1).filter((part) => part instanceof language.MatchClauseContext);
  return [...kept.filter((match) => !isThere(match.OPTIONAL())), own];
}

function holderOf<Context extends ParserRuleContext>(
  context: ParserRuleContext,
  one: abstract new (...parameters: never[]) => Context,
): Context | undefined {
  const holder = parentOf(context);
  return holder && (holder instanceof one ? holder : holderOf(holder, one));
}

/** What has to hold of every row, joined by AND. */
const conditionsOf = (match: Match): ParserRuleContext[] =>
  isThere(match.whereClause()) ? joinedIn(match.whereClause().expression()) : [];

function joinedIn(condition: ParserRuleContext): ParserRuleContext[] {
  const inner = unwrap(condition);
  return inner instanceof language.Expression10Context ? partsOf(inner).flatMap(joinedIn) : [inner];
}

type Comparison = { sign: string; left: string; right: string; sides: [ParserRuleContext, ParserRuleContext] };

function comparisonIn(condition: ParserRuleContext): Comparison | undefined {
  if (!(condition instanceof language.Expression8Context)) return undefined;
  const [[sign, ...more], [left, right]] = [signsOf(condition), condition.expression7_list().map(unwrap)];
  if (sign === undefined || more.length > 0 || !left || !right) return undefined;
  return { sign, left: left.getText(), right: right.getText(), sides: [left, right] };
}

/** `a <> b`, `NOT a = b`, `a.id < b.id` */
function tellsApart(condition: ParserRuleContext, left: string | undefined, right: string | undefined): boolean {
  if (left === undefined || right === undefined || left === right) return false;
  const isNegated = condition instanceof language.Expression9Context && signsOf(condition).length === 1;
  const comparison = comparisonIn(isNegated ? unwrap(condition.expression8()) : condition);
  if (!comparison || !(isNegated ? ['='] : ['<>', '<', '>']).includes(comparison.sign)) return false;
  const property = /^[^.]+((?:\.\w+)?)$/.exec(comparison.left)?.[1];
  const sides = [comparison.left, comparison.right];
  return property !== undefined && [left, right].every((name) => sides.includes(`${name}${property}`));
}

/** Every node of a data set has one label. */
function haveDifferentLabels(left: Node, right: Node, types: Types): boolean {
  const [some, others] = [types.ofElement(left).labels ?? [], types.ofElement(right).labels ?? []];
  const areKnown = [...some, ...others].every((label) => Object.hasOwn(types.propertyTypes.nodes, label));
  return areKnown && some.length > 0 && others.length > 0 && !some.some((label) => others.includes(label));
}

type Facts = { patterns: Node[]; conditions: ParserRuleContext[]; types: Types };

/** What properties of a node are held to: `{id: 'country:kz'}`, `n.id = $from`. */
function valuesOf(node: Node, { patterns, conditions, types }: Facts): Map<string, Property> {
  const name = nameOf(node);
  const values = new Map<string, Property>();
  const add = (property: string, side: ParserRuleContext): void => {
    const value = valueOf(side, types);
    if (value !== undefined) values.set(property, value);
  };
  for (const pattern of name === undefined ? [node] : patterns.filter((each) => nameOf(each) === name)) {
    const map = isThere(pattern.properties()) ? pattern.properties().map() : undefined;
    if (!isThere(map)) continue;
    for (const [index, key] of map.propertyKeyName_list().entries()) add(nameIn(key), map.expression(index));
  }
  for (const comparison of conditions.map(comparisonIn)) {
    if (comparison?.sign !== '=' || name === undefined) continue;
    const { left, right, sides } = comparison;
    if (left.startsWith(`${name}.`)) add(left.slice(name.length + 1), sides[1]);
    if (right.startsWith(`${name}.`)) add(right.slice(name.length + 1), sides[0]);
  }
  return values;
}

function nodesIn(match: Match): Node[] {
  const nodes: Node[] = [];
  walk(match.patternList(), (part) => {
    if (part instanceof language.NodePatternContext) nodes.push(part);
  });
  return nodes;
}

/** Of a text or of a parameter that is one. */
function valueOf(side: ParserRuleContext, types: Types): string | undefined {
  const inner = unwrap(side);
  const text = inner.getText();
  if (/^(?:'[^'\\]*'|"[^"\\]*")$/.test(text)) return text.slice(1, -1);
  const value = text.startsWith('$') ? types.parameters[text.slice(1)] : undefined;
  return typeof value === 'string' ? value : undefined;
}
