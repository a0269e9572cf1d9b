import type { ArrangeRequest } from './arrange.ts';
import { arrange } from './arrange.ts';
import type { Kernel } from './kernel.ts';
import type { OrderCircleRequest } from './order-circle.ts';
import { orderCircle } from './order-circle.ts';
import type { OrderColumnsRequest } from './order-columns.ts';
import { orderColumns } from './order-columns.ts';
import type { PartRequest } from './separate.ts';
import { part } from './separate.ts';

/** A long calculation over typed arrays and what it is done to. */
export type KernelRequest =
  | ({ kernel: 'arrange' } & ArrangeRequest)
  | ({ kernel: 'part' } & PartRequest)
  | ({ kernel: 'order-columns' } & OrderColumnsRequest)
  | ({ kernel: 'order-circle' } & OrderCircleRequest);

export function startKernel(request: KernelRequest): Kernel {
  switch (request.kernel) {
    case 'arrange':
      return arrange(request);
    case 'part':
      return part(request);
    case 'order-columns':
      return orderColumns(request);
    case 'order-circle':
      return orderCircle(request);
  }
}
