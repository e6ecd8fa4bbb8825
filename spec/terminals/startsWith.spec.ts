import { describe, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import { range } from '../../lib/sources/range.ts';
import { startsWith } from '../../lib/terminals/startsWith.ts';
import { naturals, watchTwo } from './support.ts';

test.each([
  [[], [], true],
  [[1], [], true],
  [[1, 2, 3], [1, 2], true],
  [[1, 2], [1, 2], true],
  [[1], [1, 2], false],
  [[1, 2, 3], [1, 3], false],
  [[NaN], [NaN], true],
  [[], [undefined], false],
])('%j begins with %j: %p', (elements: unknown[], prefix, expected) => {
  expect(startsWith(elements, prefix)).toBe(expected);
});

test('is true exactly for the first elements', () => {
  const few = fc.array(fc.constantFrom(1, 2), { maxLength: 4 });
  fc.assert(
    fc.property(few, few, (elements, prefix) => {
      const same = JSON.stringify(elements.slice(0, prefix.length)) === JSON.stringify(prefix);
      expect(startsWith(elements, prefix)).toBe(same);
    }),
    { numRuns: 500 },
  );
});

test('a function of the user decides', () => {
  const eq = jest.fn((a: number, b: string) => String(a) === b);
  expect(startsWith([1, 2], '12', eq)).toBe(true);
  expect(eq.mock.calls).toEqual([
    [1, '1'],
    [2, '2'],
  ]);
});

describe('what is read and closed', () => {
  test('no more than the prefix has', () => {
    const { a, b, log } = watchTwo([1, 2, 3], [1]);
    expect(startsWith(a, b)).toBe(true);
    expect(log.events.join(', ')).toBe(
      'a open, b open, b1 next, b1 value, a1 next, a1 value, b1 next, a1 return',
    );
  });

  test('of an empty prefix nothing', () => {
    const { a, b } = watchTwo([1], []);
    startsWith(a, b);
    expect(a.tracks[0]).toMatchObject({ nexts: 0, returns: 1 });
  });

  test('at a difference both are closed, the prefix first', () => {
    const { a, b, log } = watchTwo([1, 2], [2, 2]);
    expect(startsWith(a, b)).toBe(false);
    expect(log.events.slice(-2)).toEqual(['b1 return', 'a1 return']);
  });

  test('where the sequence is too short the prefix is closed', () => {
    const { a, b, log } = watchTwo([], [2, 2]);
    expect(startsWith(a, b)).toBe(false);
    expect(log.events.slice(-2)).toEqual(['a1 next', 'b1 return']);
  });
});

test('an endless sequence', () => {
  expect(startsWith(range(0), [0, 1, 2])).toBe(true);
  expect(startsWith(naturals(), [0, 2])).toBe(false);
});

test('an endless prefix of a sequence with an end', () => {
  expect(startsWith([0, 1], range(0))).toBe(false);
});
