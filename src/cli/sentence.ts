import type { Parameters, Preset, Presets } from '../model/wire.ts';

type Options = Presets['options'];

/** The question as it was asked: each `{parameter}` of the preset's sentence is what it stood for. */
export function askedSentence(preset: Preset, given: Parameters, options: Options): string {
  return preset.sentence.replace(/\{(\w+)\}/g, (hole, name: string) => {
    const parameter = preset.parameters.find((one) => one.name === name);
    if (!parameter) return hole;
    const value = String(given[name] ?? parameter.default);
    const node = parameter.type === 'node' ? options[parameter.kind ?? '']?.find(({ id }) => id === value) : undefined;
    return node?.name ?? value;
  });
}
