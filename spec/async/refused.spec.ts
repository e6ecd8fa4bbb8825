/** What an AsyncSeq refuses, and when: at the call, or when it is run. */
import { describe, expect, test } from '@jest/globals';
import { SeqConsumedError } from 'seqable';
import { AsyncSeq } from 'seqable/async';
import { before, makeWorld } from '../support/laws.ts';
import { badArguments, refused } from '../support/refusals.ts';

const three = (): AsyncSeq<number> => AsyncSeq.of(1, 2, 3);
const bare = (next: unknown): AsyncIterable<number> => ({
  [Symbol.asyncIterator]: () => ({ next }) as never,
});
const tick = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

describe('options', () => {
  test.each<[object, string]>([
    [
      { concurrency: 0 },
      'RangeError: map: concurrency must be a whole number of at least 1, or Infinity, but got 0',
    ],
    [
      { concurrency: NaN },
      'RangeError: map: concurrency must be a whole number of at least 1, or Infinity, but got NaN',
    ],
    [
      { concurrency: 1.5 },
      'TypeError: map: concurrency must be a whole number of at least 1, or Infinity, but got 1.5',
    ],
    [
      { concurrency: '2' },
      'TypeError: map: concurrency must be a whole number of at least 1, or Infinity, but got "2"',
    ],
    [
      { concurrency: 3, buffer: 2 },
      'RangeError: map: buffer must not be less than concurrency (3), but got 2',
    ],
    [{ ordered: 1 }, 'TypeError: map: ordered must be true or false, but got 1'],
  ])('%j are refused at the call, and the source is closed', (options, message) => {
    let closed = 0;
    const source = AsyncSeq.from(
      Object.assign(bare(() => 1)[Symbol.asyncIterator](), {
        return: () => ++closed && Promise.resolve({}),
      }) as never,
    );
    let refused: unknown;
    try {
      source.map(String, options);
    } catch (error) {
      refused = error;
    }
    expect(String(refused)).toBe(message);
    expect((refused as Error).stack!.slice(message.length)).toMatch(/^\n +at .*lib\/async\/asyncSeq\.ts:/);
    expect(closed).toBe(1);
  });

  test('milliseconds and streams', () => {
    expect(() => three().timeout('5' as never)).toThrow(
      'timeout: ms must be a number of milliseconds above 0, but got "5"',
    );
    expect(() => three().timeout(Infinity)).toThrow(RangeError);
    expect(() => three().breathe(-1)).toThrow(RangeError);
    expect(() => three().signal({} as never)).toThrow(
      'signal: signal must be an AbortSignal, but got an object',
    );
    expect(() => three().toReadableStream({ highWaterMark: -1 })).toThrow(RangeError);
    expect(() => three().toReadableStream({ highWaterMark: '1' as never })).toThrow(TypeError);
  });
});

