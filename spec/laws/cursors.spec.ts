/**
 * The cursors that read arrays by index do what the plain ones do (chunks, windows, zip, flatMap, concat), and an
 * iterator does what a terminal does: the same values, the same reads of the array in the same order, the same calls, the
 * same errors from the same place.
 *
 * The plain form is had by a `tap` that does nothing, or a `defer`: behind them no array is seen.
 */
import { beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import * as fn from '../../lib/fn.ts';
import { ROOT } from '../../lib/engine/contract.ts';
import type { Cursor, PullStage, Root } from '../../lib/engine/contract.ts';
import { fromPlan } from '../../lib/engine/lazy.ts';
import { nextRun, traceOf } from '../../lib/engine/observe/trace.ts';
import { planOf } from '../../lib/engine/plan.ts';
import { ArrayCursor } from '../../lib/engine/run/cursors.ts';
import { Pass } from '../../lib/engine/run/pass.ts';
import { Seq } from '../../lib/index.ts';
import { PairCursor } from '../../lib/cursors/pairCursor.ts';
import { openZip } from '../../lib/cursors/zipCursor.ts';
import { ChunkCursor } from '../../lib/cursors/chunkCursor.ts';
import { WindowCursor } from '../../lib/cursors/windowCursor.ts';
import { hastenFrom, plainly, withTexts } from '../support/texts.ts';

type Plain = any;
type Log = unknown[];

// The cursors over arrays are for many elements; here they have to be right over few.
beforeAll(() => hastenFrom(0));

const settings = { numRuns: 1500, seed: Number(process.env.SEQ_SEED ?? 20261124) };

/** Elements by name. What is no number tells the log when it is made one. */
const elements: Record<string, (i: number, n: number, log: Log) => unknown> = {
  integers: (i) => (i * 7) % 23,
  doubles: (i) => i + 0.5,
  'integers, then others': (i, n) => (i < n / 2 ? i : i / 4),
  'integers, then texts': (i, n) => (i < n / 2 ? i : `s${i}`),
  'doubles, then objects': (i, n) => (i < n / 2 ? i / 3 : { i }),
  'at the limits': (i) => [-0, 2 ** 31, -(2 ** 31), NaN, 2 ** 53][i % 5],
  'with a valueOf': (i, _n, log) => new Telling(i, log),
  'bigints and symbols': (i) => (i % 2 ? BigInt(i) : Symbol.iterator),
};

class Telling {
  readonly i: number;
  readonly #log: Log;

  constructor(i: number, log: Log) {
    this.i = i;
    this.#log = log;
  }

  valueOf(): number {
    this.#log.push('valueOf');
    return this.i;
  }
}

class Own extends Array<unknown> {
  static override get [Symbol.species](): ArrayConstructor {
    throw new Error('species');
  }
}

/** What the elements stand in. */
const arrays: Record<string, (array: unknown[], log: Log) => unknown> = {
  plain: (array) => array,
  'with holes': (array) => {
    for (let i = 1; i < array.length; i += 3) delete array[i];
    return array;
  },
  subclass: (array) => Object.setPrototypeOf(array, Own.prototype),
  'a Proxy': (array, log) => {
    const traps: ProxyHandler<unknown[]> = {};
    for (const trap of Reflect.ownKeys(Reflect) as (keyof ProxyHandler<unknown[]>)[]) {
      if (typeof Reflect[trap as 'get'] !== 'function') continue;
      traps[trap] = (...args: unknown[]) => {
        log.push(`${trap} ${String(args[1])}`);
        return (Reflect[trap as 'get'] as Plain)(...args);
      };
    }
    return new Proxy(array, traps);
  },
  'with a getter that throws': (array) =>
    Object.defineProperty(array, Math.floor(array.length / 2), {
      get() {
        throw new Error('getter');
      },
    }),
  'with an iterator of its own': (array, log) => {
    const elementsOf = [...array];
    return Object.assign(array, {
      *[Symbol.iterator]() {
        try {
          yield* elementsOf;
        } finally {
          log.push('closed');
        }
      },
    });
  },
  'whose iterator cannot be had': (array) =>
    Object.defineProperty(array, Symbol.iterator, {
      get() {
        throw new Error('Symbol.iterator');
      },
    }),
  'that has no iterator': (array) => Object.assign(array, { [Symbol.iterator]: undefined }),
};

interface Source {
  readonly element: string;
  readonly array: string;
  readonly length: number;
}
const source = fc.record({
  element: fc.constantFrom(...Object.keys(elements)),
  array: fc.oneof(fc.constant('plain'), fc.constant('a Proxy'), fc.constantFrom(...Object.keys(arrays))),
  length: fc.oneof(fc.nat(12), fc.constant(40)),
});

function make({ element, array, length }: Source, log: Log): { raw: unknown[]; made: Plain } {
  const raw = Array.from({ length }, (_, i) => elements[element]!(i, length, log));
  return { raw, made: arrays[array]!(raw, log) };
}

/** What is done to the array at one of the calls. */
const changes: Record<string, (array: unknown[]) => void> = {
  nothing: () => undefined,
  push: (array) => void array.push('new'),
  'push many': (array) => void array.push(1, 2, 3, 4, 5, 6, 7),
  pop: (array) => void array.pop(),
  cut: (array) => void (array.length = Math.min(array.length, 2)),
  'a text': (array) => void (array[array.length - 1] = 'changed'),
  sort: (array) => void array.reverse(),
};

const scenario = fc.record({
  sources: fc.tuple(source, source),
  operation: fc.constantFrom('chunks', 'windows', 'partial windows', 'flatMap'),
  size: fc.oneof(fc.integer({ min: 1, max: 4 }), fc.constant(9)),
  change: fc.constantFrom(...Object.keys(changes)),
  changeAt: fc.nat(8),
  into: fc.constantFrom('toArray', 'map', 'filter', 'break', 'drop', 'take', 'chunks', 'count', 'fn'),
});
type Scenario = typeof scenario extends fc.Arbitrary<infer S> ? S : never;

/** All that can be seen. `plainly` puts a tap behind every source. */
function run({ sources, operation, size, change, changeAt, into }: Scenario, plainly: boolean): unknown {
  const log: Log = [];
  const [one, two] = sources.map((each) => make(each, log)) as [Plain, Plain];
  const seqOf = (array: Plain): Plain => (plainly ? Seq.from(array).tap(() => undefined) : Seq.from(array));
  let calls = 0;
  const called = (value: unknown): unknown => {
    log.push(value);
    if (++calls === changeAt) changes[change]!(one.raw);
    return value;
  };
  const operations: Record<string, () => Plain> = {
    chunks: () => seqOf(one.made).chunks(size),
    windows: () => seqOf(one.made).windows(size),
    'partial windows': () => seqOf(one.made).windows(size, 'allow-partial'),
    flatMap: () =>
      seqOf(one.made).flatMap((value: unknown, index: number) => {
        log.push([value, index]);
        const made = index === size ? two.made : [value, index];
        return plainly ? Seq.defer(() => made) : made;
      }),
  };
  const ways: Record<string, (seq: Plain) => unknown> = {
    toArray: (seq) => seq.toArray(),
    map: (seq) => seq.map(called).toArray(),
    filter: (seq) => seq.filter(called).map(called).toSet(),
    break: (seq) => {
      for (const value of seq) if ((called(value), calls === 3)) break;
      return calls;
    },
    drop: (seq) => seq.drop(2).map(called).toArray(),
    take: (seq) => seq.map(called).take(2).toArray(),
    chunks: (seq) => seq.chunks(2).map(called).toArray(),
    count: (seq) => seq.map(called).count(),
    fn: (seq) => fn.toArray(fn.map(seq, called)),
  };
  try {
    return { result: ways[into]!(operations[operation]!()), log };
  } catch (error) {
    const { name } = error as Error;
    // What a defer in between gave is called that.
    const message = (error as Error).message.replace(
      "defer: the factory's result",
      "flatMap: the mapper's result",
    );
    // A tap in between is named itself where a stage that pulls would be.
    return { name, message, log, trace: operation === 'flatMap' ? undefined : traceOf(error) };
  }
}

test('what is read by index is what is read otherwise', () => {
  fc.assert(
    fc.property(scenario, (each) => {
      expect(run(each, false)).toEqual(run(each, true));
    }),
    settings,
  );
});

describe('the pairs of two arrays', () => {
  test('are what zip makes of any two sources', () => {
    fc.assert(
      fc.property(scenario, (each) => {
        expect(pairs(each, undefined)).toEqual(pairs(each, (values) => values));
      }),
      settings,
    );
  });

  /** With a function that makes the rows zip takes the way for all sources. */
  function pairs(
    { sources, change, changeAt }: Scenario,
    makeRow: ((values: readonly unknown[]) => unknown) | undefined,
  ): unknown {
    const log: Log = [];
    const [one, two] = sources.map((each) => make(each, log)) as [Plain, Plain];
    const cursor = openZip<unknown>(
      'zip',
      [new ArrayCursor<unknown>(one.made), new ArrayCursor<unknown>(two.made)],
      'shortest',
      [],
      makeRow,
    );
    expect(cursor instanceof PairCursor).toBe(makeRow === undefined);
    try {
      for (let calls = 0; cursor.advance();) {
        log.push(cursor.value);
        if (++calls === changeAt) changes[change]!(calls % 2 ? one.raw : two.raw);
      }
    } catch (error) {
      log.push(String(error));
    }
    return log;
  }

  test('are fresh', () => {
    const [a, b] = Seq.zip([
      [1, 2],
      [3, 4],
    ]).toArray();
    a![0] = 9;
    expect(b).toEqual([2, 4]);
  });
});

describe('a cursor of its own', () => {
  /** What a run reads when it has given an element. */
  const readBy = (seq: Plain): unknown => {
    const pass = new Pass(planOf(seq), 'test', nextRun(), Infinity, undefined);
    expect(pass.advance()).toBe(true);
    return pass.source;
  };

  test('have the pairs of two arrays', () => {
    expect(readBy(Seq.from([1]).zip([2]))).toBeInstanceOf(PairCursor);
    expect(readBy(Seq.from([1]).zip(new Set([2])))).not.toBeInstanceOf(PairCursor);
  });

  test.each<[string, (seq: Seq<number>) => Plain, new (...args: never[]) => unknown]>([
    ['chunks', (seq) => seq.chunks(2), ChunkCursor],
    ['windows', (seq) => seq.windows(1), WindowCursor],
  ])('have the %s of an array, where the fast path is there', (_name, chain, type) => {
    const many = Array.from({ length: 100 }, (_, i) => i);
    hastenFrom();
    expect(readBy(chain(Seq.from(many))) instanceof type).toBe(withTexts);
    expect(plainly(() => readBy(chain(Seq.from(many))) instanceof type)).toBe(false);
    expect(readBy(chain(Seq.from([1, 2])))).not.toBeInstanceOf(type);
    expect(readBy(chain(Seq.from(new Set(many))))).not.toBeInstanceOf(type);
    expect(readBy(chain(Seq.from(many).drop(1)))).not.toBeInstanceOf(type);
    hastenFrom(0);
  });
});

test('an array is read past the steps for chunks also where steps follow', () => {
  const sizes = Seq.from([1, 2, 3])
    .chunks(2)
    .take(5)
    .scan((sum, chunk) => sum + chunk.length, 0);
  expect([sizes.toArray(), sizes.last(), sizes.chunks(2).toArray()]).toEqual([[0, 2, 3], 3, [[0, 2], [3]]]);
});

test.each([1, 3, 5])('a setter on a prototype gets no element of a window or chunk of %i', (size) => {
  const array = [1, 2, 3, 4, 5, 6, 7];
  const log: Log = ['the first, which the setter would get too'];
  const proxy = arrays['a Proxy']!([...array], log) as number[];
  const make = (from: number[]): unknown[] => [
    Seq.from(from).chunks(size).toArray(),
    Seq.from(from).windows(size).toArray(),
  ];
  const expected = [make(array), make(proxy)];
  const reads = log.splice(1);
  let caught = 0;
  for (const prototype of [Array.prototype, Object.prototype]) {
    Object.defineProperty(prototype, 0, { set: () => void caught++, configurable: true });
    let made: unknown;
    try {
      made = [make(array), make(proxy)];
    } finally {
      delete (prototype as Plain)[0];
      Array.prototype.length = 0;
    }
    expect(made).toEqual(expected);
    expect(log.splice(1)).toEqual(reads);
  }
  expect(caught).toBe(0);
});

describe('cursors over parts', () => {
  const plans: Record<string, (log: Log) => Plain> = {
    concat: () =>
      Seq.from([1, 2]).concat(
        [],
        [3],
        new Set([4, 5]),
        Seq.of(6).map((n) => n * 2),
      ),
    'nothing concatenated': () => Seq.concat(),
    flatMap: (log) =>
      Seq.range(0, 6).flatMap((n: number): Iterable<unknown> => {
        log.push(n);
        return [
          [],
          [n],
          [n, 0.5],
          new Set([n, 'x']),
          Object.assign([n], { [Symbol.iterator]: gives }),
          'ab'.split(''),
        ][n]!;
      }),
    'a flatMap of a Proxy': (log) =>
      Seq.from([1, 2]).flatMap((n) => arrays['a Proxy']!([n, n], log) as number[]),
  };
  function* gives(): Generator<string> {
    yield 'own';
  }

  /** The cursor of the last node of a plan that opens by itself. */
  function cursorOf<T>(seq: Plain): Cursor<T> {
    const plan = planOf(seq);
    const scope = new Pass(plan, 'test', nextRun(), Infinity, undefined);
    if (plan.kind === ROOT) return (plan.op as Root<T>).open(scope);
    const up = plan.up!;
    return (plan.op as PullStage<unknown, T>).open(() => scope.open(fromPlan(up)), scope, up);
  }

  test.each(Object.keys(plans))('%s: its cursor gives its elements', (name) => {
    const [partly, wholly]: [Log, Log] = [[], []];
    const given: unknown[] = [];
    const cursor = cursorOf<unknown>(plans[name]!(partly));
    while (cursor.advance()) given.push(cursor.value);
    expect([given, partly]).toEqual([fn.toArray(plans[name]!(wholly)), wholly]);
  });
});

describe('an iterator', () => {
  /** More sources for it; each tells the log what is done to it. */
  const others: Record<string, (log: Log, n: number) => Plain> = {
    range: (_, n) => Seq.range(0, n),
    'endless range': () => Seq.range(3),
    of: (_, n) => Seq.of(...Array.from({ length: n }, (_unused, i) => i)),
    Set: (_, n) => new Set(Array.from({ length: n }, (_unused, i) => i)),
    Map: (_, n) => new Map(Array.from({ length: n }, (_unused, i) => [i, -i])),
    chunks: (_, n) => Seq.range(0, n).chunks(2),
    take: (log, n) => Seq.from(others['generator']!(log, n)).take(3),
    flatMap: (log, n) => Seq.range(0, 3).flatMap(() => others['generator']!(log, n)),
    stuck: () => Seq.range(0).sort(),
    *generator(log, n) {
      try {
        for (let i = 0; i < n; i++) yield (log.push(`pull ${i}`), i);
      } finally {
        log.push('closed');
      }
    },
    'iterator that fails': (log, n) => ({
      next: () => {
        if (n-- <= 2) throw new Error('next');
        return { done: false, value: n };
      },
      return: () => {
        log.push('return');
        throw new Error('return');
      },
    }),
  };

  const iteration = fc.record({
    source,
    other: fc.option(fc.constantFrom(...Object.keys(others))),
    stages: fc.array(fc.constantFrom('map', 'filter'), { maxLength: 3 }),
    /** What the callback does at one of its calls. */
    deed: fc.constantFrom('nothing', 'throw', ...Object.keys(changes)),
    deedAt: fc.nat(9),
    /** The element after which it is left. */
    last: fc.nat(13),
  });
  type Iterated = typeof iteration extends fc.Arbitrary<infer S> ? S : never;

  /** All that can be seen of a run. `walk` gives elements to its callback, until that answers true. */
  function seen(
    walk: (plan: Seq<unknown>, give: (value: unknown) => boolean) => void,
    { source: each, other, stages, deed, deedAt, last }: Iterated,
  ): Log {
    const log: Log = [];
    const { raw, made } =
      other === null ? make(each, log) : { raw: [], made: others[other]!(log, each.length) };
    let calls = 0;
    let given = 0;
    try {
      let plan: Plain = Seq.from(made);
      for (const stage of stages) {
        plan = plan[stage](function (this: unknown, ...args: unknown[]) {
          log.push([stage, this, ...args]);
          if (++calls !== deedAt) return stage === 'map' ? [args[1]] : (args[1] as number) % 3 !== 0;
          if (deed === 'throw') throw new Error('callback');
          changes[deed]!(raw);
          return true;
        });
      }
      walk(plan, (value) => {
        log.push(value);
        return given++ === last;
      });
    } catch (error) {
      log.push([String(error), traceOf(error)]);
    }
    return log;
  }

  const byTerminal = (each: Iterated): Log =>
    plainly(() => seen((plan, give) => void plan.some((value) => give(value)), each));

  test('does what a terminal does, when it is asked to the end or left before', () => {
    fc.assert(
      fc.property(iteration, (each) => {
        const byHand = seen((plan, give) => {
          const iterator = plan[Symbol.iterator]();
          for (let next = iterator.next(); !next.done; next = iterator.next())
            if (give(next.value)) return void iterator.return();
        }, each);
        expect(byHand).toEqual(byTerminal(each));
      }),
      { ...settings, numRuns: 3000 },
    );
  });

  test('does so in a for…of, of a Seq and of the functions', () => {
    fc.assert(
      fc.property(iteration, (each) => {
        const walk = (plan: Iterable<unknown>, give: (value: unknown) => boolean): void => {
          for (const value of plan) if (give(value)) break;
        };
        const expected = byTerminal(each);
        expect(seen(walk, each)).toEqual(expected);
        expect(seen((plan, give) => walk(fn.from(plan), give), each)).toEqual(expected);
      }),
      settings,
    );
  });

  test('is the same for all plans', () => {
    const [a, b] = [Seq.of(1).map(String), fn.map([1], String)].map((plan) => plan[Symbol.iterator]());
    expect(Object.getPrototypeOf(a)).toBe(Object.getPrototypeOf(b));
  });
});
