import type { ParserRuleContext } from '@neo4j-cypher/language-support';
import type { GuardFault } from './guard-fault.ts';
import { language } from './language.ts';
import { neo4jFaults, queryFailed } from './neo4j-faults.ts';

export type Statement = {
  tree: ParserRuleContext;
  /** What the grammar can't read of it. */
  syntaxFaults: GuardFault[];
  /** Where it begins after EXPLAIN and the like, and where it ends, in the text. */
  start: number;
  end: number;
};

const END_OF_FILE = -1;

/** The statements of a text; what is blank or a comment between semicolons is none. */
export function parseStatements(cypher: string): Statement[] {
  return language.parserWrapper.parse(cypher, false).statementsParsing.flatMap(({ tokens, ctx, syntaxErrors }) => {
    const words = tokens.filter(({ type, channel, text }) => type !== END_OF_FILE && channel === 0 && text !== ';');
    const [first, last] = [words[0], words.at(-1)];
    if (!first || !last) return [];
    const tree = ctx.statementOrCommand(0);
    const body = tree.preparsedStatement()?.statement()?.start ?? first;
    const lengthTo = (offset: number): number => (offset < 0 ? 0 : first.getInputStream().getText(0, offset).length);
    return [
      {
        tree,
        syntaxFaults: syntaxErrors.map(({ message, range: { start } }) =>
          queryFailed(String(message), { line: start.line + 1, column: start.character + 1 }),
        ),
        // The grammar counts code points.
        start: lengthTo(body.start - 1),
        end: lengthTo(last.stop),
      },
    ];
  });
}

/** In Neo4j's words; in those of the grammar where Neo4j's parser finds nothing. */
export function faultsOf(statement: Statement, cypher: string): GuardFault[] {
  const faults = neo4jFaults(cypher, statement);
  return faults.length > 0 ? faults : statement.syntaxFaults;
}
