import type { Database } from '../../src/database/database.ts';
import { canonical } from './canonical.ts';

const PARTS = ['MATCH (n) RETURN n AS n', 'MATCH (a)-[r]->(b) RETURN a AS a, r AS r, b AS b'];

/** All that a graph holds, the same text on both engines for the same graph. */
export async function graphText(database: Database): Promise<string> {
  const lines: string[] = [];
  for (const cypher of PARTS) {
    const { rows } = await database.read(cypher);
    lines.push(...rows.map((cells) => cells.map((cell) => canonical(cell)).join(' ')).toSorted());
  }
  return lines.join('\n');
}
