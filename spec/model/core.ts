/**
 * The reference: every operation spelt out a second time, slowly and plainly, without a line of lib.
 *
 * An opened part is an `Iter`: `step` moves on and tells whether there is an element, `value` reads it, `close` closes
 * with a normal completion. A `Plan` opens Iters. A `Reader` is one part of a stage as that stage sees it: not opened
 * yet, open, or over. What is written here follows the steps of ECMA-262 where the standard has the operation
 * (IteratorStep, IteratorStepValue, IteratorClose, IteratorCloseAll), and the library's semantics where it has not.
 * In particular:
 *
 * - An iterator that throws is over and is never closed; everything else that is open is closed, newest first.
 * - A stage that ends closes whatever of its parts is still open.
 * - A part that was never opened is, on closing, closed if it is one-shot.
 */

/** An opened part. */
export interface Iter {
  step(): boolean;
  value(): unknown;
  close(): void;
}

/** A sequence: opens afresh each time. */
export class Plan {
  readonly open: () => Iter;
  /** What stands behind it, in the order of opening: closed in reverse when never opened. */
  readonly parts: readonly unknown[];
  /** Parts that are opened when reached and left alone before (concat): they count for repeating only. */
  readonly later: readonly unknown[];
  /** A source, not a stage: its elements are read only when they are asked for. */
  readonly leaf: boolean;

  constructor(
    open: () => Iter,
    parts: readonly unknown[] = [],
    later: readonly unknown[] = [],
    leaf = false,
  ) {
    this.open = open;
    this.parts = parts;
    this.later = later;
    this.leaf = leaf;
  }

  /** As Seq's own `Symbol.iterator`, so that a plan can be handed to anything that iterates. */
  [Symbol.iterator](): Iterator<unknown> {
    return iterator(this);
  }
}

/** Stands for SeqConsumedError. */
class Consumed extends TypeError {
  override name = 'SeqConsumedError';
}

export interface Failure {
  readonly error: unknown;
}

export type Fn = (...args: any[]) => any;

export type Box = { value: unknown } | undefined;

/** The one-shot sources that have ended or been closed, and what opening a source has shown. */
const spent = new WeakSet<object>();

const reopens = new WeakMap<object, boolean>();

export const isObject = (value: unknown): value is object =>
  (typeof value === 'object' && value !== null) || typeof value === 'function';

const isBuiltin = (value: unknown): boolean =>
  Array.isArray(value) ||
  value instanceof Set ||
  value instanceof Map ||
  (ArrayBuffer.isView(value) && !(value instanceof DataView));

function callReturn(target: object): void {
  const method = (target as { return?: unknown }).return;
  if (method === undefined || method === null) return;
  if (typeof method !== 'function') throw new TypeError('return is not a function');
  if (!isObject(Reflect.apply(method, target, []))) throw new TypeError('return did not give an object');
}

/** GetIterator, or a bare iterator. `owned`: it stands in the plan and did not come out of a callback. */
export function openForeign(source: unknown, owned: boolean): Iter {
  if (source instanceof Plan) return source.open();
  if (typeof source !== 'string' && !isObject(source)) throw new TypeError('not iterable');
  const method = (source as any)[Symbol.iterator];
  let target: unknown = source;
  if (method !== undefined && method !== null) {
    if (typeof method !== 'function') throw new TypeError('not iterable');
    target = Reflect.apply(method, source, []);
    if (!isObject(target)) throw new TypeError('Symbol.iterator did not give an object');
  }
  const oneShot = target === source;
  if (owned && isObject(source)) reopens.set(source, !oneShot);
  if (oneShot && spent.has(target as object)) throw new Consumed('consumed');
  return new Foreign(target as object, oneShot);
}

class Foreign implements Iter {
  private readonly target: object;
  private readonly next: unknown;
  private readonly oneShot: boolean;
  private result: any;
  private over = false;

  constructor(target: object, oneShot: boolean) {
    this.target = target;
    this.oneShot = oneShot;
    this.next = (target as any).next;
  }

  private end(): void {
    this.over = true;
    if (this.oneShot) spent.add(this.target);
  }

  step(): boolean {
    if (this.over) return false;
    try {
      this.result = Reflect.apply(this.next as Fn, this.target, []);
      if (!isObject(this.result)) throw new TypeError('next did not give an object');
      if (!(this.result as { done?: unknown }).done) return true;
    } catch (error) {
      this.end();
      throw error;
    }
    this.end();
    return false;
  }

  value(): unknown {
    try {
      return this.result.value;
    } catch (error) {
      this.end();
      throw error;
    }
  }

  close(): void {
    if (this.over) return;
    const already = this.oneShot && spent.has(this.target);
    this.end();
    if (!already) callReturn(this.target);
  }
}

