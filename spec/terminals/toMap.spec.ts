/** toMap and toObject, as far as they are alike. */
import { describe, expect, test } from '@jest/globals';
import { Seq } from 'seqable';
import { noted, refusal } from '../support/calls.ts';
import { Log, makeProbe } from '../support/probe.ts';

type Pairs = [key: unknown, value: unknown][];
type Fn = (...args: any[]) => unknown;

describe.each([
  ['toMap', (map: Map<unknown, unknown>): Pairs => [...map]],
  ['toObject', (object: object): Pairs => Object.entries(object)],
] as [string, (made: any) => Pairs][])('%s', (name, pairsOf) => {
  const made = (elements: readonly unknown[], ...fns: Fn[]): Pairs =>
    pairsOf((Seq.from(elements) as any)[name](...fns));
  const first: Fn = (word: string) => word[0];
  const itself: Fn = (value) => value;

  test('takes entries, or a key function, or one of keys and one of values', () => {
    expect(
      made([
        ['a', 1],
        ['b', 2],
      ]),
    ).toEqual([
      ['a', 1],
      ['b', 2],
    ]);
    expect(made(['al', 'bob'], first)).toEqual([
      ['a', 'al'],
      ['b', 'bob'],
    ]);
    expect(made(['al', 'bob'], first, (word) => word.length)).toEqual([
      ['a', 2],
      ['b', 3],
    ]);
    expect(made([])).toEqual([]);
  });

  test('an entry may be any object with 0 and 1', () => {
    expect(made([{ 0: 'a', 1: 1 }])).toEqual([['a', 1]]);
  });

  test('of elements with the same key the last wins, at the place of the first', () => {
    expect(
      made([
        ['a', 1],
        ['b', 2],
        ['a', 3],
      ]),
    ).toEqual([
      ['a', 3],
      ['b', 2],
    ]);
  });

  test('or the merge function decides: it gets both values and the key', () => {
    const merge = noted((a: string, b: string) => `${a}+${b}`);
    expect(made(['al', 'ann', 'carl', 'amy'], first, itself, merge)).toEqual([
      ['a', 'al+ann+amy'],
      ['c', 'carl'],
    ]);
    expect(merge.calls).toEqual([
      [undefined, 'al', 'ann', 'a'],
      [undefined, 'al+ann', 'amy', 'a'],
    ]);
  });

  test('a value of undefined is merged like any other', () => {
    const merge = noted(() => 'merged');
    made(
      [1, 2],
      () => 'k',
      () => undefined,
      merge,
    );
    expect(merge.calls).toEqual([[undefined, undefined, undefined, 'k']]);
  });

  test.each<[unknown, string]>([
    [5, '5'],
    ['ab', '"ab"'],
    [null, 'null'],
  ])('without a key function an element %p is a TypeError and closes the source', (element, found) => {
    const log = new Log();
    expect(refusal(() => (Seq.from(makeProbe(log, 'a', [element])) as any)[name]())).toBe(
      `TypeError: ${name}: without a key function each element must be [key, value], but got ${found}`,
    );
    expect(log.events.at(-1)).toBe('a1 return');
  });
});
