import type { ParserRuleContext } from '@neo4j-cypher/language-support';
import { language } from './language.ts';

/** What the grammar's accessors give where a part is absent, though their types don't say so. */
export const isThere = <Part>(part: Part | null | undefined): part is Part => part !== null && part !== undefined;

export const partsOf = (context: ParserRuleContext): ParserRuleContext[] =>
  ((context.children ?? []) as ParserRuleContext[]).filter((child) => child.start !== undefined);

/** Keywords and signs that stand directly in it, upper case. */
export const signsOf = (context: ParserRuleContext): string[] =>
  (context.children ?? [])
    .filter((child) => (child as ParserRuleContext).start === undefined)
    .map((child) => child.getText().toUpperCase());

export function walk(context: ParserRuleContext, visit: (context: ParserRuleContext) => void): void {
  visit(context);
  for (const part of partsOf(context)) walk(part, visit);
}

export const parentOf = (context: ParserRuleContext): ParserRuleContext | undefined =>
  (context.parentCtx as ParserRuleContext | undefined) ?? undefined;

/** From 1, as Neo4j counts. */
export const placeOf = ({ start }: ParserRuleContext): { line: number; column: number } => ({
  line: start.line,
  column: start.column + 1,
});

/** As it was written, blanks and comments included. */
export function textOf({ start, stop }: ParserRuleContext): string {
  return start.getInputStream().getText(start.start, (stop ?? start).stop);
}

/** A variable, label, property or parameter by its name, without backticks. */
export function nameIn(context: ParserRuleContext): string {
  const text = context.getText();
  return text.startsWith('`') ? text.slice(1, -1).replaceAll('``', '`') : text;
}

/** Down to the first context that holds more than one other. */
export function unwrap(context: ParserRuleContext): ParserRuleContext {
  const [only, ...others] = context.children ?? [];
  if (context instanceof language.ParenthesizedExpressionContext) return unwrap(context.expression());
  if (others.length > 0 || !only || (only as ParserRuleContext).start === undefined) return context;
  return unwrap(only as ParserRuleContext);
}

/** The RETURN of the statement itself, whose columns are the answer. */
export function isAnswered(context: ParserRuleContext): boolean {
  for (let holder = parentOf(context); holder; holder = parentOf(holder)) {
    if (holder instanceof language.WithClauseContext || holder instanceof language.SubqueryClauseContext) return false;
    if (holder instanceof language.ExpressionContext) return false;
  }
  return true;
}
