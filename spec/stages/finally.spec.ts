import { expect, test } from '@jest/globals';
import { Seq } from 'seqable';
import { noted, throwing, thrownBy } from '../support/calls.ts';
import { Log, makeProbe, watched } from '../support/probe.ts';

test('gives the same elements, then calls the function, once', () => {
  const fn = noted(() => {});
  const seq = Seq.of(1, 2).finally(fn);
  expect(seq.tap(() => expect(fn.calls).toEqual([])).toArray()).toEqual([1, 2]);
  expect(fn.calls).toEqual([[undefined]]);
});

test('is called once for each run', () => {
  const fn = noted(() => {});
  const seq = Seq.of(1).finally(fn);
  seq.toArray();
  seq.first();
  expect(fn.calls).toHaveLength(2);
});

test('is called of an empty source too', () => {
  const fn = noted(() => {});
  Seq.empty().finally(fn).toArray();
  expect(fn.calls).toHaveLength(1);
});

test('is called when the run is counted', () => {
  const fn = noted(() => {});
  expect(Seq.of(1, 2).finally(fn).count()).toBe(2);
  expect(fn.calls).toHaveLength(1);
});

test('runs after an early end, when the source has been closed', () => {
  const log = new Log();
  Seq.from(watched(log, 'a', [1, 2]))
    .finally(() => log.add('finally'))
    .take(1)
    .toArray();
  expect(log.events).toEqual(['a gives', 'a left', 'finally']);
});

test('runs where the source fails to open', () => {
  const log = new Log();
  const seq = Seq.from(makeProbe(log, 'a', [1], 'iterable', { open: 1 })).finally(() => log.add('finally'));
  expect(() => seq.toArray()).toThrow('injected: a open');
  expect(log.events).toEqual(['a open', 'finally']);
});

test('runs after an error of a stage behind it', () => {
  const fn = noted(() => {});
  expect(() =>
    Seq.of(1)
      .finally(fn)
      .map(throwing(new Error('mine')))
      .toArray(),
  ).toThrow('mine');
  expect(fn.calls).toHaveLength(1);
});

test('runs when the iterator is left, or disposed', () => {
  const fn = noted(() => {});
  for (const _ of Seq.of(1, 2).finally(fn)) break;
  expect(fn.calls).toHaveLength(1);
});

test('is not called in a run that never pulled', () => {
  const fn = noted(() => {});
  const seq = Seq.of(1).finally(fn);
  seq[Symbol.iterator]().return();
  seq.take(0).toArray();
  expect(fn.calls).toEqual([]);
});

test('of several, the ones nearer to the source run first', () => {
  const log = new Log();
  Seq.of(1)
    .finally(() => log.add('first'))
    .map((n) => n)
    .finally(() => log.add('second'))
    .toArray();
  expect(log.events).toEqual(['first', 'second']);
});

test('runs before a stage behind it gives what it held back, when the source ends by itself', () => {
  const log = new Log();
  Seq.of(1)
    .finally(() => log.add('finally'))
    .chunks(2)
    .tap(() => log.add('chunk'))
    .toArray();
  expect(log.events).toEqual(['finally', 'chunk']);
});

test('behind chunks it runs after the last chunk', () => {
  const log = new Log();
  Seq.of(1, 2, 3)
    .chunks(2)
    .tap(() => log.add('chunk'))
    .finally(() => log.add('finally'))
    .toArray();
  expect(log.events).toEqual(['chunk', 'chunk', 'finally']);
});

test('its own error is thrown', () => {
  const error = new Error('mine');
  expect(thrownBy(() => Seq.of(1).finally(throwing(error)).toArray())).toBe(error);
});

test('its error yields to one that is under way, and to one of closing the source', () => {
  const log = new Log();
  const late = throwing(new Error('late'));
  expect(() =>
    Seq.of(1)
      .map(throwing(new Error('early')))
      .finally(late)
      .toArray(),
  ).toThrow('early');
  const source = makeProbe(log, 'a', [1, 2], 'iterable', { return: 'throws' });
  expect(() => Seq.from(source).finally(late).first()).toThrow('injected: a1 return');
});
