import { describe, expect, test } from '@jest/globals';
import { Reservoir } from '../../lib/structures/reservoir.ts';
import { seeded } from '../terminals/support.ts';

function sampleOf(size: number, rng: () => number, from: number, to: number): Reservoir<number> {
  const reservoir = new Reservoir<number>(size, 'sample');
  for (let n = from; n < to; n++) reservoir.add(n, rng());
  return reservoir;
}

/** How often each of `count` outcomes should come up, give or take four standard deviations. */
function expectEven(counts: readonly number[], trials: number, chance: number): void {
  const slack = 4 * Math.sqrt(trials * chance * (1 - chance));
  for (const n of counts) expect(Math.abs(n - trials * chance)).toBeLessThan(slack);
}

const TRIALS = 20_000;

/** What comes of many samples of 3 out of 0 … 9, made by `make`. */
function tally(make: (rng: () => number) => Reservoir<number>): {
  picked: number[];
  first: number[];
  pairs: number[];
} {
  const rng = seeded(20_24);
  const picked = new Array<number>(10).fill(0);
  const first = new Array<number>(10).fill(0);
  const pairs = new Array<number>(100).fill(0);
  for (let trial = 0; trial < TRIALS; trial++) {
    const sample = make(rng).toArray();
    first[sample[0]!]!++;
    for (const a of sample) {
      picked[a]!++;
      for (const b of sample) if (a < b) pairs[a * 10 + b]!++;
    }
  }
  return { picked, first, pairs: pairs.filter((_, i) => Math.floor(i / 10) < i % 10) };
}

describe.each([
  ['in one pass', (rng: () => number) => sampleOf(3, rng, 0, 10)],
  [
    'merged of 1 and 9 elements',
    (rng: () => number) => {
      const a = sampleOf(3, rng, 0, 1);
      a.merge(sampleOf(3, rng, 1, 10));
      return a;
    },
  ],
  [
    'merged of 8 and 2 elements',
    (rng: () => number) => {
      const a = sampleOf(3, rng, 0, 8);
      a.merge(sampleOf(3, rng, 8, 10));
      return a;
    },
  ],
  [
    'merged, and more added',
    (rng: () => number) => {
      const a = sampleOf(3, rng, 0, 4);
      a.merge(sampleOf(3, rng, 4, 7));
      for (let n = 7; n < 10; n++) a.add(n, rng());
      return a;
    },
  ],
])('%s', (_, make) => {
  const { picked, first, pairs } = tally(make);

  test('each element is picked as often as any other', () => {
    expectEven(picked, TRIALS, 3 / 10);
  });

  test('each pair is picked as often as any other', () => {
    expectEven(pairs, TRIALS, 3 / 45);
  });

  test('each element is the first as often as any other', () => {
    expectEven(first, TRIALS, 1 / 10);
  });
});

test('holds no more than twice as many as are wanted, whatever comes', () => {
  const reservoir = sampleOf(20, seeded(1), 0, 10_000);
  const { values } = (reservoir as unknown as { kept: { values: unknown[] } }).kept;
  expect(values.length).toBeLessThanOrEqual(40);
});

test('asking changes nothing', () => {
  const reservoir = sampleOf(20, seeded(1), 0, 100);
  expect(reservoir.toArray()).toEqual(reservoir.toArray());
  expect(reservoir.toArray()).toHaveLength(20);
});

test.each([NaN, 1, -0.1, Infinity])('%p as a random number is a RangeError', (value) => {
  expect(() => sampleOf(2, () => value, 0, 1)).toThrow(RangeError);
});

test.each(['0.5', undefined, 1n])('%p as a random number is a TypeError', (value) => {
  expect(() => sampleOf(2, () => value as never, 0, 1)).toThrow(TypeError);
});
