import { describe, expect, test } from '@jest/globals';
import sumPrecise from 'core-js/actual/math/sum-precise.js';
import fc from 'fast-check';
import { ExactSum } from '../../lib/structures/exactSum.ts';

const MAX = Number.MAX_VALUE;
const MIN = Number.MIN_VALUE;
const TOP = 2 ** 1023;
const RUNS = { numRuns: 2500 };

function sumOf(numbers: readonly number[]): ExactSum {
  const sum = new ExactSum();
  for (const x of numbers) sum.add(x);
  return sum;
}

/** What `Math.sumPrecise` gives, but for the empty sum. */
function oracle(numbers: readonly number[]): number {
  return numbers.length === 0 ? 0 : sumPrecise(numbers);
}

/** The exact value of a finite double, in units of 2^-1074. */
function units(x: number): bigint {
  let scaled = x;
  let shift = 1074n;
  while (!Number.isInteger(scaled)) {
    scaled *= 2;
    shift--;
  }
  return BigInt(scaled) << shift;
}

/** The double nearest to `numerator / denominator` units of 2^-1074, ties to even, by integers alone. */
function nearest(numerator: bigint, denominator: bigint): number {
  if (numerator < 0n) return -nearest(-numerator, denominator);
  let exponent = 0n;
  while (numerator / (denominator << exponent) >= 1n << 53n) exponent++;
  const step = denominator << exponent;
  let mantissa = numerator / step;
  const twice = (numerator % step) * 2n;
  if (twice > step || (twice === step && mantissa % 2n === 1n)) mantissa++;
  // Factors small enough that only an overflow can be inexact.
  let value = Number(mantissa);
  let power = Number(exponent) - 1074;
  for (; power > 0; power--) value *= 2;
  if (power < -1000) value = value * 2 ** -1000 * 2 ** (power + 1000);
  else value *= 2 ** power;
  return value;
}

const anyDouble = fc.double();
const finite = fc.double({ noNaN: true, noDefaultInfinity: true });
const tinyDouble = fc.integer({ min: -50, max: 50 }).map((n) => n * MIN);
const integer = fc.maxSafeInteger();
const small = fc.integer({ min: -1000, max: 1000 });
const huge = fc
  .tuple(fc.constantFrom(1, -1), fc.integer({ min: 0, max: 3 }), fc.constantFrom(0, 1, 2, 3))
  .map(([sign, down, ulps]) => sign * (MAX / 2 ** down - ulps * 2 ** (971 - down)));
const edge = fc.constantFrom(
  ...[0, -0, 1, -1, MIN, -MIN, MAX, -MAX, TOP, -TOP, 2 ** 970, -(2 ** 970), 2 ** 969, -(2 ** 969)],
  ...[
    2 ** 971,
    -(2 ** 971),
    2 ** 53,
    -(2 ** 53),
    2 ** -53,
    2 ** -1022,
    -(2 ** -1022),
    0.1,
    1e16,
    1e300,
    -1e300,
  ],
);
/** Powers of two with little neighbours: sums on a tie, and a hair beside one. */
const tie = fc
  .tuple(fc.constantFrom(1, -1), fc.integer({ min: -1074, max: 1023 }), fc.constantFrom(1, 1 + 2 ** -52))
  .map(([sign, power, mantissa]) => sign * 2 ** power * mantissa);
const nearTie = fc
  .tuple(fc.constantFrom(1, -1), fc.constantFrom(0, 1, -52, -53, -54, -105, -106, -107, -1000))
  .map(([sign, power]) => sign * 2 ** power);
const finiteNumbers = fc.oneof(
  fc.array(finite, { maxLength: 60 }),
  fc.array(fc.oneof(huge, edge), { maxLength: 20 }),
  fc.array(fc.oneof(finite, integer, huge, edge, tie), { maxLength: 40 }),
  fc.array(tie, { maxLength: 40 }),
  fc.array(nearTie, { maxLength: 12 }),
  fc.array(fc.oneof(small, integer), { maxLength: 60 }),
);
/** Most of the sum goes away again, in another order. */
const cancelling = fc
  .tuple(finiteNumbers, finiteNumbers, fc.array(fc.nat(), { maxLength: 120 }))
  .map(([all, few, places]) => {
    const numbers = all.concat(few);
    all.forEach((x, i) => numbers.splice((places[i] ?? 0) % (numbers.length + 1), 0, -x));
    return numbers;
  });

