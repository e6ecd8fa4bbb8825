/**
 * interleave: one element from each source in turn.
 *
 *     interleave([1 2 3], [a], [x y]) ──▶ 1 a x 2 y 3
 *
 * A source that has ended drops out of the round, in constant time.
 * Opens  each source when its turn first comes; one whose turn never came is closed, if it is one-shot
 * Size   the sum of the sources
 */
import { iterable, receiver } from '../engine/check.ts';
import type { Cursor } from '../engine/cursor.ts';
import { fromRoot } from '../engine/lazy.ts';
import type { Lazy } from '../engine/lazy.ts';
import { someUnbounded } from '../engine/plan.ts';
import type { Scope } from '../engine/scope.ts';
import { boundsOfSource, exactly } from '../engine/size.ts';
import type { Bounds } from '../engine/size.ts';
import { put } from '../structures/builtins.ts';
import type { Elements } from '../types.ts';

/** {@link Seq.interleave} as a function. */
export function interleave<S extends readonly Iterable<unknown>[]>(...sources: S): Lazy<Elements<S>[number]> {
  for (let i = 0; i < sources.length; i++) iterable(undefined, 'interleave', `source ${i}`, sources[i], true);
  return interleaved(sources);
}

/** `source` in turn with others. */
export function interleaveWith<T>(source: Iterable<unknown>, others: readonly unknown[]): Lazy<T> {
  receiver('interleave', source);
  const sources: unknown[] = [source];
  for (let i = 0; i < others.length; i++) {
    iterable(source, 'interleave', `source ${i + 1}`, others[i], true);
    put(sources, i + 1, others[i]);
  }
  return interleaved(sources);
}

function interleaved<T>(sources: readonly unknown[]): Lazy<T> {
  return fromRoot<T>({
    name: 'interleave',
    shown: sources.length === 1 ? '1 source' : `${sources.length} sources`,
    sides: sources,
    unbounded: someUnbounded(sources),
    open: (scope) => new InterleaveCursor(sources, scope),
    size: () => sizeOf(sources),
  });
}

/** A later source that is stuck hangs only when its turn comes: the elements before it can be had. */
function sizeOf(sources: readonly unknown[]): Bounds {
  let { min, max, endless, plain } = exactly(0);
  let stuck: string | undefined;
  for (let i = 0; i < sources.length; i++) {
    const one = boundsOfSource(sources[i]);
    min += one.min;
    max += one.max;
    endless ||= one.endless || one.stuck !== undefined;
    if (i === 0) stuck = one.stuck;
    plain &&= one.plain;
  }
  return { min, max, endless, stuck, plain };
}

/** A source's place in the round. */
interface Place<T> {
  readonly source: unknown;
  cursor: Cursor<T> | undefined;
  next: Place<T>;
}

class InterleaveCursor<T> implements Cursor<T> {
  value!: T;
  private readonly scope: Scope;
  /** The place whose turn was last; undefined when the round is empty. */
  private last: Place<T> | undefined;

  constructor(sources: readonly unknown[], scope: Scope) {
    this.scope = scope;
    this.last = roundOf(sources);
  }

  advance(): boolean {
    while (this.last !== undefined) {
      const place = this.last.next;
      place.cursor ??= this.scope.open<T>(place.source);
      if (place.cursor.advance()) {
        this.value = place.cursor.value;
        this.last = place;
        return true;
      }
      if (place === this.last) this.last = undefined;
      else this.last.next = place.next;
    }
    return false;
  }
}

/** The places in a ring; gives the last one, which the first comes after. */
function roundOf<T>(sources: readonly unknown[]): Place<T> | undefined {
  let last: Place<T> | undefined;
  for (let i = 0; i < sources.length; i++) {
    const place = { source: sources[i], cursor: undefined, next: undefined as never } as Place<T>;
    place.next = last === undefined ? place : last.next;
    if (last !== undefined) last.next = place;
    last = place;
  }
  return last;
}
