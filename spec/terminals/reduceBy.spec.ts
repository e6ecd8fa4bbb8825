import { expect, jest, test } from '@jest/globals';
import { SeqInfiniteError } from '../../lib/errors.ts';
import { range } from '../../lib/sources/range.ts';
import { reduceBy } from '../../lib/terminals/reduceBy.ts';
import { watch } from './support.ts';

test('folds the elements of each key, in first-seen order', () => {
  const totals = reduceBy(
    [3, 10, 4, 20],
    (n) => (n < 10 ? 'few' : 'many'),
    (acc, n) => acc + n,
    () => 0,
  );
  expect([...totals]).toEqual([
    ['few', 7],
    ['many', 30],
  ]);
});

test('how the three functions are called', () => {
  const key = jest.fn((value: string, _index: number) => value.toLowerCase());
  const fn = jest.fn((acc: string, value: string, own: string) => `${acc}${value}${own}`);
  const seed = jest.fn((own: string) => `${own}:`);
  expect([...reduceBy('aBA', key, fn, seed)]).toEqual([
    ['a', 'a:aaAa'],
    ['b', 'b:Bb'],
  ]);
  expect(key.mock.calls).toEqual([
    ['a', 0],
    ['B', 1],
    ['A', 2],
  ]);
  expect(fn.mock.calls[2]).toEqual(['a:aa', 'A', 'a']);
  expect(seed.mock.calls).toEqual([['a'], ['b']]);
});

test('an accumulator may be undefined', () => {
  const seed = jest.fn(() => undefined);
  reduceBy(
    [1, 1],
    (n) => n,
    () => undefined,
    seed,
  );
  expect(seed).toHaveBeenCalledTimes(1);
});

test('a function that throws closes the source', () => {
  const { source } = watch([1, 2]);
  const boom = (): never => {
    throw new Error('boom');
  };
  expect(() =>
    reduceBy(
      source,
      (n) => n,
      boom,
      () => 0,
    ),
  ).toThrow('boom');
  expect(source.tracks[0]!.returns).toBe(1);
});

test('an endless sequence is refused', () => {
  expect(() =>
    reduceBy(
      range(0),
      (n) => n,
      (acc) => acc,
      () => 0,
    ),
  ).toThrow(SeqInfiniteError);
});
