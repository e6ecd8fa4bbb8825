/**
 * takeLast: the last `limit` elements.
 *
 *     1 2 3 4 ── takeLast(2) ──▶ 3 4
 *
 * Reads to the end at the first pull, whatever the limit.
 * Holds  `limit` elements
 * Size   at most `limit`
 */
import { limit as checkLimit, receiver } from '../engine/arguments/check.ts';
import { collected, resized } from '../engine/bounds.ts';
import type { Bounds, CollectStage } from '../engine/contract.ts';
import { withCollect } from '../engine/lazy.ts';
import type { Lazy } from '../engine/lazy.ts';
import { Sink, Terminal } from '../engine/sink.ts';
import { min } from '../platform/builtins.ts';
import { Ring } from '../structures/ring.ts';

/** {@link Seq.takeLast} for any iterable. */
export function takeLast<T>(source: Iterable<T>, limit: number): Lazy<T> {
  const up = receiver('takeLast', source);
  const count = checkLimit(source, 'takeLast', 'limit', limit);
  return withCollect(source, up, new TakeLastStage<T>(count));
}

class TakeLastStage<T> implements CollectStage<T, T> {
  private readonly count: number;

  constructor(count: number) {
    this.count = count;
  }

  get name(): string {
    return 'takeLast';
  }

  get shown(): string {
    return `${this.count}`;
  }

  get holds(): string {
    return this.count === Infinity ? 'every element' : `${this.count} elements`;
  }

  start(): Sink<T, unknown, T[], unknown> {
    return new Sink('takeLast', TAIL as never, undefined, new Ring(this.count), undefined);
  }

  size(up: Bounds): Bounds {
    const { count } = this;
    return collected(up, 'takeLast', resized(up, min(up.min, count), min(up.max, count)));
  }
}

const TAIL = /* @__PURE__ */ new Terminal<unknown, Ring<unknown>, unknown[]>(
  ({ state }, value) => {
    state.push(value);
  },
  ({ state }) => state.toArray(),
);
