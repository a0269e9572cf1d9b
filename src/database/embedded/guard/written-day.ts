import type { ParserRuleContext } from '@neo4j-cypher/language-support';
import { language } from './language.ts';
import { nameIn, unwrap } from './tree.ts';

const DAY = /^(['"])(\d{4}-\d{2}-\d{2})\1$/;

/** The day that is written out, as `'2022-01-31'` or `{year: 2022, month: 1, day: 31}`; undefined where it is none. */
export function writtenDay(expression: ParserRuleContext): string | undefined {
  const inner = unwrap(expression);
  const day = inner instanceof language.MapContext ? dayOf(inner) : DAY.exec(inner.getText())?.[2];
  return day !== undefined && isDay(day) ? day : undefined;
}

function dayOf(map: InstanceType<typeof language.MapContext>): string | undefined {
  const values = map.expression_list().map((value) => unwrap(value).getText());
  const parts = new Map(map.propertyKeyName_list().map((key, index) => [nameIn(key), values[index] ?? '']));
  const written = [parts.get('year'), parts.get('month'), parts.get('day')];
  const isWhole = parts.size === 3 && values.length === 3 && written.every((part) => /^[1-9]\d{0,3}$/.test(part ?? ''));
  const [year = '', month = '', day = ''] = written;
  return isWhole ? [year.padStart(4, '0'), month.padStart(2, '0'), day.padStart(2, '0')].join('-') : undefined;
}

function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
