import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Seq } from 'seqable';
import { refusal } from '../support/calls.ts';
import { Log, makeProbe } from '../support/probe.ts';

/** The samples of the proposal for Math.sumPrecise; its sum of nothing is −0, ours is 0. */
test.each<[number[], number]>([
  [[1, 2, 3], 6],
  [[1e308], 1e308],
  [[1e308, -1e308], 0],
  [[0.1], 0.1],
  [[0.1, 0.1], 0.2],
  [[0.1, -0.1], 0],
  [[1e308, 1e308, 0.1, 0.1, 1e30, 0.1, -1e30, -1e308, -1e308], 0.30000000000000004],
  [[1e30, 0.1, -1e30], 0.1],
  [[8.98846567431158e307, 8.988465674311579e307, -1.7976931348623157e308], 9.9792015476736e291],
  [[-5.630637621603525e255, 9.565271205476345e307, 2.9937604643020797e292], 9.565271205476347e307],
  [[1.7976931348623157e308, 9.979201547673599e291], Infinity],
  [[1.7976931348623157e308, 1.7976931348623157e308, -1.7976931348623157e308], 1.7976931348623157e308],
  [[1e16, 1, 1, -1e16], 2],
  [[NaN, 1], NaN],
  [[Infinity, 1], Infinity],
  [[Infinity, -Infinity], NaN],
  [[-Infinity, -Infinity], -Infinity],
  [[2 ** 53, 1, 1], 2 ** 53 + 2],
  [[5e-324, 5e-324], 1e-323],
])('the sum of %p is %p', (numbers, total) => {
  expect(Seq.from(numbers).sum()).toBe(total);
});

test('of nothing is 0', () => {
  expect(Seq.empty<number>().sum()).toBe(0);
});

test('ten tenths are one', () => {
  expect(Seq.repeat(0.1, 10).sum()).toBe(1);
});

test('the order of the elements does not matter', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { maxLength: 20 }),
      (numbers) => {
        expect(Seq.from(numbers).reverse().sum()).toBe(Seq.from(numbers).sum());
      },
    ),
  );
});

test('with 0n sums bigints, exactly', () => {
  expect(Seq.of(1n, 2n ** 70n).sum(0n)).toBe(2n ** 70n + 1n);
  expect(Seq.of(1n).sum(5n)).toBe(6n);
  expect(Seq.empty<bigint>().sum(0n)).toBe(0n);
});

test.each<[unknown, string]>([
  ['1', 'got "1"; map the elements to numbers first'],
  [null, 'got null; map the elements to numbers first'],
  [1n, 'got 1n; for bigints, call sum(0n)'],
  [new Date(0), 'got an object; map the elements to numbers first'],
])('an element %p is a TypeError and closes the source', (element, found) => {
  const log = new Log();
  const seq = Seq.from(makeProbe(log, 'a', [1, element])) as Seq<number>;
  expect(refusal(() => seq.sum())).toBe(`TypeError: sum: every element must be a number, but ${found}`);
  expect(log.events.at(-1)).toBe('a1 return');
});

test('a number among bigints is a TypeError', () => {
  expect(refusal(() => (Seq.of(1n, 2) as unknown as Seq<bigint>).sum(0n))).toBe(
    'TypeError: sum: with a bigint to start from, every element must be a bigint, but got 2',
  );
});
