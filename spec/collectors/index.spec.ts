import { describe, expect, jest, test } from '@jest/globals';
import { SeqInfiniteError } from '../../lib/errors.ts';
import * as c from '../../lib/collectors/index.ts';
import { range } from '../../lib/sources/range.ts';
import { collect } from '../../lib/terminals/collect.ts';
import { seeded, thrownBy, watch } from '../terminals/support.ts';

const length = (word: string): number => word.length;

describe('what comes out', () => {
  test.each<[string, Iterable<any>, c.Collector<any, unknown>, unknown]>([
    ['count', 'abc', c.count(), 3],
    ['sum', [0.1, 0.2, 0.3], c.sum(), 0.6],
    ['sum of nothing', [], c.sum(), 0],
    ['sum of a function', ['a', 'bb'], c.sum(length), 3],
    ['mean', [1, 2, 6], c.mean(), 3],
    ['mean of nothing', [], c.mean(), undefined],
    ['mean of a function', ['a', 'bbb'], c.mean(length), 2],
    ['min', [2, null, 1], c.min(), 1],
    ['min of nothing', [], c.min(), undefined],
    ['min of a function', ['bb', 'a'], c.min(length), 1],
    ['max', ['a', 'b'], c.max(), 'b'],
    ['max with a NaN', [1, NaN, 2], c.max(), NaN],
    ['max of a function', ['bb', 'a'], c.max(length), 2],
    ['minMax', [2, 1, 3], c.minMax(), [1, 3]],
    ['minMax of nothing', [], c.minMax(), undefined],
    ['minMax of a function', ['bb', 'a'], c.minMax(length), [1, 2]],
    ['stats', [2, 4, 6], c.stats(), { count: 3, sum: 12, mean: 4, variance: 4, stdev: 2, min: 2, max: 6 }],
    ['first', 'ab', c.first(), 'a'],
    ['first, undefined', [undefined, 1], c.first(), undefined],
    ['first of nothing', [], c.first(), undefined],
    ['last', 'ab', c.last(), 'b'],
    ['last, undefined', [1, undefined], c.last(), undefined],
    ['toArray', 'ab', c.toArray(), ['a', 'b']],
    ['join', [1, null, undefined, 2], c.join(), '1,,,2'],
    ['join with a separator', [1, 2], c.join(' - '), '1 - 2'],
    ['join of nothing', [], c.join(), ''],
    ['join of one that prints empty', [null], c.join('-'), ''],
    ['distinctCount', [1, 1, NaN, NaN, 0, -0], c.distinctCount(), 3],
    ['distinctCount of keys', ['a', 'b', 'cc'], c.distinctCount(length), 2],
    ['topK', [5, 1, 4, 2], c.topK(2), [1, 2]],
    ['topK by compare', [5, 1, 4, 2], c.topK<number>(2, (a, b) => b - a), [5, 4]],
    ['quantile', [1, 2, 3, 10], c.quantile(0.5), 2.5],
    ['quantile of nothing', [], c.quantile(0.5), undefined],
    ['reservoir of all', [7], c.reservoir(3), [7]],
    ['all', [2, 3], c.all({ n: c.count(), total: c.sum() }), { n: 2, total: 5 }],
    ['filtering', [1, 2, 3], c.filtering((n: number) => n > 1, c.count()), 2],
    ['mapping', ['a', 'bb'], c.mapping(length, c.toArray<number>()), [1, 2]],
    ['flatMapping', [[1, 2], [], new Set([3])], c.flatMapping((row: Iterable<number>) => row, c.sum()), 6],
  ])('%s', (_, elements, collector, expected) => {
    expect(collect(elements, collector)).toEqual(expected);
  });

  test.each<[string, Iterable<any>, c.Collector<any, Map<unknown, unknown> | Set<unknown>>, unknown[]]>([
    ['toSet', [2, 1, 2, NaN, NaN], c.toSet(), [2, 1, NaN]],
    [
      'toMap: the last wins, in its first place',
      ['aa', 'b', 'cc'],
      c.toMap(length),
      [
        [2, 'cc'],
        [1, 'b'],
      ],
    ],
    [
      'toMap with values',
      ['aa', 'b'],
      c.toMap(length, (w: string) => w[0]),
      [
        [2, 'a'],
        [1, 'b'],
      ],
    ],
    [
      'countBy',
      'bab',
      c.countBy(),
      [
        ['b', 2],
        ['a', 1],
      ],
    ],
    [
      'countBy of keys',
      ['aa', 'b', 'cc'],
      c.countBy(length),
      [
        [2, 2],
        [1, 1],
      ],
    ],
    [
      'groupBy',
      ['aa', 'b', 'cc'],
      c.groupBy(length, c.join('+')),
      [
        [2, 'aa+cc'],
        [1, 'b'],
      ],
    ],
  ])('%s', (_, elements, collector, expected) => {
    expect([...collect(elements, collector)]).toEqual(expected);
  });

  test('reservoir picks as many as asked for', () => {
    expect(new Set(collect(range(0, 100), c.reservoir(5, seeded(3)))).size).toBe(5);
  });
});

