import { createRequire } from 'node:module';
import neo4j from 'neo4j-driver';
import type { Parameters } from '../../src/model/wire.ts';

/** The peer: the same statement by the engine's own driver, until its rows are there as JavaScript values. */
export type ByHand = {
  run(cypher: string, parameters: Parameters): Promise<number>;
  close(): Promise<void>;
};

const { GrafeoDB } = createRequire(import.meta.url)('@grafeo-db/js') as typeof import('@grafeo-db/js');

export function grafeoByHand(file: string): ByHand {
  const database = GrafeoDB.openReadOnly(file);
  return {
    run: async (cypher, parameters) => (await database.executeCypher(cypher, parameters)).toArray().length,
    close: async () => database.close(),
  };
}

export function neo4jByHand(uri: string): ByHand {
  const driver = neo4j.driver(uri, undefined, { disableLosslessIntegers: true });
  const asSent = (parameters: Parameters): object =>
    Object.fromEntries(
      Object.entries(parameters).map(([name, value]) => [name, typeof value === 'number' ? neo4j.int(value) : value]),
    );
  return {
    run: async (cypher, parameters) => {
      const session = driver.session({ defaultAccessMode: 'READ' });
      try {
        const { records } = await session.executeRead((transaction) => transaction.run(cypher, asSent(parameters)));
        return records.map((record) => record.toObject()).length;
      } finally {
        await session.close();
      }
    },
    close: () => driver.close(),
  };
}
