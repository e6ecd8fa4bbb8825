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
export class Consumed extends TypeError {
  override name = 'SeqConsumedError';
}

export interface Failure {
  readonly error: unknown;
}

export type Fn = (...args: any[]) => any;

// ───────────────────────────────────────────────────────────────── sources

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
function openForeign(source: unknown, owned: boolean): Iter {
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
function repeatable(part: unknown): boolean | undefined {
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

// ───────────────────────────────────────────────────────────────── parts and stages

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

/** What a stage must say: how it moves on, and which parts it has. */
export interface Moves {
  /** Gives the next element in a box, or undefined at the end. */
  move(): { value: unknown } | undefined;
  /** Where the value is to be read only when it is asked for. */
  read?(): unknown;
  readonly readers: Reader[];
  /** Once everything is over, whichever way it came. */
  after?(): void;
}

/**
 * The states of a stage around its moves. A stage that throws closes what is its own, before the error goes on to what stands
 * around it: so everything is closed from the inside out.
 */
export class Stage implements Iter {
  private readonly moves: Moves;
  private state: 'going' | 'failed' | 'over' = 'going';
  private moved = false;
  private box: { value: unknown } | undefined = undefined;

  constructor(moves: Moves) {
    this.moves = moves;
  }

  step(): boolean {
    if (this.state !== 'going') return false;
    this.moved = true;
    this.box = this.guarded(() => this.moves.move());
    if (this.box === undefined) this.close();
    return this.box !== undefined;
  }

  value(): unknown {
    const { read } = this.moves;
    return read === undefined ? this.box!.value : this.guarded(read);
  }

  /** Closes what is open, all of it; the first thing thrown on the way goes out. */
  close(): void {
    if (this.state === 'over') return;
    this.state = 'over';
    let failure = closeAll(this.moves.readers, undefined);
    if (this.moves.after !== undefined && this.moved) {
      try {
        this.moves.after();
      } catch (error) {
        failure ??= { error };
      }
    }
    if (failure !== undefined) throw failure.error;
  }

  private guarded<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      this.state = 'failed';
      try {
        this.close();
      } catch {
        // What closing throws yields to the error on its way.
      }
      throw error;
    }
  }
}

/** A stage over `up` and perhaps other sources. */
export function stage(
  up: unknown,
  sides: readonly unknown[],
  make: (up: Reader, sides: Reader[]) => Moves,
): Plan {
  return new Plan(() => {
    const reader = new Reader(up);
    return new Stage(
      make(
        reader,
        sides.map((side) => new Reader(side)),
      ),
    );
  }, [up, ...sides]);
}

/** A stage that only looks at each element: `undefined` for none, `'stop'` for the end, a box for an element. */
type Each = (value: unknown, index: number) => { value: unknown } | undefined | 'stop';

export function steps(up: unknown, start: () => Each): Plan {
  return stage(up, [], (reader) => {
    const each = start();
    let index = 0;
    return {
      readers: [reader],
      move() {
        for (;;) {
          const box = reader.next();
          if (box === undefined) return undefined;
          const made = each(box.value, index++);
          if (made === 'stop') return undefined;
          if (made !== undefined) return made;
        }
      },
    };
  });
}

/** A stage that collects everything at the first pull. */
export function collecting(
  up: unknown,
  start: () => { add(value: unknown, index: number): void; all(): readonly unknown[] },
): Plan {
  return stage(up, [], (reader) => {
    let rest: unknown[] | undefined;
    return {
      readers: [reader],
      move() {
        if (rest === undefined) {
          const collected = start();
          let index = 0;
          for (let box = reader.next(); box !== undefined; box = reader.next())
            collected.add(box.value, index++);
          rest = [...collected.all()];
        }
        return rest.length > 0 ? { value: rest.shift() } : undefined;
      },
    };
  });
}

// ───────────────────────────────────────────────────────────────── Seq.…

export function from(source: unknown): Plan {
  return source instanceof Plan ? source : new Plan(() => openForeign(source, true), [source], [], true);
}

