import { parentPort } from 'node:worker_threads';
import { checkStatement } from './check-statement.ts';
import type { Question } from './guard-fault.ts';

/**
 * The program of the guard's thread: one question in, one verdict out. Neo4j's analysis takes 200 MB and half a second
 * to load; the first message says that it is there.
 */
parentPort?.on('message', (question: Question) => parentPort?.postMessage(checkStatement(question)));
parentPort?.postMessage('ready');
