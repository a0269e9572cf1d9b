import { useEffect, useRef, useState } from 'react';
import { t } from '../../words/t.ts';
import { messageOf } from './message-of.ts';

/** How a task hears that it is to stop, and tells how far it is, from 0 to 1. */
export type Progress = { signal: AbortSignal; tell: (done: number) => void };

export type Task = (progress: Progress) => Promise<string>;

/** What is said of a task that failed. */
type FailureKey = 'export.failed' | 'export.notCopied';

type TaskState =
  | { status: 'idle' }
  | { status: 'running'; done: number }
  | { status: 'done'; words: string }
  | { status: 'failed'; words: string };

export type Tasks = {
  state: TaskState;
  run: (task: Task, failing?: FailureKey) => void;
  stop: () => void;
  forget: () => void;
};

/** One task at a time, which says what it did; a dialog that closes stops it. */
export function useTask(): Tasks {
  const [state, setState] = useState<TaskState>({ status: 'idle' });
  const controller = useRef<AbortController>(undefined);
  useEffect(() => () => controller.current?.abort(), []);
  const run = (task: Task, failing: FailureKey = 'export.failed'): void => {
    const own = new AbortController();
    controller.current = own;
    const { signal } = own;
    setState({ status: 'running', done: 0 });
    const tell = (done: number): void => {
      if (!signal.aborted) setState({ status: 'running', done });
    };
    task({ signal, tell }).then(
      (words) => setState({ status: 'done', words }),
      (error: unknown) =>
        setState(
          signal.aborted
            ? { status: 'done', words: t('export.stopped') }
            : { status: 'failed', words: t(failing, { message: messageOf(error) }) },
        ),
    );
  };
  const stop = (): void => controller.current?.abort();
  const forget = (): void => setState((before) => (before.status === 'running' ? before : { status: 'idle' }));
  return { state, run, stop, forget };
}
