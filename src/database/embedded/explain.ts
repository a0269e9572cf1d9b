import type { Explanation } from '../../model/wire.ts';
import { DatabaseError, type Rows } from '../database.ts';
import { explainedBy, faultOf, withoutExplain, writeRefused } from '../failures.ts';
import { firstWord, readPlan } from './plans.ts';

/** It has no plan for statements about the schema, of which those that show it are reads. */
const OF_SCHEMA = 'Schema commands should be routed';

/** Asks for a statement's plan by `read`, which a statement that can't be planned makes fail. */
export async function explainStatement(cypher: string, read: (cypher: string) => Promise<Rows>): Promise<Explanation> {
  try {
    const { rows } = await read(explainedBy(cypher));
    const plan = readPlan(String(rows[0]?.[0]));
    return { faults: [], ...(plan && { plan }) };
  } catch (error) {
    return explanationOf(error, cypher);
  }
}

function explanationOf(error: unknown, cypher: string): Explanation {
  if (!(error instanceof DatabaseError)) throw error;
  if (!error.message.includes(OF_SCHEMA)) return { faults: [faultOf(withoutExplain(error))] };
  return { faults: firstWord(cypher) === 'show' ? [] : [faultOf(writeRefused('this statement changes the schema'))] };
}
