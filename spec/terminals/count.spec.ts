import { expect, test } from '@jest/globals';
import { Seq } from 'seqable';
import { noted, refusal } from '../support/calls.ts';
import { Log, makeProbe } from '../support/probe.ts';

test.each<[string, Seq<unknown>, number]>([
  ['an array', Seq.from([1, 2]), 2],
  ['an array with holes', Seq.from([, ,]), 2],
  ['a set', Seq.from(new Set([1, 2, 2])), 2],
  ['a map', Seq.from(new Map([['k', 1]])), 1],
  ['a typed array', Seq.from(new Float64Array(3)), 3],
  ['a string, by code point', Seq.from('a😀'), 2],
  ['a generator', Seq.from([1, 2].values()), 2],
  ['nothing', Seq.empty(), 0],
  ['a filtered sequence', Seq.range(0, 9).filter((n) => n % 2), 4],
  ['chunks', Seq.range(0, 9).chunks(4), 3],
])('gives the number of elements of %s', (_name, seq, count) => {
  expect(seq.count()).toBe(count);
});

test('walks a foreign source to its end', () => {
  const log = new Log();
  expect(Seq.from(makeProbe(log, 'a', [1, 2])).count()).toBe(2);
  expect(log.events.filter((event) => event === 'a1 next')).toHaveLength(3);
});

test('callbacks on the way are called', () => {
  const mapper = noted((n: number) => n);
  expect(Seq.from([1, 2]).map(mapper).count()).toBe(2);
  expect(mapper.calls).toHaveLength(2);
});

test('of an array without callbacks reads no element', () => {
  const list = [1, 2, 3];
  Object.defineProperty(list, '1', {
    get() {
      throw new Error('read');
    },
  });
  expect(Seq.from(list).count()).toBe(3);
  expect(Seq.from(list).drop(1).take(5).count()).toBe(2);
});

test('walks where the iterator of the arrays has been patched', () => {
  const prototype = Object.getPrototypeOf([][Symbol.iterator]()) as { next: () => unknown };
  const { next } = prototype;
  let calls = 0;
  prototype.next = function (this: unknown) {
    calls++;
    return Reflect.apply(next, this, []);
  };
  const count = Seq.from([1, 2]).count();
  prototype.next = next;
  expect([count, calls]).toEqual([2, 3]);
});

test('an endless sequence is refused, at the stage that would hang first', () => {
  expect(refusal(() => Seq.range(0).count())).toMatch(/^SeqInfiniteError: count: the sequence is endless/);
  expect(refusal(() => Seq.range(0).reverse().count())).toMatch(
    /^SeqInfiniteError: reverse: the sequence is endless/,
  );
});
