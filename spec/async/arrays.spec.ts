/** Arrays that an asynchronous run reads by index: as a source, as what flatten meets, as the result of a mapper, in concat. */
import { describe, expect, test } from '@jest/globals';
import { AsyncSeq } from 'seqable/async';

type Of = (array: readonly unknown[]) => AsyncSeq<unknown>;

async function* pages(...given: readonly (readonly unknown[])[]): AsyncGenerator<readonly unknown[]> {
  yield* given;
}

describe.each<[string, Of]>([
  ['a source', (array) => AsyncSeq.from(array as number[])],
  ['met by flatten', (array) => AsyncSeq.from(pages(array)).flatten()],
  ['given by a mapper', (array) => AsyncSeq.of(0).flatMap(() => array as number[])],
  ['promised by a mapper', (array) => AsyncSeq.of(0).flatMap(async () => array as number[])],
  ['the other of concat', (array) => AsyncSeq.from([]).concat(array as number[])],
])('an array, %s', (_name, of) => {
  test('has its promises waited for, in order', async () => {
    const array = [1, Promise.resolve(2), 3, { then: (settle: (value: number) => void) => settle(4) }];
    expect(await of(array).toArray()).toEqual([1, 2, 3, 4]);
    expect(await of(array).map(Number).filter(Boolean).sum()).toBe(10);
  });

  test('is read as far as it goes while it grows and shrinks', async () => {
    const growing = [1, 2];
    const seen: unknown[] = [];
    await of(growing).forEach((value) => {
      if (growing.length < 4) growing.push(growing.length + 1);
      seen.push(value);
    });
    expect(seen).toEqual([1, 2, 3, 4]);
    const shrinking = [1, 2, 3];
    expect(
      await of(shrinking)
        .tap(() => void (shrinking.length = 1))
        .toArray(),
    ).toEqual([1]);
  });

  test('is not entered again once it has ended', async () => {
    const array: number[] = [];
    const iterator = of(array)[Symbol.asyncIterator]();
    expect(await iterator.next()).toEqual({ value: undefined, done: true });
    array.push(1);
    expect(await iterator.next()).toEqual({ value: undefined, done: true });
  });

  test('has holes, which are undefined', async () => {
    expect(await of([1, , 3]).toArray()).toEqual([1, undefined, 3]);
  });

  test('is left where enough has come, or a callback waits', async () => {
    const asked: unknown[] = [];
    const found = await of([1, 2, 3, 4]).find(async (value) => {
      asked.push(value);
      await Promise.resolve();
      return value === 2;
    });
    expect(found).toBe(2);
    expect(asked).toEqual([1, 2]);
    expect(await of([1, 2, 3]).take(2).toArray()).toEqual([1, 2]);
  });

  test('gives the error of one of its promises, and stops there', async () => {
    const asked: unknown[] = [];
    const run = of([1, Promise.reject(new Error('mine')), 3])
      .tap((value) => void asked.push(value))
      .toArray();
    await expect(run).rejects.toThrow('mine');
    expect(asked).toEqual([1]);
  });

  test('can be left while one of its promises is waited for', async () => {
    const stop = new AbortController();
    const run = of([1, new Promise(() => {})])
      .signal(stop.signal)
      .toArray();
    setTimeout(() => stop.abort(new Error('enough')), 0);
    await expect(run).rejects.toThrow('enough');
  });
});

test('flatten goes on behind what is woken: calls side by side, and elements read ahead', async () => {
  const later = (n: number): Promise<number[]> =>
    new Promise((resolve) => setTimeout(resolve, n % 2, [n, n]));
  expect(await AsyncSeq.from([1, 2, 3]).map(later, { concurrency: 2 }).flatten().toArray()).toEqual([
    1, 1, 2, 2, 3, 3,
  ]);
  expect(await AsyncSeq.from([1, 2, 3]).map(later).prefetch(2).flatten().sum()).toBe(12);
  const sides = AsyncSeq.merge(AsyncSeq.from([1]).map(later), AsyncSeq.from([2]).map(later));
  expect(await sides.flatten().sum()).toBe(6);
});

test.each<[string, (seq: AsyncSeq<unknown>) => AsyncSeq<unknown>]>([
  ['collected', (seq) => seq.reverse()],
  ['left whole by flatten', (seq) => seq.flatten()],
])('an element that an asynchronous iterator gave, %s, is not waited for', async (_name, through) => {
  const promise = Promise.resolve(1);
  const source = { [Symbol.asyncIterator]: () => unwaited(promise) };
  const [first] = await through(AsyncSeq.from(source as AsyncIterable<unknown>)).toArray();
  expect(first).toBe(promise);
});

/** An iterator that gives `value` itself, though it is a promise: no async generator can. */
function unwaited(value: unknown): AsyncIterator<unknown> {
  const left = [value];
  return {
    next: () =>
      Promise.resolve(
        left.length > 0 ? { value: left.pop(), done: false } : { value: undefined, done: true },
      ),
  };
}
