import { expect, test } from '@jest/globals';
import { Seq } from 'seqable';

test('gives how many elements have each key, in first-seen order of the keys', () => {
  expect([...Seq.of('al', 'bob', 'jo', 'eve', 'x').countBy((name) => name.length)]).toEqual([
    [2, 2],
    [3, 2],
    [1, 1],
  ]);
});

test('without a key function counts the elements', () => {
  expect([...Seq.from('banana').countBy()]).toEqual([
    ['b', 1],
    ['a', 3],
    ['n', 2],
  ]);
});

test('of nothing is an empty Map', () => {
  expect(Seq.empty().countBy()).toEqual(new Map());
});
