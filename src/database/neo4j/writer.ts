import type { Session } from 'neo4j-driver';
import type { DatabaseError, Parameters, Rows, Writer } from '../database.ts';
import { writerClosed } from '../failures.ts';
import { toRows } from './rows.ts';
import { toParameter } from './values.ts';

/** Runs each statement in a transaction of its own, again where the server asks for that. */
export class Neo4jWriter implements Writer {
  isOpen = true;

  constructor(
    private readonly session: Session,
    private readonly toError: (error: unknown) => DatabaseError,
  ) {}

  async write(cypher: string, parameters: Parameters = {}): Promise<Rows> {
    if (!this.isOpen) throw writerClosed();
    try {
      const { records, keys } = await this.session.executeWrite(async (transaction) => {
        const result = transaction.run(cypher, toParameter(parameters) as object);
        return { keys: await result.keys(), records: (await result).records };
      });
      return {
        columns: keys.map(String),
        rows: await toRows(records, (aside, ends) => this.session.run(aside, ends)),
        truncated: false,
      };
    } catch (error) {
      throw this.toError(error);
    }
  }

  async commit(): Promise<void> {
    if (!this.isOpen) throw writerClosed();
    await this.abandon();
  }

  /** Every statement was its own transaction: what has been written stays. */
  async abandon(): Promise<void> {
    this.isOpen = false;
    await this.session.close();
  }
}
