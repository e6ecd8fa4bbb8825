import { expect, test } from '@jest/globals';
import { Seq } from 'seqable';
import { noted, throwing, thrownBy } from '../support/calls.ts';
import { Log, makeProbe } from '../support/probe.ts';

test('gives what the mapper makes of each element', () => {
  expect(
    Seq.of(1, 2, 3)
      .map((n) => n * 2)
      .toArray(),
  ).toEqual([2, 4, 6]);
});

test('of nothing is nothing', () => {
  expect(
    Seq.empty<number>()
      .map((n) => n + 1)
      .toArray(),
  ).toEqual([]);
});

test('undefined, functions and promises are results like any other', () => {
  const results = [undefined, () => {}, Promise.resolve(1)];
  expect(
    Seq.range(0, 3)
      .map((i) => results[i])
      .toArray(),
  ).toStrictEqual(results);
});

test('pulls one element for each that is asked for', () => {
  const log = new Log();
  const plan = Seq.from(makeProbe(log, 'a', [1, 2])).map(String);
  const iterator = plan[Symbol.iterator]();
  expect(iterator.next().value).toBe('1');
  expect(log.events).toEqual(['a open', 'a1 next', 'a1 value']);
});

test('the mapper gets an element and its index, and no `this`', () => {
  const mapper = noted(() => 0);
  Seq.of('a', 'b').map(mapper).toArray();
  expect(mapper.calls).toEqual([
    [undefined, 'a', 0],
    [undefined, 'b', 1],
  ]);
});

test('each map counts for itself, afresh in each run', () => {
  const second = noted((n: number) => n);
  const seq = Seq.range(0, 4)
    .map((n) => n)
    .filter((n) => n % 2 === 1)
    .map(second);
  seq.toArray();
  seq.toArray();
  expect(second.calls.map((call) => call.slice(1))).toEqual([
    [1, 0],
    [3, 1],
    [1, 0],
    [3, 1],
  ]);
});

test('an error of the mapper closes the source and goes on as it is', () => {
  const log = new Log();
  const error = { not: 'an Error' };
  const seq = Seq.from(makeProbe(log, 'a', [1, 2])).map(throwing(error));
  expect(thrownBy(() => seq.toArray())).toBe(error);
  expect(log.events.at(-1)).toBe('a1 return');
});

test('keeps the size', () => {
  expect(Seq.range(0, 5).map(String).explain().stages[1]).toEqual({ op: 'map', min: 5, max: 5, buffers: '' });
});
