import type { MeasureMessage, MeasureRequest } from '../../src/analysis/measure-worker.ts';

type Answer = (worker: FakeWorker, request: MeasureRequest) => void;

/** A worker that does what a test says when it is asked. */
export class FakeWorker {
  static answer: Answer = () => undefined;
  static running = 0;
  onmessage: ((event: { data: MeasureMessage }) => void) | undefined;
  onmessageerror: (() => void) | undefined;
  onerror: ((event: { message: string; preventDefault: () => void }) => void) | undefined;

  constructor() {
    FakeWorker.running += 1;
  }

  postMessage(request: MeasureRequest): void {
    FakeWorker.answer(this, request);
  }

  terminate(): void {
    FakeWorker.running -= 1;
  }
}
