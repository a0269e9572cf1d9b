import type { Graph } from '../../model/values.ts';
import type { Parameters } from '../../model/wire.ts';
import { checkParameters } from '../../queries/check-parameters.ts';
import type { Queries } from '../../queries/queries.ts';
import { nameIn } from '../../words/names.ts';
import { questionWords } from '../../words/picture-text.ts';
import { presetsInWords } from '../../words/preset-words.ts';
import type { Figure } from './figure.ts';

export type AskedPreset = {
  name: string;
  parameters: Parameters;
  /** Of the answer that stands beside the first. */
  compareWith?: Parameters | undefined;
};

/**
 * A preset's question in the language that is spoken; undefined where the database lists no such preset. A parameter may
 * name a node that no form offers; the answer then holds it.
 */
export async function presetWords(
  queries: Queries,
  { name, parameters, compareWith }: AskedPreset,
  { nodes }: Graph,
): Promise<Figure['words'] | undefined> {
  const { presets, options } = presetsInWords(await queries.presets());
  const preset = presets.find((each) => each.name === name);
  if (!preset) return undefined;
  const valuesOf = (given: Parameters): Parameters => ({
    ...given,
    ...checkParameters(given, preset.parameters).values,
  });
  const answered = nodes.map((node) => ({ id: node.id, name: nameIn(node) }));
  return questionWords({
    type: 'preset',
    preset,
    values: valuesOf(parameters),
    options: { ...options, answered },
    ...(compareWith && { compared: valuesOf(compareWith) }),
  });
}
