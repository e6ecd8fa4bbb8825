import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Seq } from 'seqable';
import { noted } from '../support/calls.ts';
import { Log } from '../support/probe.ts';

test.each<[string, Seq<number | bigint>, (number | bigint)[]]>([
  ['up to the end, which is left out', Seq.range(0, 4), [0, 1, 2, 3]],
  ['down where the end is below', Seq.range(3, 0), [3, 2, 1]],
  ['in steps', Seq.range(0, 10, 3), [0, 3, 6, 9]],
  ['in steps that meet the end', Seq.range(0, 9, 3), [0, 3, 6]],
  ['in negative steps', Seq.range(10, 0, -4), [10, 6, 2]],
  ['nothing where start is end', Seq.range(5, 5), []],
  ['nothing where the step leads away', Seq.range(0, 5, -1), []],
  ['nothing where a negative range is stepped upwards', Seq.range(5, 0, 1), []],
  ['with the end, if asked', Seq.range(1, 3, { inclusive: true }), [1, 2, 3]],
  ['with the end, downwards', Seq.range(3, 1, { inclusive: true }), [3, 2, 1]],
  ['not beyond an end that no step meets', Seq.range(0, 5, { step: 2, inclusive: true }), [0, 2, 4]],
  ['start itself where it is the inclusive end', Seq.range(5, 5, { inclusive: true }), [5]],
  ['nothing in steps of 0 from start to start', Seq.range(5, 5, 0), []],
  ['start in steps of 0 to itself, inclusive', Seq.range(5, 5, { step: 0, inclusive: true }), [5]],
  ['the usual steps where the step is null', Seq.range(0, 2, null as never), [0, 1]],
  ['the usual steps where the options have none', Seq.range(2, 0, {}), [2, 1]],
  ['bigints', Seq.range(0n, 3n), [0n, 1n, 2n]],
  ['bigints downwards', Seq.range(3n, 0n), [3n, 2n, 1n]],
  ['bigints in steps', Seq.range(0n, 7n, 3n), [0n, 3n, 6n]],
  ['bigints with the end', Seq.range(0n, 6n, { step: 3n, inclusive: true }), [0n, 3n, 6n]],
  ['bigints in steps of 0 to themselves', Seq.range(4n, 4n, { step: 0n, inclusive: true }), [4n]],
  ['bigints beyond 2^53', Seq.range(2n ** 60n, 2n ** 60n + 2n), [2n ** 60n, 2n ** 60n + 1n]],
])('gives %s', (_name, range, elements) => {
  expect(range.toArray()).toEqual(elements);
  expect(range.count()).toBe(elements.length);
});

test('is what a loop of multiples gives, for any integers', () => {
  const small = fc.integer({ min: -30, max: 30 });
  fc.assert(
    fc.property(small, small, small, fc.boolean(), (start, end, step, inclusive) => {
      fc.pre(step !== 0);
      const expected: number[] = [];
      for (let n = start; step > 0 ? n < end : n > end; n += step) expected.push(n);
      const onEnd = (end - start) % step === 0 && (end - start) / step >= 0;
      if (inclusive && onEnd && start !== end) expected.push(end);
      if (start === end && inclusive) expected.push(start);
      const range = Seq.range(start, end, { step, inclusive });
      expect(range.toArray()).toEqual(expected);
      expect(range.last()).toBe(expected.at(-1));
      expect(range.reverse().toArray()).toEqual(expected.reverse());
    }),
  );
});

test('rounding does not add up over the steps', () => {
  const tenths = Seq.range(0, 1, 0.1).toArray();
  expect(tenths).toEqual(Array.from({ length: 10 }, (_, i) => i * 0.1));
  expect(Seq.range(0, 100, 0.1).last()).toBe(999 * 0.1);
});

test('an inclusive end is met where the multiples meet it', () => {
  expect(Seq.range(0, 1, { step: 0.1, inclusive: true }).last()).toBe(1);
  expect(Seq.range(0, 0.3, { step: 0.1, inclusive: true }).toArray()).toEqual([0, 0.1, 0.2]);
});

test('the exclusive end is left out even where division rounds', () => {
  for (const step of [0.1, 0.2, 0.3, 0.7, 1e-3, 1 / 3]) {
    const range = Seq.range(0, step * 7, step);
    expect(range.toArray().every((value) => value < step * 7)).toBe(true);
    expect(range.count()).toBe(7);
  }
});

test('without an end it never ends', () => {
  expect(Seq.range(7).take(3).toArray()).toEqual([7, 8, 9]);
  expect(Seq.range(0, -Infinity).take(3).toArray()).toEqual([0, -1, -2]);
  expect(Seq.range(0n, Infinity, 5n).take(2).toArray()).toEqual([0n, 5n]);
  expect(Seq.range(0n, -Infinity).take(2).toArray()).toEqual([0n, -1n]);
  expect(() => Seq.range(0).toArray()).toThrow('toArray: the sequence is endless');
});

test('an endless direction that the step leads away from is empty', () => {
  expect(Seq.range(0, -Infinity, 1).toArray()).toEqual([]);
});

test('count, last, includes and drop do not walk', () => {
  const long = Seq.range(0, 1e15, 5);
  expect(long.count()).toBe(2e14);
  expect(long.last()).toBe(1e15 - 5);
  expect(long.includes(500_000_000_000_005)).toBe(true);
  expect(long.includes(3)).toBe(false);
  expect(long.drop(2e14 - 2).toArray()).toEqual([1e15 - 10, 1e15 - 5]);
  expect(
    long
      .reverse()
      .drop(2e14 - 2)
      .toArray(),
  ).toEqual([5, 0]);
});

