/** How an AsyncSeq looks from outside: inspected, tagged, branded, refused where it does not belong; its iterator. */
import { inspect } from 'node:util';
import vm from 'node:vm';
import { describe, expect, test } from '@jest/globals';
import { key, Seq } from 'seqable';
import { AsyncSeq } from 'seqable/async';
import * as fn from '../../lib/fn.ts';
import { stages, usual } from '../support/catalogue.ts';
import { AsyncWorld } from '../support/asyncWorld.ts';

const entries = stages;

function make(entry: (typeof stages)[number]): any {
  const world = new AsyncWorld(
    { from: (of) => AsyncSeq.from(of as []), map: (seq, by) => seq.map(by), key },
    0,
    0,
  );
  const { name } = entry;
  let seq: any = AsyncSeq.from(world.source({ source: 'own', values: [1] }));
  for (const before of stages.filter((one) => one.name === entry.after))
    seq = seq[before.name](...world.args(usual(before)));
  return { made: seq[name](...world.args(usual(entry))), world };
}

describe('inspected', () => {
  test('it is its plan', () => {
    expect(
      inspect(
        AsyncSeq.from([1])
          .map((n) => n)
          .take(3),
      ),
    ).toBe('AsyncSeq { from ▸ map ▸ take(3) }');
  });

  test.each(entries)('$name is named in it, without a pull', (entry) => {
    const { made, world } = make(entry);
    expect(inspect(made)).toMatch(/^\w*AsyncSeq \{ .* \}$/);
    expect(inspect(made)).toContain(entry.name === 'label' ? '"a name"' : (entry.after ?? entry.name));
    expect(world.log.events).toEqual([]);
  });
});

describe('branded', () => {
  test.each(entries)('what $name gives is an AsyncSeq', (entry) => {
    const { made } = make(entry);
    expect(AsyncSeq.isAsyncSeq(made)).toBe(true);
    expect(made).toBeInstanceOf(AsyncSeq);
    expect(Object.prototype.toString.call(made)).toBe('[object AsyncSeq]');
  });

  test.each([[undefined], [null], [1], [{}], [Seq.of(1)], [new Proxy(AsyncSeq, {})]])(
    '%s is none',
    (value) => {
      expect(AsyncSeq.isAsyncSeq(value)).toBe(false);
    },
  );

  test('that of another copy of the package is known', () => {
    const other = { [Symbol.for('seqable.AsyncSeq')]: true };
    expect(AsyncSeq.isAsyncSeq(other)).toBe(true);
    expect(AsyncSeq.isAsyncSeq(vm.runInNewContext('[]'))).toBe(false);
  });
});

test('it is not iterable, cannot be awaited, and has no toJSON', () => {
  expect(Symbol.iterator in AsyncSeq.prototype).toBe(false);
  expect('then' in AsyncSeq.prototype).toBe(false);
  expect('toJSON' in AsyncSeq.prototype).toBe(false);
});

describe('from', () => {
  test('gives an AsyncSeq back, and needs no receiver', async () => {
    const seq = AsyncSeq.of(1);
    const { from } = AsyncSeq;
    expect(from(seq)).toBe(seq);
    expect(await Seq.of(1, 2).pipe(AsyncSeq.from).toArray()).toEqual([1, 2]);
  });

  test.each([[undefined], [5], [{}], [Symbol('x')], [Promise.resolve([1])], [{ [Symbol.asyncIterator]: 1 }]])(
    'refuses %s at once',
    (value) => {
      expect(() => AsyncSeq.from(value as never)).toThrow(TypeError);
      expect(() => AsyncSeq.from(value as never)).toThrow(
        /^from: source must be iterable, asynchronously or not/,
      );
    },
  );

  test('looks at its source and calls none of its methods', () => {
    const called: string[] = [];
    const source = {
      [Symbol.asyncIterator]: () => void called.push('asyncIterator'),
      [Symbol.iterator]: () => void called.push('iterator'),
      next: () => void called.push('next'),
    };
    AsyncSeq.from(source as never);
    AsyncSeq.from({ getReader: () => void called.push('getReader') } as never);
    AsyncSeq.from({ next: () => void called.push('next') } as never);
    expect(called).toEqual([]);
  });

  test('tells the size of what it is made from: an endless sequence is refused at once', async () => {
    await expect(AsyncSeq.from(Seq.range(0)).toArray()).rejects.toThrow('toArray: the sequence is endless');
    expect(AsyncSeq.from(Seq.range(0, 5)).sizeHint()).toEqual(Seq.range(0, 5).sizeHint());
  });
});

