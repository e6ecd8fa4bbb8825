/** Where an error came from, told by Seq.trace; the error itself stays as it is. */
import { describe, expect, test } from '@jest/globals';
import { Seq } from 'seqable';
import { throwing, thrownBy } from '../support/calls.ts';
import { Injected, Log, makeProbe } from '../support/probe.ts';

/** Throws an error of its own at the third call. */
function third(): (...args: unknown[]) => never {
  let calls = 0;
  return () => {
    if (++calls === 3) throw new Error('third');
    return true as never;
  };
}

describe('the stage and the index that its callback had', () => {
  test.each<[string, (seq: Seq<number>) => unknown, string, number]>([
    ['map', (seq) => seq.map(third()).toArray(), 'map', 2],
    ['filter', (seq) => seq.filter(third()).toArray(), 'filter', 2],
    ['tap', (seq) => seq.tap(third()).toArray(), 'tap', 2],
    ['scan', (seq) => seq.scan(third()).toArray(), 'scan', 3],
    ['takeWhile', (seq) => seq.takeWhile(third()).toArray(), 'takeWhile', 2],
    [
      'flatMap',
      (seq) => seq.flatMap((n) => (n === 3 ? throwing(new Error())() : [n, n])).toArray(),
      'flatMap',
      2,
    ],
    [
      'a map behind a filter',
      (seq) =>
        seq
          .filter((n) => n % 2 === 0)
          .map(throwing(new Error()))
          .toArray(),
      'map',
      0,
    ],
    [
      'a map before a filter',
      (seq) =>
        seq
          .map(third())
          .filter(() => true)
          .toArray(),
      'map',
      2,
    ],
    ['a map among many', (seq) => seq.map(Number).map(third()).map(Number).take(9).toArray(), 'map', 2],
    ['forEach', (seq) => seq.forEach(third()), 'forEach', 2],
    ['find', (seq) => seq.find(throwing(new Error())), 'find', 0],
    ['reduce without a seed', (seq) => seq.reduce(throwing(new Error())), 'reduce', 1],
  ])('%s', (_name, run, stage, index) => {
    const error = thrownBy(() => run(Seq.range(1, 9)));
    expect(Seq.trace(error)).toEqual({ stage, index });
  });

  test('a source that throws is the stage `from`, with the number of elements before', () => {
    const log = new Log();
    const source = makeProbe(log, 'a', [1, 2, 3], 'iterable', { next: 3 });
    const error = thrownBy(() => Seq.from(source).map(String).take(9).toArray());
    expect(error).toBeInstanceOf(Injected);
    expect(Seq.trace(error)).toEqual({ stage: 'from', index: 2 });
  });

  test('a step on the way to a collecting stage is the step', () => {
    const error = thrownBy(() => Seq.range(0, 9).map(third()).sort().take(2).toArray());
    expect(Seq.trace(error)).toEqual({ stage: 'map', index: 2 });
  });

  test('an error while iterating by hand', () => {
    const iterator = Seq.range(0, 9).map(third())[Symbol.iterator]();
    iterator.next();
    iterator.next();
    expect(Seq.trace(thrownBy(() => iterator.next()))).toEqual({ stage: 'map', index: 2 });
  });
});

test('where one Seq runs inside another the innermost place stays', () => {
  const inner = Seq.of(1, 2, 3).map(third());
  const error = thrownBy(() =>
    Seq.of(1)
      .filter(() => inner.toArray().length > 0)
      .toArray(),
  );
  expect(Seq.trace(error)).toEqual({ stage: 'map', index: 2 });
});

test('an error that is thrown again in a later run gets the new place', () => {
  const error = new Error('again');
  thrownBy(() => Seq.of(1).map(throwing(error)).toArray());
  expect(Seq.trace(error)).toEqual({ stage: 'map', index: 0 });
  thrownBy(() =>
    Seq.of(1, 2)
      .filter((n) => n === 2 && throwing(error)())
      .toArray(),
  );
  expect(Seq.trace(error)).toEqual({ stage: 'filter', index: 1 });
});

test('an error that did not go through a run, and what is no object, have none', () => {
  expect(Seq.trace(new Error('other'))).toBe(undefined);
  expect(Seq.trace(undefined)).toBe(undefined);
  expect(thrownBy(() => Seq.of(1).map(throwing('text')).toArray())).toBe('text');
  expect(Seq.trace('text')).toBe(undefined);
});

test('the error is not changed', () => {
  const error = Object.freeze(new Error('frozen'));
  expect(thrownBy(() => Seq.of(1).map(throwing(error)).toArray())).toBe(error);
  expect(Reflect.ownKeys(error).sort()).toEqual(['message', 'stack']);
  expect(Seq.trace(error)).toEqual({ stage: 'map', index: 0 });
});

test('any object can be thrown, a function too', () => {
  const thrown = (): void => {};
  thrownBy(() => Seq.of(1).map(throwing(thrown)).toArray());
  expect(Seq.trace(thrown)).toEqual({ stage: 'map', index: 0 });
});
