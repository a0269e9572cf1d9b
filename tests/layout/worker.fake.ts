import type { KernelMessage } from '../../src/layout/layout-worker.ts';
import type { KernelWorker } from '../../src/layout/run-kernel.ts';

/** A worker that says what a test has it say. */
export class FakeWorker implements KernelWorker {
  onmessage: KernelWorker['onmessage'] = null;
  onerror: KernelWorker['onerror'] = null;
  onmessageerror: KernelWorker['onmessageerror'] = null;
  isEnded = false;
  readonly asked: unknown[] = [];

  postMessage(request: unknown): void {
    this.asked.push(request);
  }

  terminate(): void {
    this.isEnded = true;
  }

  say(data: KernelMessage): void {
    this.onmessage?.call(this as unknown as Worker, { data } as MessageEvent);
  }

  break(message: string): void {
    this.onerror?.call(this as unknown as Worker, { message } as ErrorEvent);
  }
}
