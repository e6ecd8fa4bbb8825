/** The written function and the chain of Seq agree: for each stage of the table, each terminal and each kind of source. */
import { describe, expect, test } from '@jest/globals';
import { compare, few, map, numbers, stageCalls, terminalCalls, usualOf } from './agree.ts';
import { arrays, others } from './sources.ts';
import type { Call, Change, Source } from './twin.ts';

const changes: readonly (readonly Change[])[] = [
  [[2, (source) => source.push(50, 51)]],
  [[2, (source) => (source.length = 2)]],
  [[1, (source) => delete source[2]]],
  [[3, (source) => source.unshift(8)]],
];

/** How often a chain calls back, at most. */
const CALLS = 9;

test('the table is there', () => {
  expect([...new Set(stageCalls.map(({ name }) => name))].sort()).toEqual([
    'chunks',
    'dedupe',
    'distinct',
    'drop',
    'dropWhile',
    'enumerate',
    'filter',
    'filterMap',
    'flatMap',
    'map',
    'mapAccum',
    'scan',
    'slice',
    'take',
    'takeUntil',
    'takeWhile',
    'tap',
    'windows',
  ]);
  expect([...new Set(terminalCalls.map(({ name }) => name))].sort()).toEqual(
    [
      ...['aggregateBy', 'count', 'countBy', 'every', 'find', 'findIndex', 'first', 'forEach', 'includes'],
      ...[
        'indexOf',
        'isEmpty',
        'join',
        'last',
        'max',
        'maxBy',
        'mean',
        'min',
        'minBy',
        'minMax',
        'partition',
      ],
      ...['reduce', 'single', 'some', 'sum', 'toArray', 'toGroups', 'toMap', 'toObject', 'toSet'],
    ].sort(),
  );
});

describe.each([...arrays, ...others].map((source): [string, Source] => [source.what, source]))(
  '%s',
  (_what, source) => {
    test('each stage', () => {
      let count = 0;
      for (const stage of source === numbers ? stageCalls : usualOf(stageCalls))
        for (const terminal of few) count += compare({ source, stages: [stage], terminal });
      expect(count).toBeGreaterThan(usualOf(stageCalls).length);
    });

    test('each terminal', () => {
      for (const terminal of source === numbers ? terminalCalls : usualOf(terminalCalls))
        for (const stages of [
          [],
          [map],
          [{ name: 'filter', args: [{ fn: 'predicate', variant: 0 }] } as Call],
        ])
          compare({ source, stages, terminal });
      expect(terminalCalls.length).toBeGreaterThan(5);
    });
  },
);

describe('while the array changes', () => {
  test.each(changes.map((change, i): [number, readonly Change[]] => [i, change]))(
    'change %d',
    (_i, change) => {
      for (const stage of usualOf(stageCalls))
        for (const terminal of few)
          compare({ source: numbers, stages: [stage], terminal }, { changes: change });
      for (const terminal of terminalCalls)
        compare({ source: numbers, stages: [map], terminal }, { changes: change });
      expect(stageCalls.length).toBeGreaterThan(5);
    },
  );
});

describe('a callback that throws', () => {
  test.each(Array.from({ length: CALLS }, (_, i) => i + 1))('at call %d', (failing) => {
    for (const stage of usualOf(stageCalls))
      for (const terminal of few) compare({ source: numbers, stages: [stage, map], terminal }, { failing });
    for (const terminal of usualOf(terminalCalls))
      compare({ source: numbers, stages: [map], terminal }, { failing });
    expect(stageCalls.length).toBeGreaterThan(5);
  });
});
