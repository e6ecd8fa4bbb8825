import { expect, test } from '@jest/globals';
import { Seq } from 'seqable';
import { groupBy } from 'seqable/fn';
import { noted, throwing, thrownBy } from '../support/calls.ts';
import { Log, makeProbe } from '../support/probe.ts';

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

test('keys are equal as those of a Map are', () => {
  const keys = [NaN, 0, NaN, -0, '0', undefined, null];
  const groups = Seq.range(0, keys.length).groupBy((i) => keys[i]);
  expect(groups.map((group) => group.key).toArray()).toStrictEqual([NaN, 0, '0', undefined, null]);
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

test('collects everything at the first pull, not before', () => {
  const log = new Log();
  const plan = Seq.from(makeProbe(log, 'a', [1, 2])).groupBy((n) => n);
  const iterator = plan[Symbol.iterator]();
  expect(log.events).toEqual([]);
  iterator.next();
  expect(log.events.filter((event) => event === 'a1 next')).toHaveLength(3);
});

test('both functions get an element and its index, no `this`, the key first', () => {
  const order: string[] = [];
  const key = noted(() => (order.push('key'), 0));
  const value = noted(() => order.push('value'));
  Seq.of('a', 'b').groupBy(key, value).toArray();
  const calls = [
    [undefined, 'a', 0],
    [undefined, 'b', 1],
  ];
  expect([key.calls, value.calls]).toEqual([calls, calls]);
  expect(order).toEqual(['key', 'value', 'key', 'value']);
});

test('an error of the key function closes the source and goes on as it is', () => {
  const log = new Log();
  const error = new Error('mine');
  expect(
    thrownBy(() =>
      Seq.from(makeProbe(log, 'a', [1]))
        .groupBy(throwing(error))
        .toArray(),
    ),
  ).toBe(error);
  expect(log.events.at(-1)).toBe('a1 return');
});

test('an endless sequence is refused', () => {
  expect(() =>
    Seq.range(0)
      .groupBy((n) => n)
      .first(),
  ).toThrow('groupBy: the sequence is endless');
});

test('is at least one group, unless there is nothing', () => {
  expect(
    Seq.range(0, 5)
      .groupBy((n) => n)
      .explain().stages[1],
  ).toEqual({
    op: 'groupBy',
    min: 1,
    max: 5,
    buffers: 'every element',
  });
});

test('as a function gives light groups that can be iterated again', () => {
  const groups = [...groupBy([1, 2, 3], (n) => n % 2)];
  expect(groups.map((group) => [group.key, [...group], [...group]])).toEqual([
    [1, [1, 3], [1, 3]],
    [0, [2], [2]],
  ]);
});
