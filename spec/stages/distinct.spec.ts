import { expect, test } from '@jest/globals';
import { Seq } from 'seqable';

test('gives each element once, where it came first', () => {
  expect(Seq.of(2, 1, 2, 3, 1).distinct().toArray()).toEqual([2, 1, 3]);
});

test('with a key gives the first element of each key', () => {
  expect(
    Seq.of('bob', 'al', 'eve', 'jo')
      .distinct((name) => name.length)
      .toArray(),
  ).toEqual(['bob', 'al']);
});

test('of nothing is nothing', () => {
  expect(Seq.empty().distinct().toArray()).toEqual([]);
});

test('the first of −0 and 0 is given as it is', () => {
  expect(Object.is(Seq.of(-0, 0).distinct().first(), -0)).toBe(true);
});