/** A source that opens nothing and gives what `make` gives. */
export function given(make: () => Iterator<unknown>): Plan {
  const open = (): Iter => {
    const values = make();
    return new Stage({
      readers: [],
      move() {
        const result = values.next();
        return result.done ? undefined : { value: result.value };
      },
    });
  };
  return new Plan(open, [], [], true);
}

export const of = (...items: unknown[]): Plan => given(() => items.values());

export const empty = (): Plan => of();

export function defer(factory: Fn): Plan {
  return new Plan(() => openForeign(factory(), false), [], [], true);
}

export function range(
  start: number,
  end: number = Infinity,
  option: number | { step?: number; inclusive?: boolean } = {},
): Plan {
  const { step = start <= end ? 1 : -1, inclusive = false } =
    typeof option === 'number' ? { step: option } : option;
  return given(function* () {
    for (let i = 0; ; i++) {
      const value = start + step * i;
      if (step > 0 ? value > end : value < end) return;
      if (value === end && !inclusive) return;
      yield value;
      if (value === end) return;
    }
  });
}

export function repeat(value: unknown, count: number = Infinity): Plan {
  return given(function* () {
    for (let i = 0; i < count; i++) yield value;
  });
}

export function iterate(seed: unknown, next: Fn): Plan {
  return given(function* () {
    let value = seed;
    for (let i = 0; ; i++) {
      yield value;
      value = next(value, i);
    }
  });
}

/** Each part is opened when it is reached; only the open one is closed. */
export function concatAll(...sources: unknown[]): Plan {
  return concatParts([], sources);
}

/** The receiver is the main part, which is closed when nothing was opened; the others are left alone. */
export function concat(up: unknown, ...others: unknown[]): Plan {
  return concatParts([up], others);
}

/** A concat in a concat is no part of its own: its parts are. */
const concats = new WeakSet<object>();

function partOf(source: unknown): Reader {
  const reader = new Reader(source);
  return isObject(source) && concats.has(source) ? reader.unreading() : reader;
}

function concatParts(parts: unknown[], later: unknown[]): Plan {
  const plan = new Plan(
    () => {
      let at = 0;
      const moves: Moves = {
        readers: parts.map(partOf),
        move() {
          for (;;) {
            if (moves.readers.length === 0) {
              if (at === later.length) return undefined;
              moves.readers[0] = partOf(later[at++]).start();
            }
            if (moves.readers[0]!.step()) return { value: undefined };
            moves.readers.length = 0;
          }
        },
        read: () => moves.readers[0]!.value(),
      };
      return new Stage(moves);
    },
    parts,
    later,
  );
  concats.add(plan);
  return plan;
}

export interface ZipOptions {
  mode?: 'shortest' | 'longest' | 'strict';
  padding?: unknown[];
}

export function zipAll(sources: readonly unknown[], options: ZipOptions = {}): Plan {
  return zipReaders(sources, options);
}

export function zip(up: unknown, ...others: unknown[]): Plan {
  return zipReaders([up, ...others], {});
}

function zipReaders(sources: readonly unknown[], { mode = 'shortest', padding = [] }: ZipOptions): Plan {
  return new Plan(() => {
    const readers = sources.map((source) => new Reader(source));
    let started = false;
    return new Stage({
      readers,
      move() {
        if (!started) for (const reader of readers) reader.start();
        started = true;
        if (readers.length === 0) return undefined;
        const row: unknown[] = [];
        for (const [i, reader] of readers.entries()) {
          const box = reader.next();
          if (box !== undefined) row.push(box.value);
          else if (mode === 'shortest') return undefined;
          else if (mode === 'longest') row.push(padding[i]);
          else {
            if (i > 0) throw new TypeError('strict');
            for (const other of readers.slice(1)) if (other.step()) throw new TypeError('strict');
            return undefined;
          }
        }
        return mode === 'longest' && readers.every((reader) => reader.over) ? undefined : { value: row };
      },
    });
  }, sources);
}

