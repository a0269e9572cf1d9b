import { LIST_SEPARATOR } from '../../src/model/properties.ts';
import type { Row } from './csv.ts';
import type { DisplayNames } from './published.ts';

/** The rows as they are, with CLDR's names of their language codes. */
export const withLanguageNames = (rows: readonly Row[], names: Record<'en' | 'zh' | 'ru', DisplayNames>): Row[] =>
  rows.map((row) => {
    const code = row['code'] ?? '';
    const name = names.en[code];
    if (name === undefined) throw new Error(`language_groups.csv: CLDR has no language "${code}"`);
    const aliases = new Set([`${name}-speaking countries`, ...(row['aliases'] ?? '').split(LIST_SEPARATOR)]);
    return {
      ...row,
      name,
      nameZh: names.zh[code] ?? '',
      nameRu: names.ru[code] ?? '',
      aliases: [...aliases].filter((alias) => alias !== '').join(LIST_SEPARATOR),
    };
  });
