import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Seq } from 'seqable';
import { noted, refusal, throwing, thrownBy } from '../support/calls.ts';
import { Log, makeProbe } from '../support/probe.ts';

const invalid = new Date(NaN);

test('gives the elements in order', () => {
  expect(Seq.of(10, 9, 1, 2).sort().toArray()).toEqual([1, 2, 9, 10]);
});

test('of nothing is nothing; one element is not compared', () => {
  expect(Seq.empty().sort().toArray()).toEqual([]);
  const compare = noted(() => 0);
  const object = {};
  expect(Seq.of(object).sort(compare).toArray()).toEqual([object]);
  expect(Seq.of(object).sort().first()).toBe(object);
  expect(compare.calls).toEqual([]);
});

test.each<[string, unknown[], unknown[]]>([
  ['numbers by value', [3, -1, Infinity, 0.5, -Infinity], [-Infinity, -1, 0.5, 3, Infinity]],
  ['numbers and bigints together', [3, 2n, 2.5, 1n], [1n, 2n, 2.5, 3]],
  ['false before true', [true, false, true], [false, true, true]],
  [
    'strings by code unit',
    ['b', 'B', 'é', 'a', '😀', '\ufffd', 'ab'],
    ['B', 'a', 'ab', 'b', 'é', '😀', '\ufffd'],
  ],
  ['Dates by time', [new Date(2), new Date(1)], [new Date(1), new Date(2)]],
  [
    'NaN, null and undefined last',
    [undefined, NaN, 2, null, undefined, 1, NaN],
    [1, 2, NaN, NaN, null, undefined, undefined],
  ],
  ['null and undefined after strings', [null, 'b', undefined, 'a'], ['a', 'b', null, undefined]],
  ['an invalid Date after the others', [invalid, null, new Date(0)], [new Date(0), invalid, null]],
])('the default order: %s', (_name, values, sorted) => {
  expect(Seq.from(values).sort().toArray()).toStrictEqual(sorted);
});

test.each<[unknown, unknown, string]>([
  [1, 'a', '"a" and 1'],
  ['a', 1n, '1n and "a"'],
  [true, 1, '1 and true'],
  [new Date(0), 1, '1 and a Date'],
  [{}, {}, 'an object and an object'],
  [[], 1, '1 and an array'],
  [Symbol(), Symbol(), 'a symbol and a symbol'],
  [() => {}, undefined, 'undefined and a function'],
  [NaN, () => {}, 'a function and NaN'],
])('there is no default order between %p and %p', (a, b, names) => {
  expect(refusal(() => Seq.of(a, b).sort().toArray())).toBe(
    `TypeError: sort: there is no default order between ${names}, at index 1; pass a compare function, or sort by a key`,
  );
});

test.each([2, 10, 17, 50, 200])('the error of %p elements tells the first that does not belong', (length) => {
  for (const at of [1, length >> 1, length - 1]) {
    const values: unknown[] = Seq.range(0, length)
      .map((i) => (i * 7) % length)
      .toArray();
    values[at] = 'x';
    const message = new RegExp(
      `^TypeError: sort: there is no default order between "x" and \\d+, at index ${at}; pass`,
    );
    for (const sorted of [
      Seq.from(values).sort(),
      Seq.from(values).sort().take(length),
      Seq.from(values).sort().take(20),
    ])
      expect(refusal(() => sorted.toArray())).toMatch(message);
  }
});

test('null and the like between two kinds do not hide that there are two', () => {
  for (const late of [null, undefined, NaN])
    expect(refusal(() => Seq.of<unknown>(1, late, 'a').sort().toArray())).toContain('"a" and 1, at index 2');
});

test('is stable, with and without a compare function', () => {
  const rows = Seq.range(0, 200)
    .map((i) => ({ i, key: i % 3 }))
    .toArray();
  const sorted = Seq.from(rows)
    .sort((a, b) => a.key - b.key)
    .toArray();
  expect(sorted.map(({ i }) => i)).toEqual([
    ...Seq.range(0, 200, 3),
    ...Seq.range(1, 200, 3),
    ...Seq.range(2, 200, 3),
  ]);
  expect(Seq.of<unknown>(0, -0, 1, 1n).sort().toArray()).toStrictEqual([0, -0, 1, 1n]);
});

test('gives with undefined what Array.prototype.sort gives, and as take(k) its first', () => {
  const value = fc.oneof(fc.integer({ min: 0, max: 9 }), fc.constantFrom(undefined, null));
  fc.assert(
    fc.property(fc.array(value, { maxLength: 60 }), fc.nat(60), (values, k) => {
      const compare = (a: unknown, b: unknown): number => Number(b) - Number(a);
      const expected = [...values].sort(compare);
      expect(Seq.from(values).sort(compare).toArray()).toEqual(expected);
      expect(Seq.from(values).sort(compare).take(k).toArray()).toEqual(expected.slice(0, k));
    }),
  );
});

