import { describe, expect, it } from 'vitest';
import { readAddress, writeAddress } from '../../src/app/state/view/address.ts';
import { emptyView } from '../../src/app/state/view/transitions.ts';
import type { View } from '../../src/app/state/view/types.ts';

const LAYOUTS = ['by-role', 'force-atlas-2'];
const opening = emptyView('by-role');

const views: { name: string; view: View; address: string }[] = [
  { name: 'the view it opens on', view: opening, address: '' },
  {
    name: 'a preset with parameters',
    view: {
      ...opening,
      question: { type: 'preset', name: 'p', texts: { organization: 'organization:sco', from: '2019' } },
    },
    address: '?preset=p&p.organization=organization:sco&p.from=2019',
  },
  {
    name: 'a preset whose parameter is called like a word of the address',
    view: { ...opening, question: { type: 'preset', name: 'p', texts: { layout: 'x', select: 'y' } } },
    address: '?preset=p&p.layout=x&p.select=y',
  },
  {
    name: 'an own query with parameters',
    view: {
      ...opening,
      question: {
        type: 'query',
        cypher: 'MATCH (n)\nWHERE n.name = $name\nRETURN n & 1',
        parameters: { name: '上合组织', from: 2019 },
      },
    },
    address:
      '?cypher=MATCH+%28n%29%0AWHERE+n.name+%3D+%24name%0ARETURN+n+%26+1&parameters=%7B%22name%22:%22%E4%B8%8A%E5%90%88%E7%BB%84%E7%BB%87%22,%22from%22:2019%7D',
  },
  {
    name: 'layout, hidden kinds, expansions and a chosen connection',
    view: {
      ...opening,
      layout: 'force-atlas-2',
      hiddenKinds: ['Topic', 'Country'],
      expanded: ['country:kz', 'organization:sco'],
      selected: 'ministry:mofcom|SUPPORTS|program:x|finances',
    },
    address:
      '?layout=force-atlas-2&hide=Topic,Country&expand=country:kz,organization:sco&select=ministry:mofcom|SUPPORTS|program:x|finances',
  },
  { name: 'nothing hidden where something usually is', view: { ...opening, hiddenKinds: [] }, address: '?hide=none' },
];

describe('the address bar', () => {
  it.each(views)('holds $name', ({ view, address }) => {
    expect(writeAddress(view, 'by-role')).toBe(address);
    expect(readAddress(address, LAYOUTS)).toEqual({ view, notices: [] });
  });

  const bad: { search: string; notice: RegExp; view?: Partial<View> }[] = [
    { search: '?layout=spiral', notice: /layout “spiral”/ },
    { search: '?hide=Topic,Planet', notice: /hides “Planet”/, view: { hiddenKinds: ['Topic'] } },
    { search: '?hide=Planet', notice: /hides “Planet”/ },
    {
      search: '?cypher=RETURN+1&parameters=%5B1%5D',
      notice: /not a JSON object.*\[1\]/,
      view: { question: { type: 'query', cypher: 'RETURN 1', parameters: {} } },
    },
    {
      search: '?cypher=RETURN+1&parameters=%7B',
      notice: /not a JSON object.*\{/,
      view: { question: { type: 'query', cypher: 'RETURN 1', parameters: {} } },
    },
    {
      search: '?cypher=RETURN+1&preset=p',
      notice: /saved question is shown/,
      view: { question: { type: 'preset', name: 'p', texts: {} } },
    },
  ];
  it.each(bad)('leaves out and says what it cannot use of $search', ({ search, notice, view }) => {
    const read = readAddress(search, LAYOUTS);
    expect(read.view).toEqual({ ...opening, ...view });
    expect(read.notices).toEqual([expect.stringMatching(notice)]);
  });

  it.each(['?', '?select=', '?expand=,,', '?other=1', '?preset='])('opens as usual on %s', (search) => {
    expect(readAddress(search, LAYOUTS)).toEqual({ view: opening, notices: [] });
  });
});
