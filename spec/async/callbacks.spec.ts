/** Callbacks of the asynchronous side: which may give promises, which may not, and what groups, zips and profiles do. */
import { describe, expect, test } from '@jest/globals';
import { Seq } from 'seqable';
import { AsyncSeq } from 'seqable/async';
import type { Collector } from 'seqable';

const later = <T>(value: T, ms: number = 1): Promise<T> =>
  new Promise((resolve) => setTimeout(resolve, ms, value));
const promise: any = (value: unknown) => Promise.resolve(value);
const rejected: any = () => Promise.reject(new Error('nobody waits for this'));

describe('a promise where none is awaited', () => {
  const three = (): AsyncSeq<number> => AsyncSeq.of(3, 1, 2);
  const collector = (part: keyof Collector<number, number>): Collector<number, number> => ({
    init: () => 0,
    add: (a) => a,
    merge: (a) => a,
    done: (a) => a,
    [part]: promise,
  });

  test.each<[string, string, () => unknown]>([
    ['sort', 'compare', () => three().sort(promise).toArray()],
    ['sortBy', 'key', () => three().sortBy(promise).toArray()],
    [
      'sortBy',
      'direction',
      () =>
        three()
          .sortBy((n) => n, promise)
          .toArray(),
    ],
    [
      'thenBy',
      'key',
      () =>
        three()
          .sortBy((n) => n)
          .thenBy(promise)
          .toArray(),
    ],
    ['shuffle', 'rng', () => three().shuffle(promise).toArray()],
    ['sample', 'rng', () => three().sample(2, promise)],
    ['union', 'key', () => three().union([1], promise).toArray()],
    ['intersection', 'key', () => three().intersection([1], promise).toArray()],
    ['difference', 'key', () => three().difference([1], promise).toArray()],
    ['symmetricDifference', 'key', () => three().symmetricDifference([1], promise).toArray()],
    ...(['innerJoin', 'leftJoin', 'rightJoin', 'fullJoin', 'groupJoin'] as const).flatMap(
      (name): [string, string, () => unknown][] => [
        [name, 'outerKey', () => three()[name]([1], promise, Number).toArray()],
        [name, 'innerKey', () => three()[name]([1], Number, promise).toArray()],
        [name, 'result', () => three()[name]([1], Number, Number, promise).toArray()],
      ],
    ),
    ['toMap', 'merge', () => three().toMap(() => 1, Number, promise)],
    ['toObject', 'merge', () => three().toObject(() => 'a', Number, promise)],
    ['reduceBy', 'fn', () => three().reduceBy(Number, promise, () => 0)],
    ['reduceBy', 'seed', () => three().reduceBy(Number, () => 0, promise)],
    ['min', 'compare', () => three().min(promise)],
    ['max', 'compare', () => three().max(promise)],
    ['minMax', 'compare', () => three().minMax(promise)],
    ['isSorted', 'compare', () => three().isSorted(promise)],
    ['equals', 'eq', () => three().equals([3], promise)],
    ['startsWith', 'eq', () => three().startsWith([3], promise)],
    ['compare', 'cmp', () => three().compare([3], promise)],
    ['mergeSorted', 'compare', () => three().mergeSorted([3], promise).toArray()],
    ['collect', "the collector's init", () => three().collect(collector('init'))],
    ['collect', "the collector's add", () => three().collect(collector('add'))],
    ['collect', "the collector's done", () => three().collect(collector('done'))],
    ['aggregateBy', "the collector's add", () => three().aggregateBy(Number, collector('add'))],
  ])('%s: %s', async (name, parameter, work) => {
    const expected = `${name}: ${parameter} gave a promise, which is not awaited here; await it in .map before ${name}`;
    await expect(work()).rejects.toThrow(new TypeError(expected));
  });

  test('one that rejects is handled', async () => {
    const reported: unknown[] = [];
    const note = (error: unknown): unknown => reported.push(error);
    process.on('unhandledRejection', note);
    await expect(AsyncSeq.of(2, 1).sortBy(rejected).toArray()).rejects.toThrow('gave a promise');
    await later(0, 5);
    process.off('unhandledRejection', note);
    expect(reported).toEqual([]);
  });
});

