import { kindOfLabel, kinds } from '../model/kinds.ts';
import type { Property } from '../model/values.ts';
import { parameterTypes } from '../model/wire.ts';
import type { Preset, PresetParameter } from '../model/wire.ts';
import { checkValue } from './check-parameters.ts';

/** What is wrong with a preset's file, and where. */
export type PresetFault = { file: string; line: number; message: string };

type HeadLine = { line: number; key: string; value: string };

const ENTRY = /^\/\/ ([a-z-]+): *(.*)$/;
const CONTINUATION = /^\/\/ {2,}(.*)$/;
const PARAMETER = /^([a-z][A-Za-z0-9]*): ([a-z]+)(?: ([^ =]+))? = (.*?) "([^"]+)"$/;
const SINGLE_KEYS = ['title', 'sentence', 'group', 'description', 'graph-only'];
const REQUIRED_KEYS = ['title', 'sentence', 'group', 'description'];
const PARAMETER_FORM = 'param name: type = default "Title"';

const listed = (text: string): string[] =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);

/** Cypher without comments and what its strings say, where a `$` or a `LIMIT` is only text. */
export const bareCypher = (cypher: string): string =>
  cypher.replace(/'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|\/\/.*$|\/\*[\s\S]*?\*\//gm, (match) =>
    match.startsWith('/') ? ' ' : "''",
  );

export const usedParameters = (cypher: string): string[] => [
  ...new Set([...bareCypher(cypher).matchAll(/\$([A-Za-z_][A-Za-z0-9_]*)/g)].map(([, name]) => name ?? '')),
];

/** The number in a statement's last `LIMIT`. */
export function limitOf(cypher: string): number | undefined {
  const match = /\bLIMIT (\d+)\s*$/.exec(bareCypher(cypher));
  return match ? Number(match[1]) : undefined;
}

class HeadReader {
  readonly faults: PresetFault[] = [];
  private readonly entries: HeadLine[] = [];
  readonly headLength: number;

  constructor(
    private readonly file: string,
    private readonly lines: readonly string[],
  ) {
    const end = lines.findIndex((line) => !line.startsWith('//'));
    this.headLength = end === -1 ? lines.length : end;
    for (let index = 0; index < this.headLength; index += 1) this.readLine(index);
  }

  fault(line: number, message: string): void {
    this.faults.push({ file: this.file, line, message });
  }

  one(key: string): HeadLine | undefined {
    return this.entries.find((entry) => entry.key === key);
  }

  text(key: string): string {
    return this.one(key)?.value ?? '';
  }

  parameterLines(): HeadLine[] {
    return this.entries.filter((entry) => entry.key === 'param');
  }

  private readLine(index: number): void {
    const text = this.lines[index] ?? '';
    const continuation = CONTINUATION.exec(text);
    const last = this.entries.at(-1);
    if (continuation && last) {
      last.value = `${last.value} ${continuation[1] ?? ''}`.trim();
      return;
    }
    const parameter = /^\/\/ param (.*)$/.exec(text);
    if (parameter) this.entries.push({ line: index + 1, key: 'param', value: (parameter[1] ?? '').trim() });
    else this.readEntry(text, index + 1);
  }

  private readEntry(text: string, line: number): void {
    const [, key = '', value = ''] = ENTRY.exec(text) ?? [];
    if (!SINGLE_KEYS.includes(key)) {
      this.fault(line, `found ${JSON.stringify(text)}, expected // and one of ${SINGLE_KEYS.join(', ')}, param`);
    } else if (this.one(key)) this.fault(line, `${key} is given twice, expected once`);
    else this.entries.push({ line, key, value: value.trim() });
  }
}

function defaultOf(text: string): Property {
  return text.startsWith("'") && text.endsWith("'") && text.length > 1 ? text.slice(1, -1) : text;
}

