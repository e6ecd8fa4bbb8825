/** Building a chain opens nothing, pulls nothing and calls nothing. */
import { describe, expect, test } from '@jest/globals';
import { Seq } from 'seqable';
import { others, sources, stages } from '../support/catalogue.ts';
import { call, makeWorld } from '../support/laws.ts';
import { makeProbe } from '../support/probe.ts';
import type { ProbeKind } from '../support/probe.ts';

const kinds: readonly ProbeKind[] = ['iterable', 'own', 'bare'];

/** A source that cannot be touched without being noticed, whatever is done to it but looking at its methods. */
function panicking(): Iterable<number> {
  const panic = (): never => {
    throw new Error('touched');
  };
  return { [Symbol.iterator]: panic };
}

describe.each(stages)('$name', (entry) => {
  test.each(kinds)('built over a source that is %s, touches nothing', (kind) => {
    const world = makeWorld();
    call(world, entry, Seq.from(makeProbe(world.log, 's', [1, 2, 3], kind)));
    expect(world.log.events).toEqual([]);
  });

  test('builds over a source that panics, with every iterable argument panicking too', () => {
    const world = makeWorld();
    const args = entry.params
      .filter((param) => param.optional !== true)
      .map((param) => (param.type.startsWith('iterable') ? panicking() : world.argument(param.good[0]!)));
    const seq: any =
      entry.after === undefined ? Seq.from(panicking()) : Seq.from(panicking()).sortBy(() => 0);
    expect(() => seq[entry.name](...args)).not.toThrow();
    expect(world.log.events).toEqual([]);
  });

  test('an iterator over it that is never advanced touches nothing', () => {
    const world = makeWorld();
    const made = call(world, entry, Seq.from(makeProbe(world.log, 's', [1, 2, 3])));
    made[Symbol.iterator]();
    expect(world.log.events).toEqual([]);
  });

  test('inspecting, explaining and naming it touches nothing', () => {
    const world = makeWorld();
    const made = call(world, entry, Seq.from(makeProbe(world.log, 's', [1, 2, 3])));
    String(made);
    String(made.explain());
    expect(world.log.events).toEqual([]);
  });
});

describe.each(sources.filter(({ name }) => name !== 'empty'))('Seq.$name', (entry) => {
  test('built, touches nothing', () => {
    const world = makeWorld();
    const args = entry.params.map((param) =>
      param.type.startsWith('iterable') ? panicking() : world.argument(param.good[0]!),
    );
    expect(() => (Seq as any)[entry.name](...args)).not.toThrow();
    expect(world.log.events).toEqual([]);
  });
});

test('every operation that is neither a source, a stage nor a terminal is listed', () => {
  expect(others.map(({ name }) => name)).toEqual(
    'isSeq trace pipe explain sizeHint tee peekable profile'.split(' '),
  );
});

describe('one element out pulls what that element needs', () => {
  // How many `next` the source has seen when the first element of the stage is out, over 0 1 2 3 4 5 6 7.
  const pulls: Record<string, number> = {
    map: 1,
    filter: 1,
    flatMap: 1,
    flatten: 1,
    tap: 1,
    enumerate: 1,
    scan: 1,
    finally: 1,
    take: 1,
    drop: 3,
    takeWhile: 1,
    dropWhile: 2,
    slice: 1,
    cycle: 1,
    concat: 1,
    zip: 1,
    product: 1,
    chunks: 2,
    windows: 2,
    chunkBy: 2,
    distinct: 1,
    sort: 9,
    sortBy: 9,
    thenBy: 9,
    reverse: 9,
    innerJoin: 1,
    memoize: 1,
    groupBy: 9,
    filterMap: 1,
    mapAccum: 1,
    intersperse: 1,
    compress: 1,
    takeUntil: 1,
    takeLast: 9,
    dropLast: 3,
    stepBy: 1,
    defaultIfEmpty: 1,
    append: 1,
    prepend: 0,
    interleave: 1,
    mergeSorted: 1,
    combinations: 2,
    permutations: 2,
    powerset: 0,
    chunkWhile: 2,
    split: 1,
    dedupe: 1,
    union: 1,
    intersection: 2,
    difference: 1,
    symmetricDifference: 9,
    shuffle: 9,
    leftJoin: 1,
    rightJoin: 9,
    fullJoin: 1,
    groupJoin: 1,
    expand: 1,
    label: 1,
    guard: 1,
    progress: 1,
    share: 1,
  };

  test.each(stages)('$name', (entry) => {
    const world = makeWorld();
    const probe = makeProbe(world.log, 's', [0, 1, 2, 3, 4, 5, 6, 7]);
    call(world, entry, Seq.from(probe))[Symbol.iterator]().next();
    expect(probe.tracks[0]?.nexts ?? 0).toBe(pulls[entry.name]);
  });
});
