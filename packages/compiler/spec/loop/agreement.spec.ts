/** The written function and the chain of Seq agree: for each stage of the table, each terminal and each kind of source. */
import { describe, expect, test } from '@jest/globals';
import { stages as allStages, terminals as allTerminals } from '../../../../spec/support/catalogue.ts';
import type { Entry } from '../../../../spec/support/catalogue.ts';
import type { ArgSpec } from '../../../../spec/support/world.ts';
import { arrays, others } from './sources.ts';
import { factsOf, made, plainly, textOf, WALK, written } from './twin.ts';
import type { Call, Chain, Change, Run, Source, Written } from './twin.ts';

/** The ways of calling an operation: each good argument once, the others as usual; and with one less from the end. */
function callsOf(entry: Entry): Call[] {
  const { name, params } = entry;
  const calls: ArgSpec[][] = [];
  const required = params.filter(({ optional }) => optional !== true).length;
  for (let count = required; count <= params.length; count++) {
    const given = params.slice(0, count);
    const usual = given.map(({ good }) => good[0]!);
    calls.push(usual);
    given.forEach(({ good }, i) => {
      for (const arg of good.slice(1)) calls.push(usual.map((its, j) => (i === j ? arg : its)));
    });
  }
  return calls.map((args) => ({ name, args }));
}

/** True if the compiler writes a loop for it, with some arguments. */
const isIn = (chain: Chain, blind: boolean = true): boolean =>
  typeof textOf(factsOf(chain, blind)) === 'string';

const numbers = arrays[0]!;
const toArray: Call = { name: 'toArray', args: [] };
const map: Call = { name: 'map', args: [{ fn: 'mapper', variant: 0 }] };

const stageCalls = allStages
  .flatMap(callsOf)
  .filter((call) => isIn({ source: numbers, stages: [call], terminal: toArray }));
const terminalCalls = allTerminals
  .flatMap(callsOf)
  .filter((call) => isIn({ source: numbers, stages: [map], terminal: call }));

const walks: readonly Call[] = [
  { name: WALK, args: [] },
  { name: WALK, args: [{ literal: 2 }] },
];

const loops = new Map<string, Written>();

function loopOf(chain: Chain, blind: boolean): Written | undefined {
  const text = textOf(factsOf(chain, blind));
  if (typeof text !== 'string') return undefined;
  let loop = loops.get(text);
  if (loop === undefined) loops.set(text, (loop = made(text)));
  return loop;
}

/** Compares the two, with what the text of a program says of arguments, and without. Gives how many there were. */
function compare(chain: Chain, run: Run = {}): number {
  const expected = plainly(chain, run);
  let count = 0;
  for (const blind of [false, true]) {
    const loop = loopOf(chain, blind);
    if (loop === undefined) continue;
    count++;
    const actual = written(chain, run, loop);
    // To expect takes long, and there are many of these.
    if (actual.join('\n') === expected.join('\n')) continue;
    const where = JSON.stringify({ ...chain, source: chain.source.what, run, blind });
    expect([where, ...actual, textOf(factsOf(chain, blind))]).toEqual([where, ...expected]);
  }
  return count;
}

const changes: readonly (readonly Change[])[] = [
  [[2, (source) => source.push(50, 51)]],
  [[2, (source) => (source.length = 2)]],
  [[1, (source) => delete source[2]]],
  [[3, (source) => source.unshift(8)]],
];

/** How often a chain calls back, at most. */
const CALLS = 9;

/** The usual calls of one terminal of each kind. */
const few: readonly Call[] = [
  ...['toArray', 'sum', 'reduce', 'find', 'forEach'].map((name) =>
    terminalCalls.find((call) => call.name === name)!,
  ),
  ...walks,
];

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
      for (const stage of stageCalls)
        for (const terminal of few) count += compare({ source, stages: [stage], terminal });
      expect(count).toBeGreaterThan(stageCalls.length);
    });

    test('each terminal', () => {
      for (const terminal of terminalCalls)
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
      for (const stage of stageCalls)
        for (const terminal of few)
          compare({ source: numbers, stages: [stage], terminal }, { changes: change });
      for (const terminal of terminalCalls)
        compare({ source: numbers, stages: [map], terminal }, { changes: change });
      expect(stageCalls.length).toBeGreaterThan(5);
    },
  );
});

/** One call of each stage and terminal, with its usual arguments. */
const usualOf = (calls: readonly Call[]): Call[] =>
  calls.filter(({ name }, i) => calls.findIndex((other) => other.name === name) === i);

describe('a callback that throws', () => {
  test.each(Array.from({ length: CALLS }, (_, i) => i + 1))('at call %d', (failing) => {
    for (const stage of usualOf(stageCalls))
      for (const terminal of few) compare({ source: numbers, stages: [stage, map], terminal }, { failing });
    for (const terminal of usualOf(terminalCalls))
      compare({ source: numbers, stages: [map], terminal }, { failing });
    expect(stageCalls.length).toBeGreaterThan(5);
  });
});
