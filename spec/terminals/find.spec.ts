import { expect, test } from '@jest/globals';
import { Seq } from 'seqable';
import { noted, throwing, thrownBy } from '../support/calls.ts';
import { Log, makeProbe } from '../support/probe.ts';

test('gives the first element that passes', () => {
  expect(Seq.of(1, 4, 2, 6).find((n) => n % 2 === 0)).toBe(4);
});

test('gives undefined where none passes, and of nothing', () => {
  expect(Seq.of(1, 3).find((n) => n % 2 === 0)).toBe(undefined);
  expect(Seq.empty().find(() => true)).toBe(undefined);
});

test('a falsy element can be found', () => {
  expect(Seq.of(1, 0).find((n) => n < 1)).toBe(0);
});

test('reads no further than its answer, and closes', () => {
  const log = new Log();
  Seq.from(makeProbe(log, 'a', [1, 2, 3])).find((n) => n === 2);
  expect(log.events).toEqual(['a open', 'a1 next', 'a1 value', 'a1 next', 'a1 value', 'a1 return']);
});

test('the predicate gets an element and its index, and no `this`', () => {
  const predicate = noted(() => false);
  Seq.of('a', 'b').find(predicate);
  expect(predicate.calls).toEqual([
    [undefined, 'a', 0],
    [undefined, 'b', 1],
  ]);
});

test('an error of the predicate closes the source and goes on as it is', () => {
  const log = new Log();
  const error = new Error('mine');
  expect(thrownBy(() => Seq.from(makeProbe(log, 'a', [1])).find(throwing(error)))).toBe(error);
  expect(log.events.at(-1)).toBe('a1 return');
});

test('an error while closing is thrown, in place of the answer', () => {
  const seq = Seq.from(makeProbe(new Log(), 'a', [1], 'iterable', { return: 'throws' }));
  expect(() => seq.find(() => true)).toThrow('injected: a1 return');
});

test('runs over an endless sequence', () => {
  expect(Seq.range(0).find((n) => n * n > 50)).toBe(8);
});
