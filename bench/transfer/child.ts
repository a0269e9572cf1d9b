import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/** A process of its own that answers one message after the other, so that no part of a measurement slows another. */
export type Child = { ask<Answer>(message: object): Promise<Answer>; stop(): Promise<void> };

export function startChild(program: URL, settings: object): Child {
  const child = fork(program, [JSON.stringify(settings)], {
    execArgv: ['--import', 'tsx'],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  return { ask: (message) => answerOf(child, message), stop: () => stopped(child) };
}

async function answerOf<Answer>(child: ChildProcess, message: object): Promise<Answer> {
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`a process of the benchmark ended with ${code}`);
  });
  child.send(message);
  const [answer] = await Promise.race([once(child, 'message'), ended]);
  ended.catch(() => undefined);
  const { failure } = answer as { failure?: string };
  if (failure !== undefined) throw new Error(failure);
  return answer as Answer;
}

async function stopped(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit');
  child.disconnect();
  await ended;
}

/** What a child runs: it answers each message, and ends when the benchmark lets go of it. */
export function answerParent<Settings, Message>(
  start: (settings: Settings) => Promise<{ answer(message: Message): Promise<object>; stop(): Promise<void> }>,
): void {
  const work = start(JSON.parse(process.argv[2] ?? '{}') as Settings);
  process.on('message', (message) => {
    work
      .then(({ answer }) => answer(message as Message))
      .catch((error: unknown) => ({ failure: error instanceof Error ? (error.stack ?? error.message) : String(error) }))
      .then((answer) => process.send?.(answer));
  });
  process.on('disconnect', () => void work.then(({ stop }) => stop()).finally(() => process.exit()));
}
