import { describe, expect, test } from '@jest/globals';
import { Seq } from 'seqable';
import { memoize } from 'seqable/fn';
import { noted, refusal, thrownBy } from '../support/calls.ts';
import { Log, makeProbe, watched } from '../support/probe.ts';

test('gives the same elements to every run', () => {
  const memo = Seq.of(1, 2, 3).memoize();
  expect([memo.toArray(), memo.toArray(), memo.first()]).toEqual([[1, 2, 3], [1, 2, 3], 1]);
});

test('of nothing is nothing, each time', () => {
  const memo = Seq.from(watched(new Log(), 'a', [])).memoize();
  expect([memo.toArray(), memo.toArray()]).toEqual([[], []]);
});

test('computes each element once', () => {
  const mapper = noted((n: number) => ({ n }));
  const memo = Seq.of(1, 2).map(mapper).memoize();
  const [a, b] = [memo.toArray(), memo.toArray()];
  expect(mapper.calls).toHaveLength(2);
  expect(b[0]).toBe(a[0]);
});

test('a one-shot source can then be run again', () => {
  const memo = Seq.from(watched(new Log(), 'a', [1, 2])).memoize();
  expect([memo.sum(), memo.count(), memo.toArray()]).toEqual([3, 2, [1, 2]]);
});

test('undefined elements are kept like any other', () => {
  const memo = Seq.of(undefined, 1)
    .map((value) => value)
    .memoize();
  memo.toArray();
  expect(memo.toArray()).toStrictEqual([undefined, 1]);
});

test('the run that is ahead pulls, the others replay', () => {
  const log = new Log();
  const memo = Seq.from(makeProbe(log, 'a', [1, 2, 3])).memoize();
  const [x, y] = [memo[Symbol.iterator](), memo[Symbol.iterator]()];
  const nexts = (): number => log.events.filter((event) => event === 'a1 next').length;
  const seen = [
    x.next().value,
    x.next().value,
    nexts(),
    y.next().value,
    y.next().value,
    nexts(),
    y.next().value,
    nexts(),
  ];
  expect(seen).toEqual([1, 2, 2, 1, 2, 2, 3, 3]);
  expect(x.next().value).toBe(3);
  expect(log.events.filter((event) => event === 'a open')).toHaveLength(1);
});

test('an early end of a run leaves the source open, and a later run goes on', () => {
  const log = new Log();
  const memo = Seq.from(makeProbe(log, 'a', [1, 2, 3])).memoize();
  expect(memo.take(2).toArray()).toEqual([1, 2]);
  expect(log.events.at(-1)).toBe('a1 value');
  expect(memo.toArray()).toEqual([1, 2, 3]);
  expect(log.events.filter((event) => event.endsWith('return'))).toEqual([]);
});

test('after the end the source is not pulled again', () => {
  const log = new Log();
  const memo = Seq.from(makeProbe(log, 'a', [1])).memoize();
  memo.toArray();
  memo.toArray();
  expect(log.events).toEqual(['a open', 'a1 next', 'a1 value', 'a1 next']);
});

test('stages behind it run anew each time', () => {
  const mapper = noted((n: number) => n);
  const seq = Seq.of(1).memoize().map(mapper);
  seq.toArray();
  seq.toArray();
  expect(mapper.calls).toHaveLength(2);
});

test('an error is kept: every run gets the same one, at the same place', () => {
  const error = new Error('mine');
  const mapper = noted((n: number) => {
    if (n === 2) throw error;
    return n;
  });
  const log = new Log();
  const memo = Seq.from(makeProbe(log, 'a', [1, 2, 3]))
    .map(mapper)
    .memoize();
  for (let run = 0; run < 2; run++) {
    const iterator = memo[Symbol.iterator]();
    expect(iterator.next().value).toBe(1);
    expect(thrownBy(() => iterator.next())).toBe(error);
    expect(iterator.next().done).toBe(true);
  }
  expect(mapper.calls).toHaveLength(2);
  expect(log.events.filter((event) => event === 'a1 return')).toHaveLength(1);
});

