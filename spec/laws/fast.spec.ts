/**
 * The fast tier does what the plain engine does (house rule 7): the same values, the same calls in the same order with
 * the same arguments, the same reads and closes of the source, the same errors at the same place.
 *
 * `seqable/fn` has no tier, so each pipeline is built twice, on a Seq and of functions, and run side by side.
 */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import * as fn from '../../lib/fn.ts';
import { traceOf } from '../../lib/engine/observe/trace.ts';
import { fast } from '../../lib/engine/fast/fast.ts';
import { jobOf, sumInto } from '../../lib/engine/run/tier.ts';
import type { Tier } from '../../lib/engine/run/tier.ts';
import { Seq } from '../../lib/index.ts';
import { ExactSum } from '../../lib/structures/exactSum.ts';

type Plain = any;
type Log = unknown[];

/** Sources by name, made anew for each run: the log hears what is done to them. */
const sources: Record<string, (log: Log, n: number) => Iterable<unknown>> = {
  integers: (_, n) => Array.from({ length: n }, (_unused, i) => (i * 7) % 23),
  doubles: (_, n) => Array.from({ length: n }, (_unused, i) => i / 3),
  'first integers, then others': (_, n) => Array.from({ length: n }, (_unused, i) => (i < n / 2 ? i : i / 4)),
  'numbers at the limits': (_, n) => Array.from({ length: n }, (_unused, i) => (i % 2 ? -0 : 2 ** 31 + i)),
  strings: (_, n) => Array.from({ length: n }, (_unused, i) => `s${i % 7}`),
  'of many kinds': (_, n) =>
    Array.from({ length: n }, (_unused, i) => [i, 'x', null, undefined, 1.5, {}][i % 6]),
  'an array with holes': (_, n) => Object.assign(new Array(n), { 0: 1, 5: 2 }),
  'an array that grows': (log, n) => {
    const array: unknown[] = Array.from({ length: n }, (_unused, i) => i);
    log.push(array);
    return array;
  },
  'a Proxy over an array': (log, n) =>
    new Proxy(
      Array.from({ length: n }, (_unused, i) => i),
      {
        get: (target, key, self) => {
          log.push(`get ${String(key)}`);
          return Reflect.get(target, key, self);
        },
        has: (target, key) => {
          log.push(`has ${String(key)}`);
          return Reflect.has(target, key);
        },
      },
    ),
  'an array of a subclass': (_, n) => {
    class Own extends Array<unknown> {}
    return Own.from({ length: n }, (_unused, i) => i);
  },
  'an array with an iterator of its own': (log, n) =>
    Object.assign(
      Array.from({ length: n }, (_unused, i) => i),
      {
        *[Symbol.iterator]() {
          try {
            for (let i = 0; i < n; i++) yield -i;
          } finally {
            log.push('closed');
          }
        },
      },
    ),
  'an array with a getter that throws': (_, n) =>
    Object.defineProperty(
      Array.from({ length: n }, (_unused, i) => i),
      String(Math.floor(n / 2)),
      {
        get() {
          throw new Error('getter');
        },
      },
    ),
  'a Set': (_, n) => new Set(Array.from({ length: n }, (_unused, i) => i)),
  'a Map': (_, n) => new Map(Array.from({ length: n }, (_unused, i) => [i, i])),
  'a string': (_, n) => 'a€😀'.repeat(n).slice(0, n) as never,
  'a typed array': (_, n) => Float64Array.from({ length: n }, (_unused, i) => i / 2),
  *'a generator'(log, n) {
    try {
      for (let i = 0; i < n; i++) {
        log.push(`pull ${i}`);
        yield i;
      }
    } finally {
      log.push('closed');
    }
  },
  'an iterator that fails': (log, n) => {
    let i = 0;
    return {
      [Symbol.iterator]: () => ({
        next: () => {
          if (++i > n / 2) throw new Error('next');
          return { done: false, value: i };
        },
        return: () => (log.push('closed'), {}),
      }),
    } as never;
  },
};

/** What stands between the source and the maps and filters: none, a step, or a stage that pulls. */
const bases: Record<string, (ops: Plain, source: Plain) => Plain> = {
  none: (_, source) => source,
  take: (ops, source) => ops.take(source, 40),
  drop: (ops, source) => ops.drop(source, 3),
  chunks: (ops, source) => ops.chunks(source, 3),
  flatMap: (ops, source) => ops.flatMap(source, (value: unknown) => [value, value]),
  concat: (ops, source) => ops.concat(source, [1, 2.5]),
};

