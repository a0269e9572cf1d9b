import type { ParserRuleContext } from '@neo4j-cypher/language-support';
import type { Types } from '../infer/infer-types.ts';
import { chooseLabels } from './choose-labels.ts';
import { aliasColumns, sortColumns } from './columns.ts';
import {
  bracketPowers,
  cutDecimals,
  nameFields,
  projectNull,
  readNumbers,
  readTruth,
  roundUp,
  skipOffset,
  sumNothing,
  testLabels,
  unescapeTexts,
  writeDay,
} from './expressions.ts';
import { appendValues, findNull, keepNulls, testNulls } from './lists.ts';
import { quoteKeywords } from './names.ts';
import type { Rewrite } from './rewrite.ts';
import { tellTypes, tellTypesInCases, tellTypesInLists, tellTypesInNullIf } from './tell-types.ts';
import { writeTree } from './write-tree.ts';

const rewrites: readonly Rewrite[] = [
  chooseLabels,
  aliasColumns,
  sortColumns,
  quoteKeywords,
  bracketPowers,
  testLabels,
  sumNothing,
  roundUp,
  cutDecimals,
  readNumbers,
  readTruth,
  writeDay,
  nameFields,
  projectNull,
  skipOffset,
  appendValues,
  tellTypes,
  tellTypesInLists,
  tellTypesInCases,
  tellTypesInNullIf,
  testNulls,
  findNull,
  keepNulls,
  unescapeTexts,
];

/** A statement as this engine is to read it, so that it means what it means to Neo4j. */
export const rewriteStatement = (tree: ParserRuleContext, types: Types): string =>
  writeTree(tree, (context, write) => {
    for (const rewrite of rewrites) {
      const text = rewrite(context, { types, write });
      if (text !== undefined) return text;
    }
    return undefined;
  });