export function zipKeyed(sources: Record<string, unknown>, options: ZipOptions = {}): Plan {
  const keys = Object.keys(sources);
  const rows = zipReaders(Object.values(sources), options);
  return new Plan(() => {
    const row = rows.open();
    return {
      step: () => row.step(),
      value: () => {
        const values = row.value() as unknown[];
        return Object.assign(Object.create(null), Object.fromEntries(keys.map((key, i) => [key, values[i]])));
      },
      close: () => row.close(),
    };
  }, rows.parts);
}

export function productAll(...sources: unknown[]): Plan {
  if (sources.length === 0) return of([]);
  return product(sources[0], ...sources.slice(1));
}

/** The others are buffered, in order, before the first is opened; an empty one ends it at once. */
export function product(up: unknown, ...others: unknown[]): Plan {
  return stage(up, others, (first, sides) => {
    let pools: unknown[][] | undefined;
    let waiting: unknown[][] = [];
    return {
      readers: [first, ...sides],
      move() {
        if (pools === undefined) {
          pools = [];
          for (const side of sides) {
            const pool: unknown[] = [];
            for (let box = side.next(); box !== undefined; box = side.next()) pool.push(box.value);
            if (pool.length === 0) return undefined;
            pools.push(pool);
          }
        }
        if (waiting.length === 0) {
          const box = first.next();
          if (box === undefined) return undefined;
          waiting = pools.reduce<unknown[][]>(
            (rows, pool) => rows.flatMap((row) => pool.map((value) => [...row, value])),
            [[box.value]],
          );
        }
        return { value: waiting.shift() };
      },
    };
  });
}

// ───────────────────────────────────────────────────────────────── element by element

export function map(up: unknown, mapper: Fn): Plan {
  return steps(up, () => (value, index) => ({ value: mapper(value, index) }));
}

export function filter(up: unknown, predicate: Fn): Plan {
  return steps(up, () => (value, index) => (predicate(value, index) ? { value } : undefined));
}

export function tap(up: unknown, fn: Fn): Plan {
  return steps(up, () => (value, index) => {
    fn(value, index);
    return { value };
  });
}

export function enumerate(up: unknown, start: number = 0): Plan {
  return steps(up, () => (value, index) => ({ value: [start + index, value] }));
}

/** The inner is closed before the outer. */
export function flatMap(up: unknown, mapper: Fn): Plan {
  return stage(up, [], (outer) => {
    let index = 0;
    const moves: Moves = {
      readers: [outer],
      move() {
        for (;;) {
          if (moves.readers.length > 1) {
            if (moves.readers[1]!.step()) return { value: undefined };
            moves.readers.length = 1;
          }
          const box = outer.next();
          if (box === undefined) return undefined;
          const made: unknown = mapper(box.value, index++);
          if (!isObject(made)) throw new TypeError('not iterable');
          moves.readers[1] = new Reader(made, false).start();
        }
      },
      read: () => moves.readers[1]!.value(),
    };
    return moves;
  });
}

/** Any iterable object but a string is opened, down to `depth`. */
export function flatten(up: unknown, depth: number = 1): Plan {
  return stage(up, [], (outer) => {
    const path: unknown[] = [];
    const moves: Moves = {
      readers: [outer],
      move() {
        for (;;) {
          const level = moves.readers.length - 1;
          const box = moves.readers[level]!.next();
          if (box === undefined) {
            if (level === 0) return undefined;
            moves.readers.pop();
            path.pop();
            continue;
          }
          const { value } = box;
          if (level < depth && isObject(value) && typeof (value as any)[Symbol.iterator] === 'function') {
            if (depth === Infinity && path.includes(value)) throw new TypeError('contains itself');
            path.push(value);
            moves.readers.push(new Reader(value, false).start());
          } else return box;
        }
      },
    };
    return moves;
  });
}