/** Closes the one-shot sources of something that was never opened, the last part first. */
function closeUnopened(part: unknown, failure: Failure | undefined): Failure | undefined {
  if (part instanceof Plan) {
    for (const each of [...part.parts].reverse()) failure = closeUnopened(each, failure);
    return failure;
  }
  if (!isObject(part) || isBuiltin(part) || reopens.get(part) === true) return failure;
  try {
    const method = (part as any)[Symbol.iterator];
    if (method !== undefined && method !== null && !isItsOwn(part, method)) return failure;
    if (spent.has(part)) return failure;
    spent.add(part);
    callReturn(part);
  } catch (error) {
    failure ??= { error };
  }
  return failure;
}

/** Only what has a callable `next` can be its own iterator, so only that is asked, once; nothing that comes of asking goes further. */
function isItsOwn(part: object, method: unknown): boolean {
  if (typeof method !== 'function' || typeof (part as { next?: unknown }).next !== 'function') return false;
  if (reopens.has(part)) return true;
  try {
    const iterator: unknown = Reflect.apply(method as () => unknown, part, []);
    reopens.set(part, iterator !== part);
    if (iterator === part) return true;
    if (isObject(iterator)) callReturn(iterator);
  } catch {
    // Nobody asked for it.
  }
  return false;
}

/** Whether a plan can be run again; undefined while a source of an unknown kind has not been opened. */
export function repeatable(part: unknown): boolean | undefined {
  if (part instanceof Plan) {
    let answer: boolean | undefined = true;
    for (const each of [...part.parts, ...part.later]) {
      const one = repeatable(each);
      if (one === false) return false;
      if (one === undefined) answer = undefined;
    }
    return answer;
  }
  if (!isObject(part) || isBuiltin(part)) return true;
  if (reopens.has(part)) return reopens.get(part);
  const method = (part as any)[Symbol.iterator];
  return method === undefined || method === null ? false : undefined;
}

let clock = 0;

/** A part of a stage: `plan` not opened, open or over. */
export class Reader implements Iter {
  private readonly plan: Plan;
  private iter: Iter | undefined = undefined;
  /** When it was opened, so that the newest is closed first; 0 before. */
  opened = 0;
  over = false;
  /** Whether an element of it may be stepped over without its value being read, and its value, if not. */
  private unread: boolean;
  private box: { value: unknown } | undefined = undefined;

  constructor(plan: unknown, owned: boolean = true) {
    this.plan = plan instanceof Plan ? plan : new Plan(() => openForeign(plan, owned), [plan], [], true);
    this.unread = this.plan.leaf;
  }

  /** For drop: what is stepped over is not read, whatever stands above. */
  unreading(): this {
    this.unread = true;
    return this;
  }

  /** Opens it now, if it was not. A plan that starts with a stage opens its source at its own first step. */
  start(): this {
    if (this.opened > 0) return this;
    this.opened = ++clock;
    this.iter = this.plan.open();
    return this;
  }

  step(): boolean {
    if (this.over) return false;
    this.start();
    if (this.iter!.step()) {
      if (!this.unread) this.box = { value: this.iter!.value() };
      return true;
    }
    this.over = true;
    return false;
  }

  value(): unknown {
    return this.unread ? this.iter!.value() : this.box!.value;
  }

  /** IteratorStepValue: the value in a box, or undefined at the end. */
  next(): { value: unknown } | undefined {
    return this.step() ? { value: this.value() } : undefined;
  }

  close(): void {
    if (this.over) return;
    this.over = true;
    if (this.opened > 0) return this.iter?.close();
    const failure = closeUnopened(this.plan, undefined);
    if (failure !== undefined) throw failure.error;
  }
}

/** IteratorCloseAll: those never opened, the last first; then those that are open, the newest first. */
export function closeAll(readers: readonly Reader[], failure: Failure | undefined): Failure | undefined {
  const unopened = readers.filter((reader) => reader.opened === 0).reverse();
  const open = readers.filter((reader) => reader.opened > 0).sort((a, b) => b.opened - a.opened);
  for (const reader of [...unopened, ...open]) {
    try {
      reader.close();
    } catch (error) {
      failure ??= { error };
    }
  }
  return failure;
}

/** What for…of and `next()` see. */
function iterator(plan: Plan): Iterator<unknown> & { return(): IteratorResult<unknown> } {
  let reader: Reader | undefined = new Reader(plan);
  let running = false;
  const run = <T>(work: () => T): T => {
    if (running) throw new TypeError('already running');
    running = true;
    try {
      return work();
    } finally {
      running = false;
    }
  };
  return {
    next: () =>
      run(() => {
        try {
          const box = reader?.next();
          if (box !== undefined) return { value: box.value, done: false };
        } catch (error) {
          closeAll([reader!], { error });
          reader = undefined;
          throw error;
        }
        reader = undefined;
        return { value: undefined, done: true };
      }),
    return: () =>
      run(() => {
        const last = reader;
        reader = undefined;
        last?.close();
        return { value: undefined, done: true };
      }),
  };
}