describe('functions get value and index, and nothing else', () => {
  test.each<[string, (f: any) => c.Collector<string, unknown>]>([
    ['sum', (f) => c.sum(f)],
    ['mean', (f) => c.mean(f)],
    ['min', (f) => c.min(f)],
    ['max', (f) => c.max(f)],
    ['minMax', (f) => c.minMax(f)],
    ['stats', (f) => c.stats(f)],
    ['toMap', (f) => c.toMap(f)],
    ['toMap, value', (f) => c.toMap(length, f)],
    ['countBy', (f) => c.countBy(f)],
    ['groupBy', (f) => c.groupBy(f, c.count())],
    ['distinctCount', (f) => c.distinctCount(f)],
    ['quantile', (f) => c.quantile(0.5, f)],
    ['filtering', (f) => c.filtering(f, c.count())],
    ['mapping', (f) => c.mapping(f, c.count())],
    ['in all', (f) => c.all({ x: c.sum(f) })],
    ['behind mapping', (f) => c.mapping((word: string) => word, c.sum(f))],
  ])('%s', (_, make) => {
    const seen: unknown[] = [];
    collect(
      ['a', 'b'],
      make(function (this: unknown, ...args: unknown[]) {
        seen.push(this, args);
        return 1;
      }),
    );
    expect(seen).toEqual([undefined, ['a', 0], undefined, ['b', 1]]);
  });

  test('behind filtering and flatMapping the index counts what comes through', () => {
    const f = jest.fn((_value: string, index: number) => index);
    const behind = c.flatMapping(
      (word: string) => [...word],
      c.filtering((letter) => letter !== 'b', c.sum(f)),
    );
    expect(collect(['ab', 'cd'], behind)).toBe(3);
    expect(f.mock.calls).toEqual([
      ['a', 0],
      ['c', 1],
      ['d', 2],
    ]);
  });

  test('in groupBy the collector counts its group', () => {
    const f = jest.fn((_value: string, index: number) => index);
    collect(
      ['a', 'b', 'a'],
      c.groupBy((word: string) => word, c.sum(f)),
    );
    expect(f.mock.calls).toEqual([
      ['a', 0],
      ['b', 0],
      ['a', 1],
    ]);
  });
});

describe('after a merge the index goes on where both parts end', () => {
  const seen: number[] = [];
  const note = c.mapping((_value: unknown, index: number) => seen.push(index), c.count());
  test.each<[string, c.Collector<string, unknown, any>]>([
    ['behind filtering', c.filtering((word: string) => word !== '-', note)],
    ['behind flatMapping', c.flatMapping((word: string) => (word === '-' ? [] : [word]), note)],
    [
      'in groupBy',
      c.groupBy(
        (word: string) => word,
        c.filtering((word) => word !== '-', note),
      ),
    ],
  ])('%s', (_, collector) => {
    const fold = (words: string): unknown =>
      [...words].reduce((acc, word, i) => collector.add(acc, word, i), collector.init());
    const merged = collector.merge(fold('a-a'), fold('-aaa'));
    seen.length = 0;
    collector.add(merged, 'a', 7);
    expect(seen).toEqual([5]);
  });

  test('in groupBy, which counts by itself', () => {
    const collector = c.groupBy((word: string) => word, note);
    const one = collector.add(collector.init(), 'a', 0);
    const two = collector.add(collector.init(), 'a', 0);
    const merged = collector.merge(one, two);
    seen.length = 0;
    collector.add(merged, 'a', 2);
    expect(seen).toEqual([2]);
  });
});

