import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { max } from '../../lib/terminals/max.ts';
import { min } from '../../lib/terminals/min.ts';
import { minMax } from '../../lib/terminals/minMax.ts';
import { watch } from './support.ts';

test('gives the least and the greatest', () => {
  expect(minMax([2, 3, 1])).toEqual([1, 3]);
});

test('of nothing, and of what has no place, is undefined', () => {
  expect(minMax([])).toBeUndefined();
  expect(minMax([null, undefined])).toBeUndefined();
});

test('is what min and max give', () => {
  const values = fc.constantFrom(1, 2, 3n, 0, -0, NaN, null, undefined);
  fc.assert(
    fc.property(fc.array(values, { maxLength: 6 }), (list) => {
      const both = minMax<unknown>(list) ?? [undefined, undefined];
      expect(Object.is(both[0], min<unknown>(list))).toBe(true);
      expect(Object.is(both[1], max<unknown>(list))).toBe(true);
    }),
    { numRuns: 500 },
  );
});

describe('by a compare function', () => {
  const byLength = (a: string, b: string): number => a.length - b.length;

  test('each is the first of equals', () => {
    expect(minMax(['bb', 'a', 'dd', 'c'], byLength)).toEqual(['a', 'bb']);
  });

  test('is what min and max give', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 3 }), { maxLength: 6 }), (list) => {
        const both = minMax(list, byLength) ?? [undefined, undefined];
        expect(both).toEqual([min(list, byLength), max(list, byLength)]);
      }),
      { numRuns: 300 },
    );
  });

  test('undefined is passed over', () => {
    expect(minMax([undefined, 'bb', undefined, 'a'], byLength as never)).toEqual(['a', 'bb']);
    expect(minMax<number | undefined>([undefined, undefined], () => 0)).toBe(undefined);
  });
});

test('one element is not copied into a shared pair', () => {
  const pair = minMax([1], (a, b) => a - b)!;
  expect(pair).toEqual([1, 1]);
});

test('takes one pass', () => {
  const { source } = watch([1, 2], 'own');
  expect(minMax(source)).toEqual([1, 2]);
});

test('other kinds are refused and the source closed', () => {
  const { source } = watch([1, 'a', 2]);
  expect(() => minMax<unknown>(source)).toThrow(TypeError);
  expect(source.tracks[0]!.returns).toBe(1);
});
