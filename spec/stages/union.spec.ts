/** union, intersection, difference and symmetricDifference. */
import { describe, expect, test } from '@jest/globals';
import * as fn from '../../lib/fn.ts';
import { cpuTime } from '../support/cpuTime.ts';
import { bounds, firstOf, sizeOf, thrown } from '../support/watch.ts';

type Both = (left: Iterable<any>, right: Iterable<any>, key?: (value: any) => unknown) => Iterable<unknown>;

interface Told {
  readonly name: string;
  readonly both: Both;
  /** Of 1 2 1 and 3 2 3; of 1 2 and nothing; of nothing and 1. */
  readonly gives: readonly (readonly unknown[])[];
  /** Of A b B a and B C c, by lower case. */
  readonly keyed: readonly string[];
  /** Least and most of 1 2 3 4 and 2 4. */
  readonly size: readonly [number, number];
  /** How many of 0 … 199,999 and 100,000 … 299,999. */
  readonly count: number;
}

const told: readonly Told[] = [
  {
    name: 'union',
    both: fn.union,
    gives: [[1, 2, 3], [1, 2], [1]],
    keyed: ['A', 'b', 'C'],
    size: [1, 6],
    count: 300_000,
  },
  {
    name: 'intersection',
    both: fn.intersection,
    gives: [[2], [], []],
    keyed: ['b'],
    size: [0, 2],
    count: 100_000,
  },
  {
    name: 'difference',
    both: fn.difference,
    gives: [[1], [1, 2], []],
    keyed: ['A'],
    size: [0, 4],
    count: 100_000,
  },
  {
    name: 'symmetricDifference',
    both: fn.symmetricDifference,
    gives: [[1, 3], [1, 2], [1]],
    keyed: ['A', 'C'],
    size: [0, 6],
    count: 200_000,
  },
];

describe.each(told)('$name', ({ name, both, gives, keyed, size, count }) => {
  test('gives distinct elements, those of this side first', () => {
    expect([both([1, 2, 1], [3, 2, 3]), both([1, 2], []), both([], [1])].map(fn.toArray)).toEqual(gives);
  });

  test('with a key, what is given is the first element of each key', () => {
    const lower = (text: string): string => text.toLowerCase();
    expect(fn.toArray(both(['A', 'b', 'B', 'a'], ['B', 'C', 'c'], lower))).toEqual(keyed);
  });

  test('knows its bounds', () => {
    expect(sizeOf(both([1, 2, 3, 4], [2, 4]))).toEqual(size);
  });

  test('takes linear time', () => {
    const start = cpuTime();
    expect(fn.toArray(both(fn.range(0, 200_000), fn.range(100_000, 300_000)))).toHaveLength(count);
    expect(cpuTime() - start).toBeLessThan(5000);
  });

  test('an endless other side is refused where it is read as a whole', () => {
    const plan = both([1], fn.range(0));
    if (name === 'union') expect(firstOf(plan, 3)).toEqual([1, 0, 2]);
    else expect(thrown(() => firstOf(plan, 1)).operation).toBe(name);
  });
});

test('an endless side that streams makes them endless', () => {
  const plans: Iterable<number>[] = [
    fn.union(fn.range(0), [1]),
    fn.union([1], fn.range(0)),
    fn.intersection(fn.range(0), [100, 101]),
    fn.difference(fn.range(0), [0]),
  ];
  expect(plans.map((plan) => bounds(plan).endless)).toEqual([true, true, true, true]);
  expect(firstOf(plans[2]!, 2)).toEqual([100, 101]);
  expect(firstOf(plans[3]!, 2)).toEqual([1, 2]);
});

test('an other side of a union that hangs is met when it is reached', () => {
  const stuck = fn.union([1], fn.sort(fn.range(0)));
  expect(firstOf(stuck, 1)).toEqual([1]);
  expect(thrown(() => fn.toArray(stuck)).name).toBe('SeqInfiniteError');
});
