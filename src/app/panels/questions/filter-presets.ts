import { fold } from '../../../model/fold.ts';
import type { Preset } from '../../../model/wire.ts';

export type PresetFilter = { text: string; tag: string | undefined };

/** The tags that several presets share, those of most presets first; the words find all others. */
export function tagsOf(presets: readonly Preset[]): { tag: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const tag of presets.flatMap(({ tags }) => tags)) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts]
    .flatMap(([tag, count]) => (count > 1 ? [{ tag, count }] : []))
    .toSorted((a, b) => b.count - a.count || a.tag.localeCompare(b.tag, 'en'));
}

/** Presets in whose words each word of the text is found, and that have the tag. */
export function filterPresets(
  presets: readonly Preset[],
  { text, tag }: PresetFilter,
  tagInWords: (tag: string) => string,
): Preset[] {
  const wanted = fold(text).split(' ').filter(Boolean);
  return presets.filter((preset) => {
    if (tag !== undefined && !preset.tags.includes(tag)) return false;
    const { title, sentence, description, tags, name } = preset;
    const own = fold([title, sentence, description, name, ...tags, ...tags.map(tagInWords)].join(' '));
    return wanted.every((word) => own.includes(word));
  });
}
