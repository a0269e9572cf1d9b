import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { compileFunction } from 'node:vm';
import { readingProcedures } from './procedures.ts';

type Position = { line: number; column: number };
type Analysis = { errors: Iterable<{ message: string; startPosition: Position }> };

type Language = typeof import('@neo4j-cypher/language-support') & {
  analyzeQuery(query: string, version: 'CYPHER 5'): Analysis;
  updateSignatureResolver(signatures: { procedures: Procedure[]; functions: [] }, version: 'CYPHER 5'): void;
};

/**
 * Neo4j's own grammar, parser and semantic analysis. The package gives the analysis only by `lintCypherQuery`, which
 * swallows what it throws, among that true faults of a statement; and its ES modules don't load in Node. So its bundle
 * is read with two names more, which it has under these names in the version that package.json pins. A second copy of
 * the analysis, from its own file, would cost 350 MB.
 */
function loadLanguage(): Language {
  const path = createRequire(import.meta.url).resolve('@neo4j-cypher/language-support');
  const source = `${readFileSync(path, 'utf8')}
    module.exports.analyzeQuery = cnsa_SemanticAnalysis_analyzeQuery$exported$1;
    module.exports.updateSignatureResolver = cnsa_SemanticAnalysis_updateSignatureResolver$exported$0;`;
  const module = { exports: {} };
  const run = compileFunction(source, ['require', 'module', 'exports'], { filename: path });
  run(createRequire(path), module, module.exports);
  return module.exports as Language;
}

export const language = loadLanguage();

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
language.updateSignatureResolver({ procedures, functions: [] }, 'CYPHER 5');

export const analyze = (statement: string): Analysis => language.analyzeQuery(statement, 'CYPHER 5');
