import { expect, test } from '@jest/globals';
import { Seq } from 'seqable';
import { noted, refusal, throwing, thrownBy } from '../support/calls.ts';
import { Log, makeProbe } from '../support/probe.ts';

const invalid = new Date(NaN);

test.each<[string, unknown[], unknown]>([
  ['numbers', [2, 1, 3], 3],
  ['one element', [5], 5],
  ['nothing', [], undefined],
  ['numbers and bigints', [2, 1n, 3n, 2.5], 3n],
  ['strings, by code unit', ['b', 'B', 'a'], 'b'],
  ['booleans', [true, false, true], true],
  ['infinities', [0, -Infinity, Infinity], Infinity],
  ['a NaN first', [NaN, 1, 2], NaN],
  ['a NaN last', [2, 1, NaN], NaN],
  ['an invalid Date', [new Date(1), invalid, new Date(0)], invalid],
  ['a NaN, then an invalid Date', [NaN, 1, invalid], NaN],
  ['null and undefined among others', [undefined, 2, null, 1, undefined], 2],
  ['null and undefined alone', [null, undefined], undefined],
])('of %s', (_name, values, expected) => {
  expect(Seq.from(values).max()).toBe(expected);
});

test('of Dates is the latest one itself', () => {
  const dates = [new Date(2), new Date(1), new Date(3)];
  expect(Seq.from(dates).max()).toBe(dates[2]);
});

test('is the first of equals', () => {
  expect(Object.is(Seq.of(-0, 0).max(), -0)).toBe(true);
  const rows = [{ n: 1 }, { n: 1 }];
  expect(Seq.from(rows).max((a, b) => a.n - b.n)).toBe(rows[0]);
});

test('a compare function decides', () => {
  expect(Seq.of('pear', 'fig', 'kiwi', 'cod').max((a, b) => a.length - b.length)).toBe('pear');
});

test('a compare function sees null and NaN too, but no undefined', () => {
  const compare = noted(() => 0);
  expect(Seq.of<unknown>(undefined, NaN, undefined, null).max(compare)).toBe(NaN);
  expect(compare.calls).toEqual([[undefined, null, NaN]]);
  expect(Seq.of<unknown>(undefined, 1, undefined).max(compare)).toBe(1);
  expect(Seq.of<unknown>(undefined, undefined).max(compare)).toBe(undefined);
  expect(compare.calls).toHaveLength(1);
});

test('elements of different kinds are a TypeError and close the source', () => {
  const log = new Log();
  expect(refusal(() => Seq.from(makeProbe<unknown>(log, 'a', [1, 'a', 2])).max())).toBe(
    'TypeError: max: there is no default order between "a" and 1, at index 1; pass a compare function, or sort by a key',
  );
  expect(log.events.at(-1)).toBe('a1 return');
});

test.each([[{}], [[1]], [Symbol()], [() => {}]])(
  'an element without an order is a TypeError, even alone: %p',
  (element) => {
    expect(() => Seq.of<unknown>(element).max()).toThrow('max: there is no default order between');
  },
);

test('of different kinds is a TypeError after a NaN as well', () => {
  expect(() => Seq.of<unknown>(NaN, {}).max()).toThrow('max: there is no default order between');
});

test('an error of compare goes on as it is', () => {
  const error = new Error('mine');
  expect(thrownBy(() => Seq.of(1, 2).max(throwing(error)))).toBe(error);
});
