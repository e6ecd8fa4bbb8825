/**
 * A root that iterates itself: the result of the decoders of `seqable/fn/text`.
 *
 *     for (const row of csv()(text))      open ─▶ next ─▶ next ─▶ …       without the engine, which need not be loaded
 *     map(csv()(text), f)                 ROOT csv ◂ MAP f                a root like any other
 *
 * So a program that only iterates does not ship the loop. The iterator has the states of any other (run/iterator.ts):
 * at start, suspended, running, completed.
 */
import { put } from '../platform/builtins.ts';
import { alreadyRunning, isProxied } from './arguments/messages.ts';
import { ROOT } from './contract.ts';
import type { Bounds, Cursor, Root, Scope } from './contract.ts';
import type { Lazy } from './lazy.ts';
import { defineFacade, Plan, type PlanReader } from './plan.ts';
import { asIterator } from './run/asIterator.ts';
import type { SeqIterator } from './run/iterator.ts';

/** Begins a run. Its iterator closes what it has opened when it ends, is closed or throws. */
type Open<T> = () => Iterator<T, undefined>;

const UNKNOWN: Bounds = { min: 0, max: Infinity, endless: false, stuck: undefined, plain: false };

class LightRoot<T> implements Root<T> {
  readonly name: string;
  private readonly begin: Open<T>;

  constructor(name: string, begin: Open<T>) {
    this.name = name;
    this.begin = begin;
  }

  open(scope: Scope): Cursor<T> {
    const { begin } = this;
    return scope.openResult<T>(begin());
  }

  size(): Bounds {
    return UNKNOWN;
  }
}

class LightFacade<T> implements Lazy<T> {
  readonly #plan: Plan;
  readonly #begin: Open<T>;

  constructor(name: string, begin: Open<T>) {
    this.#plan = new Plan(undefined, ROOT, new LightRoot(name, begin), false);
    this.#begin = begin;
  }

  static {
    const readerAfter =
      (others: PlanReader): PlanReader =>
      (value) =>
        #plan in value ? value.#plan : others(value);
    defineFacade(LightFacade, readerAfter, readerAfter);
  }

  [Symbol.iterator](): SeqIterator<T> {
    if (!(#plan in this)) throw isProxied('iterator', 'source');
    return new LightIterator<T>(this.#begin) as never;
  }

  /** Every element, in an array, so that JSON.stringify shows the elements and not an empty object. */
  toJSON(): unknown[] {
    if (!(#plan in this)) throw isProxied('toJSON', 'source');
    const values: unknown[] = [];
    const iterator = new LightIterator<T>(this.#begin);
    for (let next = iterator.next(); next.done !== true; next = iterator.next())
      put(values, values.length, next.value);
    return values;
  }
}

class LightIterator<T> implements Iterator<T, undefined> {
  /** Begins the run; undefined after the first pull. */
  #begin: Open<T> | undefined;
  #open: Iterator<T, undefined> | undefined = undefined;
  #running = false;

  constructor(begin: Open<T>) {
    this.#begin = begin;
  }

  next(): IteratorResult<T, undefined> {
    if (this.#running) throw alreadyRunning('iterator', this.next);
    const begin = this.#begin;
    let over = true;
    this.#running = true;
    try {
      if (begin !== undefined) {
        this.#begin = undefined;
        this.#open = begin();
      }
      const result = this.#open?.next();
      if (result !== undefined && result.done !== true) {
        over = false;
        return { value: result.value, done: false };
      }
    } finally {
      this.#running = false;
      if (over) this.#open = undefined;
    }
    return { value: undefined, done: true };
  }

  return(): IteratorResult<T, undefined> {
    if (this.#running) throw alreadyRunning('iterator', this.return);
    const open = this.#open;
    this.#begin = this.#open = undefined;
    this.#running = true;
    try {
      open?.return?.();
    } finally {
      this.#running = false;
    }
    return { value: undefined, done: true };
  }
}

asIterator(LightIterator.prototype, 'Seq Iterator');

/** A light plan over the iterators that `begin` gives, one for each run, shown in plans as `name`. */
export function light<T>(name: string, begin: Open<T>): Lazy<T> {
  return new LightFacade<T>(name, begin);
}
