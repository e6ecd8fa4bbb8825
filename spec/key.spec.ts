/** What a composite key is, and where two of the same parts are one. That every operation keeps to it is a law in laws/keys. */
import { inspect } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import vm from 'node:vm';
import { describe, expect, test } from '@jest/globals';
import { key, Seq } from 'seqable';
import * as collectors from 'seqable/collectors';
import * as fn from 'seqable/fn';
import { cpuTime } from './support/cpuTime.ts';
import { thrown } from './support/laws.ts';

setFlagsFromString('--expose-gc');
const gc = vm.runInNewContext('gc') as () => void;
const day = (text: string): Date => new Date(text);

describe('a key', () => {
  const made = key(2024, 'jan', day('2024-01-31'), key(1n, null));

  test('has its parts by index, and can be taken apart and walked', () => {
    const [year, month] = made;
    expect([year, month, made[0], made.length]).toEqual([2024, 'jan', 2024, 4]);
    expect([...key(1, 2)]).toEqual([1, 2]);
    expect(Seq.from(key(1, 2)).toArray()).toEqual([1, 2]);
    expect([...key()]).toEqual([]);
  });

  test('is frozen, and leaves what it was made of alone', () => {
    expect(Object.isFrozen(made)).toBe(true);
    expect(() => ((made as never as unknown[])[0] = 1)).toThrow(TypeError);
    const parts = [1, 2];
    key(...parts);
    expect(Object.isFrozen(parts)).toBe(false);
  });

  test('is what was written, in a console, as a text and as JSON', () => {
    expect(inspect(key(2024, 'jan'))).toBe("Key(2) [ 2024, 'jan' ]");
    expect(`${made as never}`).toBe('key(2024, "jan", 2024-01-31T00:00:00.000Z, key(1n, null))');
    expect(String(key(Symbol('s'), undefined, day('no'), -0, true, {}))).toBe(
      'key(Symbol(s), undefined, Invalid Date, 0, true, an object)',
    );
    expect(JSON.stringify(key(2024, 'jan', key(1)))).toBe('[2024,"jan",[1]]');
  });

  test('has a text that says where a part ends', () => {
    expect(String(key('a, "b'))).not.toBe(String(key('a', 'b')));
    expect(
      Seq.of(['a,b', ''], ['a', 'b,']).toObject(
        ([x, y]) => key(x, y) as never,
        ([x]) => x,
      ),
    ).toEqual({ 'key("a,b", "")': 'a,b', 'key("a", "b,")': 'a' });
  });

  test('gives ordinary arrays by the methods of arrays', () => {
    const doubled = key(1, 2).map((n) => n * 2);
    expect(Object.isFrozen(doubled)).toBe(false);
    expect(Object.getPrototypeOf(doubled)).toBe(Array.prototype);
    expect(Seq.of(doubled, key(2, 4), [2, 4]).distinct().count()).toBe(3);
  });

  test('is the same function in every entry', () => {
    expect(fn.key).toBe(key);
  });
});

/** Each list: keys that are all equal. No two of different lists are. */
const object = {};
const equals: [string, (readonly unknown[])[]][] = [
  ['nothing', [key(), key()]],
  ['numbers', [key(1, 2), key(1, 2)]],
  ['turned round', [key(2, 1)]],
  ['a prefix', [key(1)]],
  ['more', [key(1, 2, 3)]],
  ['strings', [key('1', '2'), key('1', '2')]],
  ['one string', [key('1,2')]],
  ['zeros', [key(0), key(-0)]],
  ['NaN', [key(NaN), key(0 / 0)]],
  ['undefined', [key(undefined), key(undefined)]],
  ['null', [key(null), key(null)]],
  ['bigints', [key(1n), key(1n)]],
  ['true', [key(true), key(true)]],
  ['a Date', [key(new Date(5)), key(new Date(5)), key(vm.runInNewContext('new Date(5)'))]],
  ['its time', [key(5)]],
  ['another Date', [key(new Date(6))]],
  ['an invalid Date', [key(new Date(NaN)), key(new Date('?'))]],
  ['an object', [key(object), key(object)]],
  ['another object', [key({})]],
  ['an array', [key([1, 2])]],
  ['a nested key', [key(key(1, 2)), key(key(1, 2))]],
  ['a nested key beside', [key(key(1), 2), key(key(1), 2)]],
  ['what has no Date, but says so', [key({ [Symbol.toStringTag]: 'Date' })]],
  ['a nested Date', [key(key(new Date(5)), 1), key(key(new Date(5)), 1)]],
];
const all = equals.flatMap(([name, keys]) => keys.map((each) => [name, each] as const));

