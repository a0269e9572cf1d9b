import type { ParserRuleContext } from '@neo4j-cypher/language-support';
import { mayBeOne } from '../different-nodes.ts';
import type { Types } from '../infer/infer-types.ts';
import { language } from '../language.ts';
import { isChosenInMatch, plainNames } from '../labels.ts';
import { isThere, parentOf, partsOf, signsOf } from '../tree.ts';
import { isOnly } from '../types.ts';
import { every, within, type Rule } from './rule.ts';

/** Patterns of nodes, relationships and paths. */
export const patternRules: readonly Rule[] = [
  {
    name: 'A choice of labels of a node without a name, or within EXISTS, COUNT and comprehensions: `(:A|B)`',
    what: 'this engine reads no choice of labels such as (:A|B)',
    instead: 'name the node: MATCH (n) WHERE n:A OR n:B',
    example: {
      refused: 'MATCH (:Program|Topic)-[r]->(n) RETURN n.id AS id',
      instead: 'MATCH (p)-[r]->(n) WHERE p:Program OR p:Topic RETURN n.id AS id',
    },
    find: within(language.LabelExpression4Context, (context, types) => {
      const holder = parentOf(context);
      const isChoice = signsOf(context).includes('|') && holder instanceof language.LabelExpressionContext;
      return isChoice && !isReadable(holder, types) && context;
    }),
  },
  {
    name: 'Labels that a node must not have, or any label: `(n:!A)`, `(n:%)`',
    what: 'this engine reads no label expression with ! or %',
    instead: 'write MATCH (n) WHERE NOT n:A',
    example: {
      refused: 'MATCH (n:!Program) RETURN n.id AS id',
      instead: 'MATCH (n) WHERE NOT n:Program RETURN n.id AS id',
    },
    find: (context) =>
      (context instanceof language.LabelExpression2Context && signsOf(context).includes('!')) ||
      context instanceof language.AnyLabelContext
        ? context
        : undefined,
  },
  {
    name: 'Labels joined by `&` or in parentheses, or after `IS`: `(n:A&B)`, `(n IS A)`',
    what: 'this engine reads labels only after a colon each',
    instead: 'write (n:A:B)',
    example: {
      refused: 'MATCH (n:Program&Topic) RETURN n.id AS id',
      instead: 'MATCH (n:Program:Topic) RETURN n.id AS id',
    },
    find: (context) => {
      const isJoined = context instanceof language.LabelExpression3Context && signsOf(context).includes('&');
      const isWord = context instanceof language.LabelExpressionContext && signsOf(context).includes('IS');
      return isJoined || isWord || context instanceof language.ParenthesizedLabelExpressionContext
        ? context
        : undefined;
    },
  },
  {
    name: 'A label worked out as the statement runs: `(n:$(label))`',
    what: 'this engine reads no label that is worked out as the statement runs',
    instead: 'write WHERE $label IN labels(n), or type(r) = $type',
    example: {
      refused: "WITH 'Topic' AS label MATCH (n:$(label)) RETURN n.id AS id",
      instead: "WITH 'Topic' AS label MATCH (n) WHERE label IN labels(n) RETURN n.id AS id",
    },
    find: every(language.DynamicLabelContext),
  },
  {
    name: 'WHERE within a node or relationship: `(n WHERE …)`, `[r WHERE …]`',
    what: 'this engine reads no WHERE within a node or relationship',
    instead: 'write it after the pattern: MATCH (n) WHERE n.name = …',
    example: {
      refused: "MATCH (n:Program WHERE n.record = 'edition') RETURN n.id AS id",
      instead: "MATCH (n:Program) WHERE n.record = 'edition' RETURN n.id AS id",
    },
    find: (context) =>
      (context instanceof language.NodePatternContext || context instanceof language.RelationshipPatternContext) &&
      isThere(context.expression())
        ? context
        : undefined,
  },
  {
    name: 'Repeated parts of a path: `->+`, `->{1,3}`, `((a)-->(b)){2}`',
    what: 'this engine reads no repeated part of a path such as {1,3} or +',
    instead: 'write a variable length: -[:TYPE*1..3]->',
    example: {
      refused: 'MATCH (a)-[:BROADER]->{1,2}(b) RETURN a.id AS a, b.id AS b',
      instead: 'MATCH (a)-[:BROADER*1..2]->(b) RETURN a.id AS a, b.id AS b',
    },
    find: every(language.QuantifierContext, language.ParenthesizedPathContext),
  },
  {
    name: 'Paths chosen by words: `SHORTEST 1`, `ANY`, `ALL SHORTEST`',
    what: 'this engine reads no SHORTEST, ANY or ALL before a path',
    instead: 'write shortestPath(…) or allShortestPaths(…)',
    example: {
      refused:
        "MATCH p = ALL SHORTEST (a:Country {id: 'country:eastvale'})-[:INVITES|SPONSORS]-+(b:Ministry) RETURN length(p) AS steps, b.id AS id",
      instead:
        "MATCH p = allShortestPaths((a:Country {id: 'country:eastvale'})-[:INVITES|SPONSORS*]-(b:Ministry)) RETURN length(p) AS steps, b.id AS id",
    },
    find: every(language.SelectorContext),
  },
  {
    name: 'A path of one node: `p = (n)`',
    what: 'this engine makes no path of a single node',
    instead: 'name the node and return it',
    example: { refused: 'MATCH p = (n:Topic) RETURN p AS p', instead: 'MATCH (n:Topic) RETURN n AS n' },
    find: (context) =>
      context instanceof language.PatternContext && isThere(context.variable()) && isOneNode(context)
        ? context
        : undefined,
  },
  {
    name: 'A variable length that ends before it begins: `*2..1`',
    what: 'this engine finds paths for a length that ends before it begins, where Neo4j finds none',
    instead: 'write the lesser number first',
    example: {
      refused: 'MATCH (a)-[:BROADER*2..1]->(b) RETURN a.id AS id',
      instead: 'MATCH (a)-[:BROADER*1..2]->(b) RETURN a.id AS id',
    },
    find: (context) =>
      context instanceof language.PathLengthContext &&
      isThere(context._to) &&
      Number(context._from_?.text ?? 1) > Number(context._to.text)
        ? context
        : undefined,
  },
  {
    name: 'A shortest path outside MATCH: `RETURN shortestPath(…)`',
    what: 'this engine looks for shortest paths only in MATCH',
    instead: 'write MATCH p = shortestPath(…)',
    example: {
      refused:
        "MATCH (a:Country {id: 'country:eastvale'}), (b:Ministry) RETURN b.id AS id, length(shortestPath((a)-[:INVITES|SPONSORS*]-(b))) AS steps",
      instead:
        "MATCH (a:Country {id: 'country:eastvale'}), (b:Ministry) OPTIONAL MATCH p = shortestPath((a)-[:INVITES|SPONSORS*]-(b)) RETURN b.id AS id, length(p) AS steps",
    },
    find: every(language.ShortestPathExpressionContext),
  },
  {
    name: 'A shortest path whose two ends may be one node: `shortestPath((a)-[*]-(b))`',
    what: 'this engine gives a path from a node to itself, where Neo4j fails as it meets one',
    instead: 'write WHERE a <> b in its MATCH or in one before',
    example: {
      refused: 'MATCH (a:Topic), (b:Topic) MATCH p = shortestPath((a)-[:BROADER*]-(b)) RETURN length(p) AS steps',
      instead:
        'MATCH (a:Topic), (b:Topic) WHERE a <> b MATCH p = shortestPath((a)-[:BROADER*]-(b)) RETURN length(p) AS steps',
    },
    find: within(language.ShortestPathPatternContext, (context, types) => {
      const [left, right] = context.patternElement().nodePattern_list();
      if (!left || !right || context.patternElement().relationshipPattern_list().some(mayHaveNoSteps)) return undefined;
      return mayBeOne(left, right, types) && context;
    }),
  },
  {
    name: 'A path within a pattern comprehension: `[p = (a)-->() | p]`',
    what: 'this engine names no path within a pattern comprehension',
    instead: 'name the nodes and relationships, or use CALL (a) { MATCH p = … RETURN collect(p) AS ps }',
    example: {
      refused: 'MATCH (t:Topic) RETURN t.id AS id, [p = (t)-[:BROADER]->() | length(p)] AS steps',
      instead:
        'MATCH (t:Topic) CALL (t) { MATCH p = (t)-[:BROADER]->() RETURN collect(length(p)) AS steps } RETURN t.id AS id, steps AS steps',
    },
    find: (context) =>
      context instanceof language.PatternComprehensionContext && isThere(context.variable()) ? context : undefined,
  },
];

/** Types of relationships may be a choice, and what is written otherwise before it is run. */
function isReadable(choice: ParserRuleContext, types: Types): boolean {
  const holder = parentOf(choice);
  if (holder instanceof language.RelationshipPatternContext) return true;
  if (!plainNames(choice)) return false;
  if (holder instanceof language.NodePatternContext) return isChosenInMatch(holder);
  const comparison = holder && parentOf(holder);
  return (
    comparison instanceof language.Expression7Context &&
    isOnly(types.of(comparison.expression6()), 'node', 'relationship')
  );
}

function isOneNode(context: InstanceType<typeof language.PatternContext>): boolean {
  const element = context.anonymousPattern().patternElement();
  return isThere(element) && partsOf(element).length === 1;
}

/** `*0..`: both engines give a path of no steps from a node to itself. */
function mayHaveNoSteps(context: InstanceType<typeof language.RelationshipPatternContext>): boolean {
  const length = context.pathLength();
  return isThere(length) && Number(length._from_?.text ?? length._single?.text ?? 1) === 0;
}
