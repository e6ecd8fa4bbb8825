/** The short cut over built-ins is taken only while nobody could tell; each thing it looks at is patched here. */
import { describe, expect, test } from '@jest/globals';
import { Seq } from 'seqable';
import { from, map, take, toArray } from 'seqable/fn';
import {
  ARRAY,
  builtinKindOf,
  hasBuiltinIterator,
  isUntouched,
  MAPPING,
  SET,
  STRING,
  TYPED,
} from '../../lib/platform/pristine.ts';

const arrayIterator = Object.getPrototypeOf([][Symbol.iterator]()) as object;
const setIterator = Object.getPrototypeOf(new Set()[Symbol.iterator]()) as object;
const mapIterator = Object.getPrototypeOf(new Map()[Symbol.iterator]()) as object;
const stringIterator = Object.getPrototypeOf(''[Symbol.iterator]()) as object;
/** Not the array iterator here: Jest takes Uint8Array from outside the realm that it makes. */
const typedIterator = Object.getPrototypeOf(new Uint8Array()[Symbol.iterator]()) as object;
const typedPrototype = Object.getPrototypeOf(Uint8Array.prototype) as object;

/** What `work` gives while `prototype[key]` is replaced; it is put back before anything else happens. */
function patched<R>(prototype: object, key: PropertyKey, value: unknown, work: () => R): R {
  const before = Object.getOwnPropertyDescriptor(prototype, key);
  Object.defineProperty(prototype, key, { value, writable: true, configurable: true, enumerable: false });
  try {
    return work();
  } finally {
    if (before === undefined) delete (prototype as Record<PropertyKey, unknown>)[key];
    else Object.defineProperty(prototype, key, before);
  }
}

/** An iterator method that gives other elements. */
function other(this: unknown): Iterator<string> {
  let left = 1;
  return { next: () => (left-- > 0 ? { done: false, value: 'patched' } : { done: true, value: undefined }) };
}

const kinds: [string, Iterable<unknown>, object, object][] = [
  ['array', [1, 2], Array.prototype, arrayIterator],
  ['Set', new Set([1, 2]), Set.prototype, setIterator],
  ['Map', new Map([[1, 2]]), Map.prototype, mapIterator],
  ['typed array', new Uint8Array([1, 2]), typedPrototype, typedIterator],
  ['string', '12', String.prototype, stringIterator],
];

describe.each(kinds)('%s', (_name, source, prototype, iterator) => {
  const elements = [...source];

  test('is walked by Symbol.iterator of its prototype, if that is replaced', () => {
    const seq = Seq.from(source);
    const result = patched(prototype, Symbol.iterator, other, () => seq.toArray());
    expect(result).toEqual(['patched']);
    expect(seq.toArray()).toEqual(elements);
  });

  test('is walked by `next` of its iterators, if that is replaced', () => {
    const seq = Seq.from(source);
    const next = (): unknown => ({ done: true, value: undefined });
    const result = patched(iterator, 'next', next, () => seq.toArray());
    expect(result).toEqual([]);
    expect(seq.toArray()).toEqual(elements);
  });

  const above = Object.getPrototypeOf(iterator) as object;

  test.each<[string, object]>([
    ['its iterators', iterator],
    ['all iterators', above],
    ['all objects', Object.getPrototypeOf(above) as object],
  ])('a `return` that %s have got is called at an early end', (_who, place) => {
    const seq = Seq.from(source);
    let calls = 0;
    const back = (): object => (calls++, {});
    patched(place, 'return', back, () => seq.first());
    expect(calls).toBe(1);
    seq.first();
    expect(calls).toBe(1);
  });

  test('is told by its size while nothing is patched, and walked if something is', () => {
    const seq = Seq.from(source);
    const size = (): unknown => seq.explain().stages[0]!.max;
    const next = (): unknown => ({ done: true, value: undefined });
    expect(size()).toBe(elements.length);
    expect(patched(iterator, 'next', next, size)).toBe(Infinity);
    expect(patched(prototype, Symbol.iterator, other, () => seq.count())).toBe(1);
    expect(patched(iterator, 'next', next, () => seq.count())).toBe(0);
  });

  test('a patch that comes when it has been opened changes nothing more', () => {
    const iteration = Seq.from(source)[Symbol.iterator]();
    iteration.next();
    const next = (): unknown => ({ done: true, value: undefined });
    const rest = patched(iterator, 'next', next, () => iteration.next());
    expect(rest.done).toBe(elements.length === 1);
  });
});

