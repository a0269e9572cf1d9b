import { kindOfLabel, kinds } from '../../model/kinds.ts';
import { relationshipTypes } from '../../model/relationships.ts';
import type { Property } from '../../model/values.ts';
import { parameterTypes } from '../../model/wire.ts';
import type { PresetParameter } from '../../model/wire.ts';
import { checkValue } from '../check-parameters.ts';
import type { Head, HeadLine } from './head-lines.ts';

const FORM = 'param name: type = default "Title"';
const OF_FORM = 'of another parameter by TYPE';
const PARAMETER =
  /^([a-z][A-Za-z0-9]*): ([a-z]+)(?: ([^ =]+))? = (.*?) "((?:[^"\\]|\\.)+)"(?: of ([^ ]+) by ([^ ]+))?$/;

type Declared = { line: number; parameter: PresetParameter };

/** The parameters that a head declares; what is wrong with one is a fault of the head, and it is left out. */
export function readParameters(head: Head): PresetParameter[] {
  const declared = head.all('param').flatMap((entry) => {
    const parameter = readParameter(head, entry);
    return parameter ? [{ line: entry.line, parameter }] : [];
  });
  const names = declared.map(({ parameter }) => parameter.name);
  for (const twice of names.filter((each, index) => names.indexOf(each) !== index)) {
    head.fault(1, `parameter ${twice} is declared twice, expected once`);
  }
  for (const each of declared) checkOf(head, each, declared);
  return declared.map(({ parameter }) => parameter);
}

/** The names in the lines of parameters, also of those that are at fault. */
export const declaredNames = (head: Head): string[] =>
  head.all('param').map(({ value }) => /^[^:\s]*/.exec(value)?.[0] ?? '');

function readParameter(head: Head, { line, value }: HeadLine): PresetParameter | undefined {
  const match = PARAMETER.exec(value);
  if (!match) return head.fault(line, `found ${JSON.stringify(`param ${value}`)}, expected ${expectedForm(value)}`);
  const [, name = '', typeName = '', detail, given = '', title = '', ofParameter, ofType] = match;
  const type = parameterTypes.find((known) => known === typeName);
  if (!type) return head.fault(line, `${name}: found type ${typeName}, expected ${parameterTypes.join(', ')}`);
  const wrong = detailFault(type, detail);
  if (wrong) return head.fault(line, `${name}: ${wrong}`);
  const parameter = {
    name,
    type,
    ...(type === 'node' && detail ? { kind: detail } : {}),
    ...(type === 'choice' && detail ? { choices: detail.split('|') } : {}),
    ...(ofParameter && ofType ? { of: { parameter: ofParameter, type: ofType } } : {}),
    title: title.replaceAll(/\\(.)/g, '$1'),
  };
  const checked = checkValue(defaultOf(given), parameter);
  if ('value' in checked) return { ...parameter, default: checked.value };
  return head.fault(line, `${name}: found default ${JSON.stringify(given)}, expected ${checked.expected}`);
}

const expectedForm = (value: string): string => (/" of\b/.test(value) ? `${FORM} ${OF_FORM}` : FORM);

function defaultOf(text: string): Property {
  return text.startsWith("'") && text.endsWith("'") && text.length > 1 ? text.slice(1, -1) : text;
}

function detailFault(type: PresetParameter['type'], detail: string | undefined): string | undefined {
  if (type === 'node') {
    if (detail === undefined || kindOfLabel(detail)) return undefined;
    return `found kind ${detail}, expected one of ${kinds.map((kind) => kind.label).join(', ')}`;
  }
  if (type === 'choice') return detail ? undefined : 'expected its choices, as in choice any|official';
  return detail ? `found ${detail}, expected nothing between ${type} and =` : undefined;
}

function checkOf(head: Head, { line, parameter }: Declared, declared: readonly Declared[]): void {
  const { name, type, of } = parameter;
  if (!of) return;
  if (type !== 'node')
    return head.fault(line, `${name}: found ${type} … of ${of.parameter}, expected of at a node only`);
  const others = declared.map((each) => each.parameter).filter((each) => each.type === 'node' && each.name !== name);
  const other = others.find((each) => each.name === of.parameter);
  if (!other) {
    const isFaulty = !declared.some((each) => each.parameter.name === of.parameter);
    if (isFaulty && declaredNames(head).includes(of.parameter)) return;
    const names = others.map((each) => each.name).join(', ') || 'another parameter that is a node';
    return head.fault(line, `${name}: found of ${of.parameter}, expected of ${names}`);
  }
  if (leadsBack(other, declared)) {
    return head.fault(line, `${name}: found of ${of.parameter}, expected one that does not depend on ${name} itself`);
  }
  const types = typesBetween(parameter.kind, other.kind);
  if (!types.includes(of.type)) {
    head.fault(
      line,
      `${name}: found by ${of.type}, expected by ${types.join(', ') || 'nothing: no type connects them'}`,
    );
  }
}

/** Whether what a parameter depends on, one after another, comes back to it. */
function leadsBack(start: PresetParameter, declared: readonly Declared[]): boolean {
  const met = new Set<string>();
  for (let next: PresetParameter | undefined = start; next; next = ofWhich(next, declared)) {
    if (met.has(next.name)) return true;
    met.add(next.name);
  }
  return false;
}

const ofWhich = ({ of }: PresetParameter, declared: readonly Declared[]): PresetParameter | undefined =>
  declared.map(({ parameter }) => parameter).find(({ name }) => name === of?.parameter);

/** Types of relationships that may join nodes of two kinds, whichever way they point; of any kind where one is open. */
function typesBetween(one: string | undefined, other: string | undefined): string[] {
  const fits = (label: string | undefined, labels: readonly string[]): boolean =>
    label === undefined || labels.includes(label);
  return relationshipTypes
    .filter(({ from, to }) => (fits(one, from) && fits(other, to)) || (fits(other, from) && fits(one, to)))
    .map(({ type }) => type);
}