/** With a seed (by presence), the seed comes first, before anything is opened. */
export function scan(up: unknown, reducer: Fn, ...seed: unknown[]): Plan {
  return stage(up, [], (reader) => {
    let accumulator = seed[0];
    let has = seed.length > 0;
    let given = false;
    let index = 0;
    return {
      readers: [reader],
      move() {
        if (has && !given) {
          given = true;
          return { value: accumulator };
        }
        const box = reader.next();
        if (box === undefined) return undefined;
        if (has) accumulator = reducer(accumulator, box.value, index++);
        else {
          accumulator = box.value;
          index = 1;
        }
        has = given = true;
        return { value: accumulator };
      },
    };
  });
}

/** Runs after everything above has ended or closed; not where nothing was pulled. */
export function lastly(up: unknown, fn: Fn): Plan {
  return stage(up, [], (reader) => ({
    readers: [reader],
    move: () => (reader.start().step() ? { value: undefined } : undefined),
    read: () => reader.value(),
    after: () => void fn(),
  }));
}

/** Adds nothing: the plan under a name. (A concat under a name of its own is a part in a concat.) */
export function label(up: Plan): Plan {
  return new Plan(up.open, up.parts, up.later, up.leaf);
}

// ───────────────────────────────────────────────────────────────── parts of it

/** Closes on the pull after the nth. */
export function take(up: unknown, limit: number): Plan {
  return stage(up, [], (reader) => {
    let left = Math.trunc(limit);
    return { readers: [reader], move: () => (left-- > 0 ? reader.next() : undefined) };
  });
}

/** Steps over the first ones without reading their values. */
export function drop(up: unknown, limit: number): Plan {
  return stage(up, [], (reader) => {
    let left = Math.trunc(limit);
    reader.unreading();
    return {
      readers: [reader],
      move() {
        for (; left > 0; left--) if (!reader.step()) return undefined;
        return reader.step() ? { value: undefined } : undefined;
      },
      read: () => reader.value(),
    };
  });
}

export function takeWhile(up: unknown, predicate: Fn): Plan {
  return steps(up, () => (value, index) => (predicate(value, index) ? { value } : 'stop'));
}

export function dropWhile(up: unknown, predicate: Fn): Plan {
  return steps(up, () => {
    let dropping = true;
    return (value, index) => {
      dropping &&= !!predicate(value, index);
      return dropping ? undefined : { value };
    };
  });
}

/** Streams, unless a position counts from the end. */
export function slice(up: unknown, from: unknown = 0, to: unknown = Infinity): Plan {
  const [start, end] = [from, to].map((position) => Math.trunc(Number(position)) || 0) as [number, number];
  if (start >= 0 && end >= 0) return take(drop(up, end > start ? start : 0), Math.max(0, end - start));
  return collecting(up, () => {
    const values: unknown[] = [];
    return { add: (value) => values.push(value), all: () => values.slice(start, end) };
  });
}

/** Runs the plan anew for each pass if that gives it afresh, else gives the first pass again. */
export function cycle(up: unknown, times: number = Infinity): Plan {
  return new Plan(() => {
    let left = Math.trunc(times);
    let record: unknown[] | undefined = [];
    let empty = true;
    let replay: unknown[] | undefined;
    const moves: Moves = {
      readers: [new Reader(up)],
      move() {
        for (;;) {
          if (left <= 0) return undefined;
          if (replay !== undefined) {
            if (replay.length > 0) return { value: replay.shift() };
          } else {
            const box = moves.readers[0]!.next();
            if (box !== undefined) {
              empty = false;
              record?.push(box.value);
              return box;
            }
          }
          left--;
          if (empty || left <= 0) return undefined;
          if (replay === undefined && record !== undefined && repeatable(up) !== false) record = undefined;
          if (record !== undefined) replay = [...record];
          else moves.readers[0] = new Reader(up);
        }
      },
    };
    return new Stage(moves);
  }, [up]);
}

// ───────────────────────────────────────────────────────────────── chunks, distinct, order

/** The last one may be short. */
export function chunks(up: unknown, size: number): Plan {
  return stage(up, [], (reader) => ({
    readers: [reader],
    move() {
      const held: unknown[] = [];
      for (let box = reader.next(); box !== undefined; box = reader.next()) {
        held.push(box.value);
        if (held.length === size) break;
      }
      return held.length > 0 ? { value: held } : undefined;
    },
  }));
}

