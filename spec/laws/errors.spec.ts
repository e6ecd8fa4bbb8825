/** Errors keep their identity; where they came from is told by Seq.trace. */
import { describe, expect, test } from '@jest/globals';
import { Seq, SeqConsumedError, SeqInfiniteError } from 'seqable';
import { stages, terminals } from '../support/catalogue.ts';
import { before, finish, makeWorld, thrown } from '../support/laws.ts';
import { makeProbe } from '../support/probe.ts';

const withCallback = [...stages, ...terminals].flatMap((entry) =>
  entry.params.flatMap((param, at) =>
    param.type === 'fn' && !['compare', 'merge'].includes(param.role!)
      ? [{ entry, at, title: `${entry.name}, argument ${at}` }]
      : [],
  ),
);

const primitives = [undefined, null, 0, 'text', Symbol('s')];

describe.each(withCallback)('$title', ({ entry, at }) => {
  /** Runs the operation with a callback that throws `error` when it is called for the nth time. */
  function run(error: unknown, nth: number = 1): unknown {
    const world = makeWorld();
    let calls = 0;
    const needed = entry.params.filter((param) => param.optional !== true).length;
    const args = entry.params
      .slice(0, Math.max(needed, at + 1))
      .map((param) => world.argument(param.good[0]!));
    const given: any = args[at];
    args[at] = (...values: unknown[]) => {
      if (++calls === nth) throw error;
      const answer = given(...values);
      return ['every', 'takeWhile', 'dropWhile'].includes(entry.name)
        ? true
        : ['find', 'findIndex', 'some'].includes(entry.name)
          ? false
          : answer;
    };
    return thrown(() => finish(entry, before(world, entry, Seq.of(1, 2, 3))[entry.name](...args)));
  }

  test('what is thrown is what is caught, untouched', () => {
    const error = Object.freeze(new Error('mine'));
    expect(run(error)).toBe(error);
    expect(Reflect.ownKeys(error).sort()).toEqual(['message', 'stack']);
  });

  test('primitives go through too, without a trace', () => {
    for (const primitive of primitives) {
      expect(run(primitive)).toBe(primitive);
      expect(Seq.trace(primitive)).toBe(undefined);
    }
  });

  test('its place is known', () => {
    const error = new Error('mine');
    run(error);
    expect(Seq.trace(error)).toMatchObject({ stage: entry.name === 'thenBy' ? 'sortBy' : entry.name });
  });
});

describe('a trace', () => {
  test.each([
    'map',
    'filter',
    'tap',
    'takeWhile',
    'dropWhile',
    'flatMap',
    'chunkBy',
    'distinct',
    'filterMap',
    'dedupe',
    'split',
    'expand',
  ])('names %s in the middle of a chain, and the index that its callback got', (name) => {
    const error = new Error('mine');
    const seq: any = Seq.of(5, 6, 7).map((n) => n);
    const made = seq[name]((value: number, index: number) => {
      if (index === 1) throw error;
      if (name === 'expand') return [];
      return name === 'flatMap' ? [value] : true;
    });
    thrown(() => made.map(String).toArray());
    expect(Seq.trace(error)).toEqual({ stage: name, index: name === 'dropWhile' ? 1 : 1 });
  });

  test('of an error of the source names the source', () => {
    const world = makeWorld();
    thrown(() =>
      Seq.from(makeProbe(world.log, 's', [1, 2], 'iterable', { next: 2 }))
        .map(String)
        .toArray(),
    );
    expect(Seq.trace(world.log.thrown[0])).toEqual({ stage: 'from', index: 1 });
  });

  test('of an error that no run has seen is undefined', () => {
    expect(Seq.trace(new Error('other'))).toBe(undefined);
    expect(Seq.trace(5)).toBe(undefined);
    expect(Seq.trace(undefined)).toBe(undefined);
  });

  test('tells the innermost place', () => {
    const error = new Error('mine');
    const inner = Seq.of(1).filter(() => {
      throw error;
    });
    thrown(() =>
      Seq.of(1, 2)
        .flatMap(() => inner)
        .map(String)
        .toArray(),
    );
    expect(Seq.trace(error)).toEqual({ stage: 'filter', index: 0 });
  });

  test('is new when the same object is thrown again elsewhere', () => {
    const error = new Error('mine');
    const fail = (): never => {
      throw error;
    };
    thrown(() => Seq.of(1).map(fail).toArray());
    thrown(() => Seq.of(1).filter(fail).toArray());
    expect(Seq.trace(error)).toEqual({ stage: 'filter', index: 0 });
  });
});

describe('the classes', () => {
  test('SeqConsumedError is a TypeError with a name and an operation', () => {
    const seq = Seq.from([1].values());
    seq.toArray();
    const error = thrown(() => seq.toArray());
    expect(error).toBeInstanceOf(SeqConsumedError);
    expect(error).toBeInstanceOf(TypeError);
    expect(error.name).toBe('SeqConsumedError');
    expect(error.operation).toBe('toArray');
    expect(Object.keys(error)).toEqual(['operation']);
  });

  test('SeqInfiniteError is a RangeError with a name and an operation', () => {
    const error = thrown(() => Seq.range(0).toArray());
    expect(error).toBeInstanceOf(SeqInfiniteError);
    expect(error).toBeInstanceOf(RangeError);
    expect(error.name).toBe('SeqInfiniteError');
    expect(error.operation).toBe('toArray');
    expect(String(error)).toMatch(/^SeqInfiniteError: toArray: /);
  });
});

describe('what closing throws', () => {
  test.each(['throws', 'primitive', 'uncallable'] as const)(
    'goes out when nothing was thrown before: return %s',
    (mode) => {
      const world = makeWorld();
      const error = thrown(() =>
        Seq.from(makeProbe(world.log, 's', [1, 2], 'iterable', { return: mode })).first(),
      );
      if (mode === 'throws') expect(error).toBe(world.log.thrown[0]);
      else expect(error).toBeInstanceOf(TypeError);
    },
  );

  test.each(['throws', 'primitive', 'uncallable'] as const)(
    'yields to what was thrown before: return %s',
    (mode) => {
      const world = makeWorld();
      const mine = new Error('mine');
      const seq = Seq.from(makeProbe(world.log, 's', [1, 2], 'iterable', { return: mode })).map(() => {
        throw mine;
      });
      expect(thrown(() => seq.toArray())).toBe(mine);
    },
  );

  test('of several, the first goes out, and all are closed', () => {
    const world = makeWorld();
    const [a, b, c] = ['a', 'b', 'c'].map((name) =>
      makeProbe(world.log, name, [1, 2], 'iterable', { return: 'throws' }),
    ) as never as Iterable<number>[];
    for (const seq of [Seq.zip([a!, b!, c!]), Seq.from(a!).flatMap(() => b!), Seq.from(a!).zip(b!)]) {
      const before = world.log.thrown.length;
      expect(thrown(() => seq.first())).toBe(world.log.thrown[before]);
      expect(world.log.thrown.length).toBeGreaterThan(before + 1);
    }
  });

  test.each(['absent', 'null'] as const)('is nothing where return is %s', (mode) => {
    const world = makeWorld();
    expect(Seq.from(makeProbe(world.log, 's', [1, 2], 'iterable', { return: mode })).first()).toBe(1);
  });
});
