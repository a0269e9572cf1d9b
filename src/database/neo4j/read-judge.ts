import type { Plan, Session } from 'neo4j-driver';
import { DatabaseError } from '../database.ts';
import { explainedBy, writeRefused } from '../failures.ts';

const REMEMBERED = 500;

/** What a plan may not hold although Neo4j calls the statement a read: files, other sites, others' transactions. */
const REFUSED_OPERATORS: readonly { pattern: RegExp; what: string }[] = [
  { pattern: /^LoadCSV/, what: 'LOAD CSV fetches files and addresses' },
  { pattern: /^Transaction(?:Foreach|Apply)/, what: 'CALL { } IN TRANSACTIONS commits on its own' },
  { pattern: /^TerminateTransactions/, what: 'TERMINATE TRANSACTIONS stops the work of others' },
  { pattern: /^ShowTransactions/, what: 'SHOW TRANSACTIONS tells what others ask' },
  { pattern: /^ShowSettings/, what: 'SHOW SETTINGS tells how the server is set up' },
];

/**
 * Neo4j calls any procedure a read that does not write to the graph: also those that fetch addresses (apoc.load.*),
 * drop caches or wait for others. These look at this database and at nothing else.
 */
const ALLOWED_PROCEDURE =
  /^(?:db\.(?:labels|relationshipTypes|propertyKeys|info|ping|schema\.\w+|index\.(?:fulltext|vector)\.query\w+)|dbms\.(?:components|info))\(/;

/** Lets only reads pass, as `EXPLAIN` sees them, and remembers which did. */
export class ReadJudge {
  readonly #passed = new Set<string>();

  /** Throws write-refused, or what the server says of a statement that it can't plan. */
  async judge(session: Session, cypher: string, parameters: object): Promise<void> {
    if (!this.#passed.has(cypher)) await this.explain(session, cypher, parameters);
  }

  /** The plan of a statement that passes; throws as `judge` does. */
  async explain(session: Session, cypher: string, parameters: object): Promise<Plan | undefined> {
    const { summary } = await session.run(explainedBy(cypher), parameters);
    if (summary.queryType !== 'r') throw writeRefused(whatItDoes(summary.queryType));
    const plan = summary.plan || undefined;
    const refused = plan && refusedOperator(plan);
    if (refused) throw refused;
    this.#remember(cypher);
    return plan;
  }

  #remember(cypher: string): void {
    this.#passed.add(cypher);
    const [oldest] = this.#passed;
    if (this.#passed.size > REMEMBERED && oldest !== undefined) this.#passed.delete(oldest);
  }
}

const whatItDoes = (queryType: string): string =>
  queryType === 's' ? 'this statement administers the database or its schema' : 'this statement writes';

function refusedOperator(plan: Plan): DatabaseError | undefined {
  const refusal = REFUSED_OPERATORS.find(({ pattern }) => pattern.test(plan.operatorType));
  if (refusal) return writeRefused(refusal.what);
  const procedure = foreignProcedure(plan);
  if (procedure) return writeRefused(`the procedure ${procedure} is not among those that only read this database`);
  for (const child of plan.children) {
    const refused = refusedOperator(child);
    if (refused) return refused;
  }
  return undefined;
}

/** Name of the procedure that an operator calls, where it is not allowed; its details read `db.labels() :: (…)`. */
function foreignProcedure({ operatorType, arguments: { Details: details } }: Plan): string | undefined {
  if (!operatorType.startsWith('ProcedureCall')) return undefined;
  const call = String(details);
  return ALLOWED_PROCEDURE.test(call) ? undefined : call.slice(0, call.indexOf('('));
}
