import { expect, test } from '@jest/globals';
import { Seq } from 'seqable';
import { noted, throwing, thrownBy } from '../support/calls.ts';
import { Log, makeProbe } from '../support/probe.ts';

test.each([
  ['some', (n: number) => n < 5, [1, 2]],
  ['all', () => true, [1, 2, 9, 3]],
  ['none', () => false, []],
])('gives the leading elements that pass: %s', (_name, predicate, elements) => {
  expect(Seq.of(1, 2, 9, 3).takeWhile(predicate).toArray()).toEqual(elements);
});

test('reads the first that fails, and closes then', () => {
  const log = new Log();
  Seq.from(makeProbe(log, 'a', [1, 9, 2]))
    .takeWhile((n) => n < 5)
    .toArray();
  expect(log.events.slice(-3)).toEqual(['a1 next', 'a1 value', 'a1 return']);
  expect(log.events.filter((event) => event === 'a1 next')).toHaveLength(2);
});

test('after the first that fails the predicate is not called again', () => {
  const predicate = noted((n: number) => n !== 2);
  const iterator = Seq.of(1, 2, 3).takeWhile(predicate)[Symbol.iterator]();
  for (let i = 0; i < 4; i++) iterator.next();
  expect(predicate.calls).toEqual([
    [undefined, 1, 0],
    [undefined, 2, 1],
  ]);
});

test('an error of the predicate closes the source and goes on as it is', () => {
  const log = new Log();
  const error = new Error('mine');
  expect(
    thrownBy(() =>
      Seq.from(makeProbe(log, 'a', [1]))
        .takeWhile(throwing(error))
        .toArray(),
    ),
  ).toBe(error);
  expect(log.events.at(-1)).toBe('a1 return');
});

test('an error while closing is thrown', () => {
  const seq = Seq.from(makeProbe(new Log(), 'a', [1], 'iterable', { return: 'throws' })).takeWhile(
    () => false,
  );
  expect(() => seq.toArray()).toThrow('injected: a1 return');
});

test('may end an endless sequence', () => {
  const seq = Seq.range(0).takeWhile((n) => n < 3);
  expect(seq.toArray()).toEqual([0, 1, 2]);
  expect(seq.explain()).toMatchObject({
    infinite: false,
    stages: [{}, { op: 'takeWhile', min: 0, max: Infinity }],
  });
});
