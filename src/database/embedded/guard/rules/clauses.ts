import { language } from '../language.ts';
import { isThere, parentOf, partsOf, signsOf, unwrap } from '../tree.ts';
import { every, type Rule } from './rule.ts';

/** Grafeo stops at 127. */
const MOST_CLAUSES = 120;

/** Clauses and subqueries. */
export const clauseRules: readonly Rule[] = [
  {
    name: '`EXPLAIN`, `PROFILE`, `CYPHER …` before a statement',
    what: 'this engine takes no EXPLAIN, PROFILE or CYPHER before a statement',
    instead: 'leave it out; the editor shows the plan',
    example: { refused: 'EXPLAIN RETURN 1 AS one', instead: 'RETURN 1 AS one' },
    find: every(language.PreparserOptionContext),
  },
  {
    name: '`SHOW …`',
    what: 'what SHOW gives differs between engines',
    instead: 'write CALL db.labels(), CALL db.relationshipTypes() or CALL db.propertyKeys()',
    example: {
      refused: 'SHOW INDEXES',
      instead: 'CALL db.labels() YIELD label RETURN label AS label ORDER BY label',
    },
    find: every(language.CommandContext),
  },
  {
    name: '`USE` a graph',
    what: 'this engine holds one graph and knows no USE',
    instead: 'leave it out',
    example: { refused: 'USE neo4j RETURN 1 AS one', instead: 'RETURN 1 AS one' },
    find: every(language.UseClauseContext),
  },
  {
    name: '`FINISH`',
    what: 'this engine knows no FINISH',
    instead: 'end with RETURN',
    example: { refused: 'MATCH (n:Topic) FINISH', instead: 'MATCH (n:Topic) RETURN n.id AS id' },
    find: every(language.FinishClauseContext),
  },
  {
    name: 'ORDER BY, SKIP or LIMIT as clauses of their own',
    what: 'this engine reads ORDER BY, SKIP and LIMIT only after RETURN or WITH',
    instead: 'write WITH * ORDER BY …',
    example: {
      refused: 'MATCH (n:Topic) ORDER BY n.id LIMIT 1 RETURN n.id AS id',
      instead: 'MATCH (n:Topic) WITH n ORDER BY n.id LIMIT 1 RETURN n.id AS id',
    },
    find: every(language.OrderBySkipLimitClauseContext),
  },
  {
    name: 'LIMIT or SKIP by anything but a whole number or a parameter',
    what: 'this engine takes only a whole number or a parameter after SKIP and LIMIT',
    instead: 'write LIMIT 20 or LIMIT $count',
    example: {
      refused: 'MATCH (n:Topic) RETURN n.id AS id ORDER BY id LIMIT 1 + 1',
      instead: 'MATCH (n:Topic) RETURN n.id AS id ORDER BY id LIMIT 2',
    },
    find: (context) => {
      if (!(context instanceof language.SkipContext || context instanceof language.LimitContext)) return undefined;
      const count = unwrap(context.expression());
      const isPlain = count instanceof language.NumberLiteralContext || isParameter(count);
      return isPlain && count.start === context.expression().start ? undefined : context;
    },
  },
  {
    name: 'Planner hints: `USING INDEX …`',
    what: 'this engine takes no hints',
    instead: 'leave USING … out',
    example: {
      refused: "MATCH (n:Topic) USING INDEX n:Topic(id) WHERE n.id = 'topic:economy' RETURN n.name AS name",
      instead: "MATCH (n:Topic) WHERE n.id = 'topic:economy' RETURN n.name AS name",
    },
    find: every(language.HintContext),
  },
  {
    name: '`OPTIONAL CALL`',
    what: 'this engine knows no OPTIONAL CALL',
    instead: 'use OPTIONAL MATCH, or collect within CALL { }',
    example: {
      refused:
        'MATCH (t:Topic) OPTIONAL CALL (t) { MATCH (t)-[:BROADER]->(u) RETURN u.id AS broader } RETURN t.id AS id, broader',
      instead: 'MATCH (t:Topic) OPTIONAL MATCH (t)-[:BROADER]->(u) RETURN t.id AS id, u.id AS broader',
    },
    find: (context) =>
      (context instanceof language.SubqueryClauseContext || context instanceof language.CallClauseContext) &&
      isThere(context.OPTIONAL())
        ? context
        : undefined,
  },
  {
    name: '`COLLECT { … }`',
    what: 'this engine knows no COLLECT { }',
    instead: 'write a pattern comprehension [(a)-->(b) | b.name], or CALL (a) { MATCH … RETURN collect(…) AS list }',
    example: {
      refused: 'MATCH (t:Topic) RETURN t.id AS id, COLLECT { MATCH (t)-[:BROADER]->(u) RETURN u.id } AS broader',
      instead: 'MATCH (t:Topic) RETURN t.id AS id, [(t)-[:BROADER]->(u) | u.id] AS broader',
    },
    find: every(language.CollectExpressionContext),
  },
  {
    name: 'EXISTS { } and COUNT { } that hold more than MATCH and WHERE',
    what: 'this engine reads only one MATCH with WHERE within EXISTS { } and COUNT { }',
    instead: 'leave RETURN out, or use CALL (a) { … RETURN count(*) AS n }',
    example: {
      refused: 'MATCH (t:Topic) WHERE EXISTS { MATCH (t)-[:BROADER]->(u) RETURN u } RETURN t.id AS id',
      instead: 'MATCH (t:Topic) WHERE EXISTS { MATCH (t)-[:BROADER]->(u) } RETURN t.id AS id',
    },
    find: (context) =>
      (context instanceof language.ExistsExpressionContext || context instanceof language.CountExpressionContext) &&
      !isOneMatch(context)
        ? context
        : undefined,
  },
  {
    name: `More than ${MOST_CLAUSES} clauses`,
    what: 'this engine reads no statement of so many clauses',
    instead: 'split it',
    example: {
      refused: `${'WITH 1 AS one '.repeat(MOST_CLAUSES + 1)}RETURN one AS one`,
      instead: 'WITH 1 AS one RETURN one AS one',
    },
    find: (context) =>
      context instanceof language.StatementContext && countClauses(context) > MOST_CLAUSES ? context : undefined,
  },
];

const isParameter = (context: { start: { text: string } }): boolean => context.start.text === '$';

/** `EXISTS { (a)-->() WHERE … }` or the same after MATCH. */
function isOneMatch(
  context: InstanceType<typeof language.ExistsExpressionContext | typeof language.CountExpressionContext>,
): boolean {
  const query = context.regularQuery();
  if (!isThere(query)) return true;
  const only = unwrap(query);
  return only instanceof language.MatchClauseContext && !signsOf(only).includes('OPTIONAL');
}

function countClauses(context: Parameters<typeof partsOf>[0]): number {
  const inner = partsOf(context).reduce((sum, part) => sum + countClauses(part), 0);
  return inner + (context instanceof language.ClauseContext && parentOf(context) ? 1 : 0);
}