test('the `next` of a Set or Map is untouched while nothing of their iterators is patched', () => {
  const ofSet = Reflect.get(setIterator, 'next') as unknown;
  const ofMap = Reflect.get(mapIterator, 'next') as unknown;
  const both = (): boolean[] => [isUntouched(ofSet), isUntouched(ofMap)];
  const iterators = Object.getPrototypeOf(setIterator) as object;
  const nothing = (): object => ({});
  expect(both()).toEqual([true, true]);
  expect([Reflect.get(arrayIterator, 'next'), nothing, undefined].map(isUntouched)).toEqual([
    false,
    false,
    false,
  ]);
  expect(patched(setIterator, 'next', nothing, both)).toEqual([false, true]);
  expect(patched(mapIterator, 'next', nothing, both)).toEqual([true, false]);
  for (const iterator of [setIterator, mapIterator])
    expect(patched(iterator, 'next', nothing, () => isUntouched(nothing))).toBe(false);
  expect(patched(iterators, 'return', nothing, both)).toEqual([false, false]);
  expect(patched(iterators, Symbol.iterator, nothing, both)).toEqual([false, false]);
  expect(both()).toEqual([true, true]);
});

describe('what is no plain built-in', () => {
  test('a Set with an iterator of its own', () => {
    const set = Object.assign(new Set([1]), { [Symbol.iterator]: other });
    expect(Seq.from<unknown>(set).toArray()).toEqual(['patched']);
  });

  test('a subclass of Map with an iterator of its own', () => {
    class Keys extends Map<string, number> {
      override [Symbol.iterator](): MapIterator<never> {
        return this.keys() as never;
      }
    }
    expect(Seq.from(new Keys([['k', 1]])).toArray()).toEqual(['k']);
  });

  test('what only has the iterator of an array, and an array with another one, may be one-shot', () => {
    expect(hasBuiltinIterator([1], Array.prototype[Symbol.iterator])).toBe(true);
    expect(hasBuiltinIterator({ length: 1, 0: 1 }, Array.prototype[Symbol.iterator])).toBe(false);
    expect(hasBuiltinIterator([1], function* () {})).toBe(false);
  });

  test('a String object is walked by its own iterator', () => {
    expect(builtinKindOf(Object('ab'), String.prototype[Symbol.iterator])).toBe(0);
    expect(Seq.from(Object('ab') as Iterable<string>).toArray()).toEqual(['a', 'b']);
  });

  test('an array-like that borrowed the method of arrays', () => {
    const source = { length: 2, 0: 'a', 1: 'b', [Symbol.iterator]: Array.prototype[Symbol.iterator] };
    expect(Seq.from(source as Iterable<string>).toArray()).toEqual(['a', 'b']);
  });

  test('an object that borrowed the method of Sets fails when it runs, not when it is explained', () => {
    const seq = Seq.from({ [Symbol.iterator]: Set.prototype[Symbol.iterator] } as Iterable<unknown>);
    expect(seq.explain().stages[0]).toMatchObject({ min: 0, max: Infinity });
    expect(() => seq.toArray()).toThrow(TypeError);
  });

  test('a Proxy over an array is read as an array iterator reads it', () => {
    const keys = (walk: (list: number[]) => void): PropertyKey[] => {
      const read: PropertyKey[] = [];
      walk(
        new Proxy([1, 2], {
          get(target, key) {
            read.push(key);
            return Reflect.get(target, key) as unknown;
          },
        }),
      );
      return read;
    };
    const byLanguage = keys((list) => {
      for (const _ of list);
    });
    const seqs: Seq<number>[] = [];
    const byUs = keys((list) => {
      const seq = Seq.from(list);
      seqs.push(seq);
      seq.forEach(() => {});
    });
    // The first read of Symbol.iterator is the check of the argument.
    expect(byUs).toEqual([Symbol.iterator, ...byLanguage]);
  });

  test('a `size` or `length` of its own is not believed', () => {
    const set = Object.defineProperty(new Set([1, 2]), 'size', { value: 99 });
    const map_ = Object.defineProperty(new Map([[1, 2]]), 'size', { value: 99 });
    const typed = Object.defineProperty(new Uint8Array(3), 'length', { value: 99 });
    expect([Seq.from(set).count(), Seq.from(map_).count(), Seq.from(typed).count()]).toEqual([2, 1, 3]);
  });

  test('a typed array whose buffer has gone has no elements', () => {
    const typed = new Uint8Array(3);
    structuredClone(typed.buffer, { transfer: [typed.buffer] });
    expect(Seq.from(typed).explain().stages[0]).toMatchObject({ min: 0, max: 0 });
  });
});

test('building and running over a source of the user calls no iterator of arrays', () => {
  let calls = 0;
  const { next } = arrayIterator as { next: () => unknown };
  const counting = function (this: unknown): unknown {
    calls++;
    return Reflect.apply(next, this, []);
  };
  let left = 3;
  const bare = { next: () => ({ done: left === 0, value: left-- }) } as Iterator<number>;
  const result = patched(arrayIterator, 'next', counting, () =>
    toArray(
      take(
        map(from(bare), (n) => n * 2),
        2,
      ),
    ),
  );
  expect([result, calls]).toEqual([[6, 4], 0]);
});

test('nothing of this spec is left patched', () => {
  const walks = kinds.map(([, source]) => builtinKindOf(source, source[Symbol.iterator]));
  expect(walks).toEqual([ARRAY, SET, MAPPING, TYPED, STRING]);
});
