import { expect, test } from '@jest/globals';
import { Seq } from 'seqable';
import { noted, throwing, thrownBy } from '../support/calls.ts';
import { Log, makeProbe } from '../support/probe.ts';

test.each([
  ['some', (n: number) => n % 2 === 0, [2, 4]],
  ['all', () => true, [1, 2, 3, 4]],
  ['none', () => false, []],
])('gives the elements that pass: %s', (_name, predicate, elements) => {
  expect(Seq.of(1, 2, 3, 4).filter(predicate).toArray()).toEqual(elements);
});

test('any truthy answer passes, any falsy one does not', () => {
  const answers = [1, 'a', {}, [], -1, 0, '', null, undefined, NaN, 0n];
  expect(
    Seq.range(0, answers.length)
      .filter((i) => answers[i])
      .toArray(),
  ).toEqual([0, 1, 2, 3, 4]);
});

test('gives the elements themselves, not the answers', () => {
  const object = {};
  expect(
    Seq.of(object)
      .filter(() => 'yes')
      .first(),
  ).toBe(object);
});

test('pulls until one passes, and no further', () => {
  const log = new Log();
  const seq = Seq.from(makeProbe(log, 'a', [1, 2, 3])).filter((n) => n === 2);
  seq[Symbol.iterator]().next();
  expect(log.events.filter((event) => event === 'a1 next')).toHaveLength(2);
});

test('the predicate gets an element and its index, rejected ones counted', () => {
  const predicate = noted((letter: string) => letter !== 'a');
  Seq.of('a', 'b').filter(predicate).toArray();
  expect(predicate.calls).toEqual([
    [undefined, 'a', 0],
    [undefined, 'b', 1],
  ]);
});

test('an error of the predicate closes the source and goes on as it is', () => {
  const log = new Log();
  const error = new Error('mine');
  expect(
    thrownBy(() =>
      Seq.from(makeProbe(log, 'a', [1]))
        .filter(throwing(error))
        .toArray(),
    ),
  ).toBe(error);
  expect(log.events.at(-1)).toBe('a1 return');
});

test('may keep none, whatever the size was', () => {
  expect(Seq.range(0, 5).filter(Boolean).explain().stages[1]).toEqual({
    op: 'filter',
    min: 0,
    max: 5,
    buffers: '',
  });
});
