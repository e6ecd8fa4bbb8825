/** Checks of arguments: every form of message, and what becomes of the receiver. */
import { describe, expect, test } from '@jest/globals';
import { Seq } from 'seqable';
import { AsyncSeq } from 'seqable/async';
import { map } from 'seqable/fn';
import * as check from '../../lib/engine/arguments/check.ts';
import * as messages from '../../lib/engine/arguments/messages.ts';
import { show } from '../../lib/structures/show.ts';
import { refusal, throwing, thrownBy } from '../support/calls.ts';
import { Log, makeProbe } from '../support/probe.ts';

describe('show: a value in a message', () => {
  test.each<[unknown, string]>([
    ['text', '"text"'],
    ['', '""'],
    ['x'.repeat(40), `"${'x'.repeat(40)}"`],
    ['x'.repeat(41), `"${'x'.repeat(40)}…"`],
    [12n, '12n'],
    [1.5, '1.5'],
    [NaN, 'NaN'],
    [-0, '0'],
    [true, 'true'],
    [undefined, 'undefined'],
    [null, 'null'],
    [Symbol('secret'), 'a symbol'],
    [() => {}, 'a function'],
    [class {}, 'a function'],
    [[1], 'an array'],
    [{}, 'an object'],
    [new Date(0), 'an object'],
  ])('%p is shown as %s', (value, text) => {
    expect(show(value)).toBe(text);
  });

  test('runs no code of the user', () => {
    const trap = throwing(new Error('ran'));
    expect(show({ toString: trap, [Symbol.toPrimitive]: trap, toJSON: trap })).toBe('an object');
    expect(show(new Proxy({}, { get: trap, getPrototypeOf: trap }))).toBe('an object');
  });
});

test('counted puts a number before a noun', () => {
  expect([0, 1, 2].map((n) => messages.plural(n, 'source'))).toEqual(['0 sources', '1 source', '2 sources']);
});

describe('the receiver', () => {
  test('is closed once before the error goes out, if it is one-shot', () => {
    for (const kind of ['own', 'bare'] as const) {
      const log = new Log();
      const seq = Seq.from(makeProbe(log, 'a', [1], kind)).map(String);
      expect(() => seq.take(NaN)).toThrow(RangeError);
      expect(() => seq.take(NaN)).toThrow(RangeError);
      expect(log.events.filter((event) => event === 'a1 return')).toHaveLength(1);
      expect(log.events).not.toContain('a1 next');
    }
  });

  test('is neither pulled nor closed, if it is re-iterable', () => {
    const log = new Log();
    const seq = Seq.from(makeProbe(log, 'a', [1]));
    expect(() => seq.map(1 as never)).toThrow(TypeError);
    expect(log.events.filter((event) => event !== 'a open')).toEqual([]);
    expect(seq.toArray()).toEqual([1]);
  });

  test('that fails to close does not hide the error', () => {
    const source = makeProbe(new Log(), 'a', [1], 'bare', { return: 'throws' });
    expect(refusal(() => Seq.from(source).take(-1))).toBe(
      'RangeError: take: limit must not be negative, but got -1',
    );
  });

  test('of a function must be iterable', () => {
    expect(refusal(() => map(5 as never, String))).toBe(
      'TypeError: map: source must be iterable, but got 5; for the numbers of a range, pass Seq.range(start, end); ' +
        'the source comes first: map(source, …). In pipe write (source) => map(source, …), or take map from seqable/pipe',
    );
    expect([...map('ab', (c) => c + c)]).toEqual(['aa', 'bb']);
  });

  test('of a function that is a one-shot iterable is closed too', () => {
    const log = new Log();
    expect(() => map(makeProbe(log, 'a', [1], 'own'), 1 as never)).toThrow(TypeError);
    expect(log.events).toEqual(['a open', 'a1 return']);
  });
});

