import { describe, expect, it } from 'vitest';
import { layouts } from '../../src/layout/registry.ts';
import { messages } from '../../src/words/messages/en/index.ts';

type Words = { name?: string; parameters?: Record<string, string>; choices?: Record<string, Record<string, string>> };

/** The other languages have what English has; tests/app/messages-complete.test.ts holds them to it. */
describe.each(layouts)('the words of $id', ({ id, name, parameters = [] }) => {
  const words = (messages.layouts as Record<string, unknown>)[id] as Words | undefined;

  it('are those of the layout', () => {
    expect(words?.name).toBe(name);
    expect(words?.parameters ?? {}).toEqual(
      Object.fromEntries(parameters.map((parameter) => [parameter.name, parameter.title])),
    );
    const choices = parameters.flatMap((parameter) =>
      parameter.type === 'choice'
        ? [[parameter.name, Object.fromEntries(parameter.choices.map(({ value, title }) => [value, title]))] as const]
        : [],
    );
    expect(words?.choices ?? {}).toEqual(Object.fromEntries(choices));
  });
});
