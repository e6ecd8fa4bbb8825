import { expect, test } from '@jest/globals';
import { Seq } from 'seqable';

test('gives a Map of arrays by key, in first-seen order of the keys', () => {
  expect([...Seq.of(2, 1, 4, 3).toGroups((n) => n % 2)]).toEqual([
    [0, [2, 4]],
    [1, [1, 3]],
  ]);
});

test('a second function makes what is collected', () => {
  expect([
    ...Seq.of('ab', 'c', 'de').toGroups(
      (s) => s.length,
      (s) => s.toUpperCase(),
    ),
  ]).toEqual([
    [2, ['AB', 'DE']],
    [1, ['C']],
  ]);
});

test('of nothing is an empty Map', () => {
  expect(Seq.empty().toGroups(() => 0)).toEqual(new Map());
});

test('the Map and its arrays are fresh ones', () => {
  const seq = Seq.of(1);
  seq
    .toGroups(() => 0)
    .get(0)!
    .push(2);
  expect(seq.toGroups(() => 0)).toEqual(new Map([[0, [1]]]));
});