export function windows(up: unknown, size: number, undersized: string = 'only-full'): Plan {
  return stage(up, [], (reader) => {
    let held: unknown[] = [];
    let full = false;
    return {
      readers: [reader],
      move() {
        for (let box = reader.next(); box !== undefined; box = reader.next()) {
          held = [...held, box.value].slice(-size);
          if (held.length === size) {
            full = true;
            return { value: [...held] };
          }
        }
        const rest = full || undersized === 'only-full' ? [] : held;
        held = [];
        return rest.length > 0 ? { value: rest } : undefined;
      },
    };
  });
}

export function chunkBy(up: unknown, key: Fn): Plan {
  return stage(up, [], (reader) => {
    let run: [unknown, unknown[]] | undefined;
    let index = 0;
    return {
      readers: [reader],
      move() {
        for (let box = reader.next(); box !== undefined; box = reader.next()) {
          const found = key(box.value, index++);
          if (run !== undefined && [found].includes(run[0])) run[1].push(box.value);
          else {
            const before = run;
            run = [found, [box.value]];
            if (before !== undefined) return { value: before };
          }
        }
        const rest = run;
        run = undefined;
        return rest === undefined ? undefined : { value: rest };
      },
    };
  });
}

export function distinct(up: unknown, key?: Fn): Plan {
  return steps(up, () => {
    const seen = new Set<unknown>();
    return (value, index) => {
      const found = key === undefined ? value : key(value, index);
      if (seen.has(found)) return undefined;
      seen.add(found);
      return { value };
    };
  });
}

/** The default order: one kind only; then NaN, null and undefined, last in both directions. */
export function compareDefault(a: unknown, b: unknown, sign: number = 1): number {
  const x = rank(a);
  const y = rank(b);
  if (x.late || y.late) return x.late - y.late;
  if (x.kind !== y.kind) throw new TypeError('different kinds');
  if (isComposite(a)) return compareParts(a, b as readonly unknown[], sign);
  const left = a as number;
  const right = b as number;
  return left < right ? -sign : left > right ? sign : 0;
}

/** What stands for a composite key in the model, where equal ones are one object. */
const isComposite = (value: unknown): value is readonly unknown[] =>
  Array.isArray(value) && Object.isFrozen(value);

/** By their texts, which may be the same for different ones. */
const composites = new Map<string, (readonly unknown[])[]>();

/** Keys of equal parts are one object. */
export function key(...parts: unknown[]): readonly unknown[] {
  const text = `key(${parts.map(partText).join(', ')})`;
  const alike = composites.get(text) ?? [];
  const known = alike.find((other) => parts.every((part, i) => [other[i]].includes(part)));
  if (known !== undefined) return known;
  const made = Object.freeze(Object.defineProperty(parts, 'toString', { value: () => text }));
  composites.set(text, [...alike, made]);
  return made;
}

function partText(part: unknown): string {
  if (typeof part === 'string') return JSON.stringify(part);
  if (Array.isArray(part) && !isComposite(part)) return 'an array';
  return typeof part === 'object' && part !== null && !isComposite(part) ? 'an object' : String(part);
}

function compareParts(a: readonly unknown[], b: readonly unknown[], sign: number): number {
  for (const [i, part] of a.slice(0, b.length).entries()) {
    const order = compareDefault(part, b[i], sign);
    if (order !== 0) return order;
  }
  return sign * (a.length - b.length);
}

function rank(value: unknown): { kind: string; late: number } {
  if (value === undefined) return { kind: '', late: 3 };
  if (value === null) return { kind: '', late: 2 };
  if (isComposite(value)) return { kind: 'composite', late: 0 };
  if (value instanceof Date) return { kind: 'date', late: Number.isNaN(value.getTime()) ? 1 : 0 };
  if (typeof value === 'number' || typeof value === 'bigint')
    return { kind: 'numeric', late: value !== value ? 1 : 0 };
  if (typeof value === 'string' || typeof value === 'boolean') return { kind: typeof value, late: 0 };
  throw new TypeError('no default order');
}

