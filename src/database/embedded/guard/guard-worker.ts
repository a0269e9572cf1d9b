import { parentPort } from 'node:worker_threads';
import { checkStatement } from './check-statement.ts';
import type { Question } from './guard-fault.ts';
import { modelPropertyTypes as propertyTypes } from './property-types.ts';

/** The first check takes several times as long as the next: nobody is to wait for it. */
const WARM_UP = "MATCH (p:Program)<-[r]-(m) WHERE p.name = 'a' RETURN m.id AS id, count(*) AS n ORDER BY n LIMIT 1";

/**
 * The program of the guard's thread: one question in, one verdict out. Neo4j's analysis takes 200 MB and half a second
 * to load; the first message says that it is there.
 */
parentPort?.on('message', (question: Question) => parentPort?.postMessage(checkStatement(question)));
checkStatement({ cypher: WARM_UP, parameters: {}, propertyTypes });
parentPort?.postMessage('ready');
