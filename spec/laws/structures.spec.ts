/** What is made fast by its data structure gives what the plain form gives, whatever the elements are. */
import { describe, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import { Seq } from 'seqable';
import { KeyList } from '../../lib/structures/keyList.ts';
import { Permutation } from '../../lib/structures/sortOrder.ts';
import { TopK } from '../../lib/structures/topK.ts';
import { compareDefault } from '../model/index.ts';

const special = fc.constantFrom(0, -0, NaN, Infinity, -Infinity, 0.5, 2 ** 31, -(2 ** 31), 1e300, -1e-300);
const number = fc.oneof(fc.integer({ min: -5, max: 5 }), fc.integer(), fc.double(), special);
const late = fc.constantFrom<unknown>(null, undefined, NaN);
/** Lists on either side of where numbers are sorted by their digits, of one kind or with something between. */
const list = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T[]> =>
  fc.oneof(
    fc.array(value, { maxLength: 20 }),
    fc.array(value, { minLength: 90, maxLength: 160, size: 'max' }),
  );
const keys: [string, fc.Arbitrary<unknown[]>][] = [
  ['integers', list(fc.integer({ min: -50, max: 50 }))],
  ['numbers', list(number)],
  ['numbers and bigints', list<unknown>(fc.oneof(number, fc.bigInt({ min: -5n, max: 5n })))],
  ['numbers, null and undefined', list<unknown>(fc.oneof(number, number, late))],
  ['strings', list<unknown>(fc.oneof(fc.string({ maxLength: 2 }), late))],
  [
    'holes',
    list(number).map((values) => values.filter((_, i) => delete values[i * 7] && false).concat(values)),
  ],
];
const directions = fc.constantFrom<'asc' | 'desc'>('asc', 'desc');

interface Row {
  key: unknown;
  at: number;
}
const rowsOf = (values: readonly unknown[]): Row[] => Array.from(values, (key, at) => ({ key, at }));
const isLate = (value: unknown): boolean => value === null || value === undefined || value !== value;
/** The default order, turned round but for what comes last. */
const byDirection =
  (direction: 'asc' | 'desc') =>
  (a: unknown, b: unknown): number =>
    direction === 'asc' || isLate(a) || isLate(b) ? compareDefault(a, b) : compareDefault(b, a);
const at = (rows: readonly Row[]): number[] => rows.map((row) => row.at);

describe.each(keys)('%s', (_name, values) => {
  test('sortBy, thenBy and take', () => {
    fc.assert(
      fc.property(values, directions, directions, fc.nat(150), (list, first, second, k) => {
        const rows = rowsOf(list);
        const [one, two] = [byDirection(first), byDirection(second)];
        const calls: number[] = [];
        const byKey = Seq.from(rows).sortBy((row) => (calls.push(row.at), row.key), first);
        const sorted = [...rows].sort((a, b) => one(a.key, b.key));
        expect(at(byKey.toArray())).toEqual(at(sorted));
        expect(calls).toEqual(rows.map((_, i) => i));
        expect(at(byKey.take(k).toArray())).toEqual(at(sorted).slice(0, k));
        const byTwo = Seq.from(rows)
          .sortBy((row) => row.at % 3, first)
          .thenBy((row) => row.key, second);
        const twice = [...rows].sort((a, b) => one(a.at % 3, b.at % 3) || two(a.key, b.key));
        expect(at(byTwo.toArray())).toEqual(at(twice));
        expect(at(byTwo.take(k).toArray())).toEqual(at(twice).slice(0, k));
      }),
      { numRuns: 200 },
    );
  });

  test('sort and take', () => {
    fc.assert(
      fc.property(values, fc.nat(150), (list, k) => {
        const sorted = at(rowsOf(list).sort((a, b) => compareDefault(a.key, b.key))).map((i) => list[i]);
        expect(Seq.from(list).sort().toArray()).toEqual(sorted);
        expect(Seq.from(list.values()).sort().take(k).toArray()).toEqual(sorted.slice(0, k));
      }),
      { numRuns: 200 },
    );
  });

  test('distinct, groups and counts', () => {
    fc.assert(
      fc.property(values, (list) => {
        const groups = new Map<unknown, unknown[]>();
        for (const value of list) groups.set(value, [...(groups.get(value) ?? []), value]);
        const seq = Seq.from(list);
        const counts = [...groups].map(([key, items]) => [key, items.length]);
        expect([...seq.distinct()]).toEqual([...groups.values()].map((items) => items[0]));
        expect([...seq.toGroups((value) => value)]).toEqual([...groups]);
        expect([...seq.groupBy((value) => value)].map((group) => [group.key, [...group]])).toEqual([
          ...groups,
        ]);
        expect([...seq.countBy()]).toEqual(counts);
        const reduced = seq.reduceBy(
          (value) => value,
          (count: number) => count + 1,
          () => 0,
        );
        expect([...reduced]).toEqual(counts);
        const joined = seq.distinct().groupJoin(
          list,
          (value) => value,
          (value) => value,
          (_value, items) => items,
        );
        // A missing key meets nothing.
        expect([...joined]).toEqual(
          [...groups].map(([key, items]) => (key === null || key === undefined ? [] : items)),
        );
      }),
      { numRuns: 200 },
    );
  });
});

test('an array that changes while its keys are asked for is read as an iterator reads it', () => {
  const grown = Array.from({ length: 200 }, (_, i) => i);
  expect(
    Seq.from(grown)
      .sortBy((n) => (n < 50 && grown.push(1000 + n), -n))
      .count(),
  ).toBe(250);
  const shrunk = Array.from({ length: 200 }, (_, i) => i);
  expect(
    Seq.from(shrunk)
      .sortBy((n) => (shrunk.pop(), -n))
      .toArray(),
  ).toEqual(Array.from({ length: 100 }, (_, i) => 99 - i));
});

test('an array that ends early while it is copied leaves nothing behind', () => {
  const shrinking = Array.from({ length: 200 }, (_, i) => i);
  Object.defineProperty(shrinking, 3, { get: () => ((shrinking.length = 5), 3) });
  expect(Seq.from(shrinking).sort().toArray()).toEqual([0, 1, 2, 3, 4]);
});

test('a Proxy over an array sees its length read before each element, and each element once', () => {
  const seen: PropertyKey[] = [];
  const proxy = new Proxy([3, 1, 2], {
    get(target, key) {
      seen.push(key);
      return Reflect.get(target, key) as unknown;
    },
  });
  const reads = ['length', '0', 'length', '1', 'length', '2', 'length'];
  for (const run of [
    () => Seq.from(proxy).sort().toArray(),
    () => Seq.from(proxy).sort().take(2).toArray(),
    () =>
      Seq.from(proxy)
        .sortBy((n) => n)
        .toArray(),
    () =>
      Seq.from(proxy)
        .sortBy((n) => n)
        .take(2)
        .toArray(),
    () =>
      Seq.from(proxy)
        .groupBy((n) => n)
        .toArray(),
    () =>
      Seq.of(1)
        .innerJoin(
          proxy,
          () => 1,
          (n) => n,
        )
        .toArray(),
  ]) {
    seen.length = 0;
    run();
    expect(seen.filter((key) => key !== Symbol.iterator)).toEqual(reads);
  }
});

describe('the fast form runs', () => {
  const rows = rowsOf(Array.from({ length: 500 }, (_, i) => (i * 7919) % 503));
  const key = (row: Row): number => row.key as number;

  function callsOf(prototype: object, name: string, run: () => void): number {
    const spy = jest.spyOn(prototype as Record<string, () => unknown>, name);
    try {
      run();
      return spy.mock.calls.length;
    } finally {
      spy.mockRestore();
    }
  }

  test('keys that are numbers are sorted by their digits, each list once', () => {
    const count = (run: () => void): number => callsOf(Permutation.prototype, 'sortByNumbers', run);
    expect(count(() => Seq.from(rows).sortBy(key).toArray())).toBe(1);
    expect(
      count(() =>
        Seq.from(rows)
          .sortBy(key, 'desc')
          .thenBy(({ at }) => at)
          .toArray(),
      ),
    ).toBe(2);
    expect(count(() => Seq.from(rows).sortBy(key).thenBy(String).toArray())).toBe(0);
    expect(count(() => Seq.from(rows).map(key).sort().toArray())).toBe(1);
  });

  test('one that is no number turns them into a plain list, once, which is then compared', () => {
    const odd = (row: Row): unknown => (row.at === 400 ? null : row.key);
    const run = (by: (row: Row) => unknown) => (): void => void Seq.from(rows).sortBy(by).toArray();
    // Once for the list that they are turned into, once to be sorted.
    expect(callsOf(KeyList.prototype, 'toArray', run(odd))).toBe(2);
    expect(callsOf(KeyList.prototype, 'toArray', run(key))).toBe(0);
    expect(callsOf(Permutation.prototype, 'sortByNumbers', run(odd))).toBe(0);
  });

  test.each([10, 30])('take(%p) turns most away without comparing', (k) => {
    const rising = Array.from({ length: 1000 }, (_, i) => i);
    const top = new TopK<number>(k, compareDefault, 'take') as unknown as {
      add(value: number, key: unknown): void;
      sign: number;
      compare(a: number, b: number): number;
    };
    top.sign = 1;
    for (const n of rising.slice(0, k)) top.add(n, n);
    top.compare = () => {
      throw new Error('compared');
    };
    for (const n of rising) if (n >= k - 1) top.add(n, n);
    expect(() => top.add(-1, -1)).toThrow('compared');
    expect(() => top.add(-1, null)).toThrow('compared');
  });
});