/** The order of a compare function of the user's, which gets no undefined and gives numbers; without one, the default order. */
export function ordering(compare: Fn | undefined): (a: unknown, b: unknown) => number {
  if (compare === undefined) return (a, b) => compareDefault(a, b);
  return (a, b) => {
    if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
    const order: unknown = compare(a, b);
    if (typeof order !== 'number' || Number.isNaN(order)) throw new TypeError('not a number');
    return order;
  };
}

/** A stable sort by insertion, so that it leans on nothing. */
function sorted<T>(values: readonly T[], compare: (a: T, b: T) => number): T[] {
  const result: T[] = [];
  for (const value of values) {
    let at = result.length;
    while (at > 0 && compare(result[at - 1]!, value) > 0) at--;
    result.splice(at, 0, value);
  }
  return result;
}

export function sort(up: unknown, compare?: Fn): Plan {
  return collecting(up, () => {
    const values: unknown[] = [];
    return {
      add: (value) => values.push(value),
      all: () => sorted(values, ordering(compare)),
    };
  });
}

type SortKey = readonly [key: Fn, direction?: 'asc' | 'desc' | Fn];

/** sortBy and the thenBys after it: every key is asked once for an element, as it arrives. */
export class Ordered extends Plan {
  readonly up: unknown;
  readonly keys: readonly SortKey[];

  constructor(up: unknown, keys: readonly SortKey[]) {
    super(
      collecting(up, () => {
        const rows: { value: unknown; keys: unknown[] }[] = [];
        return {
          add: (value) => rows.push({ value, keys: keys.map(([key]) => key(value)) }),
          all: () => sorted(rows, (a, b) => compareKeys(a.keys, b.keys, keys)).map(({ value }) => value),
        };
      }).open,
      [up],
    );
    this.up = up;
    this.keys = keys;
  }
}

function compareKeys(a: unknown[], b: unknown[], keys: readonly SortKey[]): number {
  for (const [i, [, direction = 'asc']] of keys.entries()) {
    const order =
      typeof direction === 'function'
        ? ordering(direction)(a[i], b[i])
        : compareDefault(a[i], b[i], direction === 'desc' ? -1 : 1);
    if (order !== 0) return order;
  }
  return 0;
}

export function sortBy(up: unknown, key: Fn, direction?: 'asc' | 'desc' | Fn): Ordered {
  return new Ordered(up, [direction === undefined ? [key] : [key, direction]]);
}

export function thenBy(up: Ordered, key: Fn, direction?: 'asc' | 'desc' | Fn): Ordered {
  return new Ordered(up.up, [...up.keys, direction === undefined ? [key] : [key, direction]]);
}

export function reverse(up: unknown): Plan {
  return collecting(up, () => {
    const values: unknown[] = [];
    return { add: (value) => values.push(value), all: () => values.reverse() };
  });
}

// ───────────────────────────────────────────────────────────────── joins, groups, memory

/** True for a key that meets nothing in a join; a frozen array stands for a composite key. */
export const isMissing = (key: unknown): boolean =>
  key === undefined || key === null || (isComposite(key) && key.some(isMissing));

/** The inner side is indexed first; then the outer one streams. */
export function innerJoin(
  up: unknown,
  inner: unknown,
  outerKey: Fn,
  innerKey: Fn,
  result: Fn = (left, right) => [left, right],
): Plan {
  return stage(up, [inner], (outer, [side]) => {
    let index: Map<unknown, unknown[]> | undefined;
    let current: unknown;
    let matches: unknown[] = [];
    return {
      readers: [outer, side!],
      move() {
        if (index === undefined) {
          index = new Map();
          for (let box = side!.next(); box !== undefined; box = side!.next()) {
            const key = innerKey(box.value);
            const rows = index.get(key) ?? [];
            rows.push(box.value);
            index.set(key, rows);
          }
        }
        while (matches.length === 0) {
          const box = outer.next();
          if (box === undefined) return undefined;
          current = box.value;
          const key = outerKey(current);
          matches = isMissing(key) ? [] : [...(index.get(key) ?? [])];
        }
        return { value: result(current, matches.shift()) };
      },
    };
  });
}

