import { describe, expect, it } from 'vitest';
import { filterPresets, tagsOf } from '../../src/app/panels/questions/filter-presets.ts';
import type { Preset } from '../../src/model/wire.ts';

const preset = (name: string, title: string, tags: string[]): Preset => ({
  name,
  title,
  sentence: `${title} between {from} and {until}`,
  description: '',
  group: 'By group',
  tags,
  parameters: [],
  graphOnly: [],
  findings: [],
  isOwn: false,
  cypher: '',
});

const presets = [
  preset('portfolio', 'One ministry’s portfolio', ['ministry', 'ranking']),
  preset('gaps', 'Members without programs', ['membership', 'gaps']),
  preset('members', 'Membership over time', ['membership', 'timeline']),
];
const inRussian = (tag: string): string => (tag === 'gaps' ? 'Пробелы' : tag);

describe('the list of questions', () => {
  it('offers the tags that several share, those of most first', () => {
    expect(tagsOf([...presets, preset('more', 'More', ['gaps', 'membership'])])).toEqual([
      { tag: 'membership', count: 3 },
      { tag: 'gaps', count: 2 },
    ]);
  });

  it.each([
    ['', undefined, ['portfolio', 'gaps', 'members']],
    ['member', undefined, ['gaps', 'members']],
    ['MEMBER time', undefined, ['members']],
    ["ministry's", undefined, ['portfolio']],
    ['ranking', undefined, ['portfolio']],
    ['пробел', undefined, ['gaps']],
    ['', 'membership', ['gaps', 'members']],
    ['over', 'gaps', []],
    ['between', 'timeline', ['members']],
    ['xyz', undefined, []],
  ])('narrowed by “%s” and the tag %s holds %j', (text, tag, names) => {
    expect(filterPresets(presets, { text, tag }, inRussian).map(({ name }) => name)).toEqual(names);
  });
});
