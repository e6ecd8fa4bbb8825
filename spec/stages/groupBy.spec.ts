import { expect, test } from '@jest/globals';
import { Seq } from 'seqable';
import { groupBy } from 'seqable/fn';

const plain = <K, T>(groups: Seq<Seq<T> & { key: K }>): [K, T[]][] =>
  groups.map((group): [K, T[]] => [group.key, group.toArray()]).toArray();

test('gives one group a key, in the order in which the keys were first seen', () => {
  expect(plain(Seq.of(2, 1, 3, 4).groupBy((n) => n % 2))).toEqual([
    [0, [2, 4]],
    [1, [1, 3]],
  ]);
});

test('a second function makes the elements of the groups', () => {
  expect(
    plain(
      Seq.of('ab', 'c', 'de').groupBy(
        (s) => s.length,
        (s) => s.toUpperCase(),
      ),
    ),
  ).toEqual([
    [2, ['AB', 'DE']],
    [1, ['C']],
  ]);
});

test('of nothing is nothing', () => {
  expect(
    Seq.empty()
      .groupBy(() => 0)
      .toArray(),
  ).toEqual([]);
});

test('the key −0 becomes 0', () => {
  expect(
    Object.is(
      Seq.of(-0)
        .groupBy((n) => n)
        .first()!.key,
      0,
    ),
  ).toBe(true);
});

test('a group is a Seq that runs any number of times', () => {
  const group = Seq.of(1, 2, 3)
    .groupBy(() => 'k')
    .first()!;
  expect(Seq.isSeq(group)).toBe(true);
  expect([group.key, group.sum(), group.count(), [...group], group.map((n) => n * 2).last()]).toEqual([
    'k',
    6,
    3,
    [1, 2, 3],
    6,
  ]);
});

test('what is done with a group does not change it', () => {
  const group = Seq.of(1, 2)
    .groupBy(() => 0)
    .first()!;
  group.toArray().push(3);
  expect(group.toArray()).toEqual([1, 2]);
});

test('a group inspects as such', () => {
  expect(
    Seq.of(1, 2)
      .groupBy(() => 0)
      .first()!
      .explain().stages[0]!.op,
  ).toBe('group(2 elements)');
});

test('as a function gives light groups that can be iterated again', () => {
  const groups = [...groupBy([1, 2, 3], (n) => n % 2)];
  expect(groups.map((group) => [group.key, [...group], [...group]])).toEqual([
    [1, [1, 3], [1, 3]],
    [0, [2], [2]],
  ]);
});
