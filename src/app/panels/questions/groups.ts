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

/** What most come for; where these are missing, the first of each heading stands in. */
const FAVOURITES: readonly string[] = ['programs-for-organization', 'programs-for-language', 'open-to-country'];

/** A few questions to begin with. */
export function suggestedPresets(presets: readonly Preset[], number = 3): Preset[] {
  const favourites = FAVOURITES.map((name) => presets.find((preset) => preset.name === name));
  const firsts = groupsOf(presets).map((group) => group.presets[0]);
  const suggested = [...favourites, ...firsts].filter((preset) => preset !== undefined);
  return [...new Set(suggested)].slice(0, number);
}
