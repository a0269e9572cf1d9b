import type { Property } from './values.ts';
import type { Chart, Expectation, Finding, Preset, PresetParameter } from './wire.ts';

const WIDTH = 120;

/** What a file of a preset says; its name is the file's. */
export type PresetSource = Pick<
  Preset,
  'title' | 'sentence' | 'group' | 'description' | 'tags' | 'parameters' | 'graphOnly' | 'chart' | 'cypher'
> & { findings?: readonly Omit<Finding, 'line'>[] };

/** The text of a file that reads back as the same preset. */
export function presetText(preset: PresetSource): string {
  const { title, sentence, group, description, tags, parameters, graphOnly, chart, findings = [], cypher } = preset;
  const head = [
    ...entry('title', title),
    ...entry('sentence', sentence),
    ...entry('group', group),
    ...entry('description', description),
    ...entry('tags', tags.map(nameText).join(', ')),
    ...parameters.map((parameter) => `// param ${parameterText(parameter)}`),
    ...entry('graph-only', graphOnly.map(nameText).join(', ')),
    ...(chart ? entry('chart', chartText(chart)) : []),
    ...findings.flatMap(findingLines),
  ];
  return `${head.join('\n')}\n\n${cypher.trim()}\n`;
}

/** A key with its value, which goes on over lines where it is long; nothing where the value is empty. */
function entry(key: string, value: string): string[] {
  const lines: string[] = [];
  let line = `// ${key}:`;
  for (const word of value.split(/\s+/).filter(Boolean)) {
    const longer = `${line} ${word}`;
    if (longer.length <= WIDTH) line = longer;
    else {
      lines.push(line);
      line = `//   ${word}`;
    }
  }
  return line === `// ${key}:` ? [] : [...lines, line];
}

const onOneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

const inQuotes = (text: string): string => `"${onOneLine(text).replaceAll(/["\\]/g, String.raw`\$&`)}"`;

/** In backticks where it holds what separates names. */
const nameText = (name: string): string => (/[,="]/.test(name) ? `\`${name}\`` : name);

function parameterText({ name, type, kind, choices, of, title, default: value }: PresetParameter): string {
  const detail = kind ?? choices?.join('|');
  const words = [`${name}:`, type, ...(detail === undefined ? [] : [detail]), '=', defaultText(value), inQuotes(title)];
  return [...words, ...(of ? [`of ${of.parameter} by ${of.type}`] : [])].join(' ');
}

function defaultText(value: Property): string {
  const text = String(value).replaceAll(/[\r\n]+/g, ' ');
  return text === '' || text !== text.trim() || /^'.*'$/.test(text) ? `'${text}'` : text;
}

function chartText(chart: Chart): string {
  switch (chart.type) {
    case 'bar':
      return `bar ${[chart.label, chart.value].map(nameText).join(', ')}`;
    case 'line':
      return `line ${[chart.x, chart.value, chart.series]
        .flatMap((name) => name ?? [])
        .map(nameText)
        .join(', ')}`;
    case 'matrix':
      return `matrix ${[chart.row, chart.column, chart.value].map(nameText).join(', ')}`;
  }
}

function findingLines({ sentence, parameters, expectations }: Omit<Finding, 'line'>): string[] {
  const given = Object.entries(parameters).map(([name, value]) => `${name}=${givenText(value)}`);
  return [
    ...entry('finding', sentence),
    ...entry('with', given.join(', ')),
    ...expectations.flatMap((expectation) => entry('expect', expectationText(expectation))),
  ];
}

const givenText = (value: Property): string => {
  const text = String(value);
  return /^[^\s,"'][^,"]*$/.test(text) ? text : inQuotes(text);
};

const FORMS = { row: 'row', first: 'first', 'no-row': 'no row' } as const;
const COMPARISONS = { '=': '', '>=': 'at least ', '<=': 'at most ' } as const;

function expectationText(expectation: Expectation): string {
  if (expectation.type === 'rows') {
    const { comparison, count } = expectation;
    return `${COMPARISONS[comparison]}${count} ${count === 1 ? 'row' : 'rows'}`;
  }
  const cells = Object.entries(expectation.cells).map(
    ([column, value]) => `${nameText(column)} = ${typeof value === 'string' ? inQuotes(value) : value}`,
  );
  return `${FORMS[expectation.type]} ${cells.join(', ')}`;
}
