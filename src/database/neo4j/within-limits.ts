import type { Session } from 'neo4j-driver';
import type { DatabaseError } from '../database.ts';
import { WorkLimit } from '../work-limit.ts';

/** A statement as the driver wants it. */
export type Read = { cypher: string; parameters: object; timeoutMs: number; signal: AbortSignal | undefined };

/** A server that hangs must not hold up the answer; what fails in closing has failed the answer before. */
export function closeSoon(session: Session): void {
  session.close().catch(() => undefined);
}

/**
 * Closing the session resets its connection, on which the server ends the statement that runs there. The server keeps
 * the limit of a read too, but looks at it only every two seconds.
 */
export async function withinLimits<Answer>(
  session: Session,
  read: Read,
  work: (limit: WorkLimit) => Promise<Answer>,
): Promise<Answer> {
  let stop: (reason: DatabaseError) => void = () => undefined;
  const stopped = new Promise<never>((_, reject) => {
    stop = (reason) => {
      reject(reason);
      closeSoon(session);
    };
  });
  const limit = new WorkLimit(read, (reason) => stop(reason));
  const answer = work(limit);
  try {
    return await Promise.race([answer, stopped]);
  } finally {
    limit.end();
    answer.catch(() => undefined);
    stopped.catch(() => undefined);
  }
}
