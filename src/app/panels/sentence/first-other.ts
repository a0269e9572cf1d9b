import type { Parameters, Preset, Presets } from '../../../model/wire.ts';

/** Another value for the first parameter that offers one, to begin a comparison with. */
export function firstOther(preset: Preset, values: Parameters, options: Presets['options']): Record<string, string> {
  for (const { name, type, kind, choices = [] } of preset.parameters) {
    const offered = type === 'node' && kind ? (options[kind] ?? []).map(({ id }) => id) : [];
    const other = offered.find((id) => id !== values[name]);
    if (other !== undefined) return { [name]: other };
    const choice = type === 'choice' ? choices.find((each) => each !== values[name]) : undefined;
    if (choice !== undefined && preset.parameters.every((each) => each.type !== 'node')) return { [name]: choice };
  }
  return {};
}
