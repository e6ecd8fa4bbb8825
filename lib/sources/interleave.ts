/**
 * interleave: one element from each source in turn.
 *
 *     interleave([1 2 3], [a], [x y]) ──▶ 1 a x 2 y 3
 *
 * A source that has ended leaves the round, in constant time.
 * Opens  each source when its turn first comes; a one-shot source whose turn never came is closed
 * Size   the sum of the sources
 */
import { iterable, receiver } from '../engine/arguments/check.ts';
import { plural } from '../engine/arguments/messages.ts';
import { boundsOfSource, exactly } from '../engine/bounds.ts';
import type { Bounds, Cursor, Root, Scope } from '../engine/contract.ts';
import { fromRoot } from '../engine/lazy.ts';
import type { Lazy } from '../engine/lazy.ts';
import { someUnbounded } from '../engine/plan.ts';
import { put } from '../platform/builtins.ts';
import type { Elements } from '../types.ts';
import { InterleaveCursor } from '../cursors/interleaveCursor.ts';

/** {@link Seq.interleave} as a function. */
export function interleave<S extends readonly Iterable<unknown>[]>(...sources: S): Lazy<Elements<S>[number]> {
  for (let i = 0; i < sources.length; i++) iterable(undefined, 'interleave', `source ${i}`, sources[i], true);
  return fromRoot(new InterleaveRoot<Elements<S>[number]>(sources));
}

/** The elements of `source` in turn with those of others. */
export function interleaveWith<T>(source: Iterable<unknown>, others: readonly unknown[]): Lazy<T> {
  receiver('interleave', source, interleaveWith);
  const sources: unknown[] = [source];
  for (let i = 0; i < others.length; i++) {
    iterable(source, 'interleave', `source ${i + 1}`, others[i], true, interleaveWith);
    put(sources, i + 1, others[i]);
  }
  return fromRoot(new InterleaveRoot<T>(sources));
}

class InterleaveRoot<T> implements Root<T> {
  readonly sides: readonly unknown[];

  constructor(sources: readonly unknown[]) {
    this.sides = sources;
  }

  get name(): string {
    return 'interleave';
  }

  get shown(): string {
    return plural(this.sides.length, 'source');
  }

  get unbounded(): boolean {
    return someUnbounded(this.sides);
  }

  open(scope: Scope): Cursor<T> {
    return new InterleaveCursor<T>(this.sides, scope);
  }

  /** If a later source is stuck, it hangs only when its turn comes: the elements before it are still given. */
  size(): Bounds {
    const { sides } = this;
    let { min, max, endless, plain } = exactly(0);
    let stuck: string | undefined;
    for (let i = 0; i < sides.length; i++) {
      const one = boundsOfSource(sides[i]);
      min += one.min;
      max += one.max;
      endless ||= one.endless || one.stuck !== undefined;
      if (i === 0) stuck = one.stuck;
      plain &&= one.plain;
    }
    return { min, max, endless, stuck, plain };
  }
}
