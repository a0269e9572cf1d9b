import type { ParserRuleContext } from '@neo4j-cypher/language-support';
import { writeRefused } from '../../failures.ts';
import type { GuardFault, Question, Verdict } from './guard-fault.ts';
import { inferTypes, type Types } from './infer/infer-types.ts';
import { mismatchIn } from './mismatches.ts';
import { missingParameters, queryFailed } from './neo4j-faults.ts';
import { faultsOf, parseStatements } from './parse-statements.ts';
import { rewriteStatement } from './rewrites/rewrite-statement.ts';
import { rules } from './rules/rules.ts';
import { writeIn } from './rules/writes.ts';
import { placeOf, walk } from './tree.ts';

/** Whether the embedded engine would answer a statement as Neo4j does, and why not. */
export function checkStatement(question: Question): Verdict {
  const cypher = withoutEscapes(question.cypher);
  const statements = parseStatements(cypher);
  const trees = statements.map(({ tree }) => tree);
  const writes = trees.flatMap(writesOf);
  if (writes.length > 0) return { cypher, faults: writes };
  const faults = [...statements.flatMap((statement) => faultsOf(statement, cypher)), ...countFaults(trees)];
  const [tree] = trees;
  if (faults.length > 0 || !tree) return { cypher, faults };
  const missing = missingParameters(tree, question.parameters);
  if (missing.length > 0) return { cypher, faults: missing };
  const types = inferTypes(tree, question);
  const refusals = ruleFaults(tree, types);
  return { cypher: refusals.length > 0 ? cypher : rewriteStatement(tree, types), faults: refusals };
}

/** Neo4j takes `\u0041` for the letter wherever it stands, before it reads anything; Grafeo does within texts alone. */
const withoutEscapes = (cypher: string): string =>
  cypher.replace(/\\(?:u([0-9a-f]{4})|[^])/gi, (escape, code?: string) =>
    code === undefined || escape[1] !== 'u' ? escape : String.fromCharCode(Number.parseInt(code, 16)),
  );

function writesOf(tree: ParserRuleContext): GuardFault[] {
  const faults: GuardFault[] = [];
  walk(tree, (context) => {
    const what = writeIn(context);
    if (what === undefined) return;
    faults.push({ code: 'write-refused', message: writeRefused(what).message, ...placeOf(context) });
  });
  return faults;
}

function countFaults(trees: ParserRuleContext[]): GuardFault[] {
  const [first, second] = trees;
  if (!first) return [queryFailed('Expected exactly one statement per query but got: 0', { line: 1, column: 1 })];
  if (!second) return [];
  return [queryFailed(`Expected exactly one statement per query but got: ${trees.length}`, placeOf(second))];
}

function ruleFaults(tree: ParserRuleContext, types: Types): GuardFault[] {
  const faults: GuardFault[] = [];
  walk(tree, (context) => {
    const mismatch = mismatchIn(context, types);
    if (mismatch) faults.push(mismatch);
    for (const { what, instead, find } of rules) {
      const found = find(context, types);
      if (found) faults.push({ code: 'not-supported', message: `${what}; ${instead}`, ...placeOf(found) });
    }
  });
  return faults;
}
