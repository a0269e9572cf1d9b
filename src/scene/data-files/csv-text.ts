import type { Property } from '../../model/values.ts';
import { flatValue } from './data-rows.ts';

/**
 * Lines as of RFC 4180, every value as it is: what is loaded again must be what was saved. Tables for the eye are
 * written with `csvLines`, which keeps spreadsheets from running a value as a formula.
 */
export const exactCsv = (rows: readonly (readonly (Property | undefined)[])[]): string =>
  rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');

// Control characters that no CSV reader of ours takes.
// oxlint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/gu;

function cell(value: Property | undefined): string {
  if (value === undefined || value === null) return '';
  const text = String(flatValue(value)).replaceAll(CONTROL, '');
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
