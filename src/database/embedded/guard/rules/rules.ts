import { aggregateRules } from './aggregates.ts';
import { clauseRules } from './clauses.ts';
import { comparisonRules } from './comparisons.ts';
import { expressionRules } from './expressions.ts';
import { functionRules } from './functions.ts';
import { listRules } from './lists.ts';
import { patternRules } from './patterns.ts';
import type { Rule } from './rule.ts';
import { textRules } from './texts.ts';
import { valueRules } from './values.ts';

/** All that is refused on this engine though Neo4j answers it, by the headings of docs/engines.md. */
export const families: readonly { title: string; rules: readonly Rule[] }[] = [
  { title: 'Patterns', rules: patternRules },
  { title: 'Clauses and subqueries', rules: clauseRules },
  { title: 'Comparisons', rules: comparisonRules },
  { title: 'Lists', rules: listRules },
  { title: 'Nodes, relationships and maps', rules: valueRules },
  { title: 'Texts and numbers', rules: textRules },
  { title: 'Aggregates', rules: aggregateRules },
  { title: 'Functions', rules: functionRules },
  { title: 'Other expressions', rules: expressionRules },
];

export const rules: readonly Rule[] = families.flatMap((family) => family.rules);
