import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Seq } from 'seqable';
import { noted, refusal } from '../support/calls.ts';

test('gives the elements in the order of their keys', () => {
  expect(
    Seq.of('eve', 'al', 'carol')
      .sortBy((name) => name.length)
      .toArray(),
  ).toEqual(['al', 'eve', 'carol']);
});

test('of nothing is nothing', () => {
  expect(
    Seq.empty<string>()
      .sortBy((name) => name.length)
      .toArray(),
  ).toEqual([]);
});

test.each([
  [undefined, [1, 2, 3]],
  ['asc', [1, 2, 3]],
  ['desc', [3, 2, 1]],
] as const)('direction %p', (direction, sorted) => {
  expect(
    Seq.of(2, 3, 1)
      .sortBy((n) => n, direction)
      .toArray(),
  ).toEqual(sorted);
});

test.each<['asc' | 'desc', unknown[]]>([
  ['asc', [1, 2, NaN, null, undefined]],
  ['desc', [2, 1, NaN, null, undefined]],
])('NaN, null and undefined come last under %p', (direction, sorted) => {
  const values = [undefined, 1, null, NaN, 2];
  expect(
    Seq.from(values)
      .sortBy((value) => value, direction)
      .toArray(),
  ).toStrictEqual(sorted);
});

test('a compare function orders the keys', () => {
  const seq = Seq.of('b', 'C', 'a').sortBy(
    (s) => s,
    (a, b) => a.localeCompare(b),
  );
  expect(seq.toArray()).toEqual(['a', 'b', 'C']);
});

test.each(['asc', 'desc'] as const)('is stable under %p', (direction) => {
  const rows = Seq.range(0, 60)
    .map((i) => [i % 2, i])
    .toArray();
  const sorted = Seq.from(rows)
    .sortBy(([key]) => key, direction)
    .toArray();
  const [even, odd] = [[...Seq.range(0, 60, 2)], [...Seq.range(1, 60, 2)]];
  expect(sorted.map(([, i]) => i)).toEqual(direction === 'asc' ? [...even, ...odd] : [...odd, ...even]);
});

test('a top-k asks for each key once too', () => {
  const key = noted((n: number) => n);
  expect(Seq.of(3, 1, 2).sortBy(key).take(1).toArray()).toEqual([1]);
  expect(key.calls).toHaveLength(3);
});

test('take(k) gives the same as sorting everything', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(5), { maxLength: 50 }),
      fc.nat(30),
      fc.constantFrom('asc' as const, 'desc' as const),
      (keys, k, direction) => {
        const rows = keys.map((key, i) => ({ key, i }));
        const sorted = Seq.from(rows).sortBy(({ key }) => key, direction);
        expect(sorted.take(k).toArray()).toEqual(sorted.toArray().slice(0, k));
      },
    ),
  );
});

test.each([2, 10, 17, 50, 200])('keys of different kinds are a TypeError, of %p elements', (length) => {
  for (const at of [1, length >> 1, length - 1]) {
    const sorted = Seq.range(0, length).sortBy((n): unknown => (n === at ? 'a' : n));
    const message = new RegExp(
      `^TypeError: sortBy: there is no default order between "a" and \\d+, at index ${at}; pass`,
    );
    expect(refusal(() => sorted.toArray())).toMatch(message);
    expect(refusal(() => sorted.take(length).toArray())).toMatch(message);
  }
});

test('the error of a further key names thenBy', () => {
  const sorted = Seq.of<unknown>(1, 'a')
    .sortBy(() => 0)
    .thenBy((value) => value);
  expect(refusal(() => sorted.toArray())).toContain('thenBy: there is no default order between "a" and 1');
  expect(refusal(() => sorted.take(1).toArray())).toContain(
    'thenBy: there is no default order between "a" and 1',
  );
});

test('tells what it holds, also where only the first are wanted', () => {
  const seq = Seq.range(0, 9).sortBy((n) => n);
  expect(seq.explain().stages[1]).toEqual({ op: 'sortBy', min: 9, max: 9, buffers: 'every element' });
  expect(seq.take(2).explain().stages[1]!.buffers).toBe('2 elements (only the first 2 are wanted)');
});
