import type { Question } from '../../../model/view.ts';
import type { Preset } from '../../../model/wire.ts';
import { favourites } from '../../question/favourites.ts';

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

/** A few questions to begin with; where the favourites are missing, the first of each heading stands in. */
export function suggestedPresets(presets: readonly Preset[], number = 3): Preset[] {
  const known = favourites.map((name) => presets.find((preset) => preset.name === name));
  const firsts = groupsOf(presets).map((group) => group.presets[0]);
  const suggested = [...known, ...firsts].filter((preset) => preset !== undefined);
  return [...new Set(suggested)].slice(0, number);
}

export const questionOf = (preset: Preset): Question => ({ type: 'preset', name: preset.name, texts: {} });
