import type { Expectation, Finding, Parameters, PresetParameter } from '../../model/wire.ts';
import { checkParameters } from '../check-parameters.ts';
import type { Head, HeadLine } from './head-lines.ts';
import { readAssignments } from './lists.ts';
import type { Assignment } from './lists.ts';
import { declaredNames } from './parameters.ts';

const EXPECT_FORMS =
  '12 rows | at least 12 rows | at most 12 rows | row column = "text", column = 3 | first … | no row …';
const ROWS = /^(?:(at least|at most) )?(\d{1,9}) rows?$/;
const CELLS = /^(row|first|no row) (.*)$/;
const COMPARISONS = { 'at least': '>=', 'at most': '<=' } as const;

/** What stands in a head before its findings are checked against it. */
export type Context = { parameters: readonly PresetParameter[]; columns: readonly string[] | undefined };

/** The findings that a head states, each with the `with:` and `expect:` lines under it. */
export function readFindings(head: Head, context: Context): Finding[] {
  const groups: { finding: HeadLine; under: HeadLine[] }[] = [];
  for (const entry of head.all('finding', 'with', 'expect')) {
    const group = groups.at(-1);
    if (entry.key === 'finding') groups.push({ finding: entry, under: [] });
    else if (group) group.under.push(entry);
    else head.fault(entry.line, `found ${entry.key}, expected a line "// finding: …" before it`);
  }
  return groups.map(({ finding, under }) => ({
    sentence: sentenceOf(head, finding),
    parameters: readWith(head, under, context),
    expectations: readExpectations(head, finding, { under, context }),
    line: finding.line,
  }));
}

function sentenceOf(head: Head, { line, value }: HeadLine): string {
  if (value === '') head.fault(line, 'finding: expected a sentence');
  return value;
}

function readWith(head: Head, under: readonly HeadLine[], { parameters }: Context): Parameters {
  const [entry, ...more] = under.filter(({ key }) => key === 'with');
  for (const { line } of more) head.fault(line, 'with is given twice for one finding, expected once');
  if (!entry) return {};
  const read = readAssignments(entry.value);
  if ('found' in read) {
    head.fault(entry.line, `with: found ${JSON.stringify(read.found)}, expected name=value, name=value`);
    return {};
  }
  const faulty = declaredNames(head).filter((name) => !parameters.some((each) => each.name === name));
  const sound = read.assignments.filter(({ name }) => !faulty.includes(name));
  const given: Parameters = Object.fromEntries(sound.map(({ name, value }) => [name, value]));
  const { values, faults } = checkParameters(given, parameters);
  for (const { field, message } of faults) head.fault(entry.line, `with: ${field}: ${message}`);
  return Object.fromEntries(Object.entries(values).filter(([name]) => name in given));
}

function readExpectations(
  head: Head,
  finding: HeadLine,
  { under, context }: { under: readonly HeadLine[]; context: Context },
): Expectation[] {
  const lines = under.filter(({ key }) => key === 'expect');
  if (lines.length === 0) head.fault(finding.line, 'finding: expected a line "// expect: …" under it');
  return lines.flatMap((entry) => {
    const expectation = readExpectation(head, entry, context);
    if (!expectation) {
      head.fault(entry.line, `expect: found ${JSON.stringify(entry.value)}, expected ${EXPECT_FORMS}`);
    }
    return expectation ?? [];
  });
}

function readExpectation(head: Head, { line, value }: HeadLine, { columns }: Context): Expectation | undefined {
  const rows = ROWS.exec(value);
  if (rows) {
    const comparison = rows[1] === 'at least' || rows[1] === 'at most' ? COMPARISONS[rows[1]] : '=';
    return { type: 'rows', comparison, count: Number(rows[2]) };
  }
  const [, form = '', rest = ''] = CELLS.exec(value) ?? [];
  const read = readAssignments(rest);
  if (form === '' || 'found' in read) return undefined;
  const cells = read.assignments.map((assignment) => [assignment.name, cellOf(assignment)] as const);
  if (cells.some(([, cell]) => cell === undefined)) return undefined;
  for (const [column] of cells.filter(([name]) => columns && !columns.includes(name))) {
    head.fault(line, `expect: found ${column}, expected one of the columns ${columns?.join(', ')}`);
  }
  const type = form === 'no row' ? 'no-row' : form === 'first' ? 'first' : 'row';
  return { type, cells: Object.fromEntries(cells.map(([name, cell]) => [name, cell ?? null])) };
}

/** Text stands in quotes; without them a number, true, false or null. */
function cellOf({ value, isQuoted }: Assignment): string | number | boolean | null | undefined {
  if (isQuoted) return value;
  if (/^-?\d+(?:\.\d+)?$/.test(value)) return Number(value);
  return { true: true, false: false, null: null }[value];
}
