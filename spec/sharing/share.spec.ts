import { describe, expect, test } from '@jest/globals';
import { share } from '../../lib/sharing/share.ts';
import { range } from '../../lib/sources/range.ts';
import { cycle } from '../../lib/stages/cycle.ts';
import { map } from '../../lib/stages/map.ts';
import { take } from '../../lib/stages/take.ts';
import { explain } from '../../lib/terminals/explain.ts';
import { toArray } from '../../lib/terminals/toArray.ts';
import { untidy } from '../support/probe.ts';
import { bounds, firstOf, probe, pulls, returns, sizeOf, thrown } from '../support/watch.ts';

function dispose(shared: { [Symbol.dispose](): void }): void {
  shared[Symbol.dispose]();
}

test('each run goes on where the last one stopped', () => {
  const shared = share([1, 2, 3, 4, 5]);
  expect(toArray(take(shared, 2))).toEqual([1, 2]);
  expect(toArray(shared)).toEqual([3, 4, 5]);
});

test('runs may take turns', () => {
  const shared = share([1, 2, 3, 4]);
  const [a, b] = [shared[Symbol.iterator](), shared[Symbol.iterator]()];
  expect([a.next().value, b.next().value, a.next().value, b.next().value]).toEqual([1, 2, 3, 4]);
  expect([a.next().done, b.next().done]).toEqual([true, true]);
});

test('after the end there is nothing more, and that is no error', () => {
  const shared = share([1, 2, 3]);
  const pages: number[][] = [];
  for (let page = toArray(take(shared, 2)); page.length > 0; page = toArray(take(shared, 2)))
    pages.push(page);
  expect(pages).toEqual([[1, 2], [3]]);
});

test('nothing is opened before the first pull, and once altogether', () => {
  const source = probe([1, 2, 3]);
  const shared = share(source);
  expect(source.opens).toBe(0);
  firstOf(shared, 1);
  toArray(shared);
  expect(source.opens).toBe(1);
  expect(untidy(source)).toEqual([]);
});

test('pulls what a run asks for, and leaving early leaves the source open', () => {
  const source = probe([1, 2, 3], 'own');
  const shared = share(source);
  toArray(take(shared, 2));
  firstOf(shared, 0);
  expect([pulls(source), returns(source)]).toEqual([2, 0]);
});

test('an iterator over it that was never advanced closes nothing', () => {
  const source = probe([1, 2, 3], 'own');
  share(source)[Symbol.iterator]().return!();
  expect(returns(source)).toBe(0);
});

test('an error of the source is met by the run at work and by every later one', () => {
  const source = probe([1, 2, 3], 'iterable', { next: 2 });
  const shared = share(source);
  const error = thrown(() => toArray(shared));
  expect(error.where).toBe('a1 next 2');
  expect(thrown(() => toArray(shared))).toBe(error);
  expect(pulls(source)).toBe(2);
});

test('a callback that pulls it in the midst of a pull gets a TypeError', () => {
  const shared: Iterable<number> = share(map([1, 2], (): number => firstOf(shared, 1)[0]!));
  expect(thrown(() => toArray(shared)).message).toContain('share: it is already running');
});

describe('disposed', () => {
  test('it closes the source once, and refuses to run', () => {
    const source = probe([1, 2, 3]);
    const shared = share(source);
    firstOf(shared, 1);
    dispose(shared);
    dispose(shared);
    expect(returns(source)).toBe(1);
    expect(thrown(() => toArray(shared)).name).toBe('SeqConsumedError');
  });

  test('before the first pull it closes a one-shot source', () => {
    const source = probe([1], 'own');
    dispose(share(source));
    expect([pulls(source), returns(source)]).toEqual([0, 1]);
  });

  test('after the end it closes nothing', () => {
    const source = probe([1]);
    const shared = share(source);
    toArray(shared);
    dispose(shared);
    expect(returns(source)).toBe(0);
  });

  test('in the midst of a pull it refuses, and changes nothing', () => {
    const source = probe([1, 2]);
    let refused: any;
    const shared: any = share(
      map(source, (x) => {
        refused ??= thrown(() => dispose(shared));
        return x;
      }),
    );
    expect(toArray(shared)).toEqual([1, 2]);
    expect(refused).toBeInstanceOf(TypeError);
  });

  test('an error of closing goes out, and it is disposed all the same', () => {
    const source = probe([1, 2], 'iterable', { return: 'throws' });
    const shared = share(source);
    firstOf(shared, 1);
    expect(thrown(() => dispose(shared)).where).toBe('a1 return');
    expect(thrown(() => toArray(shared)).name).toBe('SeqConsumedError');
  });
});

test('cycle records it, since it cannot be run again', () => {
  expect(toArray(cycle(share([1, 2]), 3))).toEqual([1, 2, 1, 2, 1, 2]);
  expect(explain(share([1])).oneShot).toBe(true);
});

test('its size is what is left', () => {
  const shared = share([1, 2, 3]);
  expect(sizeOf(shared)).toEqual([3, 3]);
  firstOf(shared, 1);
  expect(sizeOf(shared)).toEqual([2, 2]);
  toArray(shared);
  expect(sizeOf(shared)).toEqual([0, 0]);
  expect(bounds(share(range(0))).endless).toBe(true);
  expect(thrown(() => toArray(share(range(0)))).name).toBe('SeqInfiniteError');
});
