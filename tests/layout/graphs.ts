import type { Graph } from '../../src/model/values.ts';
import { generated, link, node } from '../scene/graphs.ts';
import { seeded } from '../scene/random.ts';

/** The generated graph with countries at places of the earth and most programs at dates, some known to the year. */
export function generatedOnEarth(programs: number, seed = 1): Graph {
  const random = seeded(seed + 100);
  const records = generated(programs, seed);
  for (const { labels, properties } of records.nodes) {
    const year = 2000 + Math.floor(random() * 25);
    const month = String(1 + Math.floor(random() * 12)).padStart(2, '0');
    if (labels[0] === 'Country')
      Object.assign(properties, { latitude: random() * 120 - 50, longitude: random() * 340 - 170 });
    if (labels[0] === 'Program' && random() < 0.9)
      Object.assign(properties, { start: random() < 0.5 ? `${year}` : `${year}-${month}` });
  }
  return records;
}

const country = (id: string, name: string, longitude: number, latitude: number) =>
  node('Country', `country:${id}`, name, { latitude, longitude });

/** Five countries, west to east, and one that lies nowhere; three dated programs and one without a date. */
export const dated: Graph = {
  nodes: [
    country('pe', 'Peru', -76, -10),
    country('ml', 'Mali', -4, 17),
    country('za', 'South Africa', 24, -29),
    country('kz', 'Kazakhstan', 68, 48),
    country('fj', 'Fiji', 178, -18),
    node('Country', 'country:xx', 'Atlantis'),
    node('Program', 'program:a', 'In the spring of 2012', {
      start: '2012-04',
      earliest: '2012-04-01',
      latest: '2012-04-30',
    }),
    node('Program', 'program:b', 'On a day of 2020', {
      start: '2020-11-03',
      earliest: '2020-11-03',
      latest: '2020-11-03',
    }),
    node('Program', 'program:c', 'Some time in 2022', { start: '2022', earliest: '2022-01-01', latest: '2022-12-31' }),
    node('Program', 'program:d', 'Nobody says when'),
    node('Ministry', 'ministry:m', 'Ministry of Commerce'),
    node('Institution', 'institution:i', 'Academy'),
  ],
  relationships: [
    link('country:pe', 'ATTENDED', 'program:a'),
    link('country:kz', 'ATTENDED', 'program:c'),
    link('ministry:m', 'SPONSORS', 'program:c'),
    link('ministry:m', 'SPONSORS', 'program:d'),
    link('institution:i', 'IMPLEMENTS', 'program:d'),
  ],
};
