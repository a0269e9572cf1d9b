import type { Parameters } from '../../database.ts';
import type { PropertyTypes } from './property-types.ts';

/** Why a statement is not run, with its place from 1. */
export type GuardFault = {
  code: 'query-failed' | 'not-supported' | 'write-refused';
  message: string;
  line?: number;
  column?: number;
};

export type Question = { cypher: string; parameters: Parameters; propertyTypes: PropertyTypes };

/** What would be answered otherwise than by Neo4j; and the statement as it is to be run where nothing would. */
export type Verdict = { faults: GuardFault[]; cypher: string };
