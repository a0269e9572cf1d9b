import type { ParserRuleContext } from '@neo4j-cypher/language-support';
import type { Parameters } from '../../database.ts';
import type { GuardFault } from './guard-fault.ts';
import { language } from './language.ts';
import { nameIn, placeOf, walk } from './tree.ts';

const ERROR = 1;

/** Missing parameters are told in Neo4j's words by `missingParameters`; here all are there. */
const anyParameter: Record<string, unknown> = new Proxy({}, { get: () => null });

/** What Neo4j's own parser and semantic analysis say of a statement. */
export function neo4jFaults(cypher: string): GuardFault[] {
  const diagnostics = language.lintCypherQuery(cypher, { defaultLanguage: 'CYPHER 5', parameters: anyParameter });
  const faults = diagnostics
    .filter(({ severity }) => severity === ERROR)
    .map(({ message, range: { start } }) =>
      queryFailed(String(message), { line: start.line + 1, column: start.character + 1 }),
    );
  return [...new Map(faults.map((fault) => [JSON.stringify(fault), fault])).values()];
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
