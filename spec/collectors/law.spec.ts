/**
 * The law of collectors: fold(a ++ b) = done(merge(fold(a), fold(b))), for any split into any number of parts, empty
 * ones included, merged two neighbours at a time in any order; and in any order at all where a collector says that it
 * does not depend on the order of the elements.
 */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import * as collectors from '../../lib/collectors/index.ts';
import type { Collector, Portable } from '../../lib/collectors/index.ts';
import { readBack, written } from '../../lib/jobs/portable.ts';
import { key } from '../../lib/key.ts';
import { Reservoir } from '../../lib/structures/reservoir.ts';
import { seeded } from '../terminals/support.ts';

type Any = Collector<any, unknown>;

interface Case {
  readonly make: () => Any;
  readonly elements: fc.Arbitrary<unknown[]>;
  /** Whether it says that it does not depend on the order of the elements. */
  readonly anyOrder?: boolean;
}

const finite = fc.double({ noNaN: true, noDefaultInfinity: true });
const wild = fc
  .oneof(
    finite,
    fc.integer({ min: -9, max: 9 }),
    fc.constantFrom(0.1, 1e308, -1e308, 1e16, 2 ** -1074, 2 ** 400, 2 ** -400),
    fc.constantFrom(NaN, Infinity, -Infinity),
  )
  .map((x) => x + 0);
const numbers = fc.array(
  fc.oneof({ weight: 20, arbitrary: fc.oneof(finite, fc.integer()).map((x) => x + 0) }, wild),
  {
    maxLength: 14,
  },
);
const anyNumbers = fc.array(wild, { maxLength: 14 });
const words = fc.array(fc.string({ maxLength: 3, unit: fc.constantFrom('a', 'b', 'c') }), { maxLength: 14 });
const keysOf = fc.array(fc.constantFrom(0, -0, 1, 2, NaN, 'a', null, undefined), { maxLength: 14 });
const orderable = fc.array(fc.constantFrom(0, -0, 1, 2, 2n, 3, NaN, null, undefined), { maxLength: 10 });
const length = (word: string): number => word.length;
const initial = (word: string): string => word[0] ?? '';
const c = collectors;

