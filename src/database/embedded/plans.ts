import type { PlanStep } from '../../model/wire.ts';

/** Grafeo prints a plan as a line a step, each two blanks deeper than the one that it feeds. */
const STEP = /^( *)([A-Z]\w*)(?: (.*))?$/;
/** How Grafeo prints a step that it has no words for. */
const WORDLESS = /^ *Discriminant\(\d+\)$/;
const WRITES = /^ *(?:Create\w*|Merge(?!Join)\w*|SetProperty|AddLabel|RemoveLabel|Delete\w+)\b/m;
const LOADS = /^ *LoadCsv\b/m;

const BEGINS = /^(?:\s|\/\/.*\n|\/\*[^]*?\*\/)*(\w+)/;

/** The first word of a statement. */
export const firstWord = (cypher: string): string => BEGINS.exec(cypher)?.[1]?.toLowerCase() ?? '';

export const isExplained = (cypher: string): boolean => ['explain', 'profile'].includes(firstWord(cypher));

export const planWrites = (text: string): boolean => WRITES.test(text);

export const planLoads = (text: string): boolean => LOADS.test(text);

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
