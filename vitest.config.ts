import { defineConfig } from 'vitest/config';

/**
 * A process, database or browser that a busy machine keeps waiting is given a second try where all must pass;
 * `npm test` lists each test that needed it.
 */
const retry = process.env['LIAISON_TEST_DEMAND'] === '1' ? 1 : 0;

/** Files that share one Neo4j or one browser take turns; all others run side by side. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
          exclude: ['tests/**/*.{processes,engines}.test.ts', 'tests/browser/**'],
          setupFiles: ['tests/support/no-stray-errors.ts'],
          // Some start an engine, on machines that do much else.
          testTimeout: 30_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: 'processes',
          retry,
          include: ['tests/**/*.processes.test.ts'],
          setupFiles: ['tests/support/no-stray-errors.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: 'engines',
          retry,
          include: ['tests/**/*.engines.test.ts'],
          globalSetup: ['tests/support/neo4j-setup.ts'],
          setupFiles: ['tests/support/no-stray-errors.ts'],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 240_000,
          sequence: { groupOrder: 2 },
        },
      },
      {
        test: {
          name: 'browser',
          retry,
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: ['tests/support/neo4j-setup.ts'],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 240_000,
          sequence: { groupOrder: 3 },
        },
      },
    ],
  },
});
