/**
 * flatMap: the elements of a function's result for each element. The only stage that has a file of its own on the
 * asynchronous side: elements of a plain array may be promises, and several inner sources may be open side by side.
 *
 *     1 2 3 ── flatMap(n => pages(n)) ──▶ 1a 1b 2a 3a 3b …
 *
 * Opens  one inner source at a time; with `concurrency` that many: in order, those after the first read ahead; or by
 * arrival
 */
import { callable, receiver } from '../../engine/arguments/check.ts';
import { checkInner, INNER } from '../engine/messages.ts';
import { resized } from '../../engine/bounds.ts';
import type { Bounds, Cursor, PlanNode, PullStage, Scope as Opening } from '../../engine/contract.ts';
import { withPull } from '../../engine/lazy.ts';
import type { Lazy } from '../../engine/lazy.ts';
import { iteratorMethod } from '../../engine/plan.ts';
import { isPlainArray } from '../../platform/pristine.ts';
import { isArray } from '../../platform/builtins.ts';
import type { Flight } from '../engine/options.ts';
import { concurrencyOf } from '../engine/options.ts';
import type { AsyncPass } from '../engine/pass.ts';
import { FlatFlightCursor } from '../engine/flatFlight.ts';

type Make = (value: never, index: number, context?: unknown) => unknown;

/** The elements of the result of `mapper` for each element. */
export function flatMap<U>(source: Iterable<unknown>, mapper: Make, options?: unknown): Lazy<U> {
  const up = receiver('flatMap', source);
  callable(source, 'flatMap', 'mapper', mapper);
  return withPull(source, up, new FlatMapStage(mapper, concurrencyOf(source, 'flatMap', options)));
}

class FlatMapStage<T, U> implements PullStage<T, U> {
  private readonly mapper: Make;
  private readonly flight: Flight | undefined;

  constructor(mapper: Make, flight: Flight | undefined) {
    this.mapper = mapper;
    this.flight = flight;
  }

  get name(): string {
    return 'flatMap';
  }

  get shown(): string | undefined {
    const { flight } = this;
    if (flight === undefined) return undefined;
    return `concurrency ${flight.concurrency}${flight.ordered ? '' : ', unordered'}`;
  }

  get holds(): string | undefined {
    return this.flight === undefined ? undefined : `${this.flight.buffer} elements`;
  }

  open(up: () => Cursor<T>, scope: Opening, above: PlanNode): Cursor<U> {
    const { mapper, flight } = this;
    const pass = scope as AsyncPass<unknown>;
    return flight === undefined
      ? new FlatMapCursor<T, U>(up(), mapper, pass)
      : new FlatFlightCursor<U>(pass, above, mapper as never, flight);
  }

  size(up: Bounds): Bounds {
    return resized(up, 0, up.max === 0 ? 0 : Infinity, false);
  }
}

class FlatMapCursor<T, U> implements Cursor<U> {
  value!: U;
  index = -1;
  private readonly outer: Cursor<T>;
  private readonly mapper: (value: T, index: number) => unknown;
  private readonly pass: AsyncPass<unknown>;
  /** The last result of the mapper: a plain array and the position in it, or a cursor over anything else. */
  private items: readonly unknown[] | undefined = undefined;
  private at = 0;
  private inner: Cursor<U> | undefined = undefined;
  /** Set while a result of the mapper, or an element of the array, is waited for. */
  private waits: 'for a source' | 'for an element' | undefined = undefined;

  constructor(outer: Cursor<T>, mapper: Make, pass: AsyncPass<unknown>) {
    this.outer = outer;
    this.mapper = mapper as (value: T, index: number) => unknown;
    this.pass = pass;
  }

  advance(): boolean | undefined {
    const { fiber } = this.pass;
    if (this.waits === 'for an element') {
      this.waits = undefined;
      this.value = fiber.take() as U;
      return true;
    }
    for (;;) {
      const { items, inner } = this;
      if (items !== undefined) {
        if (this.at < items.length) {
          const element = items[this.at++];
          if (fiber.waitsFor(element, true)) {
            this.waits = 'for an element';
            return undefined;
          }
          this.value = element as U;
          return true;
        }
        this.items = undefined;
      } else if (inner !== undefined) {
        const has = inner.advance();
        if (has === undefined) return undefined;
        if (has) {
          this.value = inner.value;
          return true;
        }
        this.inner = undefined;
      }
      const more = this.make();
      if (!more) return more;
    }
  }

  /** A plain array that the mapper gave is given whole; it is the `value` too, so that its elements are waited for. */
  part(): ArrayLike<U> | false | undefined {
    if (this.inner !== undefined) return undefined;
    const more = this.make();
    if (!more) return more;
    const items = this.items as ArrayLike<U> | undefined;
    this.items = undefined;
    this.value = items as U;
    return items;
  }

  /** Calls the mapper for the next element; false at the end. */
  private make(): boolean | undefined {
    const { fiber } = this.pass;
    let made: unknown;
    if (this.waits !== undefined) {
      this.waits = undefined;
      made = fiber.take();
    } else {
      const has = this.outer.advance();
      if (!has) return has;
      const { mapper } = this;
      made = mapper(this.outer.value, ++this.index);
      if (fiber.waitsFor(made)) {
        this.waits = 'for a source';
        return undefined;
      }
    }
    checkInner(made);
    if (isArray(made) && isPlainArray(made, iteratorMethod(made))) {
      this.items = made;
      this.at = 0;
    } else this.inner = this.pass.openResult<U>(made, undefined, INNER);
    return true;
  }
}
