/** What the class itself does: its kinds, its brand, how it prints. The operations have specs of their own. */
import { inspect } from 'node:util';
import { describe, expect, jest, test } from '@jest/globals';
import { filter, from, map, sortBy } from '../lib/fn.ts';
import { Seq } from '../lib/index.ts';
import type { Group, OrderedSeq, SharedSeq } from '../lib/index.ts';

/** The class of a value, by name. */
const kind = (value: object): string => value.constructor.name;

describe('what is a Seq', () => {
  test.each<[string, unknown, boolean]>([
    ['a Seq', Seq.of(1), true],
    ['a chain', Seq.of(1).map(String), true],
    ['a group', Seq.of(1).groupBy(String).first(), true],
    ['a plan of seqable/fn', map([1], String), false],
    ['an array', [1], false],
    ['the class', Seq, false],
    ['null', null, false],
    ['a string', 'Seq', false],
  ])('%s: isSeq says so', (_name, value, expected) => {
    expect(Seq.isSeq(value)).toBe(expected);
  });

  test('a Seq of another copy of the package is one, and runs as a source here', async () => {
    jest.resetModules();
    const copy = await import('../lib/index.ts');
    expect(copy.Seq).not.toBe(Seq);
    const other = copy.Seq.of(1, 2).map((n) => n * 2);
    expect(other instanceof Seq).toBe(false);
    expect(Seq.isSeq(other)).toBe(true);
    expect(Seq.from(other).toArray()).toEqual([2, 4]);
    expect(Seq.of(0).concat(other).toArray()).toEqual([0, 2, 4]);
  });

  test('Seq.from gives a Seq back as it is', () => {
    const seq = Seq.of(1);
    const ordered = seq.sortBy(Number);
    expect(Seq.from(seq)).toBe(seq);
    expect(Seq.from(ordered)).toBe(ordered);
  });

  test('Seq.from makes a Seq of a plan of seqable/fn, with its stages', () => {
    const seq = Seq.from(
      filter(
        map(from([1, 2, 3]), (n) => n * 2),
        (n) => n > 2,
      ),
    );
    expect(kind(seq)).toBe('Seq');
    expect(inspect(seq)).toBe('Seq { from ▸ map ▸ filter }');
    expect(seq.toArray()).toEqual([4, 6]);
  });
});

describe('which class comes out', () => {
  const numbers = (): Seq<number> => Seq.of(3, 1, 2);

  test.each<[string, object, string]>([
    ['a stage', numbers().map(String), 'Seq'],
    ['a source', Seq.range(0, 3), 'Seq'],
    ['zip, which is a source of its own', numbers().zip([1]), 'Seq'],
    ['product', numbers().product([1]), 'Seq'],
    ['concat', numbers().concat([1]).concat([2]), 'Seq'],
    ['sortBy', numbers().sortBy(Number), 'OrderedSeq'],
    ['thenBy', numbers().sortBy(Number).thenBy(String), 'OrderedSeq'],
    ['a stage after sortBy', numbers().sortBy(Number).take(1), 'Seq'],
    ['memoize', numbers().memoize(), 'SharedSeq'],
    ['a stage after memoize', numbers().memoize().take(1), 'Seq'],
    ['a group', numbers().groupBy(Number).first()!, 'Group'],
    ['a stage after a group', numbers().groupBy(Number).first()!.take(1), 'Seq'],
    ['what profile hands over', numbers().profile((seq) => seq).result, 'Seq'],
    ['a function of seqable/fn over a Seq', map(numbers(), String), 'Seq'],
    ['sortBy of seqable/fn over an array', sortBy([1], Number), 'LazyFacade'],
  ])('%s', (_name, value, expected) => {
    expect(kind(value)).toBe(expected);
  });

  test('an ordered Seq is sorted by all its keys, and the one it came from by its own', () => {
    const one: OrderedSeq<string> = Seq.of('bb', 'c', 'a', 'aa').sortBy((word) => word.length);
    const two = one.thenBy((word) => word, 'desc');
    expect(one.toArray()).toEqual(['c', 'a', 'bb', 'aa']);
    expect(two.toArray()).toEqual(['c', 'a', 'bb', 'aa']);
    expect(one.thenBy((word) => word).toArray()).toEqual(['a', 'c', 'aa', 'bb']);
  });

  test('a group knows its key and runs any number of times', () => {
    const [odd, even] = Seq.range(1, 6).groupBy(
      (n) => n % 2,
      (n) => n * 10,
    ) as Iterable<Group<number, number>>;
    expect([odd!.key, odd!.sum(), odd!.sum()]).toEqual([1, 90, 90]);
    expect([even!.key, [...even!]]).toEqual([0, [20, 40]]);
  });
});

describe('disposal', () => {
  test('disposing what memoize gave closes its source, once', () => {
    const closed = jest.fn();
    const memo: SharedSeq<number> = Seq.range(0).finally(closed).memoize();
    expect(memo.first()).toBe(0);
    expect(closed).not.toHaveBeenCalled();
    memo[Symbol.dispose]();
    memo[Symbol.dispose]();
    expect(closed).toHaveBeenCalledTimes(1);
  });

  test('a plain Seq has nothing to dispose', () => {
    expect(Symbol.dispose in Seq.of(1)).toBe(false);
  });
});

describe('presence of a seed', () => {
  test('an undefined seed counts as given', () => {
    expect(Seq.of(1).reduce<number | undefined>((a) => a, undefined)).toBeUndefined();
    expect(
      Seq.of(1)
        .scan<number | undefined>((a) => a, undefined)
        .toArray(),
    ).toEqual([undefined, undefined]);
    expect(Seq.empty<number>().reduce<number | undefined>((a) => a, undefined)).toBeUndefined();
  });

  test('without one, nothing has no reduction', () => {
    expect(() => Seq.empty<number>().reduce((a, b) => a + b)).toThrow(TypeError);
  });
});

describe('how it shows itself', () => {
  test('as its plan, without pulling', () => {
    const seq = Seq.range(0, 10)
      .filter((n) => n > 2)
      .take(3);
    expect(inspect(seq)).toBe('Seq { range(0, 10) ▸ filter ▸ take(3) }');
    expect(inspect([seq])).toBe('[ Seq { range(0, 10) ▸ filter ▸ take(3) } ]');
  });

  test('in Deno too', () => {
    const seq = Seq.of(1) as unknown as Record<symbol, () => string>;
    expect(seq[Symbol.for('Deno.customInspect')]!()).toBe('Seq { of(1 element) }');
  });

  test('as [object Seq] to Object.prototype.toString', () => {
    expect(Object.prototype.toString.call(Seq.of(1))).toBe('[object Seq]');
  });

  test('with nothing that enumeration sees on its prototype', () => {
    expect(Object.keys(Seq.prototype)).toEqual([]);
    const seen: string[] = [];
    for (const key in Seq.prototype) seen.push(key);
    expect(seen).toEqual([]);
  });

  test('without a method that `await` would call', () => {
    expect('then' in Seq.of(1)).toBe(false);
  });
});
