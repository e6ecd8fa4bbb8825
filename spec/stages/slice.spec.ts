import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Seq } from 'seqable';
import { Log, makeProbe } from '../support/probe.ts';

const position = fc.oneof(
  fc.integer({ min: -8, max: 8 }),
  fc.constantFrom<unknown>(undefined, NaN, Infinity, -Infinity, 1.7, -1.7, -0, '2', null, true),
) as fc.Arbitrary<number | undefined>;

test('gives what Array.prototype.slice gives, whatever the positions', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(9), { maxLength: 7 }), position, position, (list, start, end) => {
      const expected = list.slice(start, end);
      const seq = Seq.from(list).slice(start, end);
      expect(seq.toArray()).toEqual(expected);
      expect(seq.count()).toBe(expected.length);
      expect(
        Seq.from(list)
          .map((n) => n)
          .slice(start, end)
          .toArray(),
      ).toEqual(expected);
    }),
  );
});

test('without positions gives everything', () => {
  expect(Seq.of(1, 2).slice().toArray()).toEqual([1, 2]);
});

test('stops before the end and closes', () => {
  const log = new Log();
  expect(
    Seq.from(makeProbe(log, 'a', [1, 2, 3, 4]))
      .slice(1, 3)
      .toArray(),
  ).toEqual([2, 3]);
  expect(log.events.filter((event) => event === 'a1 next')).toHaveLength(3);
  expect(log.events.at(-1)).toBe('a1 return');
});

test('right behind a source passes over what comes before the start unread', () => {
  const log = new Log();
  Seq.from(makeProbe(log, 'a', [1, 2, 3]))
    .slice(2)
    .toArray();
  expect(log.events.filter((event) => event === 'a1 value')).toHaveLength(1);
});

test.each([
  [2, 2],
  [3, 1],
  [0, 0],
  [5, 0],
])('slice(%p, %p) is empty and opens nothing', (start, end) => {
  const log = new Log();
  expect(
    Seq.from(makeProbe(log, 'a', [1, 2, 3], 'bare'))
      .slice(start, end)
      .toArray(),
  ).toEqual([]);
  expect(log.events).toEqual(['a1 return']);
});

test('a negative position reads to the end', () => {
  const log = new Log();
  expect(
    Seq.from(makeProbe(log, 'a', [1, 2, 3]))
      .slice(-2, -1)
      .toArray(),
  ).toEqual([2]);
  expect(log.events.filter((event) => event === 'a1 next')).toHaveLength(4);
});

test('each position is converted once', () => {
  let asked = 0;
  const one = { valueOf: () => (asked++, 1) };
  expect(
    Seq.of(1, 2, 3)
      .slice(one as never)
      .toArray(),
  ).toEqual([2, 3]);
  expect(asked).toBe(1);
});

test('with an end ends an endless sequence; with a negative position it is refused', () => {
  expect(Seq.range(0).slice(2, 4).toArray()).toEqual([2, 3]);
  expect(() => Seq.range(0).slice(2).toArray()).toThrow('toArray: the sequence is endless');
  expect(() => Seq.range(0).slice(-2).first()).toThrow('slice: the sequence is endless');
});

test.each([
  [1, 3, { op: 'slice(1, 3)', min: 2, max: 2, buffers: '' }],
  [2, undefined, { op: 'slice(2)', min: 3, max: 3, buffers: '' }],
  [0, 2, { op: 'slice(0, 2)', min: 2, max: 2, buffers: '' }],
  [-2, undefined, { op: 'slice(-2)', min: 2, max: 2, buffers: 'every element' }],
  [1, -1, { op: 'slice(1, -1)', min: 3, max: 3, buffers: 'every element' }],
])('the size of slice(%p, %p) of five', (start, end, stage) => {
  expect(Seq.range(0, 5).slice(start, end).explain().stages[1]).toEqual(stage);
});

test('where the size is not known a negative position may give nothing', () => {
  expect(Seq.range(0, 5).filter(Boolean).slice(-2).explain().stages[2]).toMatchObject({ min: 0, max: 5 });
});
