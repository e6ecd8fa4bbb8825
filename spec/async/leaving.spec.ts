/** Sources that were never opened, runs that are left while they close, and what is told of it. */
import { EventEmitter } from 'node:events';
import { inspect } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import { Seq, SeqInfiniteError } from 'seqable';
import { AsyncSeq } from 'seqable/async';

const { asyncDispose } = Symbol as { asyncDispose?: symbol };
const dispose = (shared: unknown): Promise<unknown> =>
  asyncDispose === undefined
    ? Promise.resolve()
    : (shared as Record<symbol, () => Promise<unknown>>)[asyncDispose]!();
const tick = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** A one-shot source that counts its closing. */
function once(over: Record<string, unknown> = {}): { source: AsyncIterableIterator<number>; log: string[] } {
  const log: string[] = [];
  const source = {
    next: () => Promise.resolve({ value: 1, done: false }),
    return: () => (log.push('closed'), Promise.resolve({ value: undefined, done: true })),
    [Symbol.asyncIterator]: () => source,
    ...over,
  } as never as AsyncIterableIterator<number>;
  return { source, log };
}

const refuse = (source: unknown): void => {
  expect(() => AsyncSeq.from(source as AsyncIterable<number>).take(-1)).toThrow(RangeError);
};

describe('a source that is never opened', () => {
  test('is closed if it can be read only once: an iterator, a stream of the web, a stream of Node', () => {
    const { source, log } = once();
    refuse(source);
    expect(log).toEqual(['closed']);
    let cancelled = 0;
    refuse(new ReadableStream({ cancel: () => void cancelled++ }));
    expect(cancelled).toBe(1);
    let destroyed = 0;
    const { source: stream } = once({ pipe: () => 1, on: () => 1, destroy: () => destroyed++ });
    refuse(stream);
    expect(destroyed).toBe(1);
    refuse(once({ pipe: () => 1, on: () => 1, destroy: undefined }).source);
  });

  test('is left alone if it can be read again, and one that was made to find out is closed', () => {
    const log: string[] = [];
    const again = {
      next: 1,
      [Symbol.asyncIterator]: () => ({ next: () => 1, return: () => log.push('made') }),
    };
    refuse(again);
    expect(log).toEqual([]);
    refuse({ ...again, next: () => 1 });
    expect(log).toEqual(['made']);
    const throwing = {
      next: () => 1,
      [Symbol.asyncIterator]: () => {
        throw new Error('mine');
      },
    };
    refuse(throwing);
    refuse({ next: () => 1, [Symbol.asyncIterator]: () => 5 });
  });

  test('a signal that is aborted already', async () => {
    const { source, log } = once();
    const run = AsyncSeq.from(source).signal(AbortSignal.abort('before')).toArray();
    await expect(run).rejects.toBe('before');
    expect(log).toEqual(['closed']);
  });
});

describe('a shared run', () => {
  test('whose source cannot be closed', async () => {
    const { source } = once({ return: () => Promise.reject(new Error('shut')) });
    for (const make of [(seq: AsyncSeq<number>) => seq.share(), (seq: AsyncSeq<number>) => seq.memoize()]) {
      const shared = make(AsyncSeq.from({ [Symbol.asyncIterator]: () => ({ ...source }) }));
      expect(await shared.first()).toBe(1);
      if (asyncDispose !== undefined) await expect(dispose(shared)).rejects.toThrow('shut');
    }
  });

  test('that is disposed while it waits, and twice', async () => {
    const { source, log } = once({ next: () => new Promise(() => {}) });
    const shared = AsyncSeq.from(source).share();
    const reading = shared.first().catch((error: unknown) => error);
    await tick();
    if (asyncDispose === undefined) return;
    const first = dispose(shared);
    await Promise.all([first, dispose(shared)]);
    expect(log).toEqual(['closed']);
    expect(String(await reading)).toContain('disposed');
    const unread = once();
    await dispose(AsyncSeq.from(unread.source).share());
    expect(unread.log).toEqual(['closed']);
    await dispose(AsyncSeq.of(1).memoize());
  });

  test('that is aborted while it waits, and while it closes', async () => {
    const controller = new AbortController();
    const waiting = AsyncSeq.from(once({ next: () => new Promise(() => {}) }).source)
      .signal(controller.signal)
      .memoize();
    const readers = [waiting.toArray(), waiting.first()].map((run) => run.catch((error: unknown) => error));
    await tick();
    controller.abort('enough');
    expect(await Promise.all(readers)).toEqual(['enough', 'enough']);
    await expect(waiting.toArray()).rejects.toBe('enough');

    if (asyncDispose === undefined) return;
    const other = new AbortController();
    const slow = once({ return: () => new Promise(() => {}) });
    const closing = AsyncSeq.from(slow.source).signal(other.signal).share();
    expect(await closing.first()).toBe(1);
    const left = dispose(closing).catch((error: unknown) => error);
    await tick();
    other.abort('at once');
    expect(await left).toBe('at once');
  });
});