const cases: Record<string, Case> = {
  'count()': { make: () => c.count(), elements: keysOf, anyOrder: true },
  'sum()': { make: () => c.sum(), elements: numbers, anyOrder: true },
  'sum() of the wildest': { make: () => c.sum(), elements: anyNumbers, anyOrder: true },
  'sum(f)': { make: () => c.sum(length), elements: words, anyOrder: true },
  'mean()': { make: () => c.mean(), elements: numbers, anyOrder: true },
  'mean(f)': { make: () => c.mean(length), elements: words, anyOrder: true },
  'min()': { make: () => c.min(), elements: orderable },
  'min(f)': { make: () => c.min(length), elements: words, anyOrder: true },
  'max()': { make: () => c.max(), elements: orderable },
  'max(f)': { make: () => c.max(length), elements: words, anyOrder: true },
  'minMax()': { make: () => c.minMax(), elements: orderable },
  'minMax(f)': { make: () => c.minMax(length), elements: words, anyOrder: true },
  'stats()': { make: () => c.stats(), elements: numbers, anyOrder: true },
  'stats() of the wildest': { make: () => c.stats(), elements: anyNumbers, anyOrder: true },
  'stats(f)': { make: () => c.stats(length), elements: words, anyOrder: true },
  'first()': { make: () => c.first(), elements: keysOf },
  'last()': { make: () => c.last(), elements: keysOf },
  'toArray()': { make: () => c.toArray(), elements: keysOf },
  'toSet()': { make: () => c.toSet(), elements: keysOf },
  'toMap(k)': { make: () => c.toMap(initial), elements: words },
  'toMap(k, v)': { make: () => c.toMap(length, initial), elements: words },
  'join()': { make: () => c.join(), elements: keysOf },
  'join(sep)': { make: () => c.join(' - '), elements: words },
  'countBy()': { make: () => c.countBy(), elements: keysOf },
  'countBy(k)': { make: () => c.countBy(length), elements: words },
  'groupBy(k, toArray())': { make: () => c.groupBy(initial, c.toArray()), elements: words },
  'groupBy(k, groupBy(k, mean(f)))': {
    make: () => c.groupBy(initial, c.groupBy(length, c.mean(length))),
    elements: words,
  },
  'groupBy(key(…), countBy(key(…)))': {
    make: () =>
      c.groupBy(
        (w: string) => key(initial(w), length(w)),
        c.countBy((w: string) => key(w, new Date(0))),
      ),
    elements: words,
  },
  'toSet() of keys': {
    make: () =>
      c.mapping(
        initial,
        c.mapping((w) => key(w, null), c.toSet()),
      ),
    elements: words,
  },
  'distinctCount()': { make: () => c.distinctCount(), elements: keysOf, anyOrder: true },
  'distinctCount(k)': { make: () => c.distinctCount(length), elements: words, anyOrder: true },
  'topK(3)': {
    make: () => c.topK(3),
    elements: numbers.map((list) => list.filter((x) => x === x)),
    anyOrder: true,
  },
  'topK(20)': {
    make: () => c.topK(20),
    elements: numbers.map((list) => list.filter((x) => x === x)),
    anyOrder: true,
  },
  'topK(0)': { make: () => c.topK(0), elements: words, anyOrder: true },
  'topK(2, compare)': { make: () => c.topK<string>(2, (a, b) => a.length - b.length), elements: words },
  'topK(17, compare)': { make: () => c.topK<string>(17, (a, b) => a.length - b.length), elements: words },
  'quantile(q)': { make: () => c.quantile(0.3), elements: numbers, anyOrder: true },
  'quantile(q, f)': { make: () => c.quantile(0.5, length), elements: words, anyOrder: true },
  'reservoir(2, rng)': { make: () => c.reservoir(2, seeded(1)), elements: words },
  'reservoir(20, rng)': { make: () => c.reservoir(20, seeded(2)), elements: words },
  'all({…})': {
    make: () => c.all({ n: c.count(), text: c.join(), last: c.last(), all: c.all({ set: c.toSet() }) }),
    elements: words,
  },
  'all({})': { make: () => c.all({}), elements: words, anyOrder: true },
  'filtering(pred, c)': {
    make: () => c.filtering((w: string) => w.length > 1, c.toArray()),
    elements: words,
  },
  'mapping(f, c)': { make: () => c.mapping(length, c.toArray<number>()), elements: words },
  'flatMapping(f, c)': { make: () => c.flatMapping((w: string) => [...w, w], c.join('')), elements: words },
  'the index that filtering gives': {
    make: () => c.filtering((w: string) => w.length > 1, indices()),
    elements: words,
  },
  'the index that flatMapping gives': {
    make: () => c.flatMapping((w: string) => [...w], indices()),
    elements: words,
  },
};

/** Takes random numbers: adding twice gives two samples. */
const isRandom = (collector: Any): boolean => collector.init() instanceof Reservoir;

/** Takes the indices only; of merged parts the greatest one. */
function indices(): Collector<unknown, number, number> {
  return { init: () => 0, add: (acc) => acc + 1, merge: (a, b) => a + b, done: (acc) => acc };
}

/** Results with Maps and Sets as lists, so that order counts. */
function plain(value: unknown): unknown {
  if (value instanceof Map) return ['Map', ...[...value].map(plain)];
  if (value instanceof Set) return ['Set', ...[...value].map(plain)];
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value === 'object' && value !== null) return Object.entries(value).map(plain);
  return value;
}

function fold(collector: Any, elements: readonly unknown[]): unknown {
  let acc: unknown = collector.init();
  elements.forEach((value, i) => (acc = collector.add(acc, value, i)));
  return acc;
}

function cut(elements: readonly unknown[], places: readonly number[]): unknown[][] {
  const at = [...places.map((place) => place % (elements.length + 1)), 0, elements.length].sort(
    (a, b) => a - b,
  );
  return at.slice(1).map((end, i) => elements.slice(at[i], end));
}

/** An accumulator as another process gets it: as lines of text, and made anew out of them. */
function travelled(collector: Any, acc: unknown): unknown {
  const packed = collector.pack === undefined ? (acc as Portable) : collector.pack(acc);
  const there = readBack(written(packed));
  return collector.unpack === undefined ? there : collector.unpack(there);
}

const places = fc.array(fc.nat(100), { maxLength: 5 });
const choices = fc.array(fc.nat(100), { minLength: 6, maxLength: 6 });

test('every collector is here', () => {
  const covered = new Set(Object.keys(cases).map((name) => /^\w+/.exec(name)![0]));
  expect(Object.keys(collectors).filter((name) => !covered.has(name))).toEqual([]);
});