/** A group: its elements, any number of times, and their key. */
export class Group extends Plan {
  readonly key: unknown;
  constructor(key: unknown, items: readonly unknown[]) {
    super(of(...items).open);
    this.key = key;
  }
}

export function groupBy(up: unknown, key: Fn, value: Fn = (element) => element): Plan {
  return collecting(up, () => {
    const groups = new Map<unknown, unknown[]>();
    return {
      add(element, index) {
        const found = key(element, index);
        const made = value(element, index);
        groups.set(found, [...(groups.get(found) ?? []), made]);
      },
      all: () => [...groups].map(([found, items]) => new Group(found, items)),
    };
  });
}

/** One walk for all runs, whose elements are kept as they come; left open until its end. */
export function memoize(up: unknown): Plan {
  const kept: unknown[] = [];
  let reader: Reader | undefined;
  let failure: Failure | undefined;
  return new Plan(() => {
    let at = 0;
    return new Stage({
      readers: [],
      move() {
        if (at === kept.length) {
          if (failure !== undefined) throw failure.error;
          reader ??= new Reader(up);
          try {
            const box = reader.next();
            if (box === undefined) return undefined;
            kept.push(box.value);
          } catch (error) {
            failure = { error };
            closeAll([reader], failure);
            throw error;
          }
        }
        return { value: kept[at++] };
      },
    });
  });
}

// ───────────────────────────────────────────────────────────────── what is asked at the end

/** Gives each element to `sink`, until it says that it has enough. */
export function each(up: unknown, sink: (value: any, index: number) => boolean | void): void {
  const reader = new Reader(up);
  try {
    let index = 0;
    for (let box = reader.next(); box !== undefined; box = reader.next()) {
      if (sink(box.value, index++) === true) break;
    }
  } catch (error) {
    closeAll([reader], { error });
    throw error;
  }
  const failure = closeAll([reader], undefined);
  if (failure !== undefined) throw failure.error;
}

