/**
 * Numbers by the clock: 0 after `ms` milliseconds, 1 after twice that, and so on, counted from the start, so that
 * nothing drifts. Of the ticks that nobody asked for, only the latest is given.
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
      // By the clock, not by the number of times the timer fired: missed ticks are passed over.
      const due = max(next, floor((clock() - begun) / each) - 1);
      next = due + 1;
      // First, as the run may end with this element, and cancel the timer.
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