describe.each(Object.entries(cases))('%s', (_, { make, elements, anyOrder }) => {
  const whole = (list: readonly unknown[]): unknown => {
    const collector = make();
    return plain(collector.done(fold(collector, list)));
  };

  test('parts merged, two neighbours at a time, are as one pass', () => {
    fc.assert(
      fc.property(elements, places, choices, (list, cuts, picks) => {
        const collector = make();
        const accs = cut(list, cuts).map((part) => fold(collector, part));
        for (let step = 0; accs.length > 1; step++) {
          const i = picks[step]! % (accs.length - 1);
          accs.splice(i, 2, collector.merge(accs[i], accs[i + 1]));
        }
        expect(plain(collector.done(accs[0]))).toEqual(whole(list));
      }),
      { numRuns: 150 },
    );
  });

  test('parts that travel to another process at every step are as one pass', () => {
    fc.assert(
      fc.property(elements, places, choices, (list, cuts, picks) => {
        const collector = make();
        const accs = cut(list, cuts).map((part) => travelled(collector, fold(collector, part)));
        for (let step = 0; accs.length > 1; step++) {
          const i = picks[step]! % (accs.length - 1);
          accs.splice(i, 2, travelled(collector, collector.merge(accs[i], accs[i + 1])));
        }
        expect(plain(collector.done(accs[0]))).toEqual(whole(list));
      }),
      { numRuns: 100 },
    );
  });

  test('packing leaves the accumulator as it was: more can be added, here and there', () => {
    fc.assert(
      fc.property(elements, elements, (one, two) => {
        const collector = make();
        const here = fold(collector, one);
        const there = travelled(collector, here);
        const more = (acc: unknown): unknown => {
          two.forEach((value, i) => (acc = collector.add(acc, value, one.length + i)));
          return plain(collector.done(acc));
        };
        if (!isRandom(collector)) expect(more(there)).toEqual(whole([...one, ...two]));
        else expect(plain(collector.done(there))).toEqual(plain(collector.done(here)));
        if (!isRandom(collector)) expect(more(here)).toEqual(whole([...one, ...two]));
      }),
      { numRuns: 50 },
    );
  });

  if (anyOrder === true) {
    test('parts merged in any order are as one pass', () => {
      fc.assert(
        fc.property(elements, places, choices, (list, cuts, picks) => {
          const collector = make();
          const accs = cut(list, cuts).map((part) => fold(collector, part));
          for (let step = 0; accs.length > 1; step++) {
            const [taken] = accs.splice(picks[step]! % accs.length, 1);
            const i = picks[step]! % accs.length;
            accs[i] = collector.merge(accs[i], taken);
          }
          expect(plain(collector.done(accs[0]))).toEqual(whole(list));
        }),
        { numRuns: 100 },
      );
    });
  }

  test('more can be added to what was merged', () => {
    fc.assert(
      fc.property(elements, elements, elements, (one, two, three) => {
        const collector = make();
        let acc = collector.merge(fold(collector, one), fold(collector, two));
        three.forEach((value, i) => (acc = collector.add(acc, value, one.length + two.length + i)));
        expect(plain(collector.done(acc))).toEqual(whole([...one, ...two, ...three]));
      }),
      { numRuns: 50 },
    );
  });

  test('results may be asked for on the way, twice, and spoiled: nothing is corrupted', () => {
    fc.assert(
      fc.property(elements, (list) => {
        const collector = make();
        let acc: unknown = collector.init();
        const spoil = (result: unknown): void => {
          if (Array.isArray(result)) result.push('spoiled');
          if (result instanceof Map) result.set('spoiled', 1);
          if (result instanceof Set) result.add('spoiled');
          if (typeof result === 'object' && result !== null)
            Object.assign(result, { n: 'spoiled', count: 'spoiled' });
        };
        list.forEach((value, i) => {
          acc = collector.add(acc, value, i);
          const result = plain(collector.done(acc));
          spoil(collector.done(acc));
          expect(plain(collector.done(acc))).toEqual(result);
        });
        expect(plain(collector.done(acc))).toEqual(whole(list));
      }),
      { numRuns: 50 },
    );
  });

  test('each init is fresh: two folds at once do not meet', () => {
    fc.assert(
      fc.property(elements, (list) => {
        const collector = make();
        const other = collector.init();
        fold(collector, list);
        expect(plain(collector.done(other))).toEqual(whole([]));
      }),
      { numRuns: 30 },
    );
  });
});