/** The functions of `seqable/fn`, and the methods of Seq in the same form. */
const methods: Plain = new Proxy({ range: (start: number, end: number) => Seq.range(start, end) } as Plain, {
  get: (own, name: string) =>
    own[name] ??
    ((source: Plain, ...rest: unknown[]) =>
      (source instanceof Seq ? source : (Seq.from(source as never) as Plain))[name](...rest)),
});
const functions: Plain = {
  ...fn,
  concat: (source: Plain, other: Plain) =>
    fn.concat(typeof source === 'string' ? Seq.from(source) : source, other),
};

interface Pipeline {
  readonly source: string;
  readonly base: string;
  readonly length: number;
  readonly stages: readonly { readonly kind: 'map' | 'filter'; readonly variant: number }[];
  readonly terminal: string;
  readonly throwAt: number;
}

function number(value: unknown): number {
  return typeof value === 'number' ? value : String(value).length;
}

/** Callbacks that tell the log what they were given; call number `throwAt` of all throws. */
function callbacksOf(log: Log, throwAt: number): (name: string, answer: (value: any) => unknown) => any {
  let calls = 0;
  return (name, answer) =>
    function (this: unknown, ...args: unknown[]) {
      log.push([name, this, ...args]);
      if (++calls === throwAt) throw new Error('callback');
      if (calls === 7 && Array.isArray(log[0]) && log[0].length < 500) log[0].push(99);
      return answer(args[0]);
    };
}

const answers: Record<'map' | 'filter', ((value: any) => unknown)[]> = {
  map: [(v) => number(v) + 1, (v) => number(v) / 2, (v) => v, (v) => ({ v }), (v) => String(v)],
  filter: [(v) => number(v) % 3 !== 0, () => true, (v) => number(v) > 4, () => false, (v) => v],
};

const terminals: Record<
  string,
  (ops: Plain, plan: Plain, callback: (name: string, answer: any) => any) => unknown
> = {
  toArray: (ops, plan) => ops.toArray(plan),
  'take, toArray': (ops, plan) => ops.toArray(ops.take(plan, 5)),
  sum: (ops, plan) => ops.sum(plan),
  mean: (ops, plan) => ops.mean(plan),
  'reduce with a seed': (ops, plan, callback) =>
    ops.reduce(
      plan,
      callback('reducer', (a: unknown) => a),
      0,
    ),
  'reduce without': (ops, plan, callback) =>
    ops.reduce(
      plan,
      callback('reducer', (a: unknown) => a),
    ),
  forEach: (ops, plan, callback) =>
    ops.forEach(
      plan,
      callback('fn', () => undefined),
    ),
  find: (ops, plan, callback) =>
    ops.find(
      plan,
      callback('predicate', (v: unknown) => number(v) > 20),
    ),
  findIndex: (ops, plan, callback) =>
    ops.findIndex(
      plan,
      callback('predicate', (v: unknown) => number(v) > 20),
    ),
  some: (ops, plan, callback) =>
    ops.some(
      plan,
      callback('predicate', () => false),
    ),
  every: (ops, plan, callback) =>
    ops.every(
      plan,
      callback('predicate', (v: unknown) => number(v) < 20),
    ),
  count: (ops, plan) => ops.count(plan),
  toSet: (ops, plan) => ops.toSet(plan),
  first: (ops, plan) => ops.first(plan),
  last: (ops, plan) => ops.last(plan),
  includes: (ops, plan) => ops.includes(plan, 12),
};

/** All that can be seen of a run. */
function run(ops: Plain, pipeline: Pipeline): unknown {
  const log: Log = [];
  const callback = callbacksOf(log, pipeline.throwAt);
  const source = sources[pipeline.source]!(log, pipeline.length);
  let plan = bases[pipeline.base]!(ops, ops === methods ? Seq.from(source) : source);
  for (const { kind, variant } of pipeline.stages)
    plan = ops[kind](plan, callback(kind, answers[kind][variant]!));
  try {
    return { result: terminals[pipeline.terminal]!(ops, plan, callback), log };
  } catch (error) {
    const { name, message } = error as Error;
    return { name, message, trace: traceOf(error), log };
  }
}

