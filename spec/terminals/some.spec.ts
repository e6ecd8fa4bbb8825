import { expect, test } from '@jest/globals';
import { Seq } from 'seqable';
import { noted, throwing, thrownBy } from '../support/calls.ts';
import { Log, makeProbe } from '../support/probe.ts';

test.each([
  ['some pass', (n: number) => n === 2, true],
  ['all pass', () => true, true],
  ['none passes', () => false, false],
  ['an answer is truthy', () => 'yes', true],
  ['all answers are falsy', () => 0, false],
])('where %s: %p', (_name, predicate, answer) => {
  expect(Seq.of(1, 2, 3).some(predicate)).toBe(answer);
});

test('of nothing is false', () => {
  expect(Seq.empty().some(() => true)).toBe(false);
});

test('reads no further than the first that passes, and closes', () => {
  const log = new Log();
  Seq.from(makeProbe(log, 'a', [1, 2, 3])).some((n) => n === 1);
  expect(log.events).toEqual(['a open', 'a1 next', 'a1 value', 'a1 return']);
});

test('the predicate gets an element and its index, and no `this`', () => {
  const predicate = noted(() => false);
  Seq.of('a', 'b').some(predicate);
  expect(predicate.calls).toEqual([
    [undefined, 'a', 0],
    [undefined, 'b', 1],
  ]);
});

test('an error of the predicate closes the source and goes on as it is', () => {
  const log = new Log();
  const error = new Error('mine');
  expect(thrownBy(() => Seq.from(makeProbe(log, 'a', [1])).some(throwing(error)))).toBe(error);
  expect(log.events.at(-1)).toBe('a1 return');
});

test('runs over an endless sequence', () => {
  expect(Seq.range(0).some((n) => n > 3)).toBe(true);
});
