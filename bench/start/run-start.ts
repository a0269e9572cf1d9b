import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** In milliseconds; `checkMs` is until it first says what it does, `servedMs` the whole until it serves. */
export type StartTimes = { checkMs: number; loadMs?: number; buildMs?: number; servedMs: number };

export type Running = { url: string; times: StartTimes; stop(): Promise<void> };

const LINES = {
  loads: /^Loading /m,
  builds: /^Building the app/m,
  serves: /^(http:\S+) \(Ctrl-C/m,
} as const;
type Line = keyof typeof LINES;

/** Runs `npm start` in a project's folder until it serves; `temporary` is where tsx keeps what it compiled. */
export async function runStart(project: string, temporary: string): Promise<Running> {
  const started = performance.now();
  const child = spawn('npm', ['start', '--', '--no-open'], {
    cwd: project,
    env: environment(temporary),
    // A group of its own: Ctrl-C reaches npm and all beneath it.
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'close');
  const seen = new Map<Line, number>();
  const url = await new Promise<string>((resolve, reject) => {
    let printed = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
      for (const line of Object.keys(LINES) as Line[])
        if (!seen.has(line) && LINES[line].test(printed)) seen.set(line, performance.now() - started);
      const address = LINES.serves.exec(printed)?.[1];
      if (address) resolve(address);
    });
    void ended.then(([code]) => reject(new Error(`npm start ended with ${code}: ${printed}`)));
  });
  const stop = async (): Promise<void> => {
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGINT');
    await ended;
  };
  return { url, times: partsOf(seen), stop };
}

function partsOf(seen: ReadonlyMap<Line, number>): StartTimes {
  const [loads, builds, servedMs = NaN] = [seen.get('loads'), seen.get('builds'), seen.get('serves')];
  return {
    checkMs: loads ?? builds ?? servedMs,
    loadMs: loads === undefined ? undefined : (builds ?? servedMs) - loads,
    buildMs: builds === undefined ? undefined : servedMs - builds,
    servedMs,
  };
}

function environment(temporary: string): NodeJS.ProcessEnv {
  const own = /^(NEO4J_|LIAISON_|PORT$|HOST$|NODE_ENV$|NODE_OPTIONS$|npm_)/;
  const kept = Object.entries(process.env).filter(([name]) => !own.test(name));
  return { ...Object.fromEntries(kept), PORT: '0', TMPDIR: temporary };
}
