/**
 * Breaks one built-in after the other, after the library was loaded, and does everything that the asynchronous side can do
 * each time. Prints a line for each job that came out differently. While something is broken, the only promises that are
 * made here are those of the language, by functions that are asynchronous; and no built-in is called.
 */
import { AsyncSeq } from '../../../lib/async/index.ts';
import { sources, stages, terminals, usual } from '../catalogue.ts';
import type { ArgSpec } from '../world.ts';
import { add, addGlobals, addMethods, addSetters, addValue, breaks } from './breaks.ts';
import { describe } from './show.ts';

Error.stackTraceLimit = 0;

const { defineProperty, getPrototypeOf, apply: call } = Reflect;
const { then } = Promise.prototype;
const { setImmediate: soon, AbortController: Controller } = globalThis;
const asyncIterator: typeof Symbol.asyncIterator = Symbol.asyncIterator;

interface Job {
  readonly name: string;
  readonly work: () => unknown;
}

// ── jobs ───────────────────────────────────────────────────────────────────────────────────────────────────────────

const callbacks: Record<string, (...args: any[]) => unknown> = {
  mapper: async (v) => v + 1,
  predicate: async (v) => v % 2 === 0,
  key: async (v) => v % 2,
  reducer: async (a, v) => a + v,
  effect: async () => undefined,
  compare: (a, b) => a - b,
  sub: async (v) => [v, v],
  result: (a, b) => [a, b],
  merge: (a, b) => a + b,
  hook: async () => undefined,
  unfolder: async (v, i) => (i < 3 ? [v, v + 1] : undefined),
  accum: async (s, v) => [s + v, s],
  same: (a, b) => a <= b,
  rng: () => 0.4,
  children: async (v) => (v > 0 ? [v - 1] : null),
  report: async () => undefined,
};
/** Of those that must not give promises. */
const plain: Record<string, (...args: any[]) => unknown> = {
  ...callbacks,
  key: (v) => v % 2,
  mapper: (v) => v + 1,
  reducer: (a, v) => a + v,
};
const waiting = new Set([
  'distinct',
  'dedupe',
  'chunkBy',
  'groupBy',
  'toGroups',
  'countBy',
  'minBy',
  'maxBy',
]);
const keyed = /Join$|union|ntersection|ifference|sortBy|thenBy|reduceBy/;
const adding = {
  init: () => 0,
  add: (all: number, v: number) => all + v,
  merge: (a: number, b: number) => a + b,
  done: (all: number) => all,
};

function argument(op: string, spec: ArgSpec): unknown {
  if ('fn' in spec) return (keyed.test(op) && !waiting.has(op) ? plain : callbacks)[spec.fn];
  if ('collector' in spec) return adding;
  if ('iterable' in spec) return source(spec.iterable.values);
  return spec.literal;
}

const values = [3, 0, 2, 1];

/** An asynchronous source, the promises of which are those of the language. */
function source(items: readonly unknown[]): any {
  return {
    [asyncIterator]: () => {
      let i = 0;
      return {
        next: async () =>
          i < items.length ? { done: false, value: items[i++] } : { done: true, value: undefined },
        return: async () => ({}),
      };
    },
  };
}

const jobs: Job[] = [];
const job = (name: string, work: () => unknown): void => void jobs.push({ name, work });

if (process.argv[2] === '--with-a-careless-job') {
  job('careless', () => Promise.resolve(1).then((n) => n));
} else {
  for (const entry of [...stages, ...terminals]) {
    if (entry.name === 'toJSON') continue;
    const args = usual(entry).map((spec) => argument(entry.name, spec));
    job(entry.name, () => {
      const over: readonly unknown[] =
        entry.over === 'one' ? [3] : entry.over === 'pairs' ? [[1, 2]] : values;
      let seq: any = AsyncSeq.from(source(over));
      if (entry.after !== undefined) seq = seq.sortBy(plain['key']);
      const made: any = call(seq[entry.name], seq, args);
      return entry.plan === true ? made.take(9).toArray() : made;
    });
  }
  for (const entry of sources) {
    if (entry.name === 'range' || entry.name === 'repeat') continue;
    const args = usual(entry).map((spec) => argument(entry.name, spec));
    job(`AsyncSeq.${entry.name}`, () =>
      (call((AsyncSeq as any)[entry.name], AsyncSeq, args) as AsyncSeq<unknown>).take(5).toArray(),
    );
  }
  const from = (): AsyncSeq<number> => AsyncSeq.from(source(values));
  const mapper = async (v: number): Promise<number> => v + 1;
  for (const [words, options] of [
    ['in order', { concurrency: 2 }],
    ['unordered', { concurrency: 2, ordered: false }],
  ] as const) {
    job(`map ${words}`, () => from().map(mapper, options).toArray());
    job(`filter ${words}`, () => from().filter(mapper, options).toArray());
    job(`flatMap ${words}`, () =>
      from()
        .flatMap(async (v) => source([v, v]), options)
        .toArray(),
    );
    job(`forEach ${words}`, () => from().forEach(mapper, options));
  }
  job('signals of calls', () =>
    from()
      .map(async (_v, _i, { signal }) => signal.aborted, { concurrency: 2 })
      .toArray(),
  );
  job('merge', () =>
    from()
      .merge(source([7, 8]), source([]))
      .toArray(),
  );
  job('prefetch', () => from().prefetch(2).toArray());
  job('timed chunks', () => from().chunks(3, { ms: 1000 }).toArray());
  job('timeout', () => from().timeout(1000).toArray());
  job('breathe', () => from().breathe(0.001).toArray());
  job('push', () =>
    AsyncSeq.push<number>((sink) => {
      sink.next(1);
      sink.end();
      return async () => undefined;
    }).toArray(),
  );
  job('asCompleted', () => AsyncSeq.asCompleted([mapper(1), mapper(2)]).toArray());
  job('an array of promises', () => AsyncSeq.from([mapper(1), 5, mapper(2)]).toArray());
  job('another thenable', () =>
    AsyncSeq.of({ then: (resolve: (value: number) => void) => resolve(4) } as never).toArray(),
  );
  job('share', async () => {
    const shared = from().share();
    return [await shared.first(), await shared.toArray()];
  });
  job('memoize', async () => {
    const memo = from().memoize();
    return [await memo.first(), await memo.toArray()];
  });
  job('tee', async () => {
    const [a, b] = from().tee();
    return [await a.toArray(), await b.sum()];
  });
  job('peekable', async () => {
    const peek = from().peekable();
    const seen = [await peek.peek(), await peek.next(), await peek.nextIf(async () => false)];
    await peek.return();
    return seen;
  });
  job('left', async () => {
    const iterator = from()[asyncIterator]();
    const seen = await iterator.next();
    return [seen, await iterator.return(), await iterator.next()];
  });
  job('an abort', async () => {
    const controller = new Controller();
    const run = from()
      .tap((v) => v === 0 && controller.abort('enough'))
      .signal(controller.signal)
      .toArray();
    try {
      return await run;
    } catch (error) {
      return error;
    }
  });
  job('a refusal', () => AsyncSeq.iterate(0, (v) => v + 1).toArray());
  job('what is none', () => AsyncSeq.of(1).zip(5 as never));
}