describe('callbacks that are called one after the other for an element', () => {
  test('groupBy waits for the key, then for the value, and shows one stage', async () => {
    const events: string[] = [];
    const grouped = AsyncSeq.of(1, 2, 3).groupBy(
      async (n, i) => (events.push(`key ${n} ${i}`), later(n % 2)),
      async (n, i) => (events.push(`value ${n} ${i}`), later(n * 10)),
    );
    expect(grouped.explain().stages.map(({ op }) => op)).toEqual(['of(3 elements)', 'groupBy']);
    expect(await grouped.map(async (group) => [group.key, await group.sum()]).toArray()).toEqual([
      [1, 40],
      [0, 20],
    ]);
    expect(events).toEqual(['key 1 0', 'value 1 0', 'key 2 1', 'value 2 1', 'key 3 2', 'value 3 2']);
  });

  test('two runs at once do not mix their answers', async () => {
    const grouped = AsyncSeq.of(1, 2, 3, 4).groupBy(
      (n) => later(n % 2, n),
      (n) => later(n * 10, 5 - n),
    );
    const rows = (): Promise<unknown> =>
      grouped.map(async (group) => [group.key, await group.toArray()]).toArray();
    const expected = [
      [1, [10, 30]],
      [0, [20, 40]],
    ];
    expect(await Promise.all([rows(), rows()])).toEqual([expected, expected]);
  });

  test('an error of one is traced to the operation, at the index of the element', async () => {
    const work = AsyncSeq.of(1, 2).toMap(
      (n) => later(n),
      async (n) => {
        if (n === 2) throw new Error('no');
        return n;
      },
    );
    const error: unknown = await work.catch((reason: unknown) => reason);
    expect(Seq.trace(error)).toEqual({ stage: 'toMap', index: 1 });
  });

  test('minBy gives the element itself, once a key', async () => {
    const calls: unknown[][] = [];
    const key = (...args: unknown[]): Promise<number> => (calls.push(args), later(-(args[0] as number)));
    expect(await AsyncSeq.of(1, 3, 2).minBy(key)).toBe(3);
    expect(calls).toEqual([[1], [3], [2]]);
  });

  test('a group is in memory, knows its key, and can be run again', async () => {
    const groups = await AsyncSeq.of(1, 2, 3)
      .groupBy((n) => n % 2)
      .toArray();
    expect(groups.map(({ key }) => key)).toEqual([1, 0]);
    expect(await groups[0]!.toArray()).toEqual([1, 3]);
    expect(await groups[0]!.toArray()).toEqual([1, 3]);
  });
});

describe('sources made by a callback', () => {
  test('the factory of defer may give a promise of a source', async () => {
    const seq = AsyncSeq.defer(async () => later([1, 2]));
    expect(await seq.toArray()).toEqual([1, 2]);
    expect(await seq.count()).toBe(2);
    await expect(AsyncSeq.defer(promise as never).toArray()).rejects.toThrow(
      "defer: the factory's result must be iterable",
    );
  });

  test('children may be promised, and none', async () => {
    const tree = AsyncSeq.of(1).expand(async (n) => later(n < 3 ? [n + 1] : undefined));
    expect(await tree.toArray()).toEqual([1, 2, 3]);
    await expect(
      AsyncSeq.of(1)
        .expand((async () => 5) as never)
        .toArray(),
    ).rejects.toThrow("expand: the children's result must be iterable");
  });

  test('iterate, unfold and generate wait for what they go on from', async () => {
    expect(
      await AsyncSeq.iterate(1, (n) => later(n * 2))
        .take(4)
        .toArray(),
    ).toEqual([1, 2, 4, 8]);
    const unfolded = AsyncSeq.unfold(1, async (n) => (n < 3 ? ([n, n + 1] as const) : undefined));
    expect(await unfolded.toArray()).toEqual([1, 2]);
    expect(await AsyncSeq.generate((i) => later(i * i), 3).toArray()).toEqual([0, 1, 4]);
  });

  test('of awaits what it is given, and append does not', async () => {
    const given = Promise.resolve(2);
    expect(
      await AsyncSeq.of(Promise.resolve(1))
        .append(given)
        .map((x) => x === (given as unknown))
        .toArray(),
    ).toEqual([false, true]);
  });
});