describe('equality', () => {
  test('is by the parts, in order: as elements side by side', () => {
    for (const [a, x] of all)
      for (const [b, y] of all) {
        expect([a, b, Seq.of(x).includes(y)]).toEqual([a, b, a === b]);
        expect(Seq.of(x, y).dedupe().count()).toBe(a === b ? 1 : 2);
      }
  });

  test('and in tables', () => {
    const firsts = equals.map(([, [first]]) => first);
    expect(all.length).toBeGreaterThan(firsts.length + 10);
    const spread = Seq.from([...all, ...all]).map(([, each]) => each);
    const distinct = spread.distinct().toArray();
    expect(distinct).toHaveLength(firsts.length);
    distinct.forEach((each, i) => expect(each).toBe(firsts[i]));
    expect([...spread.toSet()].map(String)).toEqual(firsts.map(String));
    expect([...spread.countBy()].map(([, count]) => count)).toEqual(
      equals.map(([, keys]) => keys.length * 2),
    );
  });

  test('a key beside plain keys is one of them', () => {
    const mixed = [1, key(1), '1', key(1), 1, [1], null, key(1), null, [1]];
    expect([...Seq.from(mixed).countBy().values()]).toEqual([2, 3, 1, 1, 2, 1]);
    expect(Seq.from(mixed).distinct().count()).toBe(6);
  });

  test('a Date that changes between two looks is another one', () => {
    const date = new Date(0);
    const days = Seq.range(0, 4).map((n) => (date.setTime(n % 2), key(date, 'x')));
    expect([...days.countBy().values()]).toEqual([2, 2]);
    expect([...days.toMap((each) => each).values()]).toHaveLength(2);
  });

  test('arrays, objects and Dates outside of a key are still told apart by identity', () => {
    expect(Seq.of([1], [1]).distinct().count()).toBe(2);
    expect(Seq.of(new Date(5), new Date(5)).distinct().count()).toBe(2);
    expect(Seq.of([1]).includes([1] as never)).toBe(false);
    expect(Seq.of(Object.freeze([1]), Object.freeze([1])).countBy().size).toBe(2);
  });

  test('of what is revoked or throws when asked, nothing is asked in vain', () => {
    const { proxy, revoke } = Proxy.revocable([1], {});
    revoke();
    const hostile = new Proxy([1], {
      get() {
        throw new Error('asked');
      },
    });
    expect(Seq.of<unknown>(proxy, hostile, proxy).distinct().count()).toBe(2);
    expect(Seq.of(key(proxy), key(hostile), key(proxy)).distinct().count()).toBe(2);
    expect(
      Seq.of<unknown>(hostile)
        .map(() => 1)
        .toArray(),
    ).toEqual([1]);
  });
});

