import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';

/** Tells by its command line what a process is here; undefined: of no interest. */
export type RoleOf = (command: string) => string | undefined;

/** The most memory, in bytes, that the largest process of each role held. */
export type Peaks = Map<string, number>;

const INTERVAL_MS = 100;

/** `processorMs` is of all processes that have a role, so it means the same on a busy machine as on an idle one. */
export type Watched = { peaks: Peaks; processorMs?: number };

const isLinux = (): boolean => existsSync('/proc/self/status');

/** Watches the processes that this one started, by Linux's account of them; on other systems nothing is known. */
export function watchProcesses(roleOf: RoleOf): { stop(): Watched } {
  const peaks: Peaks = new Map();
  const processorMs = new Map<number, number>();
  if (!isLinux()) return { stop: () => ({ peaks }) };
  const look = (): void => {
    for (const pid of descendantsOf(process.pid)) {
      const role = roleOf(commandOf(pid));
      if (role === undefined) continue;
      peaks.set(role, Math.max(peakOf(pid), peaks.get(role) ?? 0));
      processorMs.set(pid, Math.max(processorMsOf(pid), processorMs.get(pid) ?? 0));
    }
  };
  const timer = setInterval(look, INTERVAL_MS);
  return {
    stop: () => {
      clearInterval(timer);
      look();
      return { peaks, processorMs: [...processorMs.values()].reduce((all, each) => all + each, 0) };
    },
  };
}

/** From now on a peak is what a process holds at most after this: Linux's `clear_refs`. */
export function forgetPeaks(roleOf: RoleOf): void {
  if (!isLinux()) return;
  for (const pid of descendantsOf(process.pid))
    if (roleOf(commandOf(pid)) !== undefined) writeFileSync(`/proc/${pid}/clear_refs`, '5');
}

/** Keeps the larger of each role's peaks. */
export function mergePeaks(into: Peaks, peaks: Peaks): void {
  for (const [role, bytes] of peaks) into.set(role, Math.max(bytes, into.get(role) ?? 0));
}

function descendantsOf(ancestor: number): number[] {
  const children = new Map<number, number[]>();
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    const parent = parentOf(Number(name));
    children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
  }
  const found = [...(children.get(ancestor) ?? [])];
  for (const pid of found) found.push(...(children.get(pid) ?? []));
  return found;
}

/** Empty for a process that has ended meanwhile. */
function textOf(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}

const commandOf = (pid: number): string => textOf(pid, 'cmdline').replaceAll('\0', ' ');

/** The fields behind the command's name, which may itself hold blanks and brackets: its state is the first. */
function fieldsOf(pid: number): string[] {
  const stat = textOf(pid, 'stat');
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
}

const parentOf = (pid: number): number => Number(fieldsOf(pid)[1]);

/** In user and system mode, counted in hundredths of a second. */
const processorMsOf = (pid: number): number => {
  const fields = fieldsOf(pid);
  return (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) * 10;
};

function peakOf(pid: number): number {
  const kibibytes = /^VmHWM:\s+(\d+) kB/m.exec(textOf(pid, 'status'))?.[1];
  return Number(kibibytes ?? 0) * 1024;
}
