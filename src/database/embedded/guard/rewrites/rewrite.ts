import type { ParserRuleContext } from '@neo4j-cypher/language-support';
import type { Types } from '../infer/infer-types.ts';

/** Writes a context so that this engine answers it as Neo4j does; undefined: as it is. */
export type Rewrite = (context: ParserRuleContext, writer: Writer) => string | undefined;

type Writer = {
  types: Types;
  /** A part as this engine is to read it. */
  write(context: ParserRuleContext): string;
};
