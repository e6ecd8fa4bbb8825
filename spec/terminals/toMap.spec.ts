import { expect, test } from '@jest/globals';
import { Seq } from 'seqable';
import { noted, refusal } from '../support/calls.ts';
import { Log, makeProbe } from '../support/probe.ts';

test('of entries gives a Map of them', () => {
  expect(Seq.of<[string, number]>(['a', 1], ['b', 2]).toMap()).toEqual(
    new Map([
      ['a', 1],
      ['b', 2],
    ]),
  );
});

test('with a key function gives the elements by key', () => {
  expect(Seq.of('al', 'bob').toMap((name) => name.length)).toEqual(
    new Map([
      [2, 'al'],
      [3, 'bob'],
    ]),
  );
});

test('with a value function too gives what it makes', () => {
  expect(
    Seq.of('al', 'bob').toMap(
      (name) => name.length,
      (name) => name[0],
    ),
  ).toEqual(
    new Map([
      [2, 'a'],
      [3, 'b'],
    ]),
  );
});

test('of nothing is an empty Map', () => {
  expect(Seq.empty<[string, number]>().toMap()).toEqual(new Map());
});

test('of elements with the same key the last wins, at the place of the first', () => {
  const map = Seq.of<[string, number]>(['a', 1], ['b', 2], ['a', 3]).toMap();
  expect([...map]).toEqual([
    ['a', 3],
    ['b', 2],
  ]);
});

test('or the merge function decides: it gets both values and the key', () => {
  const merge = noted((a: string, b: string) => `${a}+${b}`);
  const map = Seq.of('al', 'bo', 'carl', 'di').toMap(
    (name) => name.length,
    (name) => name,
    merge,
  );
  expect([...map]).toEqual([
    [2, 'al+bo+di'],
    [4, 'carl'],
  ]);
  expect(merge.calls).toEqual([
    [undefined, 'al', 'bo', 2],
    [undefined, 'al+bo', 'di', 2],
  ]);
});

test('a value of undefined is merged like any other', () => {
  const merge = noted(() => 'merged');
  Seq.of(1, 2).toMap(
    () => 'k',
    () => undefined as unknown,
    merge,
  );
  expect(merge.calls).toEqual([[undefined, undefined, undefined, 'k']]);
});

test('an entry may be any object with 0 and 1', () => {
  expect(Seq.of({ 0: 'a', 1: 1 } as never).toMap()).toEqual(new Map([['a', 1]]));
});

test.each<[unknown, string]>([
  [5, '5'],
  ['ab', '"ab"'],
  [null, 'null'],
])('without a key function an element %p is a TypeError and closes the source', (element, found) => {
  const log = new Log();
  const seq = Seq.from(makeProbe(log, 'a', [element])) as Seq<[string, number]>;
  expect(refusal(() => seq.toMap())).toBe(
    `TypeError: toMap: without a key function each element must be [key, value], but got ${found}`,
  );
  expect(log.events.at(-1)).toBe('a1 return');
});
