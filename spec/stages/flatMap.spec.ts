import { expect, test } from '@jest/globals';
import { Seq } from 'seqable';
import { refusal, thrownBy } from '../support/calls.ts';
import { Log, makeProbe } from '../support/probe.ts';

test('gives the elements of what the mapper makes of each element', () => {
  expect(
    Seq.of(1, 2, 3)
      .flatMap((n) => Seq.repeat(n, n))
      .toArray(),
  ).toEqual([1, 2, 2, 3, 3, 3]);
});

test('of nothing, or of nothing each time, is nothing', () => {
  expect(
    Seq.empty()
      .flatMap(() => [1])
      .toArray(),
  ).toEqual([]);
  expect(
    Seq.of(1, 2)
      .flatMap(() => [])
      .toArray(),
  ).toEqual([]);
});

test('the mapper may give arrays, generators, sets, String objects and bare iterators', () => {
  const bare = (): Iterator<string> => {
    let n = 0;
    return { next: () => ({ done: n++ > 0, value: 'bare' }) as IteratorResult<string> };
  };
  const made: Iterable<string>[] = [
    ['array'],
    new Set(['set']),
    (function* () {
      yield 'generator';
    })(),
    Object('s') as never,
    bare() as never,
  ];
  expect(
    Seq.range(0, made.length)
      .flatMap((i) => made[i]!)
      .toArray(),
  ).toEqual(['array', 'set', 'generator', 's', 'bare']);
});

test('flattens one level', () => {
  expect(
    Seq.of(1)
      .flatMap((n) => [[n]])
      .toArray(),
  ).toEqual([[1]]);
});

test('an early end closes the inner source, then the outer', () => {
  const log = new Log();
  Seq.from(makeProbe(log, 'outer', [1, 2]))
    .flatMap(() => makeProbe(log, 'inner', [1, 2]))
    .take(1)
    .toArray();
  expect(log.events.slice(-2)).toEqual(['inner1 return', 'outer1 return']);
});

test('an error of the inner source closes the outer alone', () => {
  const log = new Log();
  const inner = makeProbe(log, 'inner', [1, 2], 'iterable', { next: 2 });
  const seq = Seq.from(makeProbe(log, 'outer', [1])).flatMap(() => inner);
  expect(thrownBy(() => seq.toArray())).toBe(log.thrown[0]);
  expect(log.events.slice(-2)).toEqual(['inner1 next', 'outer1 return']);
});

test.each<[string, unknown, string]>([
  ['a string', 'ab', 'got "ab"; to go over its characters, pass Seq.from(string)'],
  ['a number', 5, 'got 5; for one element, give [value]'],
  ['undefined', undefined, 'got undefined; if there may be none, pass value ?? []'],
  ['a promise', Promise.resolve([1]), 'got a promise; await it first'],
  ['an object', {}, 'got an object; for the properties of an object, pass Object.entries(object)'],
])('%s as a result is a TypeError and closes the source', (_name, result, found) => {
  const log = new Log();
  const seq = Seq.from(makeProbe(log, 'a', [1])).flatMap(() => result as never);
  expect(refusal(() => seq.toArray())).toBe(
    `TypeError: flatMap: the mapper's result must be iterable, but ${found}`,
  );
  expect(log.events.at(-1)).toBe('a1 return');
});

test('an inner Seq that would hang is refused', () => {
  const seq = Seq.of(1).flatMap(() => Seq.range(0).reverse());
  expect(refusal(() => seq.first())).toMatch(/^SeqInfiniteError: reverse: the sequence is endless/);
});
