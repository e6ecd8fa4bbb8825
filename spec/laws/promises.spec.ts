/** A promise is no answer to a test: it would always count as true. Every test of every operation refuses it when it comes. */
import { describe, expect, test } from '@jest/globals';
import { Seq } from 'seqable';
import { filtering, toArray } from 'seqable/collectors';
import * as functions from 'seqable/fn';
import { catalogue } from '../support/catalogue.ts';
import { makeWorld, thrown } from '../support/laws.ts';
import { makeProbe } from '../support/probe.ts';

const fn: Record<string, (...args: any[]) => any> = functions as any;
const tested = catalogue.filter(({ params }) =>
  params.some(({ role }) => role === 'predicate' || role === 'same'),
);
const named = (name: string): string => {
  if (name === 'equals' || name === 'startsWith') return 'eq';
  return name === 'split' ? 'isSeparator' : name === 'chunkWhile' ? 'same' : 'predicate';
};
const message = (operation: string): string =>
  `${operation}: the ${named(operation)} gave a promise; a test is asked for its answer at once, so await what it ` +
  'needs before (Promise.all)';

const run = (result: any): unknown =>
  typeof result === 'object' && result !== null && Symbol.iterator in result ? [...result] : result;
const argsFor = (name: string, call: unknown): unknown[] =>
  name === 'equals' || name === 'startsWith' ? [[1, 2], call] : [call];
const thenable = { then: () => {} };

test('the operations with a test are these', () => {
  expect(tested.map(({ name }) => name)).toEqual([
    ...['filter', 'takeWhile', 'dropWhile', 'takeUntil', 'chunkWhile', 'split', 'partition', 'find', 'some'],
    ...['every', 'findIndex', 'findLast', 'equals', 'startsWith'],
  ]);
});

describe.each(tested)('$name', ({ name }) => {
  const sources: [string, () => Iterable<unknown>][] = [
    ['an array', () => [1, 2]],
    ['a long array', () => Array.from({ length: 500 }, (_, i) => i)],
    ['another iterable', () => makeProbe(makeWorld().log, 's', [1, 2])],
  ];
  test.each(sources)('over %s', (_kind, source) => {
    for (const answer of [Promise.resolve(false), thenable]) {
      const args = argsFor(name, () => answer);
      for (const call of [
        () => run((Seq.from(source()) as any)[name](...args)),
        () => run((Seq.from(source()).map((v) => v) as any)[name](...args)),
        () => run((Seq.from(source()) as any).take(9)[name](...args)),
        () => run(fn[name]!(source(), ...args)),
      ]) {
        const error = thrown(call) as Error;
        expect(error).toBeInstanceOf(TypeError);
        expect(error.message).toBe(message(name));
      }
    }
  });

  test('closes what is open, and any other value still counts as true or false', () => {
    const probe = makeProbe(makeWorld().log, 's', [1, 2, 3]);
    thrown(() => run((Seq.from(probe) as any)[name](...argsFor(name, () => thenable))));
    expect(probe.tracks[0]!.returns).toBe(1);
    for (const [truthy, falsy] of [
      [1, 0],
      ['a', ''],
      [{}, null],
      [[], undefined],
      [() => {}, NaN],
      [{ then: 1 }, 0n],
    ])
      for (const [answer, same] of [
        [truthy, true],
        [falsy, false],
      ])
        expect(run((Seq.of(1, 2) as any)[name](...argsFor(name, () => answer)))).toEqual(
          run((Seq.of(1, 2) as any)[name](...argsFor(name, () => same))),
        );
  });
});

test('what a stage before it gives at its end is tested too, and filter after a filter', () => {
  const late = Seq.of(1, 2, 3).chunks(2);
  expect(thrown(() => late.filter((c) => c.length === 2 || (thenable as never)).toArray())).toMatchObject({
    message: message('filter'),
  });
  for (const length of [1, 500]) {
    const deep = Seq.from(Array.from({ length }, (_, i) => i + 1))
      .filter(Boolean)
      .map(String)
      .filter(Boolean)
      .filter(() => thenable);
    for (const call of [() => deep.toArray(), () => [...deep], () => deep.count()])
      expect(thrown(call)).toMatchObject({ message: message('filter') });
  }
});

test('filtering and nextIf', () => {
  const async = (): never => Promise.resolve(true) as never;
  expect(thrown(() => Seq.of(1).collect(filtering(async, toArray())))).toMatchObject({
    message: message('filtering'),
  });
  expect(thrown(() => Seq.of(1).peekable().nextIf(async))).toMatchObject({ message: message('nextIf') });
});

test('over very many elements at the first run, too', () => {
  const list = Array.from({ length: 500_000 }, (_, i) => i);
  const call = (): unknown =>
    Seq.from(list)
      .filter((async (n: number) => n > 1) as never)
      .toArray();
  expect(thrown(call)).toMatchObject({ message: message('filter') });
  expect(thrown(() => Seq.from(list).find((async (n: number) => n > 1) as never))).toMatchObject({
    message: message('find'),
  });
});
