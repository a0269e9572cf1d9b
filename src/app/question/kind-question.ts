import type { Question } from '../../model/view.ts';

/** As many as a reader can look through; any of them can be expanded. */
const MOST_NODES = 300;

/** The nodes of one kind, the best connected first. */
export function kindQuestion(kind: string): Question {
  const label = `\`${kind.replaceAll('`', '``')}\``;
  const cypher = [
    `MATCH (n:${label})`,
    'WITH n, COUNT { (n)--() } AS connections, n.id AS id',
    'ORDER BY connections DESC, id',
    `LIMIT ${MOST_NODES}`,
    'RETURN n AS node, connections AS connections',
    'ORDER BY connections DESC, id',
  ].join('\n');
  return { type: 'query', cypher, parameters: {} };
}
