import { expect, test } from '@jest/globals';
import { Seq } from 'seqable';

test.each<[string, Seq<unknown>, unknown[]]>([
  ['an array', Seq.from([1, 2, 3]), [3, 2, 1]],
  ['arguments', Seq.of(1, 2, 3), [3, 2, 1]],
  ['an even number', Seq.of(1, 2, 3, 4), [4, 3, 2, 1]],
  ['a set', Seq.from(new Set([1, 2])), [2, 1]],
  ['a string, by code point', Seq.from('a😀'), ['😀', 'a']],
  ['a range', Seq.range(0, 3), [2, 1, 0]],
  ['a bigint range', Seq.range(0n, 5n, 2n), [4n, 2n, 0n]],
  ['nothing', Seq.empty(), []],
  ['an empty array', Seq.from([]), []],
  ['an empty range', Seq.range(0, 0), []],
  ['a mapped range', Seq.range(0, 3).map((n) => n * 2), [4, 2, 0]],
])('gives the elements of %s from the last to the first', (_name, seq, reversed) => {
  expect(seq.reverse().toArray()).toEqual(reversed);
});

test('twice is the sequence again', () => {
  expect(Seq.of(1, 2, 3).reverse().reverse().toArray()).toEqual([1, 2, 3]);
  expect(Seq.from([1, 2, 3]).reverse().reverse().toArray()).toEqual([1, 2, 3]);
});

test('does not change the array', () => {
  const list = [1, 2];
  Seq.from(list).reverse().toArray();
  expect(list).toEqual([1, 2]);
});

test('reads of an array only what is asked for, from the end', () => {
  const read: string[] = [];
  const list = new Proxy([1, 2, 3, 4], {
    get(target, key) {
      if (typeof key === 'string' && key !== 'length') read.push(key);
      return Reflect.get(target, key) as unknown;
    },
  });
  expect(Seq.from(list).reverse().take(2).toArray()).toEqual([4, 3]);
  expect(read).toEqual(['3', '2']);
});

test('dropping behind it jumps too', () => {
  expect(Seq.from([1, 2, 3, 4]).reverse().drop(2).toArray()).toEqual([2, 1]);
  expect(Seq.from([1, 2]).reverse().drop(2).toArray()).toEqual([]);
  expect(Seq.from([1, 2]).reverse().drop(5).toArray()).toEqual([]);
  expect(Seq.of(1, 2, 3).reverse().drop(1).toArray()).toEqual([2, 1]);
});

test('the end of an array is where it is at the first pull', () => {
  const list = [1, 2];
  const iterator = Seq.from(list).reverse()[Symbol.iterator]();
  list.push(3);
  expect(iterator.next().value).toBe(3);
  list.push(4);
  expect([iterator.next().value, iterator.next().value, iterator.next().done]).toEqual([2, 1, true]);
});

test('behind a map the mapper is called from the first to the last', () => {
  const seen: number[] = [];
  Seq.from([1, 2])
    .tap((n) => seen.push(n))
    .reverse()
    .toArray();
  expect(seen).toEqual([1, 2]);
});
