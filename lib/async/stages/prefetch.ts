/**
 * prefetch: elements pulled ahead, one after the other, also while the consumer works.
 *
 *     up ─pull─▶ [ 7 8 9 … ] ─▶ out        at most n, from the first ask on; an error comes in its place
 */
import { receiver } from '../../engine/arguments/check.ts';
import { called } from '../../engine/bounds.ts';
import type { Bounds, Cursor, PlanNode, PullStage, Scope as Opening } from '../../engine/contract.ts';
import { withPull } from '../../engine/lazy.ts';
import type { Lazy } from '../../engine/lazy.ts';
import { Queue } from '../../structures/queue.ts';
import { Fork } from '../engine/fork.ts';
import { wholeOr } from '../engine/options.ts';
import type { AsyncPass } from '../engine/pass.ts';

/** The same elements, up to `n` of them pulled ahead. */
export function prefetch<T>(source: Iterable<T>, n: number): Lazy<T> {
  const up = receiver('prefetch', source);
  return withPull(source, up, new PrefetchStage<T>(wholeOr(source, 'prefetch', 'n', n, Infinity)));
}

class PrefetchStage<T> implements PullStage<T, T> {
  private readonly n: number;

  constructor(n: number) {
    this.n = n;
  }

  get name(): string {
    return 'prefetch';
  }

  get shown(): string {
    return `${this.n}`;
  }

  get holds(): string {
    return `${this.n} elements`;
  }

  open(_up: () => Cursor<T>, scope: Opening, above: PlanNode): Cursor<T> {
    return new PrefetchCursor<T>(scope as AsyncPass<unknown>, above, this.n);
  }

  size(up: Bounds): Bounds {
    return called(up);
  }
}

class PrefetchCursor<T> implements Cursor<T> {
  value!: T;
  private readonly pass: AsyncPass<unknown>;
  private readonly fork: Fork<T>;
  private readonly n: number;
  private readonly held = new Queue<{ readonly value: T }>();

  constructor(pass: AsyncPass<unknown>, above: PlanNode, n: number) {
    this.pass = pass;
    this.n = n;
    this.fork = new Fork<T>(
      pass,
      (fiber) => pass.openFork(above, fiber) as Cursor<T>,
      () => this.pump(),
    );
  }

  advance(): boolean | undefined {
    // Counted from the ask: the element that is asked for, and n after it.
    this.pull(this.n);
    const held = this.held.shift();
    if (held !== undefined) this.value = held.value;
    else {
      const has = this.fork.has();
      if (has === undefined) return this.pass.fiber.waitsToBeWoken();
      if (!has) return false;
      this.value = this.fork.take();
    }
    this.pull(this.n);
    return true;
  }

  private pump(): void {
    const waited = this.held.length === 0;
    this.pull(this.n);
    if (waited) this.pass.fiber.wake();
  }

  /** Pulls until `most` elements are held, or one has to be waited for. */
  private pull(most: number): void {
    const { fork, held } = this;
    while (held.length < most && fork.ask() && fork.hasElement) held.push({ value: fork.take() });
  }
}
