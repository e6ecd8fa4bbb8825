import { expect, test } from '@jest/globals';
import { Seq } from 'seqable';
import { noted, throwing, thrownBy } from '../support/calls.ts';
import { Log, makeProbe } from '../support/probe.ts';

test.each([
  ['all pass', () => true, true],
  ['some do not', (n: number) => n !== 2, false],
  ['none passes', () => false, false],
  ['all answers are truthy', () => 'yes', true],
  ['an answer is falsy', (n: number) => n - 3, false],
])('where %s: %p', (_name, predicate, answer) => {
  expect(Seq.of(1, 2, 3).every(predicate)).toBe(answer);
});

test('of nothing is true', () => {
  expect(Seq.empty().every(() => false)).toBe(true);
});

test('reads no further than the first that does not pass, and closes', () => {
  const log = new Log();
  Seq.from(makeProbe(log, 'a', [1, 2, 3])).every((n) => n > 1);
  expect(log.events).toEqual(['a open', 'a1 next', 'a1 value', 'a1 return']);
});

test('the predicate gets an element and its index, and no `this`', () => {
  const predicate = noted(() => true);
  Seq.of('a', 'b').every(predicate);
  expect(predicate.calls).toEqual([
    [undefined, 'a', 0],
    [undefined, 'b', 1],
  ]);
});

test('an error of the predicate closes the source and goes on as it is', () => {
  const log = new Log();
  const error = new Error('mine');
  expect(thrownBy(() => Seq.from(makeProbe(log, 'a', [1])).every(throwing(error)))).toBe(error);
  expect(log.events.at(-1)).toBe('a1 return');
});

test('runs over an endless sequence, where it may stop', () => {
  expect(Seq.range(0).every((n) => n < 3)).toBe(false);
});
