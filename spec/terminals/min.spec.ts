/** min and max. */
import { describe, expect, test } from '@jest/globals';
import { Seq } from 'seqable';
import { noted, refusal, throwing, thrownBy } from '../support/calls.ts';
import { Log, makeProbe } from '../support/probe.ts';

const invalid = new Date(NaN);
const dates = [new Date(2), new Date(1), new Date(3)];

test.each<[string, unknown[], min: unknown, max: unknown]>([
  ['numbers', [2, 1, 3], 1, 3],
  ['one element', [5], 5, 5],
  ['nothing', [], undefined, undefined],
  ['numbers and bigints', [2, 1n, 3n, 2.5], 1n, 3n],
  ['strings, by code unit', ['b', 'B', 'a'], 'B', 'b'],
  ['booleans', [true, false, true], false, true],
  ['infinities', [0, -Infinity, Infinity], -Infinity, Infinity],
  ['Dates, the very one', dates, dates[1], dates[2]],
  ['a NaN first', [NaN, 1, 2], NaN, NaN],
  ['a NaN last', [2, 1, NaN], NaN, NaN],
  ['an invalid Date', [new Date(1), invalid, new Date(0)], invalid, invalid],
  ['a NaN, then an invalid Date', [NaN, 1, invalid], NaN, NaN],
  ['null and undefined among others', [undefined, 2, null, 1, undefined], 1, 2],
  ['null and undefined alone', [null, undefined], undefined, undefined],
  ['equals, the first', [-0, 0], -0, -0],
])('of %s', (_name, values, min, max) => {
  expect(Seq.from(values).min()).toBe(min);
  expect(Seq.from(values).max()).toBe(max);
});

describe.each([
  ['min', 'fig'],
  ['max', 'pear'],
] as const)('%s', (name, byLength) => {
  test('a compare function decides, and of equals the first is taken', () => {
    expect(Seq.of('pear', 'fig', 'kiwi', 'cod')[name]((a, b) => a.length - b.length)).toBe(byLength);
  });

  test('a compare function sees null and NaN too, but no undefined', () => {
    const compare = noted(() => 0);
    expect(Seq.of<unknown>(undefined, NaN, undefined, null)[name](compare)).toBe(NaN);
    expect(compare.calls).toEqual([[undefined, null, NaN]]);
    expect(Seq.of<unknown>(undefined, 1, undefined)[name](compare)).toBe(1);
    expect(Seq.of<unknown>(undefined, undefined)[name](compare)).toBe(undefined);
    expect(compare.calls).toHaveLength(1);
  });

  test('elements of different kinds are a TypeError and close the source', () => {
    const log = new Log();
    expect(refusal(() => Seq.from(makeProbe<unknown>(log, 'a', [1, 'a', 2]))[name]())).toBe(
      `TypeError: ${name}: there is no default order between "a" and 1, at index 1; pass a compare function, or sort by a key`,
    );
    expect(log.events.at(-1)).toBe('a1 return');
  });

  test.each([[[{}]], [[[1]]], [[Symbol()]], [[() => {}]], [[NaN, {}]]])(
    'an element without an order is a TypeError, even alone and after a NaN: %p',
    (elements: unknown[]) => {
      expect(() => Seq.from(elements)[name]()).toThrow(`${name}: there is no default order between`);
    },
  );

  test('an error of compare goes on as it is', () => {
    const error = new Error('mine');
    expect(thrownBy(() => Seq.of(1, 2)[name](throwing(error)))).toBe(error);
  });
});
