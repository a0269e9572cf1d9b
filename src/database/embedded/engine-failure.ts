import { DatabaseError } from '../database.ts';
import { messageOf, writeRefused } from '../failures.ts';
import type { Failure } from './messages.ts';

const READ_ONLY = 'GRAFEO-T003';
const PLACE = /\n\s*--> query:(\d+):(\d+)[\s\S]*$/;
const PREFIX = /^(?:\w+ error: )?(?:GRAFEO-\w+: )?(?:syntax error: \[Cypher\] )?/;

/** Grafeo's error as it crosses to the parent: its words without code and excerpt, its place as numbers. */
export function toFailure(error: unknown): Failure {
  if (error instanceof DatabaseError) {
    const { line, column } = error.details;
    return { code: error.code, message: error.message, line, column };
  }
  const text = messageOf(error);
  if (text.includes(READ_ONLY)) return toFailure(writeRefused('this statement writes'));
  const place = PLACE.exec(text);
  const message = text.replace(PLACE, '').replace(PREFIX, '');
  if (!place) return { code: 'query-failed', message };
  return { code: 'query-failed', message, line: Number(place[1]), column: Number(place[2]) };
}