describe('sources that are none', () => {
  const none = 'if there may be none, pass value ?? []';
  const call = 'call it, or pass AsyncSeq.defer(function), which calls it for each run';
  const must = 'must be iterable, asynchronously or not, or a stream, but got';
  const refusals: [string, unknown, string][] = [
    ['a number', 5, '5; for the numbers of a range, pass Seq.range(start, end)'],
    ['null', null, `null; ${none}`],
    ['undefined', undefined, `undefined; ${none}`],
    ['a symbol', Symbol('s'), 'a symbol'],
    ['an object', {}, 'an object; for the properties of an object, pass Object.entries(object)'],
    ['an array-like object', { length: 1 }, 'an array-like object; pass Array.from(object)'],
    ['a promise', Promise.resolve([]), 'a promise; await it first, or pass AsyncSeq.defer(() => promise)'],
    ['a function', () => [], `a function; ${call}`],
    ['a generator function', function* () {}, `a generator function; ${call}`],
    ['an async function', async () => [], `an async function; ${call}`],
    ['an async generator function', async function* () {}, `an async generator function; ${call}`],
    ['a class', class {}, 'a class; pass an object of it, made with new'],
    [
      'a method that is no function',
      { [Symbol.asyncIterator]: 1 },
      'an object whose Symbol.asyncIterator is not a function',
    ],
  ];

  test.each(refusals)('%s is refused at the call', (_name, source, found) => {
    expect(() => AsyncSeq.from(source as never)).toThrow(TypeError);
    expect(() => AsyncSeq.from(source as never)).toThrow(`from: source ${must} ${found}`);
    expect(() => three().zip(source as never)).toThrow(`${must} ${found}`);
  });

  test.each<[string, unknown, string]>([
    ['a number', 5, '5; for one element, give [value]'],
    ['a string', 'ab', '"ab"; to go over its characters, pass AsyncSeq.from(string)'],
    ['null', null, `null; ${none}`],
    ['undefined', undefined, `undefined; ${none}`],
    ['an object', {}, 'an object; for the properties of an object, pass Object.entries(object)'],
  ])('%s is refused as the result of a mapper, given or promised', async (_name, result, found) => {
    const message = `flatMap: the mapper's result ${must} ${found}`;
    await expect(
      three()
        .flatMap(() => result as never)
        .toArray(),
    ).rejects.toThrow(message);
    await expect(
      three()
        .flatMap(() => Promise.resolve(result) as never)
        .toArray(),
    ).rejects.toThrow(message);
  });

  test.each<[string, AsyncIterable<number>, string]>([
    [
      'gives no object',
      { [Symbol.asyncIterator]: () => 5 as never },
      'Symbol.asyncIterator did not give an object',
    ],
    ['has no next', bare(5), 'has a `next` that is not a function'],
    ['has a next that gives no object', bare(() => 5), 'the `next` of the iterator did not give an object'],
    [
      'promises no object',
      bare(() => Promise.resolve(5)),
      'the `next` of the iterator did not give an object',
    ],
    ['is no function', { [Symbol.asyncIterator]: 5 as never }, 'toArray: source must be'],
  ])('one whose iterator %s is refused when it is run', async (_name, source, message) => {
    const made = (): AsyncSeq<number> => AsyncSeq.defer(() => source);
    await expect(made().toArray()).rejects.toThrow(TypeError);
    if (!message.startsWith('toArray')) await expect(made().toArray()).rejects.toThrow(message);
    await expect(three().merge(made()).toArray()).rejects.toThrow(TypeError);
  });

  test('what defer and flatMap give in place of one', async () => {
    await expect(AsyncSeq.defer(() => 5 as never).toArray()).rejects.toThrow('must be');
    await expect(AsyncSeq.defer(() => Promise.resolve({}) as never).toArray()).rejects.toThrow('must be');
    await expect(
      three()
        .flatMap(() => 'ab' as never)
        .toArray(),
    ).rejects.toThrow(TypeError);
    await expect(
      three()
        .flatMap(() => 5 as never)
        .toArray(),
    ).rejects.toThrow(TypeError);
    await expect(
      three()
        .flatMap(() => ({ next: 1 }) as never, { concurrency: 2 })
        .toArray(),
    ).rejects.toThrow(TypeError);
    expect(await AsyncSeq.defer(() => 'h😀').toArray()).toEqual(['h', '😀']);
  });

  test('a source that was used up', async () => {
    const used: [string, () => unknown][] = [
      ['a generator', () => three()[Symbol.asyncIterator]()],
      ['a stream of the web', () => three().toReadableStream()],
      ['a bare iterator', () => ({ next: () => Promise.resolve({ done: true, value: undefined }) })],
    ];
    for (const [, make] of used) {
      const source = make() as AsyncIterable<number>;
      await AsyncSeq.from(source).toArray();
      await expect(AsyncSeq.from(source).toArray()).rejects.toThrow(SeqConsumedError);
    }
  });
});