describe('the result is that of Math.sumPrecise', () => {
  test('for any doubles, NaN and infinities among them', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(anyDouble, edge, huge)), (numbers) => {
        expect(sumOf(numbers).result()).toBe(oracle(numbers));
      }),
      RUNS,
    );
  });

  test('for finite doubles of every size, ties and overflows on the way', () => {
    fc.assert(
      fc.property(finiteNumbers, (numbers) => {
        expect(sumOf(numbers).result()).toBe(oracle(numbers));
      }),
      RUNS,
    );
  });

  test('for huge cancellations', () => {
    fc.assert(
      fc.property(cancelling, (numbers) => {
        expect(sumOf(numbers).result()).toBe(oracle(numbers));
      }),
      RUNS,
    );
  });

  test('after every element, and asking changes nothing', () => {
    fc.assert(
      fc.property(finiteNumbers, (numbers) => {
        const sum = new ExactSum();
        numbers.forEach((x, i) => {
          sum.add(x);
          expect(sum.result()).toBe(oracle(numbers.slice(0, i + 1)));
          expect(sum.result()).toBe(oracle(numbers.slice(0, i + 1)));
        });
      }),
      { numRuns: 500 },
    );
  });
});

test('the result is that of integers of any length, rounded once', () => {
  fc.assert(
    fc.property(cancelling, (numbers) => {
      const exact = numbers.reduce((sum, x) => sum + units(x), 0n);
      expect(sumOf(numbers).result() + 0).toBe(nearest(exact, 1n));
    }),
    { numRuns: 500 },
  );
});

describe('the order of the elements and their split do not show', () => {
  test('in random orders', () => {
    fc.assert(
      fc.property(
        cancelling.chain((numbers) =>
          fc.tuple(fc.constant(numbers), fc.shuffledSubarray(numbers, { minLength: numbers.length })),
        ),
        ([numbers, shuffled]) => {
          expect(sumOf(shuffled).result()).toBe(sumOf(numbers).result());
        },
      ),
      RUNS,
    );
  });

  test('in sums merged in any way', () => {
    const parts = fc.array(fc.oneof(finiteNumbers, fc.array(fc.oneof(anyDouble, edge))), { maxLength: 6 });
    fc.assert(
      fc.property(parts, fc.array(fc.nat()), (lists, choices) => {
        const sums = lists.map(sumOf);
        sums.push(new ExactSum());
        for (const choice of choices) {
          if (sums.length === 1) break;
          const [taken] = sums.splice(choice % sums.length, 1) as [ExactSum];
          (sums[choice % sums.length] as ExactSum).merge(taken);
        }
        const total = new ExactSum();
        for (const sum of sums) total.merge(sum);
        expect(total.result()).toBe(oracle(lists.flat()));
        expect(total.count).toBe(lists.flat().length);
      }),
      RUNS,
    );
  });

  test('merging leaves the other sum as it was, and both can go on', () => {
    const left = sumOf([1e100, 1]);
    const right = sumOf([0.1, -1e100]);
    left.merge(right);
    right.add(1e100);
    left.add(2);
    expect(right.result()).toBe(0.1);
    expect(left.result()).toBe(3.1);
  });

  test('a sum merged with itself is twice as large', () => {
    fc.assert(
      fc.property(finiteNumbers, (numbers) => {
        const sum = sumOf(numbers);
        sum.merge(sum);
        expect(sum.result()).toBe(oracle([...numbers, ...numbers]));
      }),
      { numRuns: 500 },
    );
  });
});

describe('parts', () => {
  test('are doubles whose sum is the sum', () => {
    fc.assert(
      fc.property(finiteNumbers, (numbers) => {
        const exact = numbers.reduce((sum, x) => sum + units(x), 0n);
        const scaled = sumOf(numbers).parts(2 ** -54);
        // A part that is not a multiple of 2^-1020 would lose bits.
        fc.pre(numbers.every((x) => units(x) % (1n << 54n) === 0n));
        expect(scaled.reduce((sum, x) => sum + units(x), 0n) << 54n).toBe(exact);
      }),
      { numRuns: 500 },
    );
  });

  test('are few', () => {
    expect(sumOf([0.1, 0.2, 0.3]).parts(1).length).toBeLessThan(4);
  });

  test('hold what has overflowed', () => {
    const parts = sumOf([MAX, MAX, MAX]).parts(2 ** -10);
    expect(parts.reduce((sum, x) => sum + x, 0)).toBe((MAX / 1024) * 3);
  });
});

