import { isPartialDate } from '../../../model/dates.ts';
import { kindOfId } from '../../../model/kinds.ts';
import { parseJson } from '../../../model/parse-json.ts';
import type { Property } from '../../../model/values.ts';
import { propertySchema } from '../../../model/values.ts';

/** What a text typed for a parameter is taken as. */
export type TypedValue =
  | { type: 'none' | 'number' | 'boolean' | 'date' | 'text' | 'list' | 'map'; value: Property }
  /** The id of a node of one of our kinds. */
  | { type: 'node'; value: string; kind: string }
  /** It begins as a list or map, and is not JSON. */
  | { type: 'fault' };

const NUMBER = /^-?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
const ID = /^[a-z-]+:\S+$/;
const QUOTED = /^(['"])([\s\S]*)\1$/;
const WORDS: Readonly<Record<string, Property>> = { true: true, false: false, null: null };

/** Reads what was typed: quotes make a text of what would be something else. */
export function readTyped(typed: string): TypedValue {
  const text = typed.trim();
  if (text === '' || text === 'null') return { type: 'none', value: null };
  const word = WORDS[text];
  if (typeof word === 'boolean') return { type: 'boolean', value: word };
  if (NUMBER.test(text) && Number.isFinite(Number(text))) return { type: 'number', value: Number(text) };
  if (/^[[{]/.test(text)) return readJson(text);
  const quoted = QUOTED.exec(text)?.[2];
  if (quoted !== undefined) return { type: 'text', value: quoted };
  const kind = ID.test(text) ? kindOfId(text)?.label : undefined;
  if (kind !== undefined) return { type: 'node', value: text, kind };
  return { type: isPartialDate(text) && text.length > 4 ? 'date' : 'text', value: text };
}

function readJson(text: string): TypedValue {
  const parsed = propertySchema.safeParse(parseJson(text));
  if (!parsed.success || parsed.data === null) return { type: 'fault' };
  return { type: text.startsWith('[') ? 'list' : 'map', value: parsed.data };
}

/** How a value is typed: read again, it is the same value. */
export function writeTyped(value: Property): string {
  if (value === null) return '';
  if (typeof value !== 'string') return typeof value === 'object' ? JSON.stringify(value) : String(value);
  const read = readTyped(value);
  return 'value' in read && read.value === value ? value : `'${value}'`;
}
