import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { healthAnswer } from '../api/answers.ts';
import { askAllAgain, askFailedAgain } from '../api/query-client.ts';
import type { Health } from '../../model/wire.ts';

export type Connection =
  | { status: 'unknown' }
  | { status: 'ok'; health: Health }
  | { status: 'loading'; health: Health }
  | { status: 'database-away'; health: Health }
  | { status: 'server-away' };

/** How things stand with the server and its database; asks again what failed once they are back. */
export function useHealth(): Connection {
  const query = useQuery(healthAnswer);
  const connection = connectionOf(query.data, query.isError);
  const isWell = connection.status === 'ok';
  const { dataUpdatedAt } = query;
  useEffect(() => {
    if (isWell && dataUpdatedAt > 0) askFailedAgain();
  }, [isWell, dataUpdatedAt]);
  useNewData(connection);
  return connection;
}

/** Asks everything again once another state of the data was loaded. */
function useNewData(connection: Connection): void {
  const content = connection.status === 'ok' ? contentOf(connection.health) : undefined;
  const shown = useRef(content);
  useEffect(() => {
    if (content === undefined) return;
    if (shown.current !== undefined && shown.current !== content) askAllAgain();
    shown.current = content;
  }, [content]);
}

const contentOf = ({ nodes, relationships, dataSet }: Health): string =>
  JSON.stringify([nodes, relationships, dataSet]);

function connectionOf(health: Health | undefined, isError: boolean): Connection {
  if (isError) return { status: 'server-away' };
  if (!health) return { status: 'unknown' };
  if (health.status === 'unavailable') return { status: 'database-away', health };
  return { status: health.status, health };
}
