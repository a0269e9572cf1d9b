import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { shownPart } from '../../../src/scene/shown/shown-part.ts';
import { graphOfPackage } from '../package-graph.ts';
import { showing } from './show.ts';

const starter = await graphOfPackage(join(import.meta.dirname, '../../../data'));

describe('as of a day, in the starter data', () => {
  const members = (day: string | undefined): string[] =>
    shownPart(starter, showing(day === undefined ? {} : { asOf: day })).graph.relationships.map(({ id }) => id);
  const iran = 'country:ir|MEMBER_OF|organization:sco|member|2023-07-04';
  const belarus = 'country:by|MEMBER_OF|organization:sco|member|2024-07-04';
  const belarusObserving = 'country:by|MEMBER_OF|organization:sco|observer|2015';

  it.each([
    { day: undefined, shown: [iran, belarus, belarusObserving] },
    { day: '2021-12-31', shown: [belarusObserving] },
    { day: '2022-12-31', shown: [belarusObserving] },
    { day: '2024-06-30', shown: [iran, belarusObserving] },
    { day: '2024-12-31', shown: [iran, belarus] },
  ])('Iran and Belarus in the SCO as of $day', ({ day, shown }) => {
    const ids = new Set(members(day));
    expect([iran, belarus, belarusObserving].filter((id) => ids.has(id))).toEqual(shown);
  });

  it('keeps what has no dates, and says how many', () => {
    const { removals } = shownPart(starter, showing({ asOf: '2022-12-31' }));
    const undated = starter.relationships.filter(
      ({ type, properties }) =>
        ['MEMBER_OF', 'PART_OF', 'OPERATES'].includes(type) && !properties['since'] && !properties['until'],
    );
    expect(undated.length).toBeGreaterThan(20);
    expect(removals).toMatchObject([{ by: 'as-of', nodes: 0, missing: undated.length }]);
  });
});
