import type { Preset } from '../../../model/wire.ts';

export type PresetGroup = { title: string; presets: Preset[] };

/** Presets under their headings, both in the order in which they come. */
export function groupsOf(presets: readonly Preset[]): PresetGroup[] {
  const groups = new Map<string, PresetGroup>();
  for (const preset of presets) {
    const group = groups.get(preset.group) ?? { title: preset.group, presets: [] };
    group.presets.push(preset);
    groups.set(preset.group, group);
  }
  return [...groups.values()];
}

/** A few questions to begin with, each of another heading and with something to draw. */
export function suggestedPresets(presets: readonly Preset[], number = 3): Preset[] {
  return groupsOf(presets)
    .map((group) => group.presets[0])
    .filter((preset) => preset !== undefined)
    .slice(0, number);
}
