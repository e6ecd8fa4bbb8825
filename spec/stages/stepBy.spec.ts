import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { range } from '../../lib/sources/range.ts';
import { map } from '../../lib/stages/map.ts';
import { stepBy } from '../../lib/stages/stepBy.ts';
import { take } from '../../lib/stages/take.ts';
import { toArray } from '../../lib/terminals/toArray.ts';
import { firstOf, probe, pullsFor, reads, sizeOf, spy } from '../support/watch.ts';
import { cpuTime } from '../support/cpuTime.ts';

test('gives the first element and then every so manieth', () => {
  fc.assert(
    fc.property(fc.array(fc.anything()), fc.integer({ min: 1, max: 6 }), (values, size) => {
      const expected = values.filter((_, i) => i % size === 0);
      expect(toArray(stepBy(values, size))).toEqual(expected);
      expect(toArray(stepBy(probe(values), size))).toEqual(expected);
      expect(sizeOf(stepBy(values, size))).toEqual([expected.length, expected.length]);
    }),
  );
});

test('passes over those between without reading them, when the next one is asked for', () => {
  const source = probe([1, 2, 3, 4, 5, 6, 7]);
  expect(pullsFor(stepBy(source, 3), source, 3)).toEqual([1, 3, 3]);
  expect(reads(source)).toBe(3);
});

test('behind a stage those between go through it, and are read', () => {
  const source = probe([1, 2, 3, 4, 5]);
  expect(toArray(stepBy(take(source, 5), 2))).toEqual([1, 3, 5]);
  expect(reads(source)).toBe(5);
});

test('callbacks above run for every element', () => {
  const mapper = spy((x: number) => x);
  expect(toArray(stepBy(map([1, 2, 3, 4, 5], mapper), 2))).toEqual([1, 3, 5]);
  expect(mapper.calls).toHaveLength(5);
});

test('jumps on ranges and arrays', () => {
  const start = cpuTime();
  expect(firstOf(stepBy(range(0), 2 ** 32 - 1), 3)).toEqual([0, 2 ** 32 - 1, 2 ** 33 - 2]);
  expect(cpuTime() - start).toBeLessThan(1000);
});