describe('a peekable', () => {
  test('that is aborted while it waits, while nobody waits, and while it closes', async () => {
    const controller = new AbortController();
    const waiting = AsyncSeq.from(once({ next: () => new Promise(() => {}) }).source)
      .signal(controller.signal)
      .peekable();
    const calls = [waiting.peek(), waiting.next()].map((call) => call.catch((error: unknown) => error));
    await tick();
    controller.abort('enough');
    expect(await Promise.all(calls)).toEqual(['enough', { value: undefined, done: true }]);

    const idle = new AbortController();
    const between = AsyncSeq.from(once().source).signal(idle.signal).peekable();
    expect(await between.next()).toEqual({ value: 1, done: false });
    idle.abort('idle');
    await expect(between.next()).rejects.toBe('idle');
    expect(await between.next()).toEqual({ value: undefined, done: true });

    const other = new AbortController();
    const slow = AsyncSeq.from(once({ return: () => new Promise(() => {}) }).source)
      .signal(other.signal)
      .peekable();
    expect(await slow.peek()).toEqual({ value: 1, done: false });
    const left = slow.return().catch((error: unknown) => error);
    await tick();
    other.abort('at once');
    expect(await left).toBe('at once');
  });
});

test('an iterator that is left before anything was asked, and one whose source cannot be closed', async () => {
  const { source, log } = once();
  const iterator = AsyncSeq.from(source)[Symbol.asyncIterator]();
  expect(await iterator.return()).toEqual({ value: undefined, done: true });
  expect(log).toEqual(['closed']);
  expect(await iterator.next()).toEqual({ value: undefined, done: true });
  const shut = AsyncSeq.from(once({ return: () => Promise.reject(new Error('shut')) }).source);
  const other = shut[Symbol.asyncIterator]();
  await other.next();
  await expect(other.return()).rejects.toThrow('shut');
  if (asyncDispose === undefined) return;
  const third = once();
  const opened = AsyncSeq.from(third.source)[Symbol.asyncIterator]();
  await opened.next();
  await dispose(opened);
  expect(third.log).toEqual(['closed']);
});

test('a source that is odd: next without a promise, a stream whose reader gives at once, elements that are asked for twice', async () => {
  let n = 0;
  const atOnce = { next: () => ({ done: n >= 3, value: n++ }), [Symbol.asyncIterator]: () => atOnce };
  expect(await AsyncSeq.from<number>(atOnce as never).toArray()).toEqual([0, 1, 2]);
  let m = 0;
  const reader = {
    read: () => ({ done: m >= 2, value: m++ }),
    cancel: () => undefined,
    releaseLock: () => {},
  };
  expect(
    await AsyncSeq.from<number>({ getReader: () => reader, pipeTo: () => 1 } as never).toArray(),
  ).toEqual([0, 1]);
});

test('events that fail, and those of all arguments', async () => {
  const emitter = new EventEmitter();
  const seen: unknown[] = [];
  const run = AsyncSeq.events(emitter, 'data', { all: true }).forEach((args) => void seen.push(args));
  emitter.emit('data', 1, 2);
  await tick();
  emitter.emit('error', new Error('mine'));
  await expect(run).rejects.toThrow('mine');
  expect(seen).toEqual([[1, 2]]);
  expect(emitter.eventNames()).toEqual([]);
});

test('a label on what is shared, asynchronous or not', async () => {
  const memo = Seq.from([1, 2]).memoize().label('rows');
  expect(inspect(memo)).toBe('Seq { memoize "rows" }');
  expect(memo.explain().stages[0]).toMatchObject({ min: 2, max: 2 });
  expect(memo.toArray()).toEqual([1, 2]);
  const endless = Seq.generate((i) => i)
    .memoize()
    .label('numbers');
  expect(() => endless.toArray()).toThrow(SeqInfiniteError);
  expect(endless.take(2).toArray()).toEqual([0, 1]);
  const late = AsyncSeq.of(1, 2).memoize().label('late');
  expect(inspect(late)).toBe('AsyncSeq { memoize "late" }');
  expect(await late.toArray()).toEqual([1, 2]);
  await expect(
    AsyncSeq.generate((i) => i)
      .memoize()
      .label('x')
      .toArray(),
  ).rejects.toThrow(SeqInfiniteError);
});