function readParameter(head: HeadReader, { line, value }: HeadLine): PresetParameter | undefined {
  const match = PARAMETER.exec(value);
  if (!match) return void head.fault(line, `found ${JSON.stringify(`param ${value}`)}, expected ${PARAMETER_FORM}`);
  const [, name = '', typeName = '', detail, given = '', title = ''] = match;
  const type = parameterTypes.find((known) => known === typeName);
  if (!type) return void head.fault(line, `${name}: found type ${typeName}, expected ${parameterTypes.join(', ')}`);
  const wrong = detailFault(type, detail);
  if (wrong) return void head.fault(line, `${name}: ${wrong}`);
  const parameter = {
    name,
    type,
    ...(type === 'node' && detail ? { kind: detail } : {}),
    ...(type === 'choice' && detail ? { choices: detail.split('|') } : {}),
    title,
  };
  const checked = checkValue(defaultOf(given), parameter);
  if ('value' in checked) return { ...parameter, default: checked.value };
  return void head.fault(line, `${name}: found default ${JSON.stringify(given)}, expected ${checked.expected}`);
}

function detailFault(type: PresetParameter['type'], detail: string | undefined): string | undefined {
  if (type === 'node') {
    if (detail === undefined || kindOfLabel(detail)) return undefined;
    return `found kind ${detail}, expected one of ${kinds.map((kind) => kind.label).join(', ')}`;
  }
  if (type === 'choice') return detail ? undefined : 'expected its choices, as in choice any|official';
  return detail ? `found ${detail}, expected nothing between ${type} and =` : undefined;
}

function checkSentence(head: HeadReader, names: readonly string[]): void {
  const sentence = head.one('sentence');
  for (const [, name = ''] of sentence?.value.matchAll(/\{([^}]*)\}/g) ?? []) {
    if (!names.includes(name)) {
      head.fault(sentence?.line ?? 1, `sentence: found {${name}}, expected one of ${names.join(', ') || 'no braces'}`);
    }
  }
}

function checkStatement(
  head: HeadReader,
  cypher: string,
  declared: readonly HeadLine[],
  names: readonly string[],
): void {
  const start = head.headLength + 1;
  if (cypher === '') return head.fault(start, 'expected a statement under the head');
  const used = usedParameters(cypher);
  const undeclared = used.filter((name) => !declared.some((entry) => entry.value.startsWith(`${name}:`)));
  for (const name of undeclared) head.fault(start, `$${name} is used, expected a line "// param ${name}: …"`);
  for (const name of names.filter((each) => !used.includes(each))) {
    head.fault(start, `parameter ${name} is declared, expected $${name} in the statement`);
  }
  if (limitOf(cypher) === undefined) head.fault(start, 'expected LIMIT and a number as the last line');
  const graphOnly = head.one('graph-only');
  for (const column of listed(graphOnly?.value ?? '')) {
    if (!new RegExp(`\\bAS ${column}\\b`).test(cypher)) {
      head.fault(graphOnly?.line ?? 1, `graph-only: found ${column}, expected a column that the statement returns`);
    }
  }
}

/** The preset that a file holds, or all that is wrong with it. */
export function readPreset(name: string, text: string): { preset?: Preset; faults: PresetFault[] } {
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  const head = new HeadReader(`${name}.cypher`, lines);
  for (const key of REQUIRED_KEYS.filter((each) => !head.text(each))) head.fault(1, `expected a line "// ${key}: …"`);
  const declared = head.parameterLines();
  const parameters = declared.flatMap((line) => readParameter(head, line) ?? []);
  const names = parameters.map((parameter) => parameter.name);
  for (const twice of names.filter((each, index) => names.indexOf(each) !== index)) {
    head.fault(1, `parameter ${twice} is declared twice, expected once`);
  }
  const cypher = lines.slice(head.headLength).join('\n').trim();
  checkSentence(
    head,
    declared.map(({ value }) => value.slice(0, value.indexOf(':'))),
  );
  checkStatement(head, cypher, declared, names);
  if (head.faults.length > 0) return { faults: head.faults };
  const preset = {
    name,
    title: head.text('title'),
    sentence: head.text('sentence'),
    description: head.text('description'),
    group: head.text('group'),
    parameters,
    graphOnly: listed(head.text('graph-only')),
    tags: [],
    findings: [],
    isOwn: false,
    cypher,
  };
  return { preset, faults: [] };
}
