import { expect, test } from '@jest/globals';
import { traceOf } from '../../lib/engine/observe/trace.ts';
import { SeqLimitError } from '../../lib/errors.ts';
import { range } from '../../lib/sources/range.ts';
import { guard } from '../../lib/stages/guard.ts';
import { take } from '../../lib/stages/take.ts';
import { count } from '../../lib/terminals/count.ts';
import { toArray } from '../../lib/terminals/toArray.ts';
import { untidy } from '../support/probe.ts';
import { bounds, probe, pullsFor, pulls, sizeOf, thrown } from '../support/watch.ts';

test('lets so many elements through', () => {
  expect(toArray(guard([1, 2], 2))).toEqual([1, 2]);
  expect(toArray(guard([], 0))).toEqual([]);
  expect(toArray(guard([1, 2], Infinity))).toEqual([1, 2]);
});

test('fails on the next one, and closes the source', () => {
  const source = probe([1, 2, 3, 4]);
  const error = thrown(() => toArray(guard(source, 2)));
  expect(error).toBeInstanceOf(SeqLimitError);
  expect(error).toBeInstanceOf(RangeError);
  expect([error.name, error.message, error.operation, error.limit]).toEqual([
    'SeqLimitError',
    'guard: more than 2 elements came',
    'guard',
    2,
  ]);
  expect(pulls(source)).toBe(3);
  expect(untidy(source)).toEqual([]);
  expect(traceOf(error)).toEqual({ stage: 'guard', index: 2 });
});

test('does not fail where nobody asks for more', () => {
  const source = probe([1, 2, 3]);
  expect(pullsFor(guard(source, 2), source, 2)).toEqual([1, 1]);
  expect(toArray(take(guard(range(0), 2), 2))).toEqual([0, 1]);
});

test('with it, an endless source fails rather than being refused', () => {
  expect(bounds(guard(range(0), 5)).endless).toBe(false);
  expect(bounds(guard(range(0), Infinity)).endless).toBe(true);
  expect(thrown(() => toArray(guard(range(0), 5))).name).toBe('SeqLimitError');
});

test('counting does not pass it by', () => {
  expect(thrown(() => count(guard([1, 2, 3], 2))).name).toBe('SeqLimitError');
  expect(sizeOf(guard([1, 2, 3], 2))).toEqual([2, 2]);
});