describe('observables', () => {
  type Observer = { next(value: number): void; error(error: unknown): void; complete(): void };
  const both = (subscribe: (observer: Observer) => unknown): never => ({ subscribe }) as never;

  test('by subscribe, by @@observable; left by a function, a subscription, or not at all', async () => {
    const log: string[] = [];
    const feed = (observer: Observer): void => {
      observer.next(1);
      observer.next(2);
      observer.complete();
    };
    const ways: [string, (observer: Observer) => unknown][] = [
      ['function', (observer) => (feed(observer), () => log.push('function'))],
      ['subscription', (observer) => (feed(observer), { unsubscribe: () => log.push('subscription') })],
      ['object', (observer) => (feed(observer), {})],
      ['nothing', feed],
    ];
    for (const [, subscribe] of ways) {
      expect(await AsyncSeq.from<number>(both(subscribe)).toArray()).toEqual([1, 2]);
      expect(await AsyncSeq.from<number>({ '@@observable': () => both(subscribe) } as never).first()).toBe(1);
    }
    expect(log).toEqual(['function', 'function', 'subscription', 'subscription']);
  });

  test('its error comes after its elements', async () => {
    const seen: number[] = [];
    const source = both((observer) => {
      observer.next(1);
      observer.error('mine');
    });
    await expect(AsyncSeq.from<number>(source).forEach((n) => void seen.push(n))).rejects.toBe('mine');
    expect(seen).toEqual([1]);
  });
});

describe('a run that is entered from inside', () => {
  test('next, return and peek are refused in code of the run itself, and it goes on', async () => {
    const said: string[] = [];
    const catching = (call: () => Promise<unknown>): void =>
      void call().catch((error: unknown) => said.push(String(error)));
    const reentrant = three().map((n) => {
      catching(() => iterator.next());
      catching(() => iterator.return());
      return n;
    });
    const iterator = reentrant[Symbol.asyncIterator]();
    expect(await iterator.next()).toEqual({ value: 1, done: false });
    await tick();
    expect(said).toHaveLength(2);
    expect(said[0]).toContain('TypeError: iterator: it is already running');

    said.length = 0;
    const peekable = three()
      .map((n) => {
        catching(() => peekable.next());
        catching(() => peekable.peek());
        catching(() => peekable.return());
        return n;
      })
      .peekable();
    expect(await peekable.peek()).toEqual({ value: 1, done: false });
    await tick();
    expect(said).toHaveLength(3);
    expect(new Set(said)).toEqual(
      new Set(['TypeError: peekable: it is already running; a callback or a source pulled or closed it']),
    );
    expect(await peekable.return()).toEqual({ value: undefined, done: true });
    expect(await peekable.next()).toEqual({ value: undefined, done: true });
    expect(await peekable.return()).toEqual({ value: undefined, done: true });
  });
});