describe('arguments are checked at once', () => {
  const id = (v: unknown): unknown => v;
  // Each name is what the message begins with, up to a note in brackets.
  test.each<[string, () => unknown, new () => Error]>([
    ['sum: f', () => c.sum(1 as never), TypeError],
    ['mean: f', () => c.mean(null as never), TypeError],
    ['min: f', () => c.min('a' as never), TypeError],
    ['max: f', () => c.max({} as never), TypeError],
    ['minMax: f', () => c.minMax({} as never), TypeError],
    ['stats: f', () => c.stats(1 as never), TypeError],
    ['toMap: key', () => c.toMap(undefined as never), TypeError],
    ['toMap: value', () => c.toMap(id, 1 as never), TypeError],
    ['join: separator', () => c.join(Symbol('x') as never), TypeError],
    ['countBy: key', () => c.countBy(1 as never), TypeError],
    ['groupBy: key', () => c.groupBy(1 as never, c.count()), TypeError],
    ['groupBy: collector', () => c.groupBy(id, c.count as never), TypeError],
    ['distinctCount: key', () => c.distinctCount(1 as never), TypeError],
    ['topK: n (below 0)', () => c.topK(-1), RangeError],
    ['topK: n (NaN)', () => c.topK(undefined as never), RangeError],
    ['topK: compare', () => c.topK(1, 'desc' as never), TypeError],
    ['quantile: q', () => c.quantile(2), RangeError],
    ['quantile: f', () => c.quantile(0.5, 1 as never), TypeError],
    ['reservoir: n', () => c.reservoir(-1), RangeError],
    ['reservoir: rng', () => c.reservoir(1, 1 as never), TypeError],
    ['all: collectors', () => c.all(null as never), TypeError],
    ['all: collectors (a text)', () => c.all('n' as never), TypeError],
    ['all: "n"', () => c.all({ n: c.count } as never), TypeError],
    ['all: what is at a symbol', () => c.all({ [Symbol('n')]: c.count } as never), TypeError],
    ['filtering: predicate', () => c.filtering(1 as never, c.count()), TypeError],
    ['filtering: collector', () => c.filtering(id, undefined as never), TypeError],
    ['mapping: f', () => c.mapping(1 as never, c.count()), TypeError],
    ['mapping: collector', () => c.mapping(id, {} as never), TypeError],
    ['flatMapping: f', () => c.flatMapping(1 as never, c.count()), TypeError],
    ['flatMapping: collector', () => c.flatMapping(id as never, {} as never), TypeError],
  ])('%s', (name, make, kind) => {
    const error = thrownBy(make);
    expect(error).toBeInstanceOf(kind);
    // A symbol is refused by the language itself, where the separator becomes a text.
    if (!name.startsWith('join'))
      expect((error as Error).message.startsWith(`${name.split(' (')[0]} must `)).toBe(true);
  });
});

