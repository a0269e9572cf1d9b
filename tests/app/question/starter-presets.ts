import type { PresetOption, Presets } from '../../../src/model/wire.ts';
import { readPresets } from '../../../src/queries/read-presets.ts';
import { listOf, nodesOf, readStarter } from '../../data/starter-package.ts';

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The presets that come with Liaison, with what they offer of the starter data. */
export async function starterPresets(): Promise<Presets> {
  const presets = readPresets();
  const data = await readStarter();
  const kinds = new Set(presets.flatMap(({ parameters }) => parameters.flatMap(({ kind }) => kind ?? [])));
  const options = [...kinds].map((kind) => [
    kind,
    nodesOf(data, kind).map((record): PresetOption => {
      const { name, nameZh, nameRu, abbreviation } = record.properties;
      return {
        id: record.id,
        name: textOf(name),
        nameZh: textOf(nameZh),
        nameRu: textOf(nameRu),
        aliases: [textOf(abbreviation), ...listOf(record, 'aliases')],
      };
    }),
  ]);
  return { presets, options: Object.fromEntries(options) as Presets['options'] };
}
