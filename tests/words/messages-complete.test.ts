import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { languages } from '../../src/words/language.ts';
import { messages as english } from '../../src/words/messages/en/index.ts';
import { messages as russian } from '../../src/words/messages/ru/index.ts';
import { messages as chinese } from '../../src/words/messages/zh/index.ts';

type Tree = { [key: string]: string | Tree };
/** The forms of one message: under '' where it has no plural, else by plural category. */
type Forms = Map<string, string>;

const PLURAL = /_(zero|one|two|few|many|other)$/;

function messagesOf(tree: Tree, path = ''): Map<string, Forms> {
  const found = new Map<string, Forms>();
  for (const [name, value] of Object.entries(tree)) {
    const key = path + name;
    if (typeof value !== 'string') {
      for (const [inner, forms] of messagesOf(value, `${key}.`)) found.set(inner, forms);
      continue;
    }
    const base = key.replace(PLURAL, '');
    found.set(base, (found.get(base) ?? new Map<string, string>()).set(PLURAL.exec(key)?.[1] ?? '', value));
  }
  return found;
}

/** The English of the presets is in their files' heads; see messages-of-presets.test.ts. */
const OF_PRESETS = 'presets.';

const all = { en: messagesOf(english), zh: messagesOf(chinese), ru: messagesOf(russian) };

const variablesOf = (forms: Forms | undefined): string[] =>
  [...new Set([...(forms?.values() ?? [])].flatMap((text) => text.match(/\{\{[^}]*\}\}|<\/?\w+>/g) ?? []))].toSorted();

describe.each(languages)('$name', ({ id, locale }) => {
  it('has the messages that English has', () => {
    const keys = [...all[id].keys()].filter((key) => !key.startsWith(OF_PRESETS));
    expect(keys.toSorted()).toEqual([...all.en.keys()].toSorted());
  });

  it('has every plural form of its own, and no other', () => {
    const categories = new Intl.PluralRules(locale).resolvedOptions().pluralCategories.toSorted();
    for (const [key, forms] of all[id]) {
      const isPlural = all.en.has(key) && !all.en.get(key)?.has('');
      expect({ key, forms: [...forms.keys()].toSorted() }).toEqual({ key, forms: isPlural ? categories : [''] });
    }
  });

  it('puts into each message what English puts into it', () => {
    for (const [key, forms] of all[id])
      expect({ key, variables: variablesOf(forms) }).toEqual({ key, variables: variablesOf(all.en.get(key)) });
  });

  it('leaves no message empty', () => {
    const empty = [...all[id]].filter(([, forms]) => [...forms.values()].some((text) => text.trim() === ''));
    expect(empty.map(([key]) => key)).toEqual([]);
  });
});

describe('the code', () => {
  const code = ['src/app', 'src/words', 'src/cli'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => readFileSync(`${folder}/${file}`, 'utf8')),
  );
  const features = Object.keys(english).join('|');
  const literals = code.flatMap((text) => [
    ...text.matchAll(new RegExp(`(['"\`])((?:${features})\\.[\\w.-]*(?:\\$\\{[^}]*\\}[\\w.-]*)*)\\1`, 'g')),
  ]);
  const used = new Set(literals.map(([, , key = '']) => key));

  it('says every message that there is', () => {
    const plain = new Set([...used].filter((key) => !key.includes('${')));
    const patterns = [...used]
      .filter((key) => key.includes('${'))
      .map((key) => new RegExp(`^${key.replaceAll('.', '\\.').replaceAll(/\$\{[^}]*\}/g, '.+')}$`));
    const isUsed = (key: string): boolean => plain.has(key) || patterns.some((pattern) => pattern.test(key));
    expect([...all.en.keys()].filter((key) => !isUsed(key))).toEqual([]);
  });

  it('says none that there is not', () => {
    const said = code.flatMap((text) => [...text.matchAll(/\bt\(\s*'([^']+)'/g)]).map(([, key = '']) => key);
    expect([...new Set(said)].filter((key) => !all.en.has(key))).toEqual([]);
  });
});
