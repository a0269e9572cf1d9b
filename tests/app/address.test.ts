import { describe, expect, it } from 'vitest';
import { readAddress, writeAddress } from '../../src/app/state/view/address.ts';
import { emptyView } from '../../src/model/view-at-rest.ts';
import { EXPANSION_LIMIT } from '../../src/app/state/view/transitions.ts';
import type { View } from '../../src/model/view.ts';

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
    name: 'a preset compared with other parameters',
    view: {
      ...opening,
      question: {
        type: 'preset',
        name: 'p',
        texts: { organization: 'organization:sco' },
        compareWith: { organization: 'organization:brics' },
      },
    },
    address: '?preset=p&p.organization=organization:sco&compare=%7B%22organization%22:%22organization:brics%22%7D',
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
      layout: { id: 'force-atlas-2', parameters: {} },
      hiddenKinds: ['Topic', 'Country'],
      additions: [
        { type: 'neighbours', of: 'country:kz', limit: EXPANSION_LIMIT },
        { type: 'neighbours', of: 'organization:sco', limit: EXPANSION_LIMIT },
      ],
      selection: ['ministry:mofcom|SUPPORTS|program:x|finances'],
    },
    address:
      '?layout=force-atlas-2&hide=Topic,Country&expand=country:kz,organization:sco&select=ministry:mofcom|SUPPORTS|program:x|finances',
  },
  {
    name: 'everything that narrows a view',
    view: {
      ...opening,
      question: { type: 'opening', whole: true },
      additions: [
        { type: 'neighbours', of: 'country:kz', relationship: 'ATTENDED', direction: 'out', limit: 200 },
        { type: 'paths', from: 'country:kz', to: 'ministry:mofcom', all: true },
      ],
      asOf: '2022-06-01',
      window: { from: '2021-01-01', missing: 'keep' },
      filters: [
        { id: 'a', isOn: true, type: 'k-core', k: 2 },
        { id: 'b', isOn: false, type: 'text', text: 'порт, 港口' },
      ],
      hidden: ['country:by', 'ministry:mofcom|SPONSORS|program:x'],
      projection: 'countries-in-programs',
      focus: { centres: ['organization:sco'], hops: 2 },
      looks: { colourBy: 'louvain', sizeBy: 'degree', evidence: true, parallels: 'bundle' },
      layout: { id: 'by-role', parameters: { rounds: 3 } },
      selection: ['country:kz', 'country:uz'],
    },
    address:
      '?all=yes&add=%5B%7B%22type%22:%22neighbours%22,%22of%22:%22country:kz%22,%22relationship%22:%22ATTENDED%22,%22direction%22:%22out%22,%22limit%22:200%7D,%7B%22type%22:%22paths%22,%22from%22:%22country:kz%22,%22to%22:%22ministry:mofcom%22,%22all%22:true%7D%5D' +
      '&without=country:by,ministry:mofcom|SPONSORS|program:x&filters=%5B%7B%22id%22:%22a%22,%22isOn%22:true,%22type%22:%22k-core%22,%22k%22:2%7D,%7B%22id%22:%22b%22,%22isOn%22:false,%22type%22:%22text%22,%22text%22:%22%D0%BF%D0%BE%D1%80%D1%82,+%E6%B8%AF%E5%8F%A3%22%7D%5D' +
      '&focus=%7B%22centres%22:%5B%22organization:sco%22%5D,%22hops%22:2%7D&window=%7B%22from%22:%222021-01-01%22,%22missing%22:%22keep%22%7D&as-of=2022-06-01&projection=countries-in-programs' +
      '&looks=%7B%22colourBy%22:%22louvain%22,%22sizeBy%22:%22degree%22,%22evidence%22:true,%22parallels%22:%22bundle%22%7D&layout.parameters=%7B%22rounds%22:3%7D&select=country:kz,country:uz',
  },
  { name: 'nothing hidden where something usually is', view: { ...opening, hiddenKinds: [] }, address: '?hide=none' },
];

describe('the address bar', () => {
  it.each(views)('holds $name', ({ view, address }) => {
    expect(writeAddress(view, 'by-role')).toEqual({ query: address, isWhole: true });
    expect(readAddress(address, LAYOUTS)).toEqual({ view, notices: [] });
  });

  it('leaves out what would be too long for a server, and says so', () => {
    const selection = Array.from({ length: 500 }, (_, index) => `program:a-rather-long-name-${index}`);
    const view = { ...opening, hidden: ['country:kz'], selection };
    expect(writeAddress(view, 'by-role')).toEqual({ query: '?without=country:kz', isWhole: false });
    const hidden = { ...opening, hidden: selection, selection, asOf: '2022-06-01' };
    expect(writeAddress(hidden, 'by-role')).toEqual({ query: '?as-of=2022-06-01', isWhole: false });
  });

  const bad: { search: string; notice: RegExp; view?: Partial<View> }[] = [
    { search: '?filters=%5B%7B%22type%22%3A%22colour%22%7D%5D', notice: /holds “\[\{"type":"colour"\}\]” as filters/ },
    { search: '?focus=%7B', notice: /holds “\{” as focus/ },
    { search: '?as-of=2022-13-01', notice: /as of “2022-13-01”/ },
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
