import type { Graph, GraphRelationship } from '../../model/values.ts';
import { kindOf } from '../drawn.ts';
import type { ProjectionRule, Share } from './projection.ts';

const countriesInPrograms: ProjectionRule = {
  id: 'countries-in-programs',
  name: 'Countries in the same programs',
  sentence: 'Two countries are connected where both attended, or both were invited by name to, the same program.',
  kind: 'Country',
  sharesOf: (graph) => {
    const isCountry = idsOfKind(graph, 'Country');
    return graph.relationships.flatMap((each): Share[] => {
      const { type, start, end } = each;
      if (type === 'ATTENDED' && isCountry.has(start))
        return [{ member: start, through: end, way: type, evidence: [each] }];
      if (type === 'INVITES' && isCountry.has(end))
        return [{ member: end, through: start, way: type, evidence: [each] }];
      return [];
    });
  },
};

const ministriesWithTopics: ProjectionRule = {
  id: 'ministries-with-topics',
  name: 'Ministries that share topics',
  sentence:
    'Two ministries or departments are connected where programs that each sponsors or supports cover one topic.',
  kind: 'Ministry',
  sharesOf: (graph) => topicsOf(graph, 'Ministry', ['SPONSORS', 'SUPPORTS']),
};

const institutionsWithTopics: ProjectionRule = {
  id: 'institutions-with-topics',
  name: 'Institutions that teach the same topics',
  sentence: 'Two institutions are connected where programs that each implements or supports cover one topic.',
  kind: 'Institution',
  sharesOf: (graph) => topicsOf(graph, 'Institution', ['IMPLEMENTS', 'SUPPORTS']),
};

const topicsInPrograms: ProjectionRule = {
  id: 'topics-in-programs',
  name: 'Topics taught together',
  sentence: 'Two topics are connected where one program covers both.',
  kind: 'Topic',
  sharesOf: ({ relationships }) =>
    relationships
      .filter(({ type }) => type === 'COVERS')
      .map((each) => ({ member: each.end, through: each.start, evidence: [each] })),
};

/** In the menu's order. */
export const rules: readonly ProjectionRule[] = [
  countriesInPrograms,
  ministriesWithTopics,
  institutionsWithTopics,
  topicsInPrograms,
];

/** The topics of the programs that nodes of a kind have to do with. */
function topicsOf(graph: Graph, kind: string, types: readonly string[]): Share[] {
  const isMember = idsOfKind(graph, kind);
  const byProgram = new Map<string, GraphRelationship[]>();
  for (const each of graph.relationships) {
    if (!types.includes(each.type) || !isMember.has(each.start)) continue;
    const carriers = byProgram.get(each.end);
    if (carriers) carriers.push(each);
    else byProgram.set(each.end, [each]);
  }
  return graph.relationships
    .filter(({ type }) => type === 'COVERS')
    .flatMap((covers) =>
      (byProgram.get(covers.start) ?? []).map((carries) => ({
        member: carries.start,
        through: covers.end,
        evidence: [carries, covers],
      })),
    );
}

const idsOfKind = ({ nodes }: Graph, kind: string): ReadonlySet<string> =>
  new Set(nodes.filter((node) => kindOf(node) === kind).map(({ id }) => id));
