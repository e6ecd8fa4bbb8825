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
  test.each(stages)('$name', (entry) => {
    const world = makeWorld();
    const probe = makeProbe(world.log, 's', [0, 1, 2, 3, 4, 5, 6, 7]);
    call(world, entry, Seq.from(probe))[Symbol.iterator]().next();
    expect(probe.tracks[0]?.nexts ?? 0).toBe(entry.pulls);
  });
});
