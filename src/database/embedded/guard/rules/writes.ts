import type { ParserRuleContext } from '@neo4j-cypher/language-support';
import { language } from '../language.ts';
import { readingProcedures } from '../procedures.ts';
import { textOf } from '../tree.ts';

const WRITING_CLAUSES = [
  language.CreateClauseContext,
  language.InsertClauseContext,
  language.MergeClauseContext,
  language.SetClauseContext,
  language.RemoveClauseContext,
  language.DeleteClauseContext,
  language.ForeachClauseContext,
];

/** What of a statement does more than read, in the words that Neo4j's reader is refused with. */
export function writeIn(context: ParserRuleContext): string | undefined {
  if (WRITING_CLAUSES.some((clause) => context instanceof clause)) return 'this statement writes';
  if (context instanceof language.LoadCSVClauseContext) return 'LOAD CSV fetches files and addresses';
  if (context instanceof language.SubqueryInTransactionsParametersContext)
    return 'CALL { } IN TRANSACTIONS commits on its own';
  if (context instanceof language.CommandContext) return commandIn(context);
  return context instanceof language.ProcedureNameContext ? procedureIn(context) : undefined;
}

const commandIn = (context: ParserRuleContext): string | undefined =>
  context.start.text.toUpperCase() === 'SHOW' ? undefined : 'this statement administers the database or its schema';

function procedureIn(context: ParserRuleContext): string | undefined {
  const name = textOf(context);
  if (readingProcedures.has(name)) return undefined;
  return `the procedure ${name} is not among those that only read this database`;
}
