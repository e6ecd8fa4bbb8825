/**
 * Numbers by the clock: 0 after `ms` milliseconds, 1 after twice that, and so on, counted from the start, so that nothing
 * drifts. Ticks that nobody asked for are passed over, but for the latest.
 */
import { milliseconds } from '../engine/options.ts';
import { clock, later } from '../engine/timers.ts';
import { floor, max } from '../../platform/builtins.ts';
import { PushRoot } from './push.ts';
import type { Sink } from '../engine/push.ts';

export function intervalRoot(ms: number): PushRoot<number> {
  const each = milliseconds(undefined, 'interval', 'ms', ms);
  const start = (sink: Sink<number>): (() => void) => {
    const begun = clock();
    let cancel: () => void;
    let next = 0;
    const tick = (): void => {
      // By the clock, not by how often the timer fired: what was missed is passed over.
      const due = max(next, floor((clock() - begun) / each) - 1);
      next = due + 1;
      // First, as the run may end with this element, and take the timer back.
      plan();
      sink.next(due);
    };
    const plan = (): void => {
      cancel = later(tick, max(0, begun + (next + 1) * each - clock()));
    };
    plan();
    return () => cancel();
  };
  return new PushRoot<number>('interval', start, { buffer: 1, overflow: 'drop-oldest' });
}
