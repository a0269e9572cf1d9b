import type { Explanation, PlanStep } from '../../model/wire.ts';
import { DatabaseError, type Rows } from '../database.ts';
import { explainedBy, faultOf, withoutExplain, writeRefused } from '../failures.ts';

/** Grafeo prints a plan as a line a step, each two blanks deeper than the one that it feeds. */
const STEP = /^( *)([A-Z]\w*)(?: (.*))?$/;
/** How Grafeo prints a step that it has no words for. */
const WORDLESS = /^ *Discriminant\(\d+\)$/;
const WRITES = /^(?:Create\w*|Merge(?!Join)\w*|SetProperty|AddLabel|RemoveLabel|Delete\w+)$/;
/** It has no plan for statements about the schema, of which those that show it are reads. */
const OF_SCHEMA = 'Schema commands should be routed';
const SHOWS = /^(?:\s|\/\/.*\n|\/\*[^]*?\*\/)*show\b/i;

/** Asks for a statement's plan by `read`, which a statement that can't be planned makes fail. */
export async function explainStatement(cypher: string, read: (cypher: string) => Promise<Rows>): Promise<Explanation> {
  try {
    const { rows } = await read(explainedBy(cypher));
    const plan = readPlan(String(rows[0]?.[0]));
    return plan && writes(plan) ? { faults: [faultOf(writeRefused('this statement writes'))] } : { faults: [], plan };
  } catch (error) {
    return explanationOf(error, cypher);
  }
}

function explanationOf(error: unknown, cypher: string): Explanation {
  if (!(error instanceof DatabaseError)) throw error;
  if (!error.message.includes(OF_SCHEMA)) return { faults: [faultOf(withoutExplain(error))] };
  return { faults: SHOWS.test(cypher) ? [] : [faultOf(writeRefused('this statement changes the schema'))] };
}

const writes = ({ operator, children }: PlanStep): boolean => WRITES.test(operator) || children.some(writes);

export function readPlan(text: string): PlanStep | undefined {
  const open: { depth: number; step: PlanStep }[] = [];
  let first: PlanStep | undefined;
  for (const line of text.split('\n')) {
    const [, indent = '', operator, details = ''] = STEP.exec(line) ?? [];
    const last = open.at(-1)?.step;
    if (operator === undefined) {
      // A name that holds a line break goes on here.
      if (last && line !== '' && !WORDLESS.test(line)) last.details += `\n${line}`;
      continue;
    }
    while ((open.at(-1)?.depth ?? -1) >= indent.length) open.pop();
    const step: PlanStep = { operator, details: details.replace(/^\((.*)\)$/, '$1'), children: [] };
    open.at(-1)?.step.children.push(step);
    open.push({ depth: indent.length, step });
    first ??= step;
  }
  return first;
}
