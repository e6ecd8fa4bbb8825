/** Which sources can be walked only once, and how those are closed that were never opened. */
import { describe, expect, test } from '@jest/globals';
import { Seq } from 'seqable';
import { planOf } from '../../lib/engine/plan.ts';
import { repeatable } from '../../lib/engine/run/oneShot.ts';
import { throwing } from '../support/calls.ts';
import { Log, makeProbe, watched } from '../support/probe.ts';

const generator = (): Iterable<number> => watched(new Log(), 'g', [1, 2]);
const foreign = (): Iterable<number> => makeProbe(new Log(), 'a', [1, 2]);
const bare = (): Iterable<number> => makeProbe(new Log(), 'b', [1, 2], 'bare');

describe('whether a plan can run again', () => {
  test.each<[string, () => Seq<unknown>, boolean | undefined]>([
    ['an array', () => Seq.from([1]), true],
    ['a Set', () => Seq.from(new Set()), true],
    ['a Map', () => Seq.from(new Map()), true],
    ['a typed array', () => Seq.from(new Uint8Array(1)), true],
    ['a string', () => Seq.from('ab'), true],
    ['a source without a source of its own', () => Seq.range(0).map(String), true],
    ['a bare iterator', () => Seq.from(bare()), false],
    ['a generator that nobody opened', () => Seq.from(generator()), undefined],
    ['a foreign iterable that nobody opened', () => Seq.from(foreign()), undefined],
    ['a deferred generator', () => Seq.defer(generator), true],
    ['a memo of a generator', () => Seq.from(generator()).memoize(), true],
    ['zip with a bare side', () => Seq.zip([[1], Seq.from(bare())]), false],
    ['zip with an unknown side', () => Seq.of(1).zip(foreign()), undefined],
    ['zip with an unknown and a bare side', () => Seq.zip([foreign(), Seq.from(bare())]), false],
    ['concat with a bare part', () => Seq.of(1).concat(Seq.from(bare())), false],
    ['concat of arrays', () => Seq.of(1).concat([2]), true],
    ['innerJoin with a bare inner side', () => Seq.of(1).innerJoin(Seq.from(bare()), String, String), false],
    ['product with a bare side', () => Seq.product([1], Seq.from(bare())), false],
  ])('%s: %p', (_name, make, expected) => {
    expect(repeatable(make())).toBe(expected);
    expect(repeatable(planOf(make()))).toBe(expected);
    expect(make().explain().oneShot).toBe(expected === undefined ? undefined : !expected);
  });

  test.each<[string, () => Iterable<number>, boolean]>([
    ['a generator', generator, false],
    ['a foreign iterable', foreign, true],
    ['an iterable that is its own iterator', () => makeProbe(new Log(), 'o', [1], 'own'), false],
  ])('opening %s tells', (_name, make, expected) => {
    const seq = Seq.from(make());
    seq.first();
    expect(repeatable(seq)).toBe(expected);
  });

  test('what a callback gave does not count', () => {
    const seq = Seq.of(1).flatMap(generator);
    seq.toArray();
    expect(repeatable(seq)).toBe(true);
  });
});

describe('closing what was never opened', () => {
  test('closes one-shot sources, the last side first', () => {
    const log = new Log();
    const [a, b] = [makeProbe(log, 'a', [1], 'own'), makeProbe(log, 'b', [1], 'own')];
    Seq.zip([a, b]).take(0).toArray();
    expect(log.events.filter((event) => event.endsWith('return'))).toEqual(['b1 return', 'a1 return']);
  });

  test('leaves alone what has no `next`, since that cannot be its own iterator', () => {
    const log = new Log();
    Seq.from(makeProbe(log, 'a', [1]))
      .take(0)
      .toArray();
    expect(log.events).toEqual([]);
  });

  describe('what has a `next`', () => {
    /** An iterable with a `next` that makes a new iterator each time. */
    const maker = (log: Log, faults = {}): Iterable<number> =>
      Object.assign(makeProbe(log, 'a', [1], 'iterable', faults), { next: () => ({ done: true }) }) as never;

    test('is asked for its iterator; another one was not wanted, and is closed', () => {
      const log = new Log();
      Seq.from(maker(log)).take(0).toArray();
      expect(log.events).toEqual(['a open', 'a1 return']);
    });

    test('is asked once', () => {
      const log = new Log();
      const seq = Seq.from(maker(log)).take(0);
      seq.toArray();
      seq.toArray();
      expect(log.events).toEqual(['a open', 'a1 return']);
      expect(repeatable(seq)).toBe(true);
    });

    test.each([{ open: 1 }, { return: 'throws' }])('what it throws then goes no further: %p', (faults) => {
      const log = new Log();
      expect(Seq.from(maker(log, faults)).take(0).toArray()).toEqual([]);
      expect(log.thrown).toHaveLength(1);
    });
  });

  test('leaves the later parts of a concat alone', () => {
    const log = new Log();
    const [a, b] = [makeProbe(log, 'a', [1], 'own'), makeProbe(log, 'b', [1], 'own')];
    Seq.from(a).concat(b).take(0).toArray();
    expect(log.events.filter((event) => event.endsWith('return'))).toEqual(['a1 return']);
  });

  test('reaches sources through plans within plans', () => {
    const log = new Log();
    const a = Seq.from(makeProbe(log, 'a', [1], 'bare')).map(String);
    const b = Seq.from(makeProbe(log, 'b', [1], 'bare')).sort();
    Seq.zip([a, Seq.of(1).zip(b)])
      .take(0)
      .toArray();
    expect(log.events).toEqual(['b1 return', 'a1 return']);
  });

  test('closes each at most once', () => {
    const log = new Log();
    const seq = Seq.from(makeProbe(log, 'a', [1], 'bare'));
    seq.take(0).toArray();
    seq.take(0).toArray();
    expect(log.events).toEqual(['a1 return']);
    expect(() => seq.toArray()).toThrow('has already ended or been closed');
  });

  test('closes none that is built in', () => {
    for (const source of [[1], new Set([1]), new Map(), new Uint8Array(1), 'ab']) {
      expect(
        Seq.from<unknown>(source as Iterable<unknown>)
          .take(0)
          .toArray(),
      ).toEqual([]);
    }
  });

  test('the first failure goes out, and all is closed', () => {
    const log = new Log();
    const fails = { return: 'throws' } as const;
    const [a, b] = [makeProbe(log, 'a', [1], 'own', fails), makeProbe(log, 'b', [1], 'own', fails)];
    expect(() => Seq.zip([a, b]).take(0).toArray()).toThrow('injected: b1 return');
    expect(log.events.at(-1)).toBe('a1 return');
  });

  test('a Symbol.iterator that cannot be read is such a failure', () => {
    const source: { next: () => object; [Symbol.iterator]?: unknown } = { next: () => ({ done: true }) };
    const seq = Seq.from(source as never);
    Object.defineProperty(source, Symbol.iterator, { get: throwing(new Error('mine')) });
    expect(() => seq.take(0).toArray()).toThrow('mine');
  });

  test('a source whose Symbol.iterator has meanwhile gone bad is left alone', () => {
    const source: { [Symbol.iterator]: unknown } = { [Symbol.iterator]: () => [].values() };
    const seq = Seq.from(source as Iterable<number>);
    source[Symbol.iterator] = 5;
    expect(seq.take(0).toArray()).toEqual([]);
  });
});
