import type { ParserRuleContext } from '@neo4j-cypher/language-support';
import { anyLabel, isChosenInMatch, plainNames } from '../labels.ts';
import { language } from '../language.ts';
import { isThere, partsOf, signsOf, textOf, walk } from '../tree.ts';
import type { Rewrite } from './rewrite.ts';

/** `MATCH (n:A|B)`: the choice goes to the WHERE of its MATCH, and is left out where it stands. */
export const chooseLabels: Rewrite = (context, { write }) => {
  if (context instanceof language.NodePatternContext && isChosenInMatch(context)) return withoutLabels(context, write);
  if (!(context instanceof language.MatchClauseContext)) return undefined;
  const choices = choicesIn(context.patternList());
  if (choices.length === 0) return undefined;
  const optional = signsOf(context).includes('OPTIONAL') ? 'OPTIONAL ' : '';
  const where = context.whereClause();
  const tests = isThere(where) ? [...choices, `(${write(where.expression())})`] : choices;
  return `${optional}MATCH ${write(context.patternList())} WHERE ${tests.join(' AND ')}`;
};

type Node = InstanceType<typeof language.NodePatternContext>;

function withoutLabels(node: Node, write: (context: ParserRuleContext) => string): string {
  const parts = partsOf(node).filter((part) => part !== node.labelExpression());
  return `(${parts.map(write).join(' ')})`;
}

function choicesIn(pattern: ParserRuleContext): string[] {
  const choices: string[] = [];
  walk(pattern, (part) => {
    if (!(part instanceof language.NodePatternContext) || !isChosenInMatch(part)) return;
    choices.push(anyLabel(textOf(part.variable()), plainNames(part.labelExpression()) ?? []));
  });
  return choices;
}
