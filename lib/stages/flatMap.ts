/**
 * flatMap: the elements of a function's result for each element, one result after the other.
 *
 *     1 2 3 ── flatMap(n => repeat(n, n)) ──▶ 1 2 2 3 3 3
 *
 * Opens  one inner source at a time, closed before the outer one
 * Size   unknown; endless if the source is
 */
import { callable, receiver } from '../engine/arguments/check.ts';
import { resized } from '../engine/bounds.ts';
import type { Bounds, Cursor, PullStage, Scope } from '../engine/contract.ts';
import { withPull } from '../engine/lazy.ts';
import type { Lazy } from '../engine/lazy.ts';
import type { ElementOf, Mapper, Opened, Source } from '../types.ts';
import { FlatMapCursor } from '../cursors/flatMapCursor.ts';

/** {@link Seq.flatMap} for any iterable. */
export function flatMap<T, U>(source: Iterable<T>, mapper: Mapper<T, Opened<U>>): Lazy<U>;
/** {@link Seq.flatMap} for any iterable, by a function whose results have several types. */
export function flatMap<T, S extends Opened<unknown>>(
  source: Iterable<T>,
  mapper: Mapper<T, S>,
): Lazy<ElementOf<S>>;
export function flatMap<T, U>(source: Iterable<T>, mapper: Mapper<T, Source<U>>): Lazy<U> {
  const up = receiver('flatMap', source);
  callable(source, 'flatMap', 'mapper', mapper);
  return withPull(source, up, new FlatMapStage(mapper));
}

class FlatMapStage<T, U> implements PullStage<T, U> {
  private readonly mapper: Mapper<T, Source<U>>;

  constructor(mapper: Mapper<T, Source<U>>) {
    this.mapper = mapper;
  }

  get name(): string {
    return 'flatMap';
  }

  open(up: () => Cursor<T>, scope: Scope): Cursor<U> {
    return new FlatMapCursor(up(), this.mapper, scope);
  }

  size(up: Bounds): Bounds {
    return resized(up, 0, up.max === 0 ? 0 : Infinity, false);
  }
}