test('a stream is a source, and the compiler knows its elements', async () => {
  const stream = (): ReadableStream<string> => new Response('ab').body!.pipeThrough(new TextDecoderStream());
  const texts: AsyncSeq<string> = AsyncSeq.from(stream());
  const rows: AsyncSeq<[string, number]> = AsyncSeq.zip([stream(), [1]]);
  const inner: AsyncSeq<string> = AsyncSeq.of(1).flatMap(stream);
  expect(await texts.toArray()).toEqual(['ab']);
  expect(await rows.toArray()).toEqual([['ab', 1]]);
  expect(await inner.toArray()).toEqual(['ab']);
});

describe('an AsyncSeq where a Seq works', () => {
  const seq = AsyncSeq.of(1) as never;

  test.each([
    ['from', () => Seq.from(seq)],
    ['concat', () => Seq.of(1).concat(seq)],
    ['zip', () => Seq.zip([seq])],
    ['innerJoin', () => Seq.of(1).innerJoin(seq, Number, Number)],
    [
      'flatMap',
      () =>
        Seq.of(1)
          .flatMap(() => seq)
          .toArray(),
    ],
    ['concat', () => fn.concat([1], seq)],
  ])('is refused by %s, which names AsyncSeq.from', (_name, work) => {
    expect(work).toThrow(TypeError);
    expect(work).toThrow('AsyncSeq.from(…)');
  });

  test('a function of seqable/fn gives an AsyncSeq', async () => {
    const made: unknown = fn.map(AsyncSeq.of(1) as never, (n: number) => n + 1);
    expect(await (made as AsyncSeq<number>).toArray()).toEqual([2]);
  });
});

describe('a Proxy around one', () => {
  const proxy = new Proxy(AsyncSeq.of(1), {});

  test.each([
    ['take', () => proxy.take(1)],
    ['zip', () => proxy.zip([1])],
    ['merge', () => AsyncSeq.merge(proxy)],
    ['from', () => AsyncSeq.from(proxy)],
    ['concat', () => AsyncSeq.of(1).concat(proxy)],
    ['iterator', () => proxy[Symbol.asyncIterator]()],
  ])('is told from it by %s', (_name, work) => {
    expect(work).toThrow(/(is|got) a Proxy around a sequence/);
  });

  test('rejects a terminal, which never throws', async () => {
    await expect(proxy.toArray()).rejects.toThrow(
      'toArray: source must be iterable, but got a Proxy around a sequence',
    );
    await expect(proxy.minBy(Number)).rejects.toThrow(
      'minBy: source must be iterable, but got a Proxy around a sequence',
    );
  });
});

describe('arguments', () => {
  test('a lazy method throws at the call, and closes a one-shot receiver without waiting', () => {
    const events: string[] = [];
    const source = {
      next: () => Promise.resolve({ done: true, value: undefined } as const),
      return: () => (events.push('return'), new Promise<never>(() => {})),
      [Symbol.asyncIterator]() {
        return this;
      },
    };
    expect(() => AsyncSeq.from(source).concat(5 as never)).toThrow('concat: source 1 must be iterable');
    expect(events).toEqual(['return']);
  });

  test('a bad one of merge closes the receiver too', () => {
    const events: string[] = [];
    const source = { next: () => ({ done: true }), return: () => (events.push('return'), {}) };
    expect(() => AsyncSeq.from(source as never).merge(5 as never)).toThrow(
      'merge: source 1 must be iterable',
    );
    expect(events).toEqual(['return']);
  });

  test('a terminal rejects', async () => {
    await expect(AsyncSeq.of(1).reduce(5 as never)).rejects.toThrow(
      'reduce: reducer must be a function, but got 5',
    );
    await expect(AsyncSeq.of(1).toMap(5 as never, Number)).rejects.toThrow(
      'toMap: key must be a function, but got 5',
    );
    await expect(AsyncSeq.of(1).collect({} as never)).rejects.toThrow(
      'collect: collector must be a collector',
    );
  });
});

describe('the iterator', () => {
  const iterator = AsyncSeq.of(1)[Symbol.asyncIterator]();

  test('inherits from %AsyncIteratorPrototype%', () => {
    const generator = (async function* () {})();
    const prototype = Object.getPrototypeOf(
      Object.getPrototypeOf(Object.getPrototypeOf(generator)),
    ) as object;
    expect(Object.prototype.isPrototypeOf.call(prototype, iterator)).toBe(true);
    expect(iterator[Symbol.asyncIterator]()).toBe(iterator);
  });

  test('can be disposed where the engine knows how', async () => {
    const symbol = (Symbol as { asyncDispose?: symbol }).asyncDispose;
    if (symbol === undefined) return;
    let left = 0;
    const seq = AsyncSeq.of(1, 2).finally(() => left++);
    const one = seq[Symbol.asyncIterator]();
    await one.next();
    expect(await (one as any)[symbol]()).toBe(undefined);
    expect(left).toBe(1);
    expect(await one.next()).toEqual({ done: true, value: undefined });
  });
});
