import { onSigmaDrawn } from '../../draw/page/on-sigma-drawn.ts';
import { shown } from '../../draw/page/frames.ts';

/** The whole app, with its actions in the hands of the benchmark. */

const drawings = new Set<(order: number) => void>();
let lastDrawnAt = 0;
onSigmaDrawn((sigma) => {
  lastDrawnAt = performance.now();
  for (const listener of drawings) listener(sigma.getGraph().order);
});

await import('../../../src/app/main.tsx');
const actions = await import('../../../src/app/state/view/actions.ts');
const { undo } = await import('../../../src/app/state/view/store.ts');

/** Until the first frame that shows it was on the screen, and the longest task until then. */
export type Timed = { drawnMs: number; longestTaskMs: number };

const stage = (): DOMStringMap => document.querySelector<HTMLElement>('[data-stage]')?.dataset ?? {};

const steps = {
  'choose a node': (ids: readonly string[]) => actions.select(ids.slice(0, 1)),
  'choose 5,000 nodes': (ids: readonly string[]) => actions.select(ids.slice(0, 5_000)),
  'choose nothing': () => actions.select([]),
  'hide a node': (ids: readonly string[]) => actions.hide(ids.slice(0, 1)),
  filter: () =>
    actions.setFilters('seminars alone', [
      {
        id: 'seminars',
        isOn: true,
        type: 'value',
        scope: 'node',
        label: 'Program',
        property: 'kind',
        values: ['seminar'],
        missing: 'remove',
      },
    ]),
  undo,
  'expand 1,000': ([id = '']: readonly string[]) =>
    actions.expand(id, id, { relationship: 'SPONSORS', direction: 'out', kind: 'Program', limit: 1_000 }),
} satisfies Record<string, (ids: readonly string[]) => void>;

export type StepName = keyof typeof steps;

/** What tells that another state is on the stage. */
const stateOf = (order: number): string => `${order} ${stage()['connections']} ${stage()['selection']}`;

/** Waits for the first frame of another state than the one that is shown now, with so many nodes where that is said. */
function nextState(nodes?: number): Promise<void> {
  const before = stateOf(Number(stage()['nodes']));
  return new Promise((resolve) => {
    const onDrawn = (order: number): void => {
      if (Number(stage()['nodes']) !== order || stateOf(order) === before || order !== (nodes ?? order)) return;
      drawings.delete(onDrawn);
      resolve();
    };
    drawings.add(onDrawn);
  });
}

export class Exploring {
  /** At rest for so long, with something drawn. */
  isStill(ms: number): boolean {
    return this.nodes() > 0 && stage()['ready'] === 'true' && performance.now() - lastDrawnAt > ms;
  }

  nodes = (): number => Number(stage()['nodes']);

  lastDrawnAt = (): number => lastDrawnAt;

  async time(step: StepName, ids: readonly string[], nodes?: number): Promise<Timed> {
    const started = performance.now();
    return this.timed(started, () => steps[step](ids), nextState(nodes));
  }

  /** From the next click on anything. */
  async timeClick(nodes: number): Promise<Timed & { clickedAt: number }> {
    const clicked = new Promise<number>((resolve) =>
      window.addEventListener('click', ({ timeStamp }) => resolve(timeStamp), { capture: true, once: true }),
    );
    const next = nextState(nodes);
    const clickedAt = await clicked;
    const timed = await this.timed(clickedAt, () => undefined, next);
    return { ...timed, clickedAt };
  }

  private async timed(started: number, work: () => void, next: Promise<void>): Promise<Timed> {
    const tasks: PerformanceEntry[] = [];
    const observer = new PerformanceObserver((list) => tasks.push(...list.getEntries()));
    observer.observe({ type: 'longtask' });
    work();
    await next;
    const drawnMs = (await shown()) - started;
    tasks.push(...observer.takeRecords());
    observer.disconnect();
    return { drawnMs, longestTaskMs: Math.max(0, ...tasks.map(({ duration }) => duration)) };
  }
}

Reflect.set(globalThis, 'exploring', new Exploring());