test.each<[Seq<unknown>, unknown, boolean]>([
  [Seq.range(0, 10, 2), 4, true],
  [Seq.range(0, 10, 2), 5, false],
  [Seq.range(0, 10, 2), 10, false],
  [Seq.range(0, 10, 2), -2, false],
  [Seq.range(0, 10, 2), -0, true],
  [Seq.range(0, 10, 2), '4', false],
  [Seq.range(0, 10, 2), 4n, false],
  [Seq.range(0, 10, 2), NaN, false],
  [Seq.range(0, 10, 2), Infinity, false],
  [Seq.range(10, 0, -3), 4, true],
  [Seq.range(0, 1, 0.1), 0.1 * 3, true],
  [Seq.range(0, 1, 0.1), 0.3, false],
  [Seq.range(5, 5, { step: 0, inclusive: true }), 5, true],
  [Seq.range(5, 5, { step: 0, inclusive: true }), 6, false],
  [Seq.range(5, 5), 5, false],
  [Seq.range(0n, 9n, 3n), 6n, true],
  [Seq.range(0n, 9n, 3n), 9n, false],
  [Seq.range(0n, 9n, 3n), 7n, false],
  [Seq.range(0n, 9n, 3n), -3n, false],
  [Seq.range(4n, 4n, { step: 0n, inclusive: true }), 4n, true],
  [Seq.range(4n, 4n, { step: 0n, inclusive: true }), 5n, false],
  [Seq.range(0n, Infinity, 2n), 10n ** 30n, true],
])('%o includes %p: %p', (range, value, expected) => {
  expect(range.includes(value)).toBe(expected);
});

test('includes says of each element that it is there', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -50, max: 50, noNaN: true }),
      fc.double({ min: 0.01, max: 3, noNaN: true }),
      (start, step) => {
        const range = Seq.range(start, start + 20 * step, step);
        for (const value of range) expect(range.includes(value)).toBe(true);
      },
    ),
  );
});

test('the step is read before inclusive, each once, when it is built', () => {
  const log = new Log();
  const options = {
    get inclusive() {
      log.add('inclusive');
      return true;
    },
    get step() {
      log.add('step');
      return 2;
    },
  };
  const range = Seq.range(0, 2, options);
  expect(range.toArray()).toEqual([0, 2]);
  expect(log.events).toEqual(['step', 'inclusive']);
});

test.each<[Seq<unknown>, string]>([
  [Seq.range(0), 'range(0)'],
  [Seq.range(0, 10), 'range(0, 10)'],
  [Seq.range(0, 10, 2), 'range(0, 10, 2)'],
  [Seq.range(10, 0, { inclusive: true }), 'range(10, 0, inclusive)'],
  [Seq.range(0, Infinity, 2), 'range(0, Infinity, 2)'],
  [Seq.range(0n, 4n, { step: 2n, inclusive: true }), 'range(0n, 4n, 2n, inclusive)'],
])('%# is shown as it was asked for', (range, shown) => {
  expect(range.explain().stages[0]!.op).toBe(shown);
});

test('callbacks behind it are called as ever', () => {
  const mapper = noted((n: number) => n);
  Seq.range(5, 7).map(mapper).count();
  expect(mapper.calls).toEqual([
    [undefined, 5, 0],
    [undefined, 6, 1],
  ]);
});

describe('numbers at the edge of what a double can hold', () => {
  const wide = (): Seq<number> => Seq.range(-9e307, 9.5e307, 5e307);
  const terms = [-9e307, -9e307 + 5e307, -9e307 + 1e308, -9e307 + 1.5e308];

  test('a width that overflows', () => {
    expect(wide().toArray()).toEqual(terms);
    expect(wide().count()).toBe(4);
    expect(wide().last()).toBe(terms[3]);
    expect(wide().at(1)).toBe(terms[1]);
    expect(wide().includes(terms[2]!)).toBe(true);
    expect(wide().includes(0)).toBe(false);
    expect(wide().reverse().toArray()).toEqual([...terms].reverse());
    expect(wide().map((n) => n).toArray()).toEqual(terms); // prettier-ignore
    expect(wide().sizeHint()).toEqual({ min: 4, max: 4 });
  });

  test('a product that overflows, while the term does not', () => {
    const far = Seq.range(-1.7e308, 1.7e308, 1e308).toArray();
    expect(far).toHaveLength(4);
    expect(far[3]).toBeCloseTo(1.3e308, -300);
    expect(far.every(Number.isFinite)).toBe(true);
  });

  test('the smallest numbers', () => {
    expect(Seq.range(0, 5 * Number.MIN_VALUE, Number.MIN_VALUE).count()).toBe(5);
  });

  test.each<[number, number, number]>([
    [2 ** 53, 2 ** 53 + 4, 1],
    [2 ** 53 - 2, 2 ** 53 + 2, 1],
    [2 ** 53, 2 ** 53 + 2, 1],
    [-(2 ** 53) + 2, -(2 ** 53) - 2, -1],
    [2 ** 53, 2 ** 53 + 6, 1.5],
    [1e16, Infinity, 1],
  ])('range(%d, %d, %d) would repeat numbers', (start, end, step) => {
    expect(() => Seq.range(start, end, step)).toThrow(RangeError);
    expect(() => Seq.range(start, end, step)).toThrow('would come twice');
  });

  test.each<[number, number, number, number]>([
    [2 ** 53 - 3, 2 ** 53, 1, 3],
    [2 ** 53, 2 ** 53 + 8, 2, 4],
    [0, 2 ** 53, 1, 2 ** 53],
    [1e300, 1e300, 1, 0],
  ])('range(%d, %d, %d) does not', (start, end, step, count) => {
    expect(Seq.range(start, end, step).count()).toBe(count);
  });
});
