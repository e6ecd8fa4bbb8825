import { expect, test } from '@jest/globals';
import { Seq } from 'seqable';
import { pipe } from 'seqable/fn';
import { noted, refusal, throwing, thrownBy } from '../support/calls.ts';
import { Log, makeProbe } from '../support/probe.ts';

test('gives what the function makes of the Seq, whatever it is', () => {
  expect(
    Seq.of(1, 2)
      .pipe((seq) => seq.map((n) => n * 2))
      .toArray(),
  ).toEqual([2, 4]);
  expect(Seq.of(1, 2).pipe(() => 'anything')).toBe('anything');
});

test('calls the function at once, with the Seq itself and nothing else', () => {
  const fn = noted((seq) => seq as unknown);
  const seq = Seq.of(1);
  expect(seq.pipe(fn)).toBe(seq);
  expect(fn.calls).toEqual([[undefined, seq]]);
});

test('opens nothing', () => {
  const log = new Log();
  Seq.from(makeProbe(log, 'a', [1])).pipe((seq) => seq.map(String));
  expect(log.events).toEqual([]);
});

test('an error of the function goes on as it is; nothing was opened, nothing is closed', () => {
  const log = new Log();
  const error = new Error('mine');
  expect(thrownBy(() => Seq.from(makeProbe(log, 'a', [1], 'own')).pipe(throwing(error)))).toBe(error);
  expect(log.events).toEqual([]);
});

test('refuses what is not a function', () => {
  expect(refusal(() => Seq.of(1).pipe(null as never))).toBe(
    'TypeError: pipe: fn must be a function, but got null',
  );
});

test('as a function takes any iterable', () => {
  expect(pipe([1, 2], (list) => list.length)).toBe(2);
});
