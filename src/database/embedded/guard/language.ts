import { createRequire } from 'node:module';

export type Language = typeof import('@neo4j-cypher/language-support');

// Neo4j's own grammar and semantic analysis. Its ES modules don't load in Node; its CommonJS bundle does.
export const language = createRequire(import.meta.url)('@neo4j-cypher/language-support') as Language;
