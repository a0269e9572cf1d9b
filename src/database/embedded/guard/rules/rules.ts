import { clauseRules } from './clauses.ts';
import { expressionRules } from './expressions.ts';
import { patternRules } from './patterns.ts';
import type { Rule } from './rule.ts';

/** All that is refused on this engine though Neo4j answers it, as docs/engines.md lists it. */
export const rules: readonly Rule[] = [...patternRules, ...clauseRules, ...expressionRules];
