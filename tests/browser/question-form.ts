import type { Page } from 'playwright-core';
import { AS_OF } from '../../src/model/sentence.ts';
import type { Property } from '../../src/model/values.ts';
import type { Parameters, Preset, PresetParameter, Presets } from '../../src/model/wire.ts';
import { expectSoon } from './expect-soon.ts';

type Options = Presets['options'];

/** Chooses a saved question in the list. */
export async function askQuestion(page: Page, { title }: Preset): Promise<void> {
  const question = page
    .getByRole('navigation', { name: 'Questions' })
    .getByRole('button', { name: title, exact: true });
  await question.click();
  await expectSoon(() => question.getAttribute('aria-current')).toBe('true');
}

/** Fills the words of the sentence in, one after another, as a reader would. */
export async function fillForm(page: Page, preset: Preset, values: Parameters, names: Options): Promise<void> {
  for (const [name, value] of Object.entries(values)) {
    const parameter = preset.parameters.find((each) => each.name === name);
    if (!parameter) throw new Error(`${preset.name} has no parameter ${name}`);
    await fillWord(page, parameter, value, names);
    await expectSoon(() => new URL(page.url()).searchParams.get(`p.${name}`)).toBe(String(value));
  }
}

async function fillWord(page: Page, parameter: PresetParameter, value: Property, names: Options): Promise<void> {
  const word = page.locator('h2').getByLabel(parameter.title, { exact: true });
  if (parameter.type === 'node') {
    await word.click();
    await page.getByRole('combobox', { name: `Find: ${parameter.title}` }).fill(nameOf(names, value));
    const options = page.getByRole('listbox').getByRole('option');
    await expectSoon(() => options.filter({ hasNotText: nameOf(names, value) }).count()).toBe(0);
    // Where any node may be chosen, its kind stands beside its name.
    const name = { name: nameOf(names, value), exact: parameter.kind !== undefined };
    await page.getByRole('listbox').getByRole('option', name).first().click();
  } else if (parameter.type === 'choice') await word.selectOption(String(value));
  else {
    await word.fill(String(value));
    await word.press('Enter');
  }
}

const nameOf = (names: Options, id: Property): string =>
  Object.values(names)
    .flat()
    .find((option) => option.id === id)?.name ?? String(id);

/** The sentence as a reader sees it, with what is filled in. */
export const sentenceOn = (page: Page): Promise<string> =>
  page.locator('h2.sentence').evaluate((heading) => {
    const read = (node: Node): string => {
      if (node instanceof HTMLSelectElement) return node.selectedOptions[0]?.text ?? '';
      if (node instanceof HTMLInputElement) return node.type === 'hidden' || node.ariaHidden ? '' : node.value;
      return node.nodeType === Node.TEXT_NODE ? (node.textContent ?? '') : [...node.childNodes].map(read).join('');
    };
    return read(heading).replaceAll(/\s+/g, ' ').trim();
  });

/** What the sentence must read as; parameters that it does not name stand behind it, but for the app's own switch. */
export function expectedSentence({ sentence, parameters }: Preset, values: Parameters, names: Options): string {
  const wordOf = (parameter: PresetParameter): string => {
    const value = values[parameter.name] ?? parameter.default;
    return parameter.type === 'node' ? nameOf(names, value) : String(value);
  };
  const named = sentence.replaceAll(/\{(\w+)\}/g, (whole, name: string) => {
    const parameter = parameters.find((each) => each.name === name);
    return parameter ? wordOf(parameter) : whole;
  });
  const rest = parameters.filter(({ name }) => !sentence.includes(`{${name}}`) && name !== AS_OF);
  return named + rest.map((parameter) => `${parameter.title}: ${wordOf(parameter)}`).join('');
}

/** Unfolds what the bar at the foot names, if it is folded. */
export async function unfold(page: Page, name: RegExp): Promise<void> {
  const button = page.getByRole('contentinfo').getByRole('button', { name });
  if ((await button.getAttribute('aria-expanded')) !== 'true') await button.click();
}

/** The rows of the table that are in the page, each with its cells. */
export const rowsOn = (page: Page): Promise<string[][]> =>
  page
    .getByRole('table')
    .locator('tbody tr[data-index]')
    .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent ?? '')));