const pipelines = fc.record({
  source: fc.constantFrom(...Object.keys(sources)),
  base: fc.constantFrom(...Object.keys(bases), 'none', 'none', 'none', 'none'),
  length: fc.constantFrom(0, 1, 2, 9, 70, 130),
  stages: fc
    .array(fc.record({ kind: fc.constantFrom('map' as const, 'filter' as const), variant: fc.nat(4) }), {
      maxLength: 12,
      size: 'max',
    })
    .map((stages) => (stages.length % 2 ? stages.slice(0, 2) : stages)),
  terminal: fc.constantFrom(...Object.keys(terminals)),
  throwAt: fc.oneof(fc.constant(-1), fc.nat(60)),
});

test('a Seq and the functions do the same, whatever the pipeline', () => {
  fc.assert(
    fc.property(pipelines, (pipeline) => {
      expect(run(methods, pipeline)).toEqual(run(functions, pipeline));
    }),
    { numRuns: 3000, seed: Number(process.env.SEQ_SEED ?? 20261124) },
  );
});

describe('a pipeline that has run often, on a loop of its own', () => {
  const LENGTH = 2600;
  const shapes = ['m', 'f', 'mm', 'mf', 'fm', 'ff', 'mfmfm'];
  const names = [
    'integers',
    'doubles',
    'first integers, then others',
    'strings',
    'a Set',
    'a generator',
    'range',
  ];
  const into = ['toArray', 'sum', 'reduce with a seed', 'forEach', 'find', 'every', 'toSet'];
  const cases = shapes.flatMap((shape) => names.map((source) => ({ shape, source })));

  test.each(cases)('$shape over $source', ({ shape, source }) => {
    for (const terminal of into) {
      const expected = once(functions, shape, source, terminal, -1);
      for (let call = 0; call < 9; call++) {
        expect(once(methods, shape, source, terminal, -1)).toEqual(expected);
      }
      expect(once(methods, shape, source, terminal, 2001)).toEqual(
        once(functions, shape, source, terminal, 2001),
      );
    }
  });

  /** The result, how often callbacks were called, and what the last calls were. */
  function once(ops: Plain, shape: string, source: string, terminal: string, throwAt: number): unknown {
    const calls = { count: 0, sum: 0, last: [] as unknown[] };
    const callback =
      (name: string, answer: (value: any) => unknown) =>
      (...args: unknown[]): unknown => {
        calls.sum += calls.count * (args[1] as number);
        calls.last = [name, ...args];
        if (++calls.count === throwAt) throw new Error('callback');
        return answer(args[0]);
      };
    let plan: Plain = source === 'range' ? ops.range(0, LENGTH) : sources[source]!([], LENGTH);
    if (ops === methods) plan = Seq.from(plan);
    [...shape].forEach((letter, at) => {
      const kind = letter === 'm' ? 'map' : 'filter';
      plan = ops[kind](plan, callback(kind, answers[kind][letter === 'm' ? at % 2 : at % 3]!));
    });
    try {
      return { result: terminals[terminal]!(ops, plan, callback), calls };
    } catch (error) {
      return { error: (error as Error).message, trace: traceOf(error), calls };
    }
  }
});

test('each terminal is really run by the tier', () => {
  const runs: Record<keyof Omit<Tier, 'iterate'>, (plan: Seq<number>) => boolean> = {
    toArray: (plan) => fast.toArray(plan, jobOf('test', undefined)),
    sum: (plan) =>
      fast.sum(
        plan,
        jobOf('test', undefined),
        sumInto(new ExactSum(), () => new Error()),
      ),
    reduce: (plan) => fast.reduce(plan, jobOf('test', 0), () => 0),
    test: (plan) => fast.test(plan, jobOf('test', undefined), () => false, true),
    each: (plan) => fast.each(plan, { name: 'x', ends: true }, () => undefined),
  };
  for (const run of Object.values(runs)) {
    const calls: number[] = [];
    expect(run(Seq.of(1, 2, 3).map((n) => (calls.push(n), n)))).toBe(true);
    expect(calls).toEqual([1, 2, 3]);
  }
});
