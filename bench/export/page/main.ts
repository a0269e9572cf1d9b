import { writeStory } from '../../../src/app/export/story/write-story.ts';
import '../../../src/app/styles/fonts.css';
import { madeUpShown } from '../made-up-picture.ts';
import type { Contender, Exporter } from './contender.ts';

const contenders = {
  liaison: async () => (await import('./liaison.ts')).whole,
  'liaison, no legend or words': async () => (await import('./liaison.ts')).alone,
  sigma: async () => (await import('./sigma.ts')).contender,
  cytoscape: async () => (await import('./cytoscape.ts')).named,
  'cytoscape, no names': async () => (await import('./cytoscape.ts')).nameless,
} satisfies Record<string, () => Promise<Contender>>;

export type ExporterName = keyof typeof contenders;

/** From the call to the bytes. */
export type Saved = { ms: number; bytes: number; width: number; height: number };

/** What the benchmark asks of the page, `window.exporting`. */
export class Exporting {
  private exporter: Exporter | undefined;

  async prepare(name: ExporterName, nodes: number): Promise<void> {
    const contender = await contenders[name]();
    this.exporter = await contender(container, nodes);
  }

  async png(): Promise<Saved> {
    const started = performance.now();
    const png = await this.exporter?.png();
    if (png === undefined) throw new Error('nothing is prepared');
    const bytes = png instanceof Blob ? new Uint8Array(await png.arrayBuffer()) : png;
    const ms = performance.now() - started;
    const { width, height } = await createImageBitmap(new Blob([bytes as Uint8Array<ArrayBuffer>]));
    return { ms, bytes: bytes.length, width, height };
  }

  async svg(): Promise<{ ms: number; bytes: number }> {
    const started = performance.now();
    const svg = await this.exporter?.svg?.();
    const bytes = new TextEncoder().encode(svg);
    return { ms: performance.now() - started, bytes: bytes.length };
  }

  /** The page that the app saves. */
  async story(nodes: number): Promise<string> {
    return (await writeStory(madeUpShown(nodes), [])).text();
  }
}

const element = document.querySelector<HTMLElement>('#stage');
if (!element) throw new Error('the page has no #stage to draw in');
const container = element;

Reflect.set(globalThis, 'exporting', new Exporting());
