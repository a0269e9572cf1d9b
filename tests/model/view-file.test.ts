import { describe, expect, it } from 'vitest';
import { LONGEST_STEP_TEXT, LONGEST_STEP_TITLE, MOST_STEPS } from '../../src/model/story-steps.ts';
import type { StoryStep } from '../../src/model/story-steps.ts';
import { toViewFile } from '../../src/model/to-view-file.ts';
import { emptyView } from '../../src/model/view-at-rest.ts';
import { LARGEST_VIEW_FILE, readViewFile, writeViewFile } from '../../src/model/view-file.ts';
import type { ViewFile } from '../../src/model/view-file.ts';

const kz = 'country:kz';
const sco = 'organization:sco';
const member = `${kz}|MEMBER_OF|${sco}|member|2001-06-15`;

const file: ViewFile = {
  liaison: 'view',
  version: 1,
  title: 'Programs for members of SCO',
  savedAt: '2024-06-01T10:00:00.000Z',
  dataSet: { name: 'academy', title: 'Academy', version: '1.0.0' },
  view: {
    ...emptyView('by-role'),
    question: { type: 'preset', name: 'programs-for-organization', texts: { organization: sco } },
    additions: [{ type: 'neighbours', of: kz, limit: 40 }],
    asOf: '2022-06-01',
    window: { from: '2021-01-01', until: '2022-12-31', missing: 'keep' },
    filters: [{ id: 'a', isOn: false, type: 'k-core', k: 2 }],
    hidden: [member],
    focus: { centres: [sco], hops: 2 },
    pins: { [kz]: { x: 10.5, y: -3 } },
    selection: [sco, kz],
  },
  camera: { x: 400, y: 300, zoom: 1.25 },
  placed: { positions: { [kz]: { x: 10, y: 20 }, [sco]: { x: 30, y: 40 } }, columns: [{ title: 'Who came', x: 10 }] },
  graph: {
    nodes: [
      { $type: 'node', id: kz, labels: ['Country'], properties: { name: '<img src=x onerror=alert(1)>', aliases: [] } },
      { $type: 'node', id: sco, labels: ['RegionalOrganization'], properties: { name: '上合组织' } },
    ],
    relationships: [
      { $type: 'relationship', id: member, type: 'MEMBER_OF', start: kz, end: sco, properties: { role: 'member' } },
    ],
  },
};

const step: StoryStep = {
  title: 'Who came',
  text: 'Three <b>countries</b> sent officials.',
  region: { left: -10, top: 0, right: 90.5, bottom: 40 },
  ids: [kz, 'country:of-another-picture'],
};

const changed = (change: object): string => JSON.stringify({ ...file, ...change });

describe('a view file', () => {
  it('comes back as it was written, markup as the text it is', () => {
    expect(readViewFile(writeViewFile(file))).toEqual({ file });
  });

  it('brings its steps, in their order; without any it has no such field', () => {
    const steps = [step, { title: 'All', text: '', ids: [] }];
    const saved = toViewFile({ ...file, placed: { positions: new Map(), columns: [] }, steps }, new Date(0));
    expect(readViewFile(writeViewFile(saved))).toEqual({ file: expect.objectContaining({ steps }) });
    const without = toViewFile({ ...file, placed: { positions: new Map(), columns: [] }, steps: [] }, new Date(0));
    expect(JSON.parse(writeViewFile(without))).not.toHaveProperty('steps');
  });

  it.each([
    ['title of none', { title: ' ' }, /^steps\.0\.title: /],
    ['title too long', { title: 'x'.repeat(LONGEST_STEP_TITLE + 1) }, /^steps\.0\.title: /],
    ['sentence too long', { text: 'x'.repeat(LONGEST_STEP_TEXT + 1) }, /^steps\.0\.text: /],
    ['region of no width', { region: { left: 1, top: 0, right: 1, bottom: 5 } }, /^steps\.0\.region: .*left < right/],
    ['region without an end', { region: { left: 0, top: 0, right: 1 } }, /^steps\.0\.region\.bottom: /],
  ])('with a %s is refused and says where', (_, change, place) => {
    const places = [expect.stringMatching(place)];
    expect(readViewFile(changed({ steps: [{ ...step, ...change }] }))).toMatchObject({ fault: 'wrong-form', places });
  });

  it('of more steps than a story may have is refused', () => {
    const steps = Array.from({ length: MOST_STEPS + 1 }, () => step);
    expect(readViewFile(changed({ steps: steps.slice(1) }))).toHaveProperty('file');
    expect(readViewFile(changed({ steps }))).toMatchObject({ places: [expect.stringMatching(/^steps: /)] });
  });

  it.each([
    { name: 'of a newer form', text: changed({ version: 2 }), fault: { fault: 'newer', version: 2 } },
    { name: 'of a newer form with unknown parts', text: changed({ version: 9, more: 1 }), fault: { fault: 'newer' } },
    { name: 'cut short', text: writeViewFile(file).slice(0, 300), fault: { fault: 'not-json', isCutShort: true } },
    { name: 'empty', text: '', fault: { fault: 'not-json', isCutShort: false } },
    { name: 'of text', text: 'hello', fault: { fault: 'not-json', isCutShort: false } },
    { name: 'of another program', text: '{"nodes":[]}', fault: { fault: 'not-a-view' } },
    { name: 'that is a list', text: '[]', fault: { fault: 'not-a-view' } },
    {
      name: 'with a part missing and another of the wrong type',
      text: changed({ graph: undefined, title: 7 }),
      fault: { fault: 'wrong-form', places: [expect.stringMatching(/^title: /), expect.stringMatching(/^graph: /)] },
    },
    {
      name: 'with a place that is no number',
      text: changed({ placed: { positions: { [kz]: { x: 'left', y: 1 } }, columns: [] } }),
      fault: { fault: 'wrong-form', places: [expect.stringMatching(/^placed\.positions\.country:kz\.x: /)] },
    },
    {
      name: 'that chooses, hides and moves what it does not hold',
      text: changed({
        view: {
          ...file.view,
          selection: ['country:xx'],
          hidden: ['country:yy'],
          pins: { 'country:zz': { x: 0, y: 0 } },
        },
      }),
      fault: { fault: 'unknown-ids', ids: ['country:yy', 'country:xx', 'country:zz'] },
    },
    {
      name: 'with a connection to nothing',
      text: changed({ graph: { ...file.graph, nodes: file.graph.nodes.slice(0, 1) } }),
      fault: { fault: 'unknown-ids', ids: [sco] },
    },
    {
      name: 'larger than a picture can be',
      text: ' '.repeat(LARGEST_VIEW_FILE + 1),
      fault: { fault: 'too-large', bytes: LARGEST_VIEW_FILE + 1 },
    },
  ])('$name is refused and says why', ({ text, fault }) => {
    expect(readViewFile(text)).toMatchObject(fault);
  });
});
