/** takeWhile and dropWhile. */
import { expect, test } from '@jest/globals';
import { Seq } from 'seqable';

test.each<[string, (n: number) => boolean, taken: number]>([
  ['some', (n) => n < 5, 2],
  ['all', () => true, 4],
  ['none', () => false, 0],
])('leading elements that pass are taken, or dropped: %s', (_name, predicate, taken) => {
  const list = [1, 2, 9, 3];
  expect(Seq.from(list).takeWhile(predicate).toArray()).toEqual(list.slice(0, taken));
  expect(Seq.from(list).dropWhile(predicate).toArray()).toEqual(list.slice(taken));
});
