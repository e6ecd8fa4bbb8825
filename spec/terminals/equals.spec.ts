import { describe, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import { SeqInfiniteError } from '../../lib/errors.ts';
import { iterate } from '../../lib/sources/iterate.ts';
import { range } from '../../lib/sources/range.ts';
import { map } from '../../lib/stages/map.ts';
import { sort } from '../../lib/stages/sort.ts';
import { take } from '../../lib/stages/take.ts';
import { traceOf } from '../../lib/engine/observe/trace.ts';
import { equals } from '../../lib/terminals/equals.ts';
import { naturals, thrownBy, watch, watchTwo } from './support.ts';

test.each([
  [[], [], true],
  [[1, 2], [1, 2], true],
  [[1, 2], [1, 3], false],
  [[1, 2], [1], false],
  [[1], [1, 2], false],
  [[], [undefined], false],
  [[undefined], [], false],
  [[NaN, 0], [NaN, -0], true],
  [[[1]], [[1]], false],
])('%j and %j: %p', (left: unknown[], right, expected) => {
  expect(equals(left, right)).toBe(expected);
});

test('is true exactly for the same elements', () => {
  const few = fc.array(fc.constantFrom(0, -0, NaN, 1, undefined), { maxLength: 3 });
  fc.assert(
    fc.property(few, few, (left, right) => {
      const same = left.length === right.length && left.every((value, i) => [value].includes(right[i]));
      expect(equals(left, right)).toBe(same);
    }),
    { numRuns: 500 },
  );
});

test('a string is compared by code points', () => {
  expect(equals(['a', '😀'], 'a😀')).toBe(true);
});

test('a plan is compared by its elements', () => {
  expect(
    equals(
      range(0, 3),
      map([1, 2, 3], (n) => n - 1),
    ),
  ).toBe(true);
});

describe('a function of the user', () => {
  test('decides, with the two elements and nothing else', () => {
    const eq = jest.fn((a: number, b: string) => String(a) === b);
    expect(equals([1, 2], ['1', '2'], eq)).toBe(true);
    expect(eq.mock.calls).toEqual([
      [1, '1'],
      [2, '2'],
    ]);
  });

  test('is called without a this', () => {
    const seen: unknown[] = [];
    equals([1], [1], function (this: unknown) {
      seen.push(this);
      return true;
    });
    expect(seen).toEqual([undefined]);
  });

  test('that throws closes both, and its error has a trace', () => {
    const { a, b, log } = watchTwo([1, 2, 3], [1, 2, 3]);
    const boom = new Error('boom');
    let calls = 0;
    const error = thrownBy(() =>
      equals(a, b, () => {
        if (++calls === 2) throw boom;
        return true;
      }),
    );
    expect(error).toBe(boom);
    expect(log.events.slice(-2)).toEqual(['b1 return', 'a1 return']);
    expect(traceOf(boom)).toEqual({ stage: 'equals', index: 1 });
  });
});

describe('what is read and closed', () => {
  test('at a difference both are closed, the other one first', () => {
    const { a, b, log } = watchTwo([1, 2, 3], [1, 9, 3]);
    expect(equals(a, b)).toBe(false);
    expect(log.events.join(', ')).toBe(
      'a open, b open, a1 next, a1 value, b1 next, b1 value, a1 next, a1 value, b1 next, b1 value, b1 return, a1 return',
    );
  });

  test('where the other ends first, only this one is closed', () => {
    const { a, b, log } = watchTwo([1, 2, 3], [1]);
    equals(a, b);
    expect(log.events.slice(-4)).toEqual(['a1 next', 'a1 value', 'b1 next', 'a1 return']);
  });

  test('where this one ends first, only the other is closed, its next element unread', () => {
    const { a, b, log } = watchTwo([1], [1, 2, 3]);
    equals(a, b);
    expect(log.events.slice(-3)).toEqual(['a1 next', 'b1 next', 'b1 return']);
  });

  test('where both end, none is closed', () => {
    const { a, b } = watchTwo([1], [1]);
    equals(a, b);
    expect([a.tracks[0]!.returns, b.tracks[0]!.returns]).toEqual([0, 0]);
  });

  test('an error of one closes the other', () => {
    const { a, b, log } = watchTwo([1, 2], [1, 2], { a: { next: 2 } });
    expect(thrownBy(() => equals(a, b))).toBe(log.thrown[0]);
    expect(log.events.slice(-2)).toEqual(['a1 next', 'b1 return']);
  });

  test('an error of closing the one does not leave the other open, and comes out', () => {
    const { a, b, log } = watchTwo([1], [2], { b: { return: 'throws' } });
    expect(thrownBy(() => equals(a, b))).toBe(log.thrown[0]);
    expect(a.tracks[0]!.returns).toBe(1);
  });
});

describe('endless sequences', () => {
  test('one against one with an end', () => {
    expect(equals(naturals(), [0, 1])).toBe(false);
    expect(equals([0, 1], range(0))).toBe(false);
  });

  test('two that differ', () => {
    expect(
      equals(
        range(0),
        iterate(0, (n) => n * 2),
      ),
    ).toBe(false);
  });

  test('one that hangs before its first element is refused before anything is opened', () => {
    const { source, log } = watch([1]);
    expect(() => equals(source, sort(range(0)))).toThrow(SeqInfiniteError);
    expect(log.events).toEqual([]);
  });
});

describe('arguments', () => {
  test('one source on both sides is taken in turns', () => {
    const { source } = watch([1, 1, 2, 2], 'own');
    expect(equals(source, source)).toBe(true);
  });

  test('part of a sequence is closed by itself', () => {
    const { source } = watch([1, 2, 3]);
    expect(equals(take(source, 1), [1])).toBe(true);
    expect(source.tracks[0]!.returns).toBe(1);
  });
});
