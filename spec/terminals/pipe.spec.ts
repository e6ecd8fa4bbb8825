import { expect, test } from '@jest/globals';
import { Seq } from 'seqable';
import * as fn from 'seqable/fn';
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

test('as a function takes any iterable', () => {
  expect(pipe([1, 2], (list) => list.length)).toBe(2);
});

test('as a function takes any number of steps, each of which gets what the one before gave', () => {
  const add = (n: number): number => n + 1;
  const calls: unknown[] = [];
  const step = (...args: unknown[]): number => calls.push(args);
  expect(pipe([1, 2], (list) => list.length, add, add)).toBe(4);
  const many = pipe as (source: unknown[], ...steps: unknown[]) => unknown;
  expect(many([], ...Array.from({ length: 100 }, () => step))).toBe(100);
  expect(calls).toEqual([[[]], ...Array.from({ length: 99 }, (_, i) => [i + 1])]);
});

test('looks at all steps before it calls one, and says which is no function', () => {
  const log: string[] = [];
  expect(refusal(() => pipe([1], () => log.push('called'), 2 as never))).toBe(
    'TypeError: pipe: step 2 must be a function, but got 2',
  );
  expect(refusal(() => (pipe as (...args: unknown[]) => unknown)([1]))).toBe(
    'TypeError: pipe: fn must be a function, but got undefined',
  );
  expect(log).toEqual([]);
});

test('a step calls what it is given without a receiver', () => {
  const receivers: unknown[] = [];
  pipe(
    [1],
    function (this: unknown) {
      receivers.push(this);
    },
    function (this: unknown) {
      receivers.push(this);
    },
  );
  expect(receivers).toEqual([undefined, undefined]);
});

const misplaced = (operation: string, got: string): string =>
  `TypeError: ${operation}: source must be iterable, but got ${got}; the source comes first: ` +
  `${operation}(source, …). In pipe write (source) => ${operation}(source, …), or take ${operation} from seqable/pipe`;

const uncalled = 'a function; call it, or pass Seq.defer(function), which calls it for each run';

test('a function without its source says that the source comes first, and what to write in pipe', () => {
  const loose = fn as unknown as Record<string, (...args: unknown[]) => unknown>;
  expect(refusal(() => pipe([1], loose.map!((n: number) => n) as never))).toBe(misplaced('map', uncalled));
  for (const operation of ['filter', 'flatMap', 'reduce', 'sortBy', 'toGroups', 'forEach', 'find'])
    expect(refusal(() => loose[operation]!(() => 1))).toBe(misplaced(operation, uncalled));
  for (const operation of ['take', 'drop', 'chunks', 'windows', 'at', 'quantile'])
    expect(refusal(() => loose[operation]!(2))).toBe(
      misplaced(operation, '2; for the numbers of a range, pass Seq.range(start, end)'),
    );
  expect(refusal(() => loose.map!({}, () => 1))).not.toContain('comes first');
});
