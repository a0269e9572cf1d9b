import { currentFile } from '../../src/database/embedded/graph-home.ts';
import type { DatabaseSettings } from '../../src/database/open-database.ts';
import { grafeoByHand, neo4jByHand } from '../presets/by-hand.ts';
import { answerParent } from './child.ts';

export type BareRead = { statements: { cypher: string; parameters: Record<string, number | string[]> }[] };
export type BareAnswer = { ms: number; rows: number };

/** The peer: the engine's own driver and nothing else, until the rows are there as JavaScript values. */
answerParent(async (settings: DatabaseSettings) => {
  const byHand =
    settings.engine === 'neo4j'
      ? neo4jByHand(settings.uri)
      : grafeoByHand((await currentFile(settings.home)) ?? 'no graph is loaded');
  return {
    answer: async ({ statements }: BareRead): Promise<BareAnswer> => {
      const started = performance.now();
      const counts = await Promise.all(statements.map(({ cypher, parameters }) => byHand.run(cypher, parameters)));
      return { ms: performance.now() - started, rows: counts.reduce((sum, count) => sum + count, 0) };
    },
    stop: () => byHand.close(),
  };
});