// ── breaks ─────────────────────────────────────────────────────────────────────────────────────────────────────────

const asyncGenerator = getPrototypeOf(getPrototypeOf((async function* () {})()) as object) as object;
const targets = {
  'Promise.prototype': Promise.prototype,
  Promise,
  'Array.prototype': Array.prototype,
  'Function.prototype': Function.prototype,
  'Map.prototype': Map.prototype,
  'Set.prototype': Set.prototype,
  'WeakMap.prototype': WeakMap.prototype,
  'WeakSet.prototype': WeakSet.prototype,
  'AsyncGenerator.prototype': asyncGenerator,
  '%AsyncIteratorPrototype%': getPrototypeOf(asyncGenerator) as object,
  Object,
  Reflect,
  Math,
  Array,
  Number,
};
// What awaits looks at the constructor as well; the walk of an array is part of the language here; Node itself pops between
// two turns.
addMethods(targets, ['constructor', 'prototype', Symbol.iterator, 'pop'], false);

class Other<T> extends Promise<T> {}
addValue('another Promise.prototype.constructor', Promise.prototype, 'constructor', Other);
add('another Promise[Symbol.species]', Promise, Symbol.species, { get: () => Other, configurable: true });
for (const { name, prototype } of [Promise, Function, String, Number])
  addValue(`Symbol.asyncIterator on ${name}.prototype`, prototype, asyncIterator);
addGlobals(['Promise', 'AbortController', 'Symbol', 'Map', 'WeakMap', 'Reflect', 'Array', 'TypeError']);
addSetters([
  ...['done', 'resolve', 'reject', 'promise', 'signal', 'aborted', 'reason', 'fiber', 'pass', 'landing'],
  ...['shut', 'scope', 'older', 'newer', 'closing', 'failure', 'gives', 'own', 'aborting', 'sides', 'later'],
  ...['concurrency', 'ordered', 'buffer', 'overflow', 'answer', 'index', 'failed', 'asked', 'held', 'fork'],
]);

// ── the run ────────────────────────────────────────────────────────────────────────────────────────────────────────

const found: string[] = [];
const expected: string[] = [];
let results: unknown[] = [];

/** What comes of a job: no lookup of a constructor, so that what stands there does not matter. */
function start(i: number, settled: () => void): void {
  const put = (value: unknown): void => {
    results[i] = value;
    settled();
  };
  try {
    const given = jobs[i]!.work();
    if (!(given instanceof promise)) {
      put(given);
      return;
    }
    defineProperty(given, 'constructor', { __proto__: null, value: undefined } as PropertyDescriptor);
    void call(then, given, [put, put]);
  } catch (error) {
    put(error);
  }
}
const promise = Promise;

function all(done: () => void): void {
  let left = jobs.length;
  results = [];
  let over = false;
  const settled = (): void => {
    left--;
  };
  for (let i = 0; i < jobs.length; i++) start(i, settled);
  let turns = 0;
  const look = (): void => {
    if (over) return;
    if (left === 0 || ++turns > 300) {
      over = true;
      done();
    } else soon(look);
  };
  soon(look);
}

function next(i: number): void {
  const each = breaks[i];
  if (each === undefined) {
    console.log(JSON.stringify({ breaks: breaks.length, jobs: jobs.length, found: found.slice(0, 100) }));
    return;
  }
  each.apply();
  all(() => {
    each.undo();
    for (let j = 0; j < jobs.length; j++) {
      const actual = j in results ? describe(results[j]) : 'nothing at all';
      if (actual !== expected[j])
        found.push(`${each.name}: ${jobs[j]!.name} gave ${actual}, not ${expected[j]}`);
    }
    next(i + 1);
  });
}

process.on('unhandledRejection', (reason) => found.push(`unhandled: ${String(reason)}`));
all(() => {
  for (let j = 0; j < jobs.length; j++) expected.push(describe(results[j]));
  if (process.argv[2] === '--shown')
    console.log(jobs.map(({ name }, i) => `${name}: ${expected[i]}`).join('\n'));
  next(0);
});
