import { isPartialDate } from '../../model/dates.ts';
import type { Property } from '../../model/values.ts';
import type { Parameters, Preset, PresetParameter, Presets } from '../../model/wire.ts';
import { t } from '../../words/t.ts';

export type ReadParameters = {
  values: Parameters;
  /** One sentence for each text that its parameter cannot take; the default stands in. */
  notices: string[];
};

const DAY = 'YYYY-MM-DD';
const YEARS = { first: 1000, last: 9999 };

/** The parameters of a preset from the texts of the address or form; defaults fill what is absent or wrong. */
export function readParameters(
  preset: Preset,
  texts: Readonly<Record<string, string>>,
  options: Presets['options'],
): ReadParameters {
  const values: Parameters = {};
  const notices: string[] = [];
  for (const parameter of preset.parameters) {
    const text = texts[parameter.name];
    const value = text === undefined ? undefined : readText(parameter, text, options);
    values[parameter.name] = value === undefined ? parameter.default : value;
    if (text !== undefined && value === undefined) notices.push(notTaken(parameter, text));
  }
  for (const name of Object.keys(texts))
    if (!preset.parameters.some((parameter) => parameter.name === name))
      notices.push(t('notices.notParameter', { preset: preset.title, name }));
  return { values, notices };
}

/** A parameter's value from its text; undefined where the text cannot be one. */
export function readText(parameter: PresetParameter, text: string, options: Presets['options']): Property | undefined {
  switch (parameter.type) {
    case 'node':
      return isOffered(parameter, text, options) ? text : undefined;
    case 'choice':
      return parameter.choices?.includes(text) ? text : undefined;
    case 'boolean':
      return text === 'true' ? true : text === 'false' ? false : undefined;
    case 'integer':
      return /^-?\d{1,15}$/.test(text) ? Number(text) : undefined;
    case 'year':
      return /^\d{4}$/.test(text) && Number(text) >= YEARS.first && Number(text) <= YEARS.last
        ? Number(text)
        : undefined;
    case 'date':
      return text === '' || (text.length === DAY.length && isPartialDate(text)) ? text : undefined;
    case 'text':
      return text;
  }
}

function isOffered(parameter: PresetParameter, text: string, options: Presets['options']): boolean {
  if (text === '') return false;
  const offered = parameter.kind === undefined ? undefined : options[parameter.kind];
  return offered === undefined || offered.some((option) => option.id === text);
}

function notTaken({ type, title, choices = [] }: PresetParameter, text: string): string {
  return t(`notices.${type}`, { text, title, choices: choices.join(', ') });
}

/** How a value stands in the address. */
export const writeText = (value: Property): string => (typeof value === 'string' ? value : String(value ?? ''));
