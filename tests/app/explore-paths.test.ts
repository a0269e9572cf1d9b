import { afterEach, describe, expect, it } from 'vitest';
import { articleOf } from '../../src/app/panels/explore/article.ts';
import { explainPath } from '../../src/app/panels/explore/explain-path.ts';
import { idsOfPath, numberSources, rankPaths } from '../../src/app/panels/explore/rank-paths.ts';
import { nameIn } from '../../src/words/names.ts';
import { speak } from '../../src/words/t.ts';
import type { GraphNode, GraphPath, GraphRelationship } from '../../src/model/values.ts';
import { node, relationship } from './records.ts';

afterEach(() => speak('en'));

const path = (nodes: GraphNode[], relationships: GraphRelationship[]): GraphPath => ({
  $type: 'path',
  nodes,
  relationships,
});

const mofcom = node('ministry:mofcom', { name: 'Ministry of Commerce', nameZh: '商务部' });
const seminar = node('program:seminar', { name: 'Seminar on Trade', start: '2022-05' });
const sco = node('organization:sco', { name: 'Shanghai Cooperation Organisation', nameZh: '上海合作组织' });
const kazakhstan = node('country:kz', { name: 'Kazakhstan', nameZh: '哈萨克斯坦', nameRu: 'Казахстан' });
const russian = node('language:ru', { name: 'Russian' });

const sponsors = relationship(mofcom.id, 'SPONSORS', seminar.id, { sources: ['source:a', 'source:b'] });
const addresses = relationship(seminar.id, 'ADDRESSES', sco.id, { sources: ['source:a'] });
const member = (role: string, properties = {}) =>
  relationship(kazakhstan.id, 'MEMBER_OF', sco.id, { role, since: '2001-06-15', sources: ['source:c'], ...properties });

/** As it is read, with the numbers that a list of these sources gives them. */
function told(given: GraphPath): string {
  const numbers = numberSources([{ ...given, weakest: 0 }]);
  return explainPath(given)
    .map((part) => {
      if (part.type === 'words') return part.text;
      return part.type === 'node' ? nameIn(part.node) : ` [${part.sources.map((id) => numbers.get(id)).join(', ')}]`;
    })
    .join('');
}

const chain = path([mofcom, seminar, sco, kazakhstan], [sponsors, addresses, member('member')]);

