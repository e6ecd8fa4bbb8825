import { describe, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import { SeqInfiniteError } from '../../lib/errors.ts';
import { range } from '../../lib/sources/range.ts';
import { drop } from '../../lib/stages/drop.ts';
import { map } from '../../lib/stages/map.ts';
import { sort } from '../../lib/stages/sort.ts';
import { at } from '../../lib/terminals/at.ts';
import { naturals, thrownBy, watch } from './support.ts';

test('is that of an array, whatever the source', () => {
  const places = fc.oneof(
    fc.integer({ min: -7, max: 7 }),
    fc.constantFrom(NaN, Infinity, -Infinity, 1.9, -1.9, -0.5, 2 ** 60, -(2 ** 60)),
  );
  fc.assert(
    fc.property(fc.array(fc.nat(9), { maxLength: 6 }), places, (list, place) => {
      const expected = list.at(place);
      expect(at(list, place)).toBe(expected);
      expect(at(new Set(list.keys()), place)).toBe([...list.keys()].at(place));
      expect(
        at(
          map(list, (n) => n),
          place,
        ),
      ).toBe(expected);
      expect(at(watch(list).source, place)).toBe(expected);
      expect(at(drop(list, 1), place)).toBe(list.slice(1).at(place));
      expect(at(sort(list), place)).toBe([...list].sort((a, b) => a - b).at(place));
    }),
    { numRuns: 500 },
  );
});

test('the position is converted once', () => {
  const convert = jest.fn(() => 1);
  expect(at(['a', 'b'], { valueOf: convert } as never)).toBe('b');
  expect(convert).toHaveBeenCalledTimes(1);
});

describe('from the start', () => {
  test('calls back for what comes before, and no more', () => {
    const mapper = jest.fn((n: number) => n * 10);
    expect(at(map([1, 2, 3], mapper), 1)).toBe(20);
    expect(mapper).toHaveBeenCalledTimes(2);
  });

  test('of a range it jumps', () => {
    expect(at(range(0, 1e15), 1e15 - 1)).toBe(1e15 - 1);
    expect(at(range(5), 1e15)).toBe(1e15 + 5);
    expect(at(drop(range(0, 1e15), 7), 1e14)).toBe(1e14 + 7);
  });

  test('of an endless sequence', () => {
    expect(at(naturals(), 4)).toBe(4);
  });

  test('of an endless sequence at Infinity is refused by name', () => {
    expect(thrownBy(() => at(range(0), Infinity))).toMatchObject({
      operation: 'at',
      name: 'SeqInfiniteError',
    });
    expect(() => at(range(0), 2 ** 60)).toThrow(SeqInfiniteError);
  });

  test('behind a sort only as many as needed are kept', () => {
    const compare = jest.fn((a: number, b: number) => a - b);
    const list = Array.from({ length: 1000 }, (_, i) => (i * 7919) % 1000);
    expect(at(sort(list, compare), 0)).toBe(0);
    expect(compare).toHaveBeenCalledTimes(999);
  });
});

describe('from the end', () => {
  test('of a range it jumps', () => {
    expect(at(range(0, 1e15), -1)).toBe(1e15 - 1);
    expect(at(range(0, 1e15), -1e15)).toBe(0);
  });

  test('of an endless sequence is refused by name', () => {
    expect(thrownBy(() => at(range(0), -1))).toMatchObject({ operation: 'at', name: 'SeqInfiniteError' });
  });
});
