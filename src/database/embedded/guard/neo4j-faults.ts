import type { ParserRuleContext } from '@neo4j-cypher/language-support';
import type { Parameters } from '../../database.ts';
import { messageOf } from '../../failures.ts';
import type { GuardFault } from './guard-fault.ts';
import { analyze, language } from './language.ts';
import { writeTree } from './rewrites/write-tree.ts';
import { isThere, nameIn, partsOf, placeOf, walk } from './tree.ts';

type Part = { tree: ParserRuleContext; start: number; end: number };

/** What Neo4j's own parser and semantic analysis say of one statement of a text. */
export function neo4jFaults(cypher: string, { tree, start, end }: Part): GuardFault[] {
  const statement = blanked(cypher.slice(0, end), 0, start);
  try {
    return analysisFaults(statement);
  } catch (error) {
    if (!isBreakdown(error)) return [thrownFault(error)];
  }
  try {
    return analysisFaults(blanked(withoutCases(tree), 0, start));
  } catch (error) {
    return [isBreakdown(error) ? notAnalyzed : thrownFault(error)];
  }
}

const analysisFaults = (statement: string): GuardFault[] =>
  Array.from(analyze(statement).errors, ({ message, startPosition: { line, column } }) =>
    queryFailed(message, { line: line + 1, column: column + 1 }),
  );

/** Its own fault and none of the statement: it is compiled from Java, and some of that came out wrong. */
const isBreakdown = (error: unknown): boolean =>
  error instanceof TypeError ||
  error instanceof RangeError ||
  !(error instanceof Error) ||
  typeof error.message !== 'string';

const notAnalyzed: GuardFault = {
  code: 'not-supported',
  message:
    'this statement could not be analyzed, and only what was is run on this engine; make it simpler, or nest it less',
  line: 1,
  column: 1,
};

/** CASE breaks the analysis down at some places, such as ORDER BY; its parts in another expression don't. */
const withoutCases = (tree: ParserRuleContext): string =>
  writeTree(tree, (context, write) => {
    const isCase =
      context instanceof language.CaseExpressionContext || context instanceof language.ExtendedCaseExpressionContext;
    if (!isCase) return undefined;
    const [tests, results] = partsOfCase(context);
    return `coalesce(${[...tests.map((test) => `nullIf(${write(test)}, 1)`), ...results.map(write)].join(', ')})`;
  });

type Case = InstanceType<typeof language.CaseExpressionContext | typeof language.ExtendedCaseExpressionContext>;

function partsOfCase(context: Case): [tests: ParserRuleContext[], results: ParserRuleContext[]] {
  if (context instanceof language.CaseExpressionContext) {
    const alternatives = context.caseAlternative_list();
    const results = alternatives.map((alternative) => alternative.expression(1));
    const otherwise = isThere(context.expression()) ? [context.expression()] : [];
    return [alternatives.map((alternative) => alternative.expression(0)), [...results, ...otherwise]];
  }
  const alternatives = context.extendedCaseAlternative_list();
  const tests = alternatives.flatMap((alternative) => alternative.extendedWhen_list()).flatMap(partsOf);
  const results = alternatives.map((alternative) => alternative.expression());
  const otherwise = isThere(context._elseExp) ? [context._elseExp] : [];
  return [
    [context.expression(0), ...tests],
    [...results, ...otherwise],
  ];
}

/** A part of a text as blanks, so that places stay. */
const blanked = (text: string, from: number, to: number): string =>
  text.slice(0, from) + text.slice(from, to).replace(/[^\n]/g, ' ') + text.slice(to);

const PLACE = /\(?(?:at position )?line (\d+), column (\d+) \(offset: \d+\)\)?/;
/** An item of WITH without a name: Neo4j has words for it only in a later step than those that are here. */
const UNNAMED = /UnaliasedReturnItem/;

function thrownFault(error: unknown): GuardFault {
  const text = messageOf(error);
  const place = PLACE.exec(text);
  const at = place ? { line: Number(place[1]), column: Number(place[2]) } : { line: 1, column: 1 };
  if (UNNAMED.test(text)) return queryFailed('Expression in WITH must be aliased (use AS)', at);
  return queryFailed(text.replace(PLACE, '').trim(), at);
}

/** Neo4j tells of these only when a statement runs. */
export function missingParameters(tree: ParserRuleContext, parameters: Parameters): GuardFault[] {
  const faults: GuardFault[] = [];
  walk(tree, (context) => {
    if (!(context instanceof language.ParameterContext)) return;
    const name = nameIn(context.parameterName());
    if (!Object.hasOwn(parameters, name)) faults.push(queryFailed(`Expected parameter(s): ${name}`, placeOf(context)));
  });
  return faults;
}

export const queryFailed = (message: string, place: { line: number; column: number }): GuardFault => ({
  code: 'query-failed',
  message,
  ...place,
});
