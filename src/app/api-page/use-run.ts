import { useEffect, useRef, useState } from 'react';
import type { ApiRequest } from './api-request.ts';

export type Run =
  | { type: 'idle' }
  | { type: 'running' }
  | { type: 'answered'; status: number; text: string; isJson: boolean; tookMs: number }
  | { type: 'failed'; why: string };

/** Sends one request at a time; the former ends when another begins, and with the form. */
export function useRun(): { run: Run; start: (request: ApiRequest) => Promise<void>; stop: () => void } {
  const [run, setRun] = useState<Run>({ type: 'idle' });
  const sending = useRef<AbortController>(undefined);
  useEffect(() => () => sending.current?.abort(), []);
  const start = async (request: ApiRequest): Promise<void> => {
    sending.current?.abort();
    const own = new AbortController();
    sending.current = own;
    setRun({ type: 'running' });
    const ended = await send(request, own.signal);
    if (!own.signal.aborted) setRun(ended);
  };
  const stop = (): void => {
    sending.current?.abort();
    setRun({ type: 'idle' });
  };
  return { run, start, stop };
}

async function send({ path, ...request }: ApiRequest, signal: AbortSignal): Promise<Run> {
  const started = performance.now();
  try {
    const response = await fetch(path, { ...request, signal });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.startsWith('application/json') ?? false;
    return { type: 'answered', status: response.status, text, isJson, tookMs: performance.now() - started };
  } catch (error) {
    return { type: 'failed', why: error instanceof Error ? error.message : String(error) };
  }
}