/** What for…of and `next()` see. */
export function iterator(plan: Plan): Iterator<unknown> & { return(): IteratorResult<unknown> } {
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

export function toArray(up: unknown): unknown[] {
  const values: unknown[] = [];
  each(up, (value) => void values.push(value));
  return values;
}

export const toSet = (up: unknown): Set<unknown> => new Set(toArray(up));

export function toMap(up: unknown, key?: Fn, value?: Fn, merge?: Fn): Map<unknown, unknown> {
  const result = new Map<unknown, unknown>();
  entries(up, key, value, (found, made) => {
    result.set(
      found,
      merge !== undefined && result.has(found) ? merge(result.get(found), made, found) : made,
    );
  });
  return result;
}

export function toObject(up: unknown, key?: Fn, value?: Fn, merge?: Fn): object {
  const result = {};
  entries(up, key, value, (found, made) => {
    const name = typeof found === 'symbol' ? found : String(found);
    const before = Object.getOwnPropertyDescriptor(result, name);
    const merged = merge !== undefined && before !== undefined ? merge(before.value, made, name) : made;
    Object.defineProperty(result, name, {
      value: merged,
      writable: true,
      enumerable: true,
      configurable: true,
    });
  });
  return result;
}

function entries(
  up: unknown,
  key: Fn | undefined,
  value: Fn | undefined,
  put: (k: any, v: unknown) => void,
): void {
  each(up, (element, index) => {
    if (key !== undefined) {
      const found = key(element, index);
      put(found, value === undefined ? element : value(element, index));
      return;
    }
    if (!isObject(element)) throw new TypeError('not an entry');
    put((element as any)[0], (element as any)[1]);
  });
}

export function join(up: unknown, separator: string = ','): string {
  const texts: string[] = [];
  each(up, (value) => void texts.push(value === undefined || value === null ? '' : `${value}`));
  return texts.join(separator);
}

export function toGroups(up: unknown, key: Fn, value: Fn = (element) => element): Map<unknown, unknown[]> {
  const groups = new Map<unknown, unknown[]>();
  each(up, (element, index) => {
    const found = key(element, index);
    const made = value(element, index);
    groups.set(found, [...(groups.get(found) ?? []), made]);
  });
  return groups;
}

export function countBy(up: unknown, key: Fn = (element) => element): Map<unknown, number> {
  const counts = new Map<unknown, number>();
  each(up, (element, index) => {
    const found = key(element, index);
    counts.set(found, (counts.get(found) ?? 0) + 1);
  });
  return counts;
}

export function partition(up: unknown, predicate: Fn): [unknown[], unknown[]] {
  const halves: [unknown[], unknown[]] = [[], []];
  each(up, (value, index) => void halves[predicate(value, index) ? 0 : 1].push(value));
  return halves;
}

export function find(up: unknown, predicate: Fn): unknown {
  let found: unknown;
  each(up, (value, index) => {
    if (!predicate(value, index)) return false;
    found = value;
    return true;
  });
  return found;
}

export function first(up: unknown): unknown {
  let found: unknown;
  each(up, (value) => {
    found = value;
    return true;
  });
  return found;
}

export const last = (up: unknown): unknown => toArray(up).at(-1);

export function includes(up: unknown, wanted: unknown, skip: number = 0): boolean {
  let found = false;
  each(up, (value, index) => (found = index >= skip && [value].includes(wanted)));
  return found;
}

export function some(up: unknown, predicate: Fn): boolean {
  let found = false;
  each(up, (value, index) => (found = !!predicate(value, index)));
  return found;
}

export function every(up: unknown, predicate: Fn): boolean {
  let missed = false;
  each(up, (value, index) => (missed = !predicate(value, index)));
  return !missed;
}

export function reduce(up: unknown, reducer: Fn, ...seed: unknown[]): unknown {
  let has = seed.length > 0;
  let accumulator = seed[0];
  each(up, (value, index) => {
    accumulator = has ? reducer(accumulator, value, index) : value;
    has = true;
  });
  if (!has) throw new TypeError('empty');
  return accumulator;
}

export function forEach(up: unknown, fn: Fn): void {
  each(up, (value, index) => void fn(value, index));
}

export const count = (up: unknown): number => toArray(up).length;

/** For numbers that add up without rounding. */
export function sum(up: unknown): number {
  let total: number | undefined;
  each(up, (value) => {
    if (typeof value !== 'number') throw new TypeError('not a number');
    total = total === undefined ? value : total + value;
  });
  return total ?? 0;
}

export function mean(up: unknown): number | undefined {
  let total = -0;
  let count = 0;
  each(up, (value) => {
    if (typeof value !== 'number') throw new TypeError('not a number');
    total += value;
    count++;
  });
  return count === 0 ? undefined : total / count;
}

/** The first of equals; by default a NaN is the answer wherever it stands, and null is passed over, as undefined always is. */
function extreme(up: unknown, key: Fn, compare: Fn | undefined, sign: number): unknown {
  let best: { value: unknown; key: unknown } | undefined;
  each(up, (value) => {
    const found = key(value);
    if (found === undefined) return;
    if (compare === undefined) {
      if (found === null) return;
      rank(found);
      if (best !== undefined && rank(best.key).late > 0) return;
      if (rank(found).late > 0) {
        best = { value, key: found };
        return;
      }
    }
    if (best === undefined || sign * ordering(compare)(found, best.key) < 0) best = { value, key: found };
  });
  return best?.value;
}

const itself: Fn = (value) => value;

export const min = (up: unknown, compare?: Fn): unknown => extreme(up, itself, compare, 1);
export const max = (up: unknown, compare?: Fn): unknown => extreme(up, itself, compare, -1);
export const minBy = (up: unknown, key: Fn): unknown => extreme(up, key, undefined, 1);
export const maxBy = (up: unknown, key: Fn): unknown => extreme(up, key, undefined, -1);
