import { expect, test } from '@jest/globals';
import { Seq } from 'seqable';
import { noted } from '../support/calls.ts';

test.each<[string, Seq<unknown>, unknown]>([
  ['an array', Seq.from([1, 2]), 2],
  ['arguments', Seq.of(1, 2), 2],
  ['a set', Seq.from(new Set([1, 2])), 2],
  ['a map', Seq.from(new Map([['k', 1]])), ['k', 1]],
  ['a typed array', Seq.from(new Uint8Array([1, 2])), 2],
  ['a string', Seq.from('a😀'), '😀'],
  ['a range', Seq.range(0, 10, 4), 8],
  ['a generator', Seq.from([1, 2].values()), 2],
  ['a filtered sequence', Seq.of(1, 2, 3).filter((n) => n < 3), 2],
  ['nothing', Seq.empty(), undefined],
  ['an empty array', Seq.from([]), undefined],
])('gives the last element of %s', (_name, seq, last) => {
  expect(seq.last()).toEqual(last);
});

test('of an array reads only the last element', () => {
  const read: string[] = [];
  const list = new Proxy([1, 2, 3], {
    get(target, key) {
      if (typeof key === 'string' && key !== 'length') read.push(key);
      return Reflect.get(target, key) as unknown;
    },
  });
  expect(Seq.from(list).last()).toBe(3);
  expect(read).toEqual(['2']);
});

test('behind a map calls the mapper for each element', () => {
  const mapper = noted((n: number) => n);
  Seq.from([1, 2]).map(mapper).last();
  expect(mapper.calls).toHaveLength(2);
});

test('an array whose iterator is patched is walked by that', () => {
  const list = Object.assign([1, 2], {
    *[Symbol.iterator]() {
      yield 1;
      yield 9;
    },
  });
  expect(Seq.from(list).last()).toBe(9);
});