describe('elements that do not fit', () => {
  test.each<[string, c.Collector<any, unknown>]>([
    ['sum', c.sum()],
    ['mean', c.mean()],
    ['stats', c.stats()],
    ['quantile', c.quantile(0.5)],
  ])('%s takes numbers only', (name, collector) => {
    expect(() => collect(['1'], collector)).toThrow(`${name}: every element must be a number, but got "1"`);
    expect(() => collect([1n], collector)).toThrow(TypeError);
  });

  test('min and max refuse what has no order', () => {
    expect(() => collect([1, 'a'], c.min<unknown>())).toThrow(TypeError);
    expect(() => collect([{}], c.max<unknown>())).toThrow(TypeError);
  });

  test.each<[string, c.Collector<any, unknown>]>([
    ['min', c.min()],
    ['max', c.max()],
    ['minMax', c.minMax()],
    ['topK', c.topK(1)],
  ])('%s names itself where elements have no order', (name, collector) => {
    expect(() => collect([1, 'a'], collector)).toThrow(new RegExp(`^${name}: `));
  });

  test('what a function gives is named with its collector', () => {
    const later = (): never => Promise.resolve(true) as never;
    expect(() => collect([1], c.filtering(later, c.count()))).toThrow(/^filtering: /);
    expect(() => collect([2, 1], c.topK(1, later))).toThrow(/^topK: /);
    expect(() =>
      collect(
        [2, 1],
        c.reservoir(1, () => 2),
      ),
    ).toThrow(/^reservoir: /);
  });

  test.each(['text', 1, null, {}])('flatMapping refuses %p', (made) => {
    expect(() =>
      collect(
        [1],
        c.flatMapping(() => made as never, c.count()),
      ),
    ).toThrow(/^flatMapping: the function's result /);
  });

  test('flatMapping refuses what is iterable by await only', () => {
    const awaited = { async *[Symbol.asyncIterator]() {} };
    expect(() =>
      collect(
        [1],
        c.flatMapping(() => awaited as never, c.count()),
      ),
    ).toThrow(/^flatMapping: the function's result /);
  });

  test('flatMapping refuses what surely never ends', () => {
    expect(() =>
      collect(
        [1],
        c.flatMapping(() => range(0), c.count()),
      ),
    ).toThrow(SeqInfiniteError);
    expect(() =>
      collect(
        [1],
        c.flatMapping(() => range(0), c.count()),
      ),
    ).toThrow(/^flatMapping/);
  });

  test('flatMapping closes what it reads, and the run its source, when the collector throws', () => {
    const outer = watch([1]);
    const inner = watch([1, 2]);
    const boom = new Error('boom');
    const throwing = c.sum((): number => {
      throw boom;
    });
    expect(
      thrownBy(() =>
        collect(
          outer.source,
          c.flatMapping(() => inner.source, throwing),
        ),
      ),
    ).toBe(boom);
    expect([inner.source.tracks[0]!.returns, outer.source.tracks[0]!.returns]).toEqual([1, 1]);
  });

  test('flatMapping takes a bare iterator', () => {
    const { source } = watch([1, 2], 'bare');
    expect(
      collect(
        [0],
        c.flatMapping(() => source as Iterable<number>, c.sum()),
      ),
    ).toBe(3);
  });
});

test('mapping gives what its collector makes of it at the end', () => {
  expect(collect(['a', 'bbb'], c.mapping(length, c.mean()))).toBe(2);
});

describe('all', () => {
  test('works on the values that it began with, in their array', () => {
    const collector = c.all({ n: c.count(), total: c.sum() }) as c.Collector<number, unknown, unknown[]>;
    const begun = collector.init();
    expect(begun).toHaveLength(2);
    const added = collector.add(begun, 2, 0);
    expect(added).toBe(begun);
    expect(added).toHaveLength(2);
  });

  test('asks no setter that arrays inherit', () => {
    const collector = c.all({ n: c.count(), total: c.sum() });
    const set = jest.fn();
    for (const key of ['0', '1']) Object.defineProperty(Array.prototype, key, { set, configurable: true });
    try {
      (collector as c.Collector<number, unknown, unknown[]>).init();
    } finally {
      for (const key of ['0', '1']) delete (Array.prototype as unknown as Record<string, unknown>)[key];
    }
    expect(set).not.toHaveBeenCalled();
  });

  test('reads one that is named undefined once', () => {
    const read = jest.fn(() => c.count());
    const collectors = Object.defineProperty({}, 'undefined', { get: read, enumerable: true });
    expect(collect([1], c.all<unknown, unknown>(collectors as never))).toEqual({ undefined: 1 });
    expect(read).toHaveBeenCalledTimes(1);
  });

  test('passes over a name that a proxy lists without having it', () => {
    const collectors = new Proxy({ n: c.count() }, { ownKeys: () => ['n', 'gone'] });
    expect(collect([1], c.all(collectors))).toEqual({ n: 1 });
  });

  test('has own properties under any name, symbols too', () => {
    const tag = Symbol('tag');
    const collectors = JSON.parse('{"__proto__": 0}');
    collectors[tag] = c.count();
    Object.defineProperty(collectors, '__proto__', { value: c.sum(), enumerable: true });
    const result = collect([1, 2], c.all<number, Record<PropertyKey, number>>(collectors));
    expect(Object.getPrototypeOf(result)).toBe(Object.prototype);
    expect(Object.getOwnPropertyDescriptor(result, '__proto__')!.value).toBe(3);
    expect(result[tag]).toBe(2);
  });

  test('reads its collectors once, at the call, and passes over what is not enumerable or inherited', () => {
    const read = jest.fn(() => c.count());
    const collectors = Object.create({ inherited: 1 });
    Object.defineProperty(collectors, 'n', { get: read, enumerable: true });
    Object.defineProperty(collectors, 'hidden', { value: 1 });
    const collector = c.all<unknown, { n: number }>(collectors);
    expect(collect([1], collector)).toEqual({ n: 1 });
    expect(collect([1, 2], collector)).toEqual({ n: 2 });
    expect(read).toHaveBeenCalledTimes(1);
  });
});

test('topK names itself when compare first fails at the end', () => {
  let late = false;
  const collector = c.topK<number>(2, (a, b) => (late ? (Promise.resolve(1) as never) : a - b));
  const best = [2, 1].reduce((acc, value, index) => collector.add(acc, value, index), collector.init());
  late = true;
  expect(() => collector.done(best)).toThrow(/^topK: /);
});

test('topK keeps equal elements in the order in which they came', () => {
  const words = ['bb', 'a', 'cc', 'd', 'ee'];
  expect(
    collect(
      words,
      c.topK<string>(4, (a, b) => a.length - b.length),
    ),
  ).toEqual(['a', 'd', 'bb', 'cc']);
});

test('a collector of the user fits in', () => {
  const longest: c.Collector<string, string, string> = {
    init: () => '',
    add: (acc, word) => (word.length > acc.length ? word : acc),
    merge: (a, b) => (b.length > a.length ? b : a),
    done: (acc) => acc,
  };
  const result = collect(
    ['a', 'ccc', 'bb'],
    c.groupBy((word) => word > 'b', c.all({ longest, n: c.count() })),
  );
  expect([...result]).toEqual([
    [false, { longest: 'a', n: 1 }],
    [true, { longest: 'ccc', n: 2 }],
  ]);
});
