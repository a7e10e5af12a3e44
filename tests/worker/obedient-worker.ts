import { serve } from '../../src/worker/serve.ts';

/** What a test asks of a worker. */
export type Order =
  | { order: 'double'; number: number }
  | { order: 'count to'; number: number }
  | { order: 'tell who you are, and compute for ever' }
  | { order: 'fail' | 'compute for ever' | 'fill the memory' | 'exit' };

async function obey(order: Order, tell: (telling: number) => void): Promise<number> {
  switch (order.order) {
    case 'double':
      return order.number * 2;
    case 'count to':
      for (let number = 1; number <= order.number; number += 1) {
        tell(number);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      return order.number;
    case 'fail':
      throw new Error('no such number');
    case 'compute for ever':
      for (;;);
    case 'tell who you are, and compute for ever':
      tell(process.pid);
      // What was told leaves with the next turn.
      await new Promise((resolve) => setTimeout(resolve, 100));
      for (;;);
    case 'fill the memory':
      return new Map(Array.from({ length: 2 ** 24 }, (_, key) => [key, String(key)])).size;
    case 'exit':
      return process.exit(3);
  }
}

serve((job): job is Order => typeof job === 'object' && job !== null && 'order' in job, obey);