test('gives what Array.prototype.sort gives', () => {
  const value = fc.oneof(fc.integer({ min: 0, max: 9 }), fc.double({ noNaN: true }));
  fc.assert(
    fc.property(fc.array(value, { maxLength: 60 }), (values) => {
      const compare = (a: number, b: number): number => Math.trunc(b) - Math.trunc(a);
      expect(Seq.from(values).sort(compare).toArray()).toEqual([...values].sort(compare));
      expect(
        Seq.from(values)
          .sort()
          .toArray()
          .map((n) => n + 0),
      ).toEqual([...values].sort((a, b) => a - b).map((n) => n + 0));
    }),
  );
});

test('does not change the source', () => {
  const list = [2, 1];
  expect(Seq.from(list).sort().toArray()).toEqual([1, 2]);
  expect(list).toEqual([2, 1]);
});

test('undefined comes last, a hole too, and compare never sees it', () => {
  const compare = noted((a: number | undefined, b: number | undefined) => b! - a!);
  expect(Seq.of(3, undefined, 1, undefined, 2).sort(compare).toArray()).toStrictEqual([
    ...[3, 2, 1, undefined, undefined],
  ]);
  expect(Seq.from([1, , 2]).sort(compare).toArray()).toStrictEqual([2, 1, undefined]);
  expect(compare.calls.length).toBeGreaterThan(0);
  for (const call of compare.calls) expect(call.slice(1)).not.toContain(undefined);
});

test('null is given to compare', () => {
  const nullFirst = (a: number | null, b: number | null): number => (a ?? -1) - (b ?? -1);
  expect(
    Seq.of(1, undefined, null, 0)
      .sort(nullFirst as never)
      .toArray(),
  ).toEqual([null, 0, 1, undefined]);
});

test('an error of compare goes on as it is', () => {
  const error = new Error('mine');
  expect(thrownBy(() => Seq.of(1, 2).sort(throwing(error)).toArray())).toBe(error);
});

test('take(k) and first() give the same as sorting everything', () => {
  const value = fc.oneof(fc.integer({ min: 0, max: 5 }), fc.constantFrom(NaN, undefined, null, -0, 0.5));
  fc.assert(
    fc.property(fc.array(value, { maxLength: 50 }), fc.nat(30), (values, k) => {
      const rows = values.map((key, i) => ({ key, i }));
      const order = (key: unknown): number => (key === key ? Number(key ?? 7) : 8);
      const compare = (a: { key: unknown }, b: { key: unknown }): number => order(a.key) - order(b.key);
      const all = Seq.from(rows).sort(compare).toArray();
      expect(Seq.from(rows).sort(compare).take(k).toArray()).toEqual(all.slice(0, k));
      expect(Seq.from(rows).sort(compare).slice(0, k).toArray()).toEqual(all.slice(0, k));
      expect(Seq.from(rows).sort(compare).first()).toEqual(all[0]);
      expect(Seq.from(values).sort().take(k).toArray()).toStrictEqual(
        Seq.from(values).sort().toArray().slice(0, k),
      );
    }),
  );
});

test('take(k) behind a map wants no more of the sort either, and the map sees k', () => {
  const mapper = noted((n: number) => n);
  expect(Seq.of(3, 1, 2).sort().map(mapper).take(2).toArray()).toEqual([1, 2]);
  expect(mapper.calls).toHaveLength(2);
});

test('drop, slice and filter between sort and take see everything they need', () => {
  const values = [5, 3, 1, 4, 2];
  expect(Seq.from(values).sort().drop(1).take(2).toArray()).toEqual([2, 3]);
  expect(Seq.from(values).sort().slice(2, 4).toArray()).toEqual([3, 4]);
  expect(
    Seq.from(values)
      .sort()
      .filter((n) => n > 2)
      .take(2)
      .toArray(),
  ).toEqual([3, 4]);
  expect(Seq.from(values).sort().chunks(2).first()).toEqual([1, 2]);
});

test('a top-k runs the source to its end', () => {
  const log = new Log();
  Seq.from(makeProbe(log, 'a', [2, 1, 3]))
    .sort()
    .take(1)
    .toArray();
  expect(log.events.filter((event) => event === 'a1 next')).toHaveLength(4);
});

test('tells what it holds, also where only the first are wanted', () => {
  const [, sort] = Seq.range(0, 9).sort().explain().stages;
  expect(sort).toEqual({ op: 'sort', min: 9, max: 9, buffers: 'every element' });
  const [, top] = Seq.range(0, 9).sort().take(2).explain().stages;
  expect(top!.buffers).toBe('2 elements (only the first 2 are wanted)');
});
