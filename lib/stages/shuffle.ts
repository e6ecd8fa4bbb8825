/**
 * shuffle: the elements in random order, each order equally likely.
 *
 *     1 2 3 ── shuffle() ──▶ 3 1 2
 *
 * Fisher and Yates: with n elements `rng` is called n − 1 times, all at the first pull, in the same order each time; so
 * a seeded one gives the same order again.
 * Holds  every element
 * Size   that of the source
 */
import { callable, receiver } from '../engine/arguments/check.ts';
import { collected } from '../engine/bounds.ts';
import { LIST } from '../engine/contract.ts';
import type { Bounds, CollectStage } from '../engine/contract.ts';
import { withCollect } from '../engine/lazy.ts';
import type { Lazy } from '../engine/lazy.ts';
import { push, Sink, Terminal } from '../engine/sink.ts';
import { random } from '../platform/builtins.ts';
import { randomIndex } from '../structures/randomIndex.ts';
import type { Rng } from '../types.ts';

/** {@link Seq.shuffle} for any iterable. */
export function shuffle<T>(source: Iterable<T>, rng: Rng = random): Lazy<T> {
  const up = receiver('shuffle', source);
  callable(source, 'shuffle', 'rng', rng);
  return withCollect(source, up, new ShuffleStage<T>(rng));
}

class ShuffleStage<T> implements CollectStage<T, T> {
  private readonly rng: Rng;

  constructor(rng: Rng) {
    this.rng = rng;
  }

  get name(): string {
    return 'shuffle';
  }

  get holds(): string {
    return 'every element';
  }

  start(): Sink<T, unknown, T[], unknown> {
    return new Sink('shuffle', SHUFFLED as never, undefined, [], this.rng);
  }

  size(up: Bounds): Bounds {
    return collected(up, 'shuffle');
  }
}

/** Each place, from the last on, gets one of the elements up to it. */
const SHUFFLED = /* @__PURE__ */ new Terminal<unknown, unknown[], unknown[], Rng>(
  push,
  ({ state: all, arg: rng }) => {
    for (let i = all.length - 1; i > 0; i--) {
      const j = randomIndex('shuffle', rng(), i + 1);
      const value = all[i]!;
      all[i] = all[j]!;
      all[j] = value;
    }
    return all;
  },
  true,
  LIST,
);
