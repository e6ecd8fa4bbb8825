import { expect, test } from '@jest/globals';
import { Seq } from 'seqable';
import { Log, makeProbe } from '../support/probe.ts';

test('gives the first element, of nothing undefined', () => {
  expect(Seq.of(3, 1).first()).toBe(3);
  expect(Seq.empty().first()).toBe(undefined);
});

test('reads one element and closes', () => {
  const log = new Log();
  Seq.from(makeProbe(log, 'a', [1, 2])).first();
  expect(log.events).toEqual(['a open', 'a1 next', 'a1 value', 'a1 return']);
});

test('does not close an empty source', () => {
  const log = new Log();
  Seq.from(makeProbe(log, 'a', [])).first();
  expect(log.events).toEqual(['a open', 'a1 next']);
});

test('of an endless sequence', () => {
  expect(Seq.range(7).first()).toBe(7);
});

test('an error while closing is thrown, in place of the answer', () => {
  const seq = Seq.from(makeProbe(new Log(), 'a', [1], 'iterable', { return: 'throws' }));
  expect(() => seq.first()).toThrow('injected: a1 return');
});

test('a one-shot source is closed, and cannot be asked again', () => {
  const seq = Seq.from(makeProbe(new Log(), 'a', [1, 2], 'own'));
  expect(seq.first()).toBe(1);
  expect(() => seq.first()).toThrow('has already ended or been closed');
});
