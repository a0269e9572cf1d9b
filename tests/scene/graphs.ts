import { relationshipId } from '../../src/model/identity.ts';
import type { Graph, GraphNode, GraphRelationship, Properties } from '../../src/model/values.ts';
import { seeded } from './random.ts';

/** Small graphs as the server would answer them. */
export const node = (label: string, id: string, name: string, properties: Properties = {}): GraphNode => ({
  $type: 'node',
  id,
  labels: [label],
  properties: { name, ...properties },
});

export const link = (start: string, type: string, end: string, role = ''): GraphRelationship => ({
  $type: 'relationship',
  id: relationshipId(start, type, end, role === '' ? [] : [role]),
  type,
  start,
  end,
  properties: {},
});

/** One ministry, one institution, two programs, an organization, a language and two countries. */
export const small: Graph = {
  nodes: [
    node('Ministry', 'ministry:mofcom', 'Ministry of Commerce', { abbreviation: 'MOFCOM' }),
    node('Institution', 'institution:aibo', 'Academy for International Business Officials', { abbreviation: 'AIBO' }),
    node('Program', 'program:sco', 'Seminar for officials of SCO member states'),
    node('Program', 'program:ru', 'Courses for local government leaders from Russian-speaking countries'),
    node('RegionalOrganization', 'organization:sco', '上海合作组织'),
    node('LanguageGroup', 'language:ru', 'Russian'),
    node('Country', 'country:kz', 'Kazakhstan'),
    node('Country', 'country:kg', 'Кыргызстан'),
  ],
  relationships: [
    link('ministry:mofcom', 'SPONSORS', 'program:sco'),
    link('ministry:mofcom', 'SPONSORS', 'program:ru'),
    link('ministry:mofcom', 'SUPPORTS', 'program:sco', 'finances'),
    link('institution:aibo', 'IMPLEMENTS', 'program:sco'),
    link('institution:aibo', 'PART_OF', 'ministry:mofcom'),
    link('program:sco', 'ADDRESSES', 'organization:sco'),
    link('program:ru', 'ADDRESSES', 'language:ru'),
    link('country:kz', 'ATTENDED', 'program:sco'),
    link('program:sco', 'INVITES', 'country:kg'),
  ],
};

/** So many programs, with a tenth of that many of each other kind, connected at random with a few hubs. */
export function generated(programs: number, seed = 1): Graph {
  const random = seeded(seed);
  const others = Math.max(2, Math.round(programs / 10));
  const named = (label: string, prefix: string, count: number): GraphNode[] =>
    Array.from({ length: count }, (_, index) =>
      node(label, `${prefix}:n${index}`, `${label} with the number ${index}`),
    );
  const kinds = {
    ministries: named('Ministry', 'ministry', others),
    institutions: named('Institution', 'institution', others),
    programs: named('Program', 'program', programs),
    languages: named('LanguageGroup', 'language', others),
    countries: named('Country', 'country', others),
  };
  const hub = (of: readonly GraphNode[]): string => of[Math.floor(random() ** 3 * of.length)]?.id ?? '';
  const relationships = kinds.programs.flatMap(({ id }) => [
    link(hub(kinds.ministries), 'SPONSORS', id),
    link(hub(kinds.institutions), 'IMPLEMENTS', id),
    link(id, 'ADDRESSES', hub(kinds.languages)),
    link(hub(kinds.countries), 'ATTENDED', id),
  ]);
  return { nodes: Object.values(kinds).flat(), relationships };
}

/** The same records in another order, as another engine may answer them. */
export const reversed = ({ nodes, relationships }: Graph): Graph => ({
  nodes: nodes.toReversed(),
  relationships: relationships.toReversed(),
});
