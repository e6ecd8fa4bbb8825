import { describe, expect, test } from '@jest/globals';
import { memoize } from '../../lib/sharing/memoize.ts';
import { disposeShared } from '../../lib/sharing/shared.ts';
import { range } from '../../lib/sources/range.ts';
import { map } from '../../lib/stages/map.ts';
import { take } from '../../lib/stages/take.ts';
import { count } from '../../lib/terminals/count.ts';
import { toArray } from '../../lib/terminals/toArray.ts';
import { firstOf, probe, pulls, returns, sizeOf, thrown } from '../support/watch.ts';

test('each element is computed once and replayed to every run', () => {
  const source = probe([1, 2, 3], 'own');
  const memo = memoize(source);
  expect([toArray(take(memo, 2)), toArray(memo), toArray(memo)]).toEqual([
    [1, 2],
    [1, 2, 3],
    [1, 2, 3],
  ]);
  expect([pulls(source), returns(source)]).toEqual([4, 0]);
});

test('who is ahead pulls, the rest replay', () => {
  const source = probe([1, 2, 3]);
  const memo = memoize(source);
  const [a, b] = [memo[Symbol.iterator](), memo[Symbol.iterator]()];
  expect([a.next().value, a.next().value, b.next().value, pulls(source)]).toEqual([1, 2, 1, 2]);
});

test('an error is kept like an element', () => {
  const memo = memoize(probe([1, 2], 'iterable', { next: 2 }));
  const error = thrown(() => toArray(memo));
  const iterator = memo[Symbol.iterator]();
  expect(iterator.next().value).toBe(1);
  expect(thrown(() => iterator.next())).toBe(error);
});

test('its size narrows to what was kept', () => {
  const memo = memoize(probe([1, 2]));
  expect(sizeOf(memo)).toEqual([0, Infinity]);
  firstOf(memo, 1);
  expect(sizeOf(memo)).toEqual([1, Infinity]);
  toArray(memo);
  expect([sizeOf(memo), count(memo)]).toEqual([[2, 2], 2]);
});

test('over an endless source it can be run as far as is asked', () => {
  const memo = memoize(range(0));
  expect([firstOf(memo, 2), firstOf(memo, 3)]).toEqual([
    [0, 1],
    [0, 1, 2],
  ]);
});

test('a callback that pulls it in the midst of a pull gets a TypeError', () => {
  const memo: Iterable<number> = memoize(map([1, 2], (): number => firstOf(memo, 1)[0]!));
  expect(thrown(() => toArray(memo)).message).toContain('memoize: it is already running');
});

describe('disposed', () => {
  test('it closes the source once, and refuses to run, what was kept included', () => {
    const source = probe([1, 2]);
    const memo = memoize(source);
    const iterator = memo[Symbol.iterator]();
    iterator.next();
    disposeShared(memo);
    disposeShared(memo);
    expect(returns(source)).toBe(1);
    expect(thrown(() => toArray(memo)).name).toBe('SeqConsumedError');
    expect(thrown(() => iterator.next()).name).toBe('SeqConsumedError');
  });

  test('after the end it still refuses', () => {
    const memo = memoize([1]);
    toArray(memo);
    disposeShared(memo);
    expect(thrown(() => toArray(memo)).name).toBe('SeqConsumedError');
    expect(thrown(() => count(memo)).name).toBe('SeqConsumedError');
  });

  test('in the midst of a pull it refuses, and changes nothing', () => {
    let refused: any;
    const memo: any = memoize(
      map([1, 2], (x) => {
        refused ??= thrown(() => disposeShared(memo));
        return x;
      }),
    );
    expect(toArray(memo)).toEqual([1, 2]);
    expect(refused).toBeInstanceOf(TypeError);
  });
});
