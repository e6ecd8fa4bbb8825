import { expect, test } from '@jest/globals';
import { Seq } from 'seqable';
import { Log, makeProbe } from '../support/probe.ts';

test('gives the first element, of nothing undefined', () => {
  expect(Seq.of(3, 1).first()).toBe(3);
  expect(Seq.empty().first()).toBe(undefined);
});

test('does not close an empty source', () => {
  const log = new Log();
  Seq.from(makeProbe(log, 'a', [])).first();
  expect(log.events).toEqual(['a open', 'a1 next']);
});

test('a one-shot source is closed, and cannot be asked again', () => {
  const seq = Seq.from(makeProbe(new Log(), 'a', [1, 2], 'own'));
  expect(seq.first()).toBe(1);
  expect(() => seq.first()).toThrow('has already ended or been closed');
});