test('undefined that was thrown is kept as well', () => {
  const memo = Seq.of(1)
    .map(() => {
      throw undefined;
    })
    .memoize();
  const caught: unknown[] = [];
  for (let run = 0; run < 2; run++) {
    try {
      memo.toArray();
    } catch (error) {
      caught.push([error]);
    }
  }
  expect(caught).toEqual([[undefined], [undefined]]);
});

test('a callback of the kept plan that pulls the memo is refused', () => {
  const memo: Seq<number> = Seq.of(1, 2)
    .map((n): number => n + memo.count())
    .memoize();
  expect(refusal(() => memo.toArray())).toMatch(/^TypeError: memoize: it is already running/);
});

test('an endless sequence can be kept in part', () => {
  const mapper = noted((n: number) => n * n);
  const squares = Seq.range(0).map(mapper).memoize();
  expect(squares.take(3).toArray()).toEqual([0, 1, 4]);
  expect(squares.take(3).toArray()).toEqual([0, 1, 4]);
  expect(mapper.calls).toHaveLength(3);
  expect(() => squares.toArray()).toThrow('toArray: the sequence is endless');
});

test('the memo of a sequence that would hang is refused', () => {
  expect(() => Seq.range(0).sort().memoize().first()).toThrow('sort: the sequence is endless');
});

test('its size is at least what is kept, and exact after the end', () => {
  const memo = Seq.of(1, 2, 3)
    .filter((n) => n < 3)
    .memoize();
  const size = (): unknown => {
    const { min, max } = memo.explain().stages[0]!;
    return [min, max];
  };
  expect(size()).toEqual([0, 3]);
  memo.first();
  expect(size()).toEqual([1, 3]);
  memo.toArray();
  expect(size()).toEqual([2, 2]);
  expect(memo.explain().stages[0]).toMatchObject({ op: 'memoize', buffers: 'every element pulled so far' });
});

describe('disposed', () => {
  test('closes the source, once', () => {
    const log = new Log();
    const memo = Seq.from(makeProbe(log, 'a', [1, 2])).memoize();
    memo.first();
    memo[Symbol.dispose]();
    memo[Symbol.dispose]();
    expect(log.events.filter((event) => event.endsWith('return'))).toEqual(['a1 return']);
  });

  test('before any run closes a one-shot source unopened', () => {
    const log = new Log();
    const memo = Seq.from(makeProbe(log, 'a', [1], 'bare')).memoize();
    memo[Symbol.dispose]();
    expect(log.events).toEqual(['a1 return']);
  });

  test('after the end closes nothing', () => {
    const log = new Log();
    const memo = Seq.from(makeProbe(log, 'a', [1])).memoize();
    memo.toArray();
    memo[Symbol.dispose]();
    expect(log.events.at(-1)).toBe('a1 next');
  });

  test('an error while closing is thrown', () => {
    const log = new Log();
    const memo = Seq.from(makeProbe(log, 'a', [1, 2], 'iterable', { return: 'throws' })).memoize();
    memo.first();
    expect(thrownBy(() => memo[Symbol.dispose]())).toBe(log.thrown[0]);
  });

  test('in the midst of a pull is refused, and changes nothing', () => {
    let refused: unknown;
    const memo = Seq.of(1, 2)
      .map((n) => {
        refused ??= thrownBy(() => memo[Symbol.dispose]());
        return n;
      })
      .memoize();
    expect(memo.toArray()).toEqual([1, 2]);
    expect(refused).toBeInstanceOf(TypeError);
  });

  test('then every run is a SeqConsumedError, also one that was under way', () => {
    const memo = Seq.of(1, 2).memoize();
    const iterator = memo[Symbol.iterator]();
    iterator.next();
    memo[Symbol.dispose]();
    expect(refusal(() => memo.toArray())).toMatch(/^SeqConsumedError: memoize: /);
    expect(refusal(() => iterator.next())).toMatch(/^SeqConsumedError: memoize: /);
  });
});

test('as a function keeps the elements of any iterable', () => {
  const memo = memoize(watched(new Log(), 'a', [1, 2]));
  expect([[...memo], [...memo]]).toEqual([
    [1, 2],
    [1, 2],
  ]);
  expect(refusal(() => memoize(1 as never))).toBe(
    'TypeError: memoize: source must be iterable, but got 1; for the numbers of a range, pass Seq.range(start, end)',
  );
});
