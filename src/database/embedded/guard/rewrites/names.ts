import type { ParserRuleContext } from '@neo4j-cypher/language-support';
import { language } from '../language.ts';
import { parentOf } from '../tree.ts';
import type { Rewrite } from './rewrite.ts';

/** Words that Grafeo takes for nothing but keywords, where Neo4j lets names be. */
const KEYWORDS = new Set(
  (
    'and as case create delete detach distinct else false in is match merge not null optional or remove return set then ' +
    'true union unwind when where with xor'
  ).split(' '),
);

export const quoted = (name: string): string => `\`${name}\``;

/** Names of variables, labels, types and properties; those of functions and parameters are read as they are. */
export const quoteKeywords: Rewrite = (context) => {
  const isName =
    context instanceof language.UnescapedSymbolicNameStringContext ||
    context instanceof language.UnescapedSymbolicVariableNameStringContext;
  if (!isName || isOfFunction(context)) return undefined;
  const text = context.getText();
  return KEYWORDS.has(text.toLowerCase()) ? quoted(text) : undefined;
};

function isOfFunction(context: ParserRuleContext): boolean {
  for (let holder = parentOf(context); holder; holder = parentOf(holder)) {
    if (holder instanceof language.FunctionNameContext || holder instanceof language.ProcedureNameContext) return true;
    if (holder instanceof language.ParameterNameContext) return true;
    if (holder instanceof language.ExpressionContext || holder instanceof language.ClauseContext) return false;
  }
  return false;
}
