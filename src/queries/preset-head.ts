import type { Preset } from '../model/wire.ts';
import { readChart } from './head/chart.ts';
import { readFindings } from './head/findings.ts';
import { Head } from './head/head-lines.ts';
import type { PresetFault } from './head/head-lines.ts';
import { listed } from './head/lists.ts';
import { declaredNames, readParameters } from './head/parameters.ts';
import { limitOf, returnedColumns, usedParameters } from './head/statement.ts';

export { faultLines } from './head/head-lines.ts';
export type { PresetFault } from './head/head-lines.ts';
export { bareCypher, limitOf, usedParameters } from './head/statement.ts';

const REQUIRED_KEYS = ['title', 'sentence', 'group', 'description'];

/** Heading of a reader's own query that names none. */
const OWN_GROUP = 'Own';

/**
 * The preset that a file holds, or all that is wrong with it. Of a reader's own only a title is asked, and its statement
 * may go without a LIMIT, as its answer is cut anyhow.
 */
export function readPreset(
  name: string,
  text: string,
  { isOwn = false }: { isOwn?: boolean } = {},
): { preset?: Preset; faults: PresetFault[] } {
  const lines = text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .split('\n');
  const head = new Head(`${name}.cypher`, lines);
  const cypher = lines.slice(head.length).join('\n').trim();
  checkRequired(head, isOwn);
  const parameters = readParameters(head);
  checkSentence(head);
  checkStatement(head, cypher, isOwn);
  const columns = returnedColumns(cypher);
  const graphOnly = readGraphOnly(head, columns);
  const chart = readChart(head, columns);
  const findings = readFindings(head, { parameters, columns });
  if (head.faults.length > 0) return { faults: head.faults.toSorted((a, b) => a.line - b.line) };
  const preset = {
    name,
    title: head.text('title'),
    sentence: head.text('sentence') || head.text('title'),
    description: head.text('description'),
    group: head.text('group') || OWN_GROUP,
    tags: [...new Set(listed(head.text('tags')))],
    parameters,
    graphOnly,
    ...(chart && { chart }),
    findings,
    isOwn,
    cypher,
  };
  return { preset, faults: [] };
}

function checkRequired(head: Head, isOwn: boolean): void {
  const required = isOwn ? ['title'] : REQUIRED_KEYS;
  for (const key of required.filter((each) => !head.text(each))) head.fault(1, `expected a line "// ${key}: …"`);
}

function checkSentence(head: Head): void {
  const names = declaredNames(head);
  const sentence = head.one('sentence');
  for (const [, name = ''] of sentence?.value.matchAll(/\{([^}]*)\}/g) ?? []) {
    if (!names.includes(name)) {
      head.fault(sentence?.line ?? 1, `sentence: found {${name}}, expected one of ${names.join(', ') || 'no braces'}`);
    }
  }
}

function checkStatement(head: Head, cypher: string, isOwn: boolean): void {
  const start = head.length + 1;
  if (cypher === '') return head.fault(start, 'expected a statement under the head');
  const used = usedParameters(cypher);
  const declared = declaredNames(head);
  for (const name of used.filter((each) => !declared.includes(each))) {
    head.fault(start, `$${name} is used, expected a line "// param ${name}: …"`);
  }
  for (const name of declared.filter((each) => !used.includes(each))) {
    head.fault(start, `parameter ${name} is declared, expected $${name} in the statement`);
  }
  if (!isOwn && limitOf(cypher) === undefined) head.fault(start, 'expected LIMIT and a number as the last line');
}

function readGraphOnly(head: Head, columns: readonly string[] | undefined): string[] {
  const entry = head.one('graph-only');
  const asked = listed(entry?.value ?? '');
  for (const column of asked.filter((each) => columns && !columns.includes(each))) {
    head.fault(entry?.line ?? 1, `graph-only: found ${column}, expected a column that the statement returns`);
  }
  return asked;
}
