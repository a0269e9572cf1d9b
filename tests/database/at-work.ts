import { execFileSync } from 'node:child_process';
import neo4j from 'neo4j-driver';
import { inject } from 'vitest';

/** Works for hours on either engine without giving a row. */
export const ENDLESS =
  'UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b WITH a, b WHERE a * b % 7 = 8 RETURN count(*) AS endless';

/** Gives rows at once, and would go on for hours. */
export const TRICKLE = 'UNWIND range(1, 100000000) AS a UNWIND range(1, 100000000) AS b RETURN a AS a, b AS b';

/** Processes of the embedded engine that this one has started. */
export function engineProcesses(): number[] {
  const lines = execFileSync('ps', ['-axo', 'pid=,ppid=,args='], { encoding: 'utf8' }).split('\n');
  return lines.flatMap((line) => {
    const [pid, parent] = line.trim().split(/\s+/).map(Number);
    return parent === process.pid && line.includes('engine-child') && pid ? [pid] : [];
  });
}

/** What an engine works on of a statement: those of its former processes, or the transactions that the server runs. */
export async function workOn(cypher: string, { name, former }: { name: string; former: number[] }): Promise<unknown[]> {
  if (name === 'embedded') return engineProcesses().filter((pid) => former.includes(pid));
  const driver = neo4j.driver(inject('neo4j')?.uri ?? '');
  try {
    const { records } = await driver.executeQuery('SHOW TRANSACTIONS YIELD currentQuery RETURN currentQuery AS query');
    return records.map((record) => String(record.get('query'))).filter((query) => query === cypher);
  } finally {
    await driver.close();
  }
}