describe('a path is told as a sentence', () => {
  it.each([
    [
      'en',
      'The Ministry of Commerce sponsors ‘Seminar on Trade’ (May 2022) [1, 2], which is addressed to the Shanghai ' +
        'Cooperation Organisation [1], of which Kazakhstan is a member since 15 June 2001 [3].',
    ],
    [
      'zh',
      '商务部 → 主办 → 《Seminar on Trade》（2022年5月） [1, 2] → 面向 → 上海合作组织 [1] → 成员有 → 哈萨克斯坦（自2001年6月15日起） [3]。',
    ],
    [
      'ru',
      'Ministry of Commerce → организует → «Seminar on Trade» (май 2022 г.) [1, 2] → адресуется группе → Shanghai ' +
        'Cooperation Organisation [1] → член организации → Казахстан (начало: 15 июня 2001 г.) [3].',
    ],
  ] as const)('in %s', async (language, sentence) => {
    await speak(language);
    expect(told(chain)).toBe(sentence);
  });

  const language = relationship(seminar.id, 'ADDRESSES', russian.id, { region: 'Africa', sources: [] });
  const met = (date: string) => relationship(mofcom.id, 'MET_WITH', kazakhstan.id, { date, sources: ['source:a'] });
  const part = relationship('institution:a', 'PART_OF', mofcom.id, { since: '2001', until: '2018-03', sources: [] });
  const base = node('institution:a', { name: 'Training Base' });
  it.each<[string, GraphPath, string]>([
    [
      'the other way round',
      path([kazakhstan, sco, seminar], [member('member'), addresses]),
      'Kazakhstan is a member of the Shanghai Cooperation Organisation since 15 June 2001 [1], which is addressed by ‘Seminar on Trade’ (May 2022) [2].',
    ],
    [
      'an observer is no member',
      path([sco, kazakhstan], [member('observer', { until: '2017' })]),
      'The Shanghai Cooperation Organisation has Kazakhstan as an observer from 15 June 2001 until 2017 [1].',
    ],
    [
      'a language stands for its speakers, a region narrows them, and what is only inferred is said to be',
      path([seminar, russian], [{ ...language, properties: { ...language.properties, confidence: 'inferred' } }]),
      '‘Seminar on Trade’ (May 2022) is addressed to speakers of Russian (only in Africa, inferred, not stated) [].',
    ],
    [
      'a day',
      path([mofcom, kazakhstan], [met('2023-09-01')]),
      'The Ministry of Commerce met with Kazakhstan on 1 September 2023 [1].',
    ],
    ['a year', path([mofcom, kazakhstan], [met('2023')]), 'The Ministry of Commerce met with Kazakhstan in 2023 [1].'],
    [
      'an ended time',
      path([mofcom, base], [part]),
      'The Ministry of Commerce has as part Training Base from 2001 until March 2018 [].',
    ],
    [
      'programs without dates, and families',
      path(
        [node('program:a', { name: 'A' }), mofcom, node('program:b', { name: 'B', record: 'family' })],
        [relationship(mofcom.id, 'SPONSORS', 'program:a'), relationship(mofcom.id, 'SPONSORS', 'program:b')],
      ),
      '‘A’ (undated) is sponsored by the Ministry of Commerce [], which sponsors ‘B’ (a family of courses) [].',
    ],
    [
      'a role is told by its verb, an unknown type by its name',
      path(
        [sco, seminar, kazakhstan],
        [
          relationship(sco.id, 'SUPPORTS', seminar.id, { role: 'frame' }),
          relationship(kazakhstan.id, 'KNOWS', seminar.id),
        ],
      ),
      'The Shanghai Cooperation Organisation is the frame of ‘Seminar on Trade’ (May 2022) [], which ← KNOWS Kazakhstan [].',
    ],
  ])('%s', (_name, given, sentence) => {
    expect(told(given)).toBe(sentence);
  });

  it('keeps markup, placeholders and private characters of names as they are', () => {
    const odd = node('country:xx', { name: '<b>{{name}}</b> $t(explore.path.end) \uE001' });
    expect(told(path([mofcom, odd], [relationship(mofcom.id, 'MET_WITH', odd.id)]))).toBe(
      'The Ministry of Commerce met with <b>{{name}}</b> $t(explore.path.end) \uE001 [].',
    );
  });
});

describe('paths', () => {
  const thin = path([mofcom, seminar, sco], [sponsors, addresses]);
  const strong = path([mofcom, seminar], [sponsors]);
  const unsourced = path([mofcom, kazakhstan], [relationship(mofcom.id, 'MET_WITH', kazakhstan.id)]);

  it('stand in the order of their weakest connection', () => {
    const ranked = rankPaths([[unsourced], [thin], ['not a path', strong]]);
    expect(ranked.map(({ weakest, relationships }) => [weakest, relationships.length])).toEqual([
      [2, 1],
      [1, 2],
      [0, 1],
    ]);
  });

  it('number their sources as they cite them, each once', () => {
    expect([...numberSources(rankPaths([[chain], [strong]]))]).toEqual([
      ['source:a', 1],
      ['source:b', 2],
      ['source:c', 3],
    ]);
  });

  it('are chosen whole, ending with where they lead', () => {
    expect(idsOfPath(thin)).toEqual([mofcom.id, sponsors.id, addresses.id, seminar.id, sco.id]);
  });
});

describe('an article stands before', () => {
  it.each([
    ['Ministry of Commerce', true],
    ['Zhejiang Provincial Department of Commerce', true],
    ['National Radio and Television Administration', true],
    ['University of International Business and Economics', true],
    ['China–Central Asia mechanism', true],
    ['United States', true],
    ['Gambia', true],
    ['Peking University', false],
    ['BRICS', false],
    ['Kazakhstan', false],
    ['Shanghai Business School', false],
  ])('%s: %s', (name, has) => {
    expect(articleOf(name)).toBe(has ? 'the ' : '');
  });
});