describe('zip', () => {
  /** A source that notes when it is asked, and answers when it is told. */
  function slow(
    name: string,
    events: string[],
  ): AsyncIterable<string> & { answers: ((done?: boolean) => void)[] } {
    const answers: ((done?: boolean) => void)[] = [];
    return {
      answers,
      [Symbol.asyncIterator]: () => ({
        next: () =>
          new Promise((resolve) => {
            events.push(`${name} asked`);
            answers.push((done = false) => resolve({ done, value: name } as IteratorResult<string>));
          }),
        return: async () => (events.push(`${name} closed`), { done: true, value: undefined }),
      }),
    };
  }

  test.each([
    ['the static', (a: AsyncIterable<string>, b: AsyncIterable<string>) => AsyncSeq.zip([a, b])],
    ['the method', (a: AsyncIterable<string>, b: AsyncIterable<string>) => AsyncSeq.from(a).zip(b)],
    ['by keys', (a: AsyncIterable<string>, b: AsyncIterable<string>) => AsyncSeq.zipKeyed({ a, b })],
  ])('%s asks all sides at once, and none a row ahead', async (_name, make) => {
    const events: string[] = [];
    const [a, b] = [slow('a', events), slow('b', events)];
    const iterator = make(a, b)[Symbol.asyncIterator]();
    const first = iterator.next();
    expect(events).toEqual(['a asked', 'b asked']);
    b.answers[0]!();
    await later(0);
    expect(events).toEqual(['a asked', 'b asked']);
    a.answers[0]!();
    expect(Object.values((await first).value as object)).toEqual(['a', 'b']);
    await later(0);
    expect(events).toEqual(['a asked', 'b asked']);
    const second = iterator.next();
    expect(events).toEqual(['a asked', 'b asked', 'a asked', 'b asked']);
    b.answers[1]!();
    a.answers[1]!(true);
    expect(await second).toEqual({ done: true, value: undefined });
    expect(events.slice(4)).toEqual(['b closed']);
  });

  test('an error of one side comes out although another one is still waited for', async () => {
    const idle = slow('idle', []);
    async function* fails(): AsyncGenerator<never> {
      await later(0);
      throw new Error('broken');
    }
    const rows = AsyncSeq.from(idle).zip(fails()).toArray();
    await expect(rows).rejects.toThrow('broken');
  });
});

describe('concurrency', () => {
  test('an operation of one call at a time gets no context, one with options does', async () => {
    const counts: number[] = [];
    const count = (...args: unknown[]): number => counts.push(args.length);
    await AsyncSeq.of(1).map(count).toArray();
    await AsyncSeq.of(1).map(count, {}).toArray();
    await AsyncSeq.of(1).forEach(count, { concurrency: 2 });
    expect(counts).toEqual([2, 3, 3]);
  });

  test('forEach waits for all calls, and is traced under its name', async () => {
    let atWork = 0;
    let most = 0;
    await AsyncSeq.from([1, 2, 3, 4]).forEach(
      async () => {
        most = Math.max(most, ++atWork);
        await later(0, 2);
        atWork--;
      },
      { concurrency: 2 },
    );
    expect({ atWork, most }).toEqual({ atWork: 0, most: 2 });
    const failed = AsyncSeq.of(1).forEach(async () => Promise.reject(new Error('no')), { concurrency: 2 });
    expect(Seq.trace(await failed.catch((error: unknown) => error))).toEqual({ stage: 'forEach', index: 0 });
  });
});

describe('profile', () => {
  test('counts what passed each stage, and says how long it was waited for', async () => {
    const { result, profile } = await AsyncSeq.of(1, 2, 3)
      .map((n) => later(n, 10))
      .filter((n) => later(n > 1, 1))
      .profile((seq) => seq.toArray());
    expect(result).toEqual([2, 3]);
    expect(profile.stages.map(({ op, in: given, out }) => [op, given, out])).toEqual([
      ['of(3 elements)', 0, 3],
      ['map', 3, 3],
      ['filter', 3, 2],
    ]);
    const [root, map, filter] = profile.stages.map(({ waited }) => waited);
    expect(map).toBeGreaterThan(25);
    expect(filter).toBeLessThan(map!);
    expect(root).toBeLessThan(filter!);
    expect(String(profile)).toMatch(/^stage +in +out +ms +waited\n/);
  });

  test('rejects with what the run throws', async () => {
    await expect(AsyncSeq.of(1).profile(5 as never)).rejects.toThrow(
      'profile: run must be a function, but got 5',
    );
    await expect(AsyncSeq.of(1).profile(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
  });
});

test('flatten goes into asynchronous elements too', async () => {
  const nested: unknown[] = [AsyncSeq.of(1, 2), [3, Promise.resolve(4)], 5];
  expect(await AsyncSeq.from(nested).flatten().toArray()).toEqual([1, 2, 3, 4, 5]);
});