test('reverse of an array whose iterator is its own', () => {
  const odd = Object.assign([1, 2, 3], { [Symbol.iterator]: () => [7, 8].values() });
  expect(Seq.from<number>(odd).reverse().toArray()).toEqual([8, 7]);
  expect([...Seq.from<number>(odd).reverse()]).toEqual([8, 7]);
});

test('a bare iterator whose elements are promises, and one that rejects', async () => {
  const counting = (elements: unknown[]): never => {
    let k = 0;
    return { next: () => ({ done: k >= elements.length, value: elements[k++] }) } as never;
  };
  expect(await AsyncSeq.from<number>(counting([Promise.resolve(1), 2])).toArray()).toEqual([1, 2]);
  const seen: number[] = [];
  const failing = AsyncSeq.from<number>(counting([1, Promise.reject(new Error('mine')), 3]));
  await expect(failing.forEach((n) => void seen.push(n))).rejects.toThrow('mine');
  expect(seen).toEqual([1]);
});

test('an emitter of before `off`, and a target whose `error` ends it', async () => {
  const listeners = new Map<string, (value: unknown) => void>();
  const old = {
    on: (name: string, listener: (value: unknown) => void) => listeners.set(name, listener),
    removeListener: (name: string) => listeners.delete(name),
  };
  const run = AsyncSeq.events(old as never, 'data')
    .take(1)
    .toArray();
  await tick();
  listeners.get('data')!(5);
  expect(await run).toEqual([5]);
  expect(listeners.size).toBe(0);
  const target = new EventTarget();
  const failing = AsyncSeq.events(target, 'data', { error: 'error' }).toArray();
  const event = new Event('error');
  target.dispatchEvent(event);
  await expect(failing).rejects.toBe(event);
});

describe('an engine that lacks something', () => {
  const without = async (names: readonly string[], work: () => unknown): Promise<void> => {
    const all = globalThis as Record<string, unknown>;
    const kept = names.map((name) => Object.getOwnPropertyDescriptor(all, name)!);
    for (const name of names)
      Object.defineProperty(all, name, { value: undefined, configurable: true, writable: true });
    try {
      await work();
    } finally {
      names.forEach((name, i) => Object.defineProperty(all, name, kept[i]!));
    }
  };

  test('ReadableStream: toReadableStream says so', () =>
    without(['ReadableStream'], () => {
      expect(() => AsyncSeq.of(1).toReadableStream()).toThrow('this engine has no ReadableStream');
    }));

  test('setImmediate and performance: breathe takes a timer, and times are by the clock', () =>
    without(['setImmediate', 'performance'], async () => {
      let turns = 0;
      const timer = setInterval(() => turns++, 0);
      const busy = AsyncSeq.from(Seq.range(0, 40)).tap(() => {
        for (const start = Date.now(); Date.now() - start < 2;);
      });
      expect(await busy.breathe(5).count()).toBe(40);
      clearInterval(timer);
      expect(turns).toBeGreaterThan(2);
    }));
});

test('a profile of a run that gives its result at once', async () => {
  const { result, profile } = await AsyncSeq.of(1).profile(() => 5);
  expect(result).toBe(5);
  expect(profile.stages.map(({ out }) => out)).toEqual([0]);
});

test('a source by key that is not enumerable, and one that is undefined, are not there', async () => {
  const sources = Object.defineProperty({ a: [1], b: undefined }, 'hidden', { value: 5 });
  expect(await AsyncSeq.zipKeyed(sources as never).toArray()).toEqual([{ a: 1 }]);
});

test('a disposed branch of tee', async () => {
  if (asyncDispose === undefined) return;
  const { source, log } = once();
  const [left, right] = AsyncSeq.from(source).tee();
  expect(await left!.first()).toBe(1);
  await dispose(left);
  await expect(left!.first()).rejects.toThrow('disposed');
  expect(log).toEqual([]);
  expect(await right!.first()).toBe(1);
  await dispose(right);
  expect(log).toEqual(['closed']);
});