describe('a Map or Set that a Seq gives', () => {
  const months = [
    { year: 2024, month: 1, sum: 5 },
    { year: 2024, month: 2, sum: 1 },
    { year: 2024, month: 1, sum: 7 },
  ];
  const sales = Seq.from(months);
  const month = (sale: (typeof months)[0]): readonly [number, number] => key(sale.year, sale.month);
  const add = collectors.sum<(typeof months)[0]>((sale) => sale.sum);
  const maps: [string, () => Map<readonly [number, number], unknown>, unknown][] = [
    ['toMap', () => sales.toMap(month, ({ sum }) => sum), 7],
    [
      'toMap with merge',
      () =>
        sales.toMap(
          month,
          ({ sum }) => sum,
          (a, b) => a + b,
        ),
      12,
    ],
    ['toMap of entries', () => sales.map((sale) => [month(sale), sale.sum] as const).toMap(), 7],
    ['toGroups', () => sales.toGroups(month, ({ sum }) => sum), [5, 7]],
    ['countBy', () => sales.countBy(month), 2],
    ['countBy of the elements', () => sales.map(month).countBy(), 2],
    ['aggregateBy', () => sales.aggregateBy(month, add), 12],
    [
      'reduceBy',
      () =>
        sales.reduceBy(
          month,
          (all, { sum }) => all + sum,
          () => 0,
        ),
      12,
    ],
    ['collect(toMap)', () => sales.collect(collectors.toMap(month, ({ sum }) => sum)), 7],
    ['collect(countBy)', () => sales.collect(collectors.countBy(month)), 2],
    ['collect(groupBy)', () => sales.collect(collectors.groupBy(month, add)), 12],
  ];

  test.each(maps)('%s has one entry a key, and finds it by its parts', (_name, make, expected) => {
    const map = make();
    expect([...map.keys()]).toEqual([key(2024, 1), key(2024, 2)]);
    expect(map.get(key(2024, 1))).toEqual(expected);
    expect([map.has(key(2024, 1)), map.has(key(2023, 1)), map.get(key(2023, 1))]).toEqual([
      true,
      false,
      undefined,
    ]);
    expect(map.get([2024, 1])).toBe(undefined);
    expect(map.set(key(2024, 1), 0)).toBe(map);
    expect([map.size, map.get(key(2024, 1))]).toEqual([2, 0]);
    map.set(key(1, 1), 9);
    expect([map.size, map.get(key(1, 1)), map.delete(key(1, 1)), map.delete(key(1, 1)), map.size]).toEqual([
      3,
      9,
      true,
      false,
      2,
    ]);
    map.clear();
    expect(map.get(key(2024, 1))).toBe(undefined);
  });

  test.each<[string, () => Set<unknown>]>([
    ['toSet', () => sales.map(month).toSet()],
    ['collect(toSet)', () => sales.map(month).collect(collectors.toSet())],
  ])('%s too', (_name, make) => {
    const set = make();
    expect([set.size, set.has(key(2024, 2)), set.has(key(2, 2024))]).toEqual([2, true, false]);
    expect(set.add(key(2024, 2))).toBe(set);
    expect([set.size, set.delete(key(2024, 2)), set.size]).toEqual([2, true, 1]);
  });

  test('looks otherwise like any other', () => {
    for (const made of [sales.countBy(month), sales.toGroups(month)] as Map<unknown, unknown>[]) {
      expect(Object.getPrototypeOf(made)).toBe(Map.prototype);
      expect(Object.keys(made)).toEqual([]);
      expect(inspect(made)).toMatch(/^Map\(2\) {\s+Key\(2\) \[ 2024, 1 \] => /);
      expect(new Map(made)).toEqual(made);
    }
    expect(Reflect.ownKeys(Seq.of([1], {}, 2, null).countBy())).toEqual([]);
    expect(Reflect.ownKeys(Seq.of([1], {}, 2, null).toSet())).toEqual([]);
  });

  test('collectors count keys, and merge parts that met the same ones apart', () => {
    expect(sales.collect(collectors.distinctCount(month))).toBe(2);
    for (const collector of [
      collectors.countBy(month),
      collectors.groupBy(month, add),
      collectors.toMap(month),
      collectors.distinctCount(month),
    ] as any[]) {
      const part = (values: typeof months): unknown =>
        values.reduce((all, value, i) => collector.add(all, value, i), collector.init());
      const merged = collector.merge(part(months.slice(0, 2)), part(months.slice(2)));
      expect(collector.done(merged)).toEqual(sales.collect(collector));
    }
  });
});

describe('the natural order', () => {
  const ascending = [
    key(),
    key(-1, 'z'),
    key(1),
    key(1, 'a'),
    key(1, 'b'),
    key(1, 'b', 0),
    key(1, 'b', NaN),
    key(1, 'b', null),
    key(1, null),
    key(2n, 'a'),
    key(3, key(1, 2)),
    key(3, key(1, 3)),
    key(4, new Date(1)),
    key(4, new Date(2)),
    key(null),
  ];

  test('is by the first parts that differ; a key comes before one that goes on', () => {
    expect(Seq.from(ascending).shuffle().sort().toArray()).toEqual(ascending);
    expect(Seq.from(ascending).isSorted()).toBe(true);
    const rows = ascending.map((own, at) => ({ own, at }));
    expect(
      Seq.from(rows)
        .shuffle()
        .sortBy(({ own }) => own)
        .map(({ at }) => at)
        .toArray(),
    ).toEqual(ascending.map((_, i) => i));
    expect(Seq.from(ascending).shuffle().sort().take(4).toArray()).toEqual(ascending.slice(0, 4));
    expect(Seq.from(rows).maxBy(({ own }) => own)).toBe(rows.at(-1));
    expect(Seq.from(rows).minBy(({ own }) => own)).toBe(rows[0]);
  });

  test('turned round has what comes last still last', () => {
    expect(
      Seq.of(key(1, 'a'), key(1, 'b'), key(1, null), key(2), key(2, 'a'), key(null), null)
        .sortBy((own) => own, 'desc')
        .toArray(),
    ).toEqual([key(2, 'a'), key(2), key(1, 'b'), key(1, 'a'), key(1, null), key(null), null]);
  });

  test('does without a compare function what nobody else can', () => {
    for (const [values, words] of [
      [[key(1), 1], /a composite key and 1|1 and a composite key/],
      [[key(1, 'a'), key(1, 2)], /"a" and 2|2 and "a"/],
      [[key({}), key({})], /an object and an object/],
      [[key(1), [1]], /an array/],
    ] as const)
      expect(thrown(() => Seq.from<unknown>(values).sort().toArray()).message).toMatch(words);
  });
});

describe('memory and time', () => {
  const size = 100_000;
  const objects = Array.from({ length: size }, () => ({}));
  test.each<[string, (n: number) => readonly unknown[]]>([
    ['both parts new', (n) => key(n, n + 1)],
    ['few first parts', (n) => key(n % 10, n)],
    ['few second parts', (n) => key(n, n % 10)],
    ['objects', (n) => key(objects[n], objects[size - 1 - n])],
    ['Dates', (n) => key(new Date(n), n % 2)],
    ['nested', (n) => key(key(n % 1000, 1), key(n, 2))],
    ['strings with one hash', (n) => key(`${'x'.repeat(50)}${n}`, 1)],
    ['many parts', (n) => key(...'abcdefghij', n)],
  ])('are linear: %s', (_name, own) => {
    const start = cpuTime();
    expect(Seq.range(0, size).distinct(own).count()).toBe(size);
    expect(Seq.range(0, size).countBy(own).size).toBe(size);
    expect(Seq.range(0, size).innerJoin(Seq.range(0, size), own, own).count()).toBe(size);
    expect(cpuTime() - start).toBeLessThan(10_000);
  });

  /** What of the objects that `make` puts into keys is still there, once `use` is through. */
  const kept = async (
    use: (own: (n: number) => readonly unknown[]) => unknown,
  ): Promise<[number, unknown]> => {
    const refs: WeakRef<object>[] = [];
    const result = use((n) => {
      const part = { n };
      refs.push(new WeakRef(part));
      return key(part, n % 3);
    });
    for (let i = 0; i < 2; i++) {
      await new Promise((resolve) => setTimeout(resolve, 0));
      gc();
    }
    expect(refs.length).toBeGreaterThan(500);
    return [refs.filter((ref) => ref.deref() !== undefined).length, result];
  };

  test('no key outlives the run that met it', async () => {
    const [left] = await kept((own) => {
      const numbers = Seq.range(0, 200);
      return [
        numbers.distinct(own).count(),
        numbers.groupBy(own).count(),
        numbers.countBy(own).size,
        numbers.union(numbers, own).count(),
        numbers.toMap(own).size,
        numbers.map(own).toSet().size,
        numbers.innerJoin(numbers, own, own).count(),
      ];
    });
    expect(left).toBeLessThan(10);
  });

  const numbers = Seq.range(0, 1000);
  test.each<[string, number, (own: (n: number) => unknown) => Iterable<unknown>]>([
    ['leftJoin', 990, (own) => numbers.leftJoin([1], own, () => key(1, 2))],
    ['groupJoin', 990, (own) => numbers.groupJoin([1], own, () => key(1, 2))],
    [
      'intersection',
      1,
      (own) => numbers.intersection([-1, 999], (n) => (n < 0 || n === 999 ? key(n < 0, 1) : own(n))),
    ],
  ])('%s keeps nothing of the side that streams', async (_name, times, open) => {
    const [left, iterator] = await kept((own) => {
      const walked = open(own)[Symbol.iterator]();
      for (let i = 0; i < times && walked.next().done !== true; i++);
      return walked;
    });
    expect(left).toBeLessThan(10);
    expect(iterator).toBeDefined();
  });
});