describe('callable', () => {
  test('takes functions and classes', () => {
    for (const fn of [() => {}, function () {}, class {}, async () => {}, Proxy]) {
      expect(() => check.callable(undefined, 'x', 'f', fn)).not.toThrow();
    }
  });

  test('refuses the rest', () => {
    expect(refusal(() => check.callable(undefined, 'x', 'f', { call() {} }))).toBe(
      'TypeError: x: f must be a function, but got an object',
    );
  });

  test('optional: undefined is none, null is not', () => {
    expect(() => check.optionalCallable(undefined, 'x', 'f', undefined)).not.toThrow();
    expect(refusal(() => check.optionalCallable(undefined, 'x', 'f', null))).toBe(
      'TypeError: x: f must be a function, but got null',
    );
  });
});

describe('limit', () => {
  test.each<[unknown, number]>([
    [3, 3],
    [2.9, 2],
    [-0.9, 0],
    [-0, 0],
    ['4', 4],
    ['', 0],
    [null, 0],
    [true, 1],
    [[5], 5],
    [new Date(7), 7],
    [Infinity, Infinity],
    [2 ** 53 - 1, 2 ** 53 - 1],
  ])('%p is %p', (value, expected) => {
    expect(Object.is(check.limit(undefined, 'x', 'n', value), expected)).toBe(true);
  });

  test.each<[unknown, string]>([
    [NaN, 'RangeError: x: n must be a number, but got NaN (NaN)'],
    ['abc', 'RangeError: x: n must be a number, but got "abc" (NaN)'],
    [[1, 2], 'RangeError: x: n must be a number, but got an array (NaN)'],
    [-1, 'RangeError: x: n must not be negative, but got -1'],
    [-Infinity, 'RangeError: x: n must not be negative, but got -Infinity'],
    [2 ** 53, 'RangeError: x: n must be at most 2^53 - 1 or Infinity, but got 9007199254740992'],
    [1n, 'TypeError: x: n must be a number, but got 1n'],
    [Symbol(), 'TypeError: x: n must be a number, but got a symbol'],
  ])('%p is refused', (value, message) => {
    expect(refusal(() => check.limit(undefined, 'x', 'n', value))).toBe(message);
  });

  test('is converted once, to a number', () => {
    const hints: string[] = [];
    const value = { [Symbol.toPrimitive]: (hint: string) => (hints.push(hint), 2) };
    expect(check.limit(undefined, 'x', 'n', value)).toBe(2);
    expect(hints).toEqual(['number']);
  });

  test('a conversion that throws closes the receiver, and its error goes on as it is', () => {
    const log = new Log();
    const error = new Error('mine');
    const seq = Seq.from(makeProbe(log, 'a', [1], 'bare'));
    expect(thrownBy(() => seq.drop({ valueOf: throwing(error) } as never))).toBe(error);
    expect(log.events).toEqual(['a1 return']);
  });
});

describe('position', () => {
  test.each<[unknown, number]>([
    [2.9, 2],
    [-2.9, -2],
    [-0.5, 0],
    [NaN, 0],
    ['x', 0],
    [-Infinity, -Infinity],
    [2 ** 60, 2 ** 60],
  ])('%p is %p', (value, expected) => {
    expect(Object.is(check.position(undefined, 'x', 'p', value), expected)).toBe(true);
  });

  test('a bigint is refused', () => {
    expect(refusal(() => check.position(undefined, 'x', 'p', 1n))).toBe(
      'TypeError: x: p must be a number, but got 1n',
    );
  });
});

describe('size', () => {
  test.each([1, 2, 2 ** 32 - 1])('%p is taken', (value) => {
    expect(() => check.size(undefined, 'x', 's', value)).not.toThrow();
  });

  test.each<[unknown, string]>([
    [0, 'RangeError: x: s must be from 1 to 2^32 - 1, but got 0'],
    [-0, 'RangeError: x: s must be from 1 to 2^32 - 1, but got 0'],
    [2 ** 32, 'RangeError: x: s must be from 1 to 2^32 - 1, but got 4294967296'],
    [0.5, 'TypeError: x: s must be a whole number, but got 0.5'],
    [Infinity, 'TypeError: x: s must be a whole number, but got Infinity'],
    ['1', 'TypeError: x: s must be a whole number, but got "1"'],
    [[1], 'TypeError: x: s must be a whole number, but got an array'],
  ])('%p is refused', (value, message) => {
    expect(refusal(() => check.size(undefined, 'x', 's', value))).toBe(message);
  });
});

