/**
 * Which loop runs a chain: a fused one where it may, one of the chain's own where the chain is hot, and never the loop of
 * another shape. What the loops do is held by spec/laws/fast.spec.ts.
 */
import { execFileSync } from 'node:child_process';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import * as fn from '../../lib/fn.ts';
import { fingerprintOf, Pool } from '../../lib/engine/fast/pool.ts';
import { planOf } from '../../lib/engine/lazy.ts';
import { Seq } from '../../lib/index.ts';

type Plain = any;

test('the loops are what their template says', () => {
  expect(execFileSync(process.execPath, ['scripts/fused.mjs', '--check'], { encoding: 'utf8' })).toBe('');
});

/** The function of lib/engine/fused/loops.ts that is running; undefined outside of them. */
function runningLoop(): string | undefined {
  return /at (\w+) \(.*fused\/loops\.[jt]s/.exec(new Error('probe').stack!)?.[1];
}

/** The loops that run the calls of `chain`, the same one after the other named once. */
function loopsOf(calls: number, chain: (probe: <T>(value: T) => T) => unknown): (string | undefined)[] {
  const found: (string | undefined)[] = [];
  for (let call = 0; call < calls; call++) {
    let asked = false;
    chain((value) => {
      if (asked) return value;
      asked = true;
      const loop = runningLoop();
      if (found.length === 0 || found.at(-1) !== loop) found.push(loop);
      return value;
    });
  }
  return found;
}

const hundred = Array.from({ length: 100 }, (_, i) => i);

describe('a hot chain', () => {
  test('goes over from the shared loop to one of its own', () => {
    const loops = loopsOf(400, (probe) =>
      Seq.from(hundred)
        .map((v) => probe(v) + 1000)
        .filter((v) => v % 2 === 1)
        .toArray(),
    );
    expect(loops).toEqual([expect.any(String), expect.any(String)]);
  });

  test('does so with bound functions never', () => {
    const loops = loopsOf(400, (probe) => {
      const add = function (this: unknown, v: number): number {
        return probe(v) + 1;
      };
      return Seq.from(hundred)
        .map(add.bind(null))
        .filter(Boolean)
        .some(() => false);
    });
    expect(loops).toEqual([expect.any(String)]);
  });

  test('does not share it with one of another text', () => {
    const one = loopsOf(400, (probe) =>
      Seq.from(hundred)
        .map((v) => probe(v) * 31)
        .forEach(() => undefined),
    );
    const two = loopsOf(1000, (probe) =>
      Seq.from(hundred)
        .map((v) => probe(v) - 4711)
        .forEach(() => undefined),
    );
    expect(one).toHaveLength(2);
    expect(two).toHaveLength(2);
    expect(two[0]).toBe(one[0]);
    expect(two[1]).not.toBe(one[1]);
  });
});

describe('each pool', () => {
  const loops = [1, 2, 3].map((n) => () => n);

  test('gives its copies one by one, each dearer than the one before, and each once', () => {
    const pool = new Pool(loops);
    const callsUntil = (fingerprint: number): number => {
      for (let call = 1; call < 5000; call++)
        if (pool.ask(fingerprint, 1000)!.loop !== undefined) return call;
      return Infinity;
    };
    expect([11, 22, 33, 44].map(callsUntil)).toEqual([20, 60, 180, Infinity]);
    expect([11, 22, 33].map((fingerprint) => pool.ask(fingerprint, 1)!.loop)).toEqual(loops);
  });

  test('wants eight calls, or very many elements', () => {
    expect(new Pool(loops).ask(1, 399_999)!.loop).toBeUndefined();
    expect(new Pool(loops).ask(1, 400_000)!.loop).toBe(loops[0]);
  });

  test('forgets chains without a copy when there are too many, and keeps the others', () => {
    const pool = new Pool(loops);
    const owner = pool.ask(7, 400_000);
    const cold = pool.ask(8, 1);
    for (let i = 0; i < 1100; i++) pool.ask(1000 + i, 1);
    expect(pool.ask(7, 1)).toBe(owner);
    expect(pool.ask(8, 1)).not.toBe(cold);
  });

  test('tells callbacks by their text; those without a text of their own by nothing', () => {
    const print = (f: (v: number) => unknown): number => fingerprintOf(planOf(fn.map([1], f)), 1, undefined);
    expect(print((v) => v + 1)).toBe(print((v) => v + 1));
    expect(print((v) => v + 1)).not.toBe(print((v) => v + 2));
    expect(print(((v: number) => v + 1).bind(null))).toBe(0);
    // As long as the text of a bound function.
    const alike = (value: number): number => value + 10;
    expect(alike.toString().length === 29 ? print(alike) : 1).not.toBe(0);
    expect(print(Number)).not.toBe(print(Boolean));
  });
});

/**
 * Chains of all shapes whose callbacks have one text: what a pool cannot tell apart. Each must still get a loop that does
 * what its own shape, terminal and source want.
 */
describe('chains with the same fingerprint', () => {
  const alike =
    (answer: (v: number) => unknown): Plain =>
    (v: number) =>
      answer(v);
  const numbers = fc.constantFrom(
    hundred,
    hundred.map((v) => v / 3),
    hundred.map((v) => v - 50),
  );
  const sources: Record<string, (ops: Plain, array: number[]) => Plain> = {
    array: (_, array) => array,
    range: (ops) => ops.range(3, 120),
    set: (_, array) => new Set(array),
    generator: (_, array) => array.values(),
    concat: (ops, array) => ops.concat(array, array),
    flatMap: (ops, array) =>
      ops.flatMap(
        array,
        alike((v) => [v, v + 1]),
      ),
  };
  const terminals: Record<string, (ops: Plain, plan: Plain) => unknown> = {
    toArray: (ops, plan) => ops.toArray(plan),
    sum: (ops, plan) => ops.sum(plan),
    reduce: (ops, plan) => ops.reduce(plan, (a: number, v: number) => (a * 31 + v) % 1009, 7),
    find: (ops, plan) =>
      ops.find(
        plan,
        alike((v) => v > 70),
      ),
    every: (ops, plan) =>
      ops.every(
        plan,
        alike((v) => v < 70),
      ),
    forEach(ops, plan) {
      let last = 0;
      ops.forEach(plan, (v: number) => (last = last * 2 + v));
      return last;
    },
  };
  const methods: Plain = new Proxy(
    { range: (start: number, end: number) => Seq.range(start, end) } as Plain,
    {
      get: (own, name: string) =>
        own[name] ??
        ((source: Plain, ...rest: unknown[]) =>
          (source instanceof Seq ? source : (Seq.from(source as never) as Plain))[name](...rest)),
    },
  );
  const functions: Plain = fn;

  const chain = fc.record({
    shape: fc.constantFrom('m', 'f', 'mm', 'mf', 'fm', 'ff', 'mfm', 'ffmm'),
    source: fc.constantFrom(...Object.keys(sources)),
    terminal: fc.constantFrom(...Object.keys(terminals)),
    array: numbers,
    salt: fc.integer({ min: 1, max: 9 }),
  });

  test('give what they should, thousands of them', () => {
    const result = (ops: Plain, { shape, source, terminal, array, salt }: Plain): unknown => {
      let plan = sources[source]!(ops, array);
      if (ops === methods) plan = plan instanceof Seq ? plan : Seq.from(plan);
      for (const [k, stage] of [...shape].entries()) {
        plan =
          stage === 'm'
            ? ops.map(
                plan,
                alike((v) => v * salt - k),
              )
            : ops.filter(
                plan,
                alike((v) => Math.floor(v) % (salt + k + 1) !== 0),
              );
      }
      return terminals[terminal]!(ops, plan);
    };
    fc.assert(
      fc.property(chain, (each) => {
        expect(result(methods, each)).toEqual(result(functions, each));
      }),
      { numRuns: 6000, seed: Number(process.env.SEQ_SEED ?? 20261124) },
    );
  });
});

describe('a source that is not as it was at load is not read by a loop', () => {
  const prototypeOf = (iterable: Iterable<unknown>): Plain =>
    Object.getPrototypeOf(iterable[Symbol.iterator]());
  const cases: [string, () => Iterable<number>, Plain, PropertyKey][] = [
    ['Array.prototype[Symbol.iterator]', () => [1, 2], Array.prototype, Symbol.iterator],
    ['next of array iterators', () => [1, 2], prototypeOf([]), 'next'],
    ['Set.prototype[Symbol.iterator]', () => new Set([1, 2]), Set.prototype, Symbol.iterator],
    ['next of Set iterators', () => new Set([1, 2]), prototypeOf(new Set()), 'next'],
    ['Map.prototype[Symbol.iterator]', () => new Map([[1, 2]]) as Plain, Map.prototype, Symbol.iterator],
    ['next of Map iterators', () => new Map([[1, 2]]) as Plain, prototypeOf(new Map()), 'next'],
  ];

  test.each(cases)('%s', (_name, source, prototype, key) => {
    const seq = Seq.from(source()).map((v) => v);
    const before = seq.toArray();
    const original = prototype[key];
    let asked = 0;
    let after;
    prototype[key] = function (this: unknown, ...args: unknown[]) {
      asked++;
      return original.apply(this, args);
    };
    try {
      after = Seq.from(source())
        .map((v) => v)
        .toArray();
    } finally {
      prototype[key] = original;
    }
    expect(after).toEqual(before);
    expect(asked).toBeGreaterThan(0);
  });

  test.each([
    ['arrays', () => [1, 2, 3]],
    ['Sets', () => new Set([1, 2, 3])],
  ])('a `return` that was given to the iterators of %s', (_name, source) => {
    const prototype = prototypeOf(source());
    let closed = 0;
    prototype.return = () => (closed++, {});
    try {
      expect(
        Seq.from(source())
          .map((v) => v)
          .find((v) => v === 2),
      ).toBe(2);
    } finally {
      delete prototype.return;
    }
    expect(closed).toBe(1);
  });
});

test('an endless range is run by a loop', () => {
  const loops: (string | undefined)[] = [];
  const odd = Seq.range(0)
    .map((v) => v * 3)
    .filter((v) => (loops.push(runningLoop()), v % 2 === 1));
  expect(odd.take(3).toArray()).toEqual([3, 9, 15]);
  expect(odd.find((v) => v > 20)).toBe(21);
  expect(() => odd.sum()).toThrow('sum');
  expect(loops.length).toBe(6 + 8);
  expect(loops).not.toContain(undefined);
});

describe('a result that was collected already', () => {
  const collecting: Record<string, () => Seq<number>> = {
    sort: () => Seq.from([3, 1, 2]).sort(),
    sortBy: () => Seq.from([3, 1, 2]).sortBy((v) => -v),
    'sort().take': () => Seq.from([3, 1, 2]).sort().take(2),
    reverse: () => Seq.from(new Set([3, 1, 2])).reverse(),
    takeLast: () => Seq.from([3, 1, 2]).takeLast(2),
    slice: () => Seq.from([3, 1, 2]).slice(-2),
    shuffle: () => Seq.from([3, 1, 2]).shuffle(() => 0),
    'a group': () =>
      Seq.from([3, 1, 2])
        .groupBy(() => 0)
        .first()!,
    of: () => Seq.of(3, 1, 2),
    memoize: () => Seq.from([3, 1, 2].values()).memoize(),
    prepend: () => Seq.from([3, 1]).prepend(7, 8),
    cycle: () => Seq.from([3, 1]).cycle(2),
  };

  test.each(Object.keys(collecting))('of %s belongs to who asked for it', (name) => {
    const seq = collecting[name]!();
    const first = seq.toArray();
    const copy = [...first];
    first.length = 0;
    expect(seq.toArray()).toEqual(copy);
    expect([...seq]).toEqual(copy);
  });
});
