import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { readingProcedures } from './procedures.ts';

type Language = typeof import('@neo4j-cypher/language-support');

const require = createRequire(import.meta.url);

// Neo4j's own grammar. Its ES modules don't load in Node; its CommonJS bundle does.
export const language = require('@neo4j-cypher/language-support') as Language;

type Position = { line: number; column: number };
type Analysis = { errors: Iterable<{ message: string; startPosition: Position }> };

/**
 * Neo4j's own parser and semantic analysis, of which `lintCypherQuery` only tells what they don't throw. This one file
 * of the package imports nothing and so does load.
 */
const { analyzeQuery, updateSignatureResolver } = (await import(
  new URL(
    '../esm/project/language-support/src/syntaxValidation/semanticAnalysis.js',
    pathToFileURL(require.resolve('@neo4j-cypher/language-support')),
  ).href
)) as {
  analyzeQuery(query: string, version: 'CYPHER 5'): Analysis;
  updateSignatureResolver(signatures: { procedures: Procedure[]; functions: [] }, version: 'CYPHER 5'): void;
};

type Column = { name: string; type: string; description: string; isDeprecated: boolean };
type Procedure = {
  name: string;
  description: string;
  mode: 'READ';
  worksOnSystem: boolean;
  argumentDescription: [];
  returnDescription: Column[];
  signature: string;
  admin: boolean;
  option: { deprecated: boolean };
};

const procedure = (name: string, column: string): Procedure => ({
  name,
  description: '',
  mode: 'READ',
  worksOnSystem: false,
  argumentDescription: [],
  returnDescription: [{ name: column, type: 'STRING', description: '', isDeprecated: false }],
  signature: `${name}() :: (${column} :: STRING)`,
  admin: false,
  option: { deprecated: false },
});

const procedures = [...readingProcedures].flatMap(([name, columns]) =>
  Array.from(columns.keys(), (column) => procedure(name, column)),
);
updateSignatureResolver({ procedures, functions: [] }, 'CYPHER 5');

export const analyze = (statement: string): Analysis => analyzeQuery(statement, 'CYPHER 5');