describe('fraction', () => {
  test.each([0, 0.5, 1])('%p is taken', (value) => {
    expect(() => check.fraction(undefined, 'x', 'q', value)).not.toThrow();
  });

  test.each([-0.1, 1.1, NaN])('%p is refused', (value) => {
    expect(refusal(() => check.fraction(undefined, 'x', 'q', value))).toBe(
      `RangeError: x: q must be from 0 to 1, but got ${value}`,
    );
  });
});

describe('iterable and source', () => {
  const none = 'if there may be none, pass value ?? []';
  const call = 'call it, or pass Seq.defer(function), which calls it for each run';
  const loop = 'collect it first: for await (const value of source) list.push(value)';
  const objects = 'an object; for the properties of an object, pass Object.entries(object)';

  test.each<[string, unknown, string]>([
    ['null', null, `null; ${none}`],
    ['undefined', undefined, `undefined; ${none}`],
    ['a number', 1, '1; for the numbers of a range, pass Seq.range(start, end)'],
    ['a bigint', 1n, '1n; for the numbers of a range, pass Seq.range(start, end)'],
    ['a boolean', true, 'true'],
    ['a symbol', Symbol('s'), 'a symbol'],
    ['an object', {}, objects],
    ['an object without a prototype', Object.create(null), objects],
    ['a function', () => {}, `a function; ${call}`],
    ['a generator function', function* () {}, `a generator function; ${call}`],
    ['an async function', async () => [], 'an async function; call it and await what it gives'],
    [
      'an async generator function',
      async function* () {},
      `an async generator function; call it and ${loop}`,
    ],
    ['a class', class {}, 'a class; pass an object of it, made with new'],
    ['a built-in class', Map, 'a class; pass an object of it, made with new'],
    ['a promise', Promise.resolve([1]), 'a promise; await it first'],
    ['a thenable', { then() {} }, 'a promise; await it first'],
    [
      'an async iterable',
      { [Symbol.asyncIterator]() {} },
      `an async iterable; use AsyncSeq.from(…), or ${loop}`,
    ],
    [
      'an AsyncSeq',
      AsyncSeq.of(1),
      'an AsyncSeq; begin with AsyncSeq.from(…), or await its elements: await sequence.toArray()',
    ],
    [
      'a Proxy around an AsyncSeq',
      new Proxy(AsyncSeq.of(1), {}),
      'a Proxy around a sequence; call the method of the sequence itself',
    ],
    ['an array-like object', { length: 3 }, 'an array-like object; pass Array.from(object)'],
    [
      'a method that is no function',
      { [Symbol.iterator]: {}, next() {} },
      'an object whose Symbol.iterator is not a function',
    ],
  ])('%s is refused by both', (_name, value, found) => {
    const message = `TypeError: x: s must be iterable, but got ${found}`;
    expect(refusal(() => check.iterable(undefined, 'x', 's', value, true))).toBe(message);
    expect(refusal(() => check.source(undefined, 'x', 's', value))).toBe(message);
  });

  test('a string is iterable only where strings are wanted, and a source', () => {
    expect(refusal(() => check.iterable(undefined, 'x', 's', 'ab', false))).toBe(
      'TypeError: x: s must be iterable, but got "ab"; to go over its characters, pass Seq.from(string)',
    );
    expect(() => check.iterable(undefined, 'x', 's', 'ab', true)).not.toThrow();
    expect(() => check.source(undefined, 'x', 's', 'ab')).not.toThrow();
  });

  test('a bare iterator is a source, not an iterable', () => {
    const bare = { next() {} };
    expect(() => check.source(undefined, 'x', 's', bare)).not.toThrow();
    expect(refusal(() => check.iterable(undefined, 'x', 's', bare, true))).toBe(
      'TypeError: x: s must be iterable, but got an iterator that is not iterable; pass Seq.from(iterator)',
    );
  });

  test('so is one whose Symbol.iterator is null', () => {
    expect(() => check.source(undefined, 'x', 's', { next() {}, [Symbol.iterator]: null })).not.toThrow();
  });

  test('a Proxy around a sequence is refused by both', () => {
    const message =
      'TypeError: x: s is a Proxy around a sequence, or an object that inherits from one; ' +
      'what a Proxy hides cannot be read, so call the method of the sequence itself';
    const proxy = new Proxy(Seq.of(1), {});
    expect(refusal(() => check.iterable(undefined, 'x', 's', proxy, true))).toBe(message);
    expect(refusal(() => check.source(undefined, 'x', 's', proxy))).toBe(message);
  });

  test('an async iterator is no source, even with a `next`', () => {
    const iterator = { next() {}, [Symbol.asyncIterator]() {} };
    expect(refusal(() => check.source(undefined, 'x', 's', iterator))).toContain(
      `an async iterable; use AsyncSeq.from(…), or ${loop}`,
    );
  });

  test('what reading it throws goes nowhere: it is refused in any case', () => {
    const hostile = {
      get then() {
        throw new Error('mine');
      },
    };
    const proxy = new Proxy(() => {}, { get: throwing(new Error('mine')) });
    expect(refusal(() => check.iterable(undefined, 'x', 's', hostile, true))).toBe(
      'TypeError: x: s must be iterable, but got an object',
    );
    expect(() => check.iterable(undefined, 'x', 's', proxy, true)).toThrow('mine');
    expect(
      refusal(() => map(new Proxy(() => {}, { getOwnPropertyDescriptor: throwing(1) }) as never, String)),
    ).toBe(
      'TypeError: map: source must be iterable, but got a function; the source comes first: map(source, …). ' +
        'In pipe write (source) => map(source, …), or take map from seqable/pipe',
    );
  });

  test('an operation may advise something else', () => {
    const advise = (value: unknown): string | undefined => (value === 1 ? 'count to two' : undefined);
    const message = (value: unknown): string =>
      refusal(() => check.iterable(undefined, 'x', 's', value, true, check.iterable, advise));
    expect(message(1)).toBe('TypeError: x: s must be iterable, but got 1; count to two');
    expect(message(true)).toBe('TypeError: x: s must be iterable, but got true');
  });

  test('what can be iterated either way is taken', () => {
    const both = { [Symbol.iterator]() {}, [Symbol.asyncIterator]() {} };
    expect(() => check.source(undefined, 'x', 's', both)).not.toThrow();
  });

  test('a plan is taken without being looked at', () => {
    expect(() => check.iterable(undefined, 'x', 's', Seq.of(1), false)).not.toThrow();
  });

  test('Symbol.iterator is read once and not called', () => {
    let reads = 0;
    const value = {
      get [Symbol.iterator]() {
        reads++;
        return throwing(new Error('called'));
      },
    };
    check.iterable(undefined, 'x', 's', value, false);
    check.source(undefined, 'x', 's', value);
    expect(reads).toBe(2);
  });

  test('a getter that throws closes the receiver, and its error goes on as it is', () => {
    const log = new Log();
    const error = new Error('mine');
    const value = {
      get [Symbol.iterator]() {
        return throwing(error)();
      },
    };
    const seq = Seq.from(makeProbe(log, 'a', [1], 'bare'));
    expect(thrownBy(() => seq.concat(value))).toBe(error);
    expect(log.events).toEqual(['a1 return']);
  });
});

describe('errors of runs', () => {
  test('consumed', () => {
    const error = messages.consumed('x');
    expect([error.name, error.operation, error instanceof TypeError]).toEqual([
      'SeqConsumedError',
      'x',
      true,
    ]);
    expect(error.message).toBe(
      'x: this one-shot source (a generator or another iterator) has already ended or been closed. ' +
        'To run again, make it anew each time with Seq.defer(() => …), keep its elements with .memoize(), ' +
        'or let several runs go on where it stands with .share()',
    );
  });

  test('infinite', () => {
    const error = messages.infinite('x');
    expect([error.name, error.operation, error instanceof RangeError]).toEqual([
      'SeqInfiniteError',
      'x',
      true,
    ]);
    expect(error.message).toBe(
      'x: the sequence is endless, so this would never end; bound it first, for example with .take(n)',
    );
  });
});