describe('zeros', () => {
  test('nothing sums up to 0, not −0', () => {
    expect(new ExactSum().result()).toBe(0);
  });

  test('nothing merged with nothing is 0, not −0', () => {
    const sum = new ExactSum();
    sum.merge(new ExactSum());
    expect(sum.result()).toBe(0);
  });

  test('only −0 sums up to −0', () => {
    expect(sumOf([-0, -0]).result()).toBe(-0);
  });

  test('−0 merged into nothing stays −0', () => {
    const sum = new ExactSum();
    sum.merge(sumOf([-0]));
    expect(sum.result()).toBe(-0);
  });

  test('−0 and 0 sum up to 0', () => {
    expect(sumOf([-0, 0, -0]).result()).toBe(0);
  });

  test('what cancels out is 0', () => {
    expect(sumOf([-0, 0.1, 1e300, -1e300, -0.1]).result()).toBe(0);
  });
});

describe('well-known sums', () => {
  test.each([
    [[0.1, 0.2, 0.3], 0.6],
    [[1e100, 1, -1e100], 1],
    [[1e308, 1e308, 0.1, 0.1, 1e30, 0.1, -1e30, -1e308, -1e308], 0.30000000000000004],
    [[2 ** 53, 1, 1], 2 ** 53 + 2],
    [[2 ** 53, 1, MIN], 2 ** 53 + 2],
    [[2 ** 53, 1, -MIN], 2 ** 53],
    [[MIN, MIN, -MIN], MIN],
    [[Infinity, 1, -Infinity], NaN],
    [[Infinity, MAX, Infinity], Infinity],
    [[-Infinity, MAX], -Infinity],
    [[NaN, Infinity], NaN],
    [[MAX, MAX], Infinity],
    [[-MAX, -MAX, -MAX], -Infinity],
    [[MAX, MAX, -MAX], MAX],
    [[MAX, 2 ** 970], Infinity],
    [[MAX, 2 ** 970, -MIN], MAX],
    [[-MAX, -(2 ** 970), MIN], -MAX],
    [[MAX, 2 ** 969], MAX],
    [[TOP, TOP, -1], Infinity],
    [[TOP, TOP, -(2 ** 970), -1], MAX],
    [[TOP, TOP, -(2 ** 970)], Infinity],
    [[-TOP, -TOP, 2 ** 970, MIN], -MAX],
    [[MAX, MAX, MAX, -MAX, -MAX, -MAX, 0.5], 0.5],
  ])('%j', (numbers, expected) => {
    expect(sumOf(numbers).result()).toBe(expected);
  });
});

describe('mean', () => {
  test('of nothing is NaN', () => {
    expect(new ExactSum().mean()).toBe(NaN);
  });

  test.each([
    [[1, 2, 3, 4], 2.5],
    [[0.1, 0.1, 0.1], 0.1],
    [[0.1, 0.2, 0.3], 0.2],
    [[MAX, MAX], MAX],
    [[MAX, MAX, MAX], MAX],
    [[-MAX, -MAX, -MAX, -MAX, -MAX], -MAX],
    [[MAX, -MAX, 1], 1 / 3],
    [[MAX, MAX, -MAX], MAX / 3],
    [[MIN, MIN, MIN], MIN],
    [[MIN, 0], 0],
    [[-0, -0], -0],
    [[Infinity, 1], Infinity],
    [[Infinity, -Infinity], NaN],
    [[NaN, 1], NaN],
  ])('of %j', (numbers, expected) => {
    expect(sumOf(numbers).mean()).toBe(expected);
  });

  test('of one number, however often, is that number', () => {
    fc.assert(
      fc.property(fc.oneof(finite, huge, edge), fc.integer({ min: 1, max: 60 }), (x, times) => {
        expect(sumOf(Array.from({ length: times }, () => x)).mean()).toBe(x);
      }),
      RUNS,
    );
  });

  test('is the double nearest to the exact quotient, or one as near but for a part in 2^40', () => {
    const numbers = fc.oneof(
      fc.array(finite, { minLength: 1, maxLength: 30 }),
      fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 1, maxLength: 30 }),
      fc.array(fc.oneof(huge, edge), { minLength: 1, maxLength: 20 }),
      fc.array(integer, { minLength: 1, maxLength: 30 }),
      fc.array(tinyDouble, { minLength: 1, maxLength: 9 }),
    );
    fc.assert(
      fc.property(numbers, (list) => {
        const sum = list.reduce((total, x) => total + units(x), 0n);
        const count = BigInt(list.length);
        const distance = (mean: number): bigint => {
          const miss = units(mean) * count - sum;
          return miss < 0n ? -miss : miss;
        };
        const least = distance(nearest(sum, count));
        expect(distance(sumOf(list).mean()) << 40n).toBeLessThanOrEqual(least + (least << 40n));
      }),
      RUNS,
    );
  });

  test('asking for it changes nothing', () => {
    const sum = sumOf([MAX, MAX, 0.1]);
    sum.mean();
    sum.add(-MAX);
    sum.add(-MAX);
    expect(sum.result()).toBe(0.1);
  });
});
