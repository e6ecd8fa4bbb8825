import { describe, expect, test } from '@jest/globals';
import { Seq } from 'seqable';
import { map, profile, toArray } from 'seqable/fn';
import { noted, throwing, thrownBy } from '../support/calls.ts';
import { Log, makeProbe } from '../support/probe.ts';

/** What went in and out of each stage, without the times. */
const flow = (stages: readonly { op: string; in: number; out: number }[]): unknown[] =>
  stages.map((stage) => [stage.op, stage.in, stage.out]);

test('gives what the function made of the Seq', () => {
  const seq = Seq.of(1, 2, 3).map((n) => n * 2);
  expect(seq.profile((probed) => probed.toArray()).result).toEqual([2, 4, 6]);
});

test('hands over a Seq of the same plan, once, without `this`', () => {
  const run = noted((seq: Seq<number>) => Seq.isSeq(seq));
  expect(
    Seq.of(1)
      .map((n) => n)
      .profile(run).result,
  ).toBe(true);
  expect(run.calls.map((call) => [call[0], call.length])).toEqual([[undefined, 2]]);
});

test('counts what goes in and out of each stage', () => {
  const seq = Seq.of(1, 2, 3, 4)
    .map((n) => n * 2)
    .filter((n) => n > 2)
    .take(2);
  const { profile: found } = seq.profile((probed) => probed.toArray());
  expect(flow(found.stages)).toEqual([
    ['of(4 elements)', 0, 3],
    ['map', 3, 3],
    ['filter', 3, 2],
    ['take(2)', 2, 2],
  ]);
});

test('counts what stages give that collect, hold back or open more', () => {
  const seq = Seq.of(3, 1, 2)
    .scan((a, b) => a + b, 0)
    .chunks(3)
    .flatMap((chunk) => chunk)
    .sort();
  const { result, profile: found } = seq.profile((probed) => probed.toArray());
  expect(result).toEqual([0, 3, 4, 6]);
  expect(flow(found.stages)).toEqual([
    ['of(3 elements)', 0, 3],
    ['scan', 3, 4],
    ['chunks(3)', 4, 2],
    ['flatMap', 2, 4],
    ['sort', 4, 4],
  ]);
});

test('adds up the runs of the function', () => {
  const { profile: found } = Seq.of(1, 2).profile((probed) => [probed.toArray(), probed.first()]);
  expect(flow(found.stages)).toEqual([['of(2 elements)', 0, 3]]);
});

test('the same is pulled, called and closed as without it', () => {
  const run = (wrap: (seq: Seq<number>) => void): unknown[] => {
    const log = new Log();
    const seq = Seq.from(makeProbe(log, 'a', [1, 2, 3])).map((n, i) => (log.add(`map ${n} ${i}`), n));
    wrap(seq.filter((n, i) => (log.add(`filter ${n} ${i}`), true)).take(2));
    return log.events;
  };
  expect(run((seq) => seq.profile((probed) => probed.toArray()))).toEqual(run((seq) => seq.toArray()));
});

test('a top-k keeps its small memory', () => {
  const { result, profile: found } = Seq.of(3, 1, 2)
    .sort()
    .take(2)
    .profile((probed) => probed.toArray());
  expect(result).toEqual([1, 2]);
  expect(flow(found.stages)[1]).toEqual(['sort', 3, 2]);
});

test('the time of a stage is its own', () => {
  const wait = (ms: number): void => {
    for (const end = performance.now() + ms; performance.now() < end;);
  };
  const { profile: found } = Seq.of(1, 2)
    .tap(() => wait(5))
    .sort()
    .map((n) => n)
    .profile((probed) => probed.toArray());
  const [, tap, sort, mapped] = found.stages;
  expect(tap!.ms).toBeGreaterThanOrEqual(10);
  expect(sort!.ms).toBeLessThan(tap!.ms);
  expect(mapped!.ms).toBeLessThan(tap!.ms);
});

describe('the picture', () => {
  const lanes = (seq: Seq<unknown>): string[] =>
    seq
      .profile((probed) => probed.toArray())
      .profile.lanes()
      .split('\n')
      .map((line) => line.trimEnd());

  test('has a line a stage, time from left to right, × for what goes no further', () => {
    expect(
      lanes(
        Seq.of(1, 2, 3, 4)
          .map((n) => n * 2)
          .filter((n) => n > 2)
          .take(2),
      ),
    ).toEqual([
      'of(4 elements)  1     2       3',
      'map               2     4       6',
      'filter              ×     4       6',
      'take(2)                     4       6',
    ]);
  });

  test('has ■ for a stop, and cuts long values short', () => {
    expect(lanes(Seq.of<unknown>('a long string', 2).takeWhile((value) => value !== 2))).toEqual([
      'of(2 elements)  "a long…          2',
      'takeWhile                "a long…   ■',
    ]);
  });

  test('shows what a stage gives at the beginning and at the end', () => {
    expect(
      lanes(
        Seq.of(1, 2, 3)
          .chunks(2)
          .scan((n) => n + 1, 0),
      ),
    ).toEqual([
      'of(3 elements)    1   2          3',
      'chunks(2)           ·   [1, 2]     · [3]',
      'scan            0              1         2',
    ]);
  });

  test('ends at the edge of the page', () => {
    const [line] = lanes(Seq.range(0, 1000));
    expect(line!.length).toBeLessThanOrEqual(120);
    expect(line).toMatch(/^range\(0, 1000\) {2}0 1 2 /);
  });
});

test('printed as a string it is a table', () => {
  const { profile: found } = Seq.of(1, 2, 3)
    .filter((n) => n > 1)
    .profile((probed) => probed.toArray());
  const rows = `${found}`.split('\n');
  expect(rows).toHaveLength(3);
  expect(rows[0]).toMatch(/^stage {11}in {2}out {2}ms$/);
  expect(rows[1]).toMatch(/^of\(3 elements\) {2}– {3}3 {4}\d+(\.\d{1,3})?$/);
  expect(rows[2]).toMatch(/^filter {10}3 {3}2 {4}\d+(\.\d{1,3})?$/);
});

test('an error goes on as it is, with its trace', () => {
  const error = new Error('mine');
  const seq = Seq.of(1, 2).map((n) => (n === 2 ? throwing(error)() : n));
  expect(thrownBy(() => seq.profile((probed) => probed.toArray()))).toBe(error);
  expect(Seq.trace(error)).toEqual({ stage: 'map', index: 1 });
});

test('as a function hands over a light plan', () => {
  const { result, profile: found } = profile(map([1, 2], String), (plan) => toArray(plan));
  expect(result).toEqual(['1', '2']);
  expect(flow(found.stages)).toEqual([
    ['from', 0, 2],
    ['map', 2, 2],
  ]);
});
