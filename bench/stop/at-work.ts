import { readFileSync } from 'node:fs';
import type { Driver } from 'neo4j-driver';

const LOOK_MS = 10;
const WINDOW_MS = 1_000;

export const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** How long it takes until something holds; undefined: not within the patience. */
export async function timeUntil(holds: () => Promise<boolean>, patienceMs: number): Promise<number | undefined> {
  const started = performance.now();
  while (performance.now() - started < patienceMs) {
    if (await holds()) return performance.now() - started;
    await sleep(LOOK_MS);
  }
  return undefined;
}

export const hasExited = (pid: number): boolean => processorMs(pid) === undefined;

/** A process that is gone, or has used no processor time for a while; Linux alone tells. */
export async function isIdle(pid: number): Promise<boolean> {
  const before = processorMs(pid);
  if (before === undefined) return true;
  await sleep(WINDOW_MS);
  const after = processorMs(pid);
  return after === undefined || after === before;
}

function processorMs(pid: number): number | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [state, ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return state === 'Z' ? undefined : (Number(fields[10]) + Number(fields[11])) * 10;
  } catch {
    return undefined;
  }
}

/** Whether the server runs no transaction of a statement. */
export async function isGone(driver: Driver, cypher: string): Promise<boolean> {
  const { records } = await driver.executeQuery('SHOW TRANSACTIONS YIELD currentQuery RETURN currentQuery AS query');
  return !records.some((record) => record.get('query') === cypher);
}
