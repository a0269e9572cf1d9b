import type { Kernel } from '../../src/layout/kernel.ts';

/** Runs a kernel to its end at once. */
export function finished(kernel: Kernel): Float64Array {
  for (;;) {
    const { done, value } = kernel.next();
    if (done) return value;
  }
}
