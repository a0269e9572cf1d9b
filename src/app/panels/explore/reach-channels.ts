import type { Reach } from '../../../model/explore.ts';

type Certainty = Reach['countries'][number]['certainty'];

const channels = ['name', 'language', 'membership'] as const;
type Channel = (typeof channels)[number];

export type Reached = { id: string; name: string; certainty: Certainty };

/** The countries that a program reaches in one way. */
export type ReachChannel = { channel: Channel; through: string[]; countries: Reached[] };

const order: Readonly<Record<Certainty, number>> = { certain: 0, possible: 1, undated: 2 };

/** Countries by the way in which they are reached, the surest first; one that is reached in two ways stands in both. */
export function channelsOf({ countries }: Pick<Reach, 'countries'>): ReachChannel[] {
  return channels.flatMap((channel): ReachChannel[] => {
    const through = new Set<string>();
    const reached = countries.flatMap(({ id, name, ways }): Reached[] => {
      const some = ways.filter((way) => way.channel === channel);
      for (const way of some) if (way.through !== null) through.add(way.through);
      const best = some.map(({ certainty }) => certainty).toSorted((one, other) => order[one] - order[other])[0];
      return best ? [{ id, name, certainty: best }] : [];
    });
    if (reached.length === 0) return [];
    const sorted = reached.toSorted((one, other) => order[one.certainty] - order[other.certainty]);
    return [{ channel, through: [...through], countries: sorted }];
  });
}

export const countOfCertainty = ({ countries }: ReachChannel, certainty: Certainty): number =>
  countries.filter((country) => country.certainty === certainty).length;
