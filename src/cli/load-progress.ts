import { Presets, SingleBar } from 'cli-progress';
import type { LoadProgress } from '../../graph-loader/index.ts';

const LINE_EVERY_ROWS = 10_000;

export type ProgressDisplay = { update(progress: LoadProgress): void; stop(): void };

/** How far a load is: a bar in a terminal, else now and then a line, on stderr. */
export function progressDisplay(stream: NodeJS.WriteStream = process.stderr): ProgressDisplay {
  return stream.isTTY ? bar(stream) : lines(stream);
}

function bar(stream: NodeJS.WriteStream): ProgressDisplay {
  const single = new SingleBar(
    { stream, format: '{bar} {value}/{total} {table}', clearOnComplete: true, hideCursor: true },
    Presets.shades_classic,
  );
  let isStarted = false;
  return {
    update: ({ table, done, total }) => {
      if (!isStarted) single.start(total, 0, { table });
      isStarted = true;
      single.update(done, { table });
    },
    stop: () => single.stop(),
  };
}

function lines(stream: NodeJS.WriteStream): ProgressDisplay {
  let next = LINE_EVERY_ROWS;
  return {
    update: ({ table, done, total }) => {
      if (done < next) return;
      next = done + LINE_EVERY_ROWS;
      stream.write(`${done} of ${total} rows, now ${table}\n`);
    },
    stop: () => undefined,
  };
}