describe('peekable', () => {
  test('errors of the source and of the predicate', async () => {
    const failing = AsyncSeq.of(1, 2)
      .tap((n) => {
        if (n === 2) throw new Error('two');
      })
      .peekable();
    await expect(failing.nextIf(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    await expect(
      failing.nextIf(() => {
        throw new Error('never');
      }),
    ).rejects.toThrow('never');
    expect(await failing.nextIf(() => false)).toEqual({ value: undefined, done: true });
    expect(await failing.nextIf(async () => true)).toEqual({ value: 1, done: false });
    await expect(failing.peek()).rejects.toThrow('two');
    expect(await failing.next()).toEqual({ value: undefined, done: true });
    expect(await failing.nextIf(() => true)).toEqual({ value: undefined, done: true });
  });

  test('a source that cannot be closed', async () => {
    const source = {
      [Symbol.asyncIterator]: () => ({
        next: () => Promise.resolve({ value: 1, done: false }),
        return: () => Promise.reject(new Error('shut')),
      }),
    };
    const peekable = AsyncSeq.from<number>(source as never).peekable();
    expect(await peekable.peek()).toEqual({ value: 1, done: false });
    await expect(peekable.return()).rejects.toThrow('shut');
    const endless = AsyncSeq.generate((i) => i)
      .sort()
      .peekable();
    await expect(endless.next()).rejects.toThrow('endless');
  });
});

describe('shared runs', () => {
  test('an error of the source comes to every reader, and what is disposed gives no more', async () => {
    const failing = AsyncSeq.of(1).concat(AsyncSeq.defer(() => Promise.reject(new Error('mine'))));
    const memo = failing.memoize();
    await expect(memo.toArray()).rejects.toThrow('mine');
    await expect(memo.toArray()).rejects.toThrow('mine');
    const [left, right] = failing.tee();
    await expect(left!.toArray()).rejects.toThrow('mine');
    await expect(right!.toArray()).rejects.toThrow('mine');
    const share = three().share();
    expect(await share.first()).toBe(1);
    // Where the engine has Symbol.asyncDispose.
    const { asyncDispose } = Symbol as { asyncDispose?: symbol };
    if (asyncDispose !== undefined) {
      await (share as unknown as Record<symbol, () => Promise<void>>)[asyncDispose]!();
      await expect(share.toArray()).rejects.toThrow(SeqConsumedError);
    }
    const endless = AsyncSeq.generate((i) => i).sort();
    await expect(endless.memoize().first()).rejects.toThrow('endless');
    await expect(endless.share().first()).rejects.toThrow('endless');
    await expect(endless.tee()[0]!.first()).rejects.toThrow('endless');
  });

  test('many readers that come and leave while a source is silent', async () => {
    const silent = AsyncSeq.push<number>(() => {}).memoize();
    const controllers = Array.from({ length: 40 }, () => new AbortController());
    const runs = controllers.map(({ signal }) =>
      silent
        .signal(signal)
        .first()
        .catch((error: unknown) => error),
    );
    for (const controller of controllers) controller.abort('left');
    expect(new Set(await Promise.all(runs))).toEqual(new Set(['left']));
    const later = Array.from({ length: 20 }, () => new AbortController());
    const again = later.map(({ signal }) =>
      silent
        .signal(signal)
        .first()
        .catch((error: unknown) => error),
    );
    for (const controller of later) controller.abort('too');
    expect(new Set(await Promise.all(again))).toEqual(new Set(['too']));
  });
});

test('promises among the elements of an inner array, and a rejected one', async () => {
  const inner = (n: number): unknown[] => [n, Promise.resolve(n * 10)];
  expect(await three().flatMap(inner).toArray()).toEqual([1, 10, 2, 20, 3, 30]);
  await expect(
    three()
      .flatMap(() => [Promise.reject(new Error('no'))])
      .toArray(),
  ).rejects.toThrow('no');
});

test('sources by key: a symbol, and one that is left out', async () => {
  const at = Symbol('at');
  const rows = await AsyncSeq.zipKeyed({ [at]: [1, 2], b: three() } as never).toArray();
  expect(rows).toEqual([
    { [at]: 1, b: 1 },
    { [at]: 2, b: 2 },
  ]);
  expect(() => AsyncSeq.zipKeyed({ [at]: 5 } as never)).toThrow('symbol');
  expect(() => AsyncSeq.zipKeyed({ a: 5 } as never)).toThrow('source "a"');
  expect(() => AsyncSeq.zipKeyed(5 as never)).toThrow(TypeError);
  expect(() => AsyncSeq.zip(5 as never)).toThrow(TypeError);
  expect(() => three().zip(5 as never)).toThrow('source 1');
});

describe('an error about an argument begins at the method, or at the operation that it calls:', () => {
  // What only Seq refuses; and the second argument of chunks, which is another one here.
  const taken = ['an async iterable', 'an iterator that is not iterable'];
  const same = refused.filter(
    ({ entry, shown, at }) =>
      entry.name in AsyncSeq.prototype && !taken.includes(shown) && !(entry.name === 'chunks' && at > 0),
  );

  test.each(same)('$title', async (one) => {
    const { name } = one.entry;
    const world = makeWorld();
    const receiver = before(world, one.entry, AsyncSeq.of(1) as never);
    let error: unknown;
    try {
      await (receiver as unknown as Record<string, (...args: unknown[]) => unknown>)[name]!(
        ...badArguments(one, world),
      );
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toBeInstanceOf(Error);
    const [, first] = (error as Error).stack!.slice(String(error).length).split('\n');
    const file = name === 'chunks' ? 'timedChunks' : name;
    expect(first).toMatch(new RegExp(`lib/(async/asyncSeq|\\w+/${file}|async/\\w+/${file})\\.ts:`));
  });
});
