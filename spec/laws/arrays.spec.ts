/** Arrays are walked as the array iterator walks them, whatever is done to them meanwhile. */
import vm from 'node:vm';
import { describe, expect, test } from '@jest/globals';
import { Seq } from 'seqable';
import { cupboard } from '../support/sources.ts';
import { thrown } from '../support/laws.ts';

const identity = (seq: Seq<unknown>): Seq<unknown> => seq.map((value) => value);

describe('as the language iterates it', () => {
  test.each(cupboard)('$name', ({ make }) => {
    const expected = [...(make() as Iterable<unknown>)];
    expect(Seq.from(make() as Iterable<unknown>).toArray()).toEqual(expected);
    expect([...Seq.from(make() as Iterable<unknown>)]).toEqual(expected);
    expect(identity(Seq.from(make() as Iterable<unknown>)).toArray()).toEqual(expected);
    expect(Seq.from(make() as Iterable<unknown>).count()).toBe(expected.length);
    expect(Seq.from(make() as Iterable<unknown>).last()).toEqual(expected.at(-1));
    expect(
      Seq.from(make() as Iterable<unknown>)
        .reverse()
        .toArray(),
    ).toEqual([...expected].reverse());
    expect(
      Seq.from(make() as Iterable<unknown>)
        .drop(1)
        .toArray(),
    ).toEqual(expected.slice(1));
    expect(Seq.of(make()).flatten().toArray()).toEqual(typeof make() === 'string' ? [make()] : expected);
    const primitive = expected.find((value) => Object(value) !== value);
    expect(Seq.from(make() as Iterable<unknown>).includes(primitive)).toBe(expected.includes(primitive));
  });
});

describe('while it changes', () => {
  /** The elements seen by a walk that does `change` at the second element; by the language and by Seq. */
  function both(change: (array: number[]) => void): [number[], number[]] {
    const walk = (iterate: (array: number[]) => Iterable<number>): number[] => {
      const array = [1, 2, 3, 4];
      const seen: number[] = [];
      for (const value of iterate(array)) {
        seen.push(value);
        if (seen.length === 2) change(array);
        if (seen.length > 20) break;
      }
      return seen;
    };
    return [walk((array) => array), walk((array) => Seq.from(array))];
  }

  test.each<[string, (array: number[]) => void]>([
    ['elements added at the end are seen', (array) => void array.push(5, 6)],
    ['elements taken from the end are not', (array) => void (array.length = 3)],
    ['elements taken from the start shift the rest', (array) => void array.shift()],
    ['emptied', (array) => void (array.length = 0)],
    ['changed', (array) => void (array[2] = 9)],
    ['a hole is undefined', (array) => void delete array[2]],
  ])('%s', (_name, change) => {
    const [language, seq] = both(change);
    expect(seq).toEqual(language);
  });

  test('an array that grows at its end, having ended, stays ended', () => {
    const array = [1];
    const iterator = Seq.from(array)[Symbol.iterator]();
    iterator.next();
    iterator.next();
    array.push(2);
    expect(iterator.next().done).toBe(true);
  });

  test('a Set that grows and shrinks', () => {
    const walk = (iterate: (set: Set<number>) => Iterable<number>): number[] => {
      const set = new Set([1, 2, 3]);
      const seen: number[] = [];
      for (const value of iterate(set)) {
        seen.push(value);
        if (value === 1) set.delete(2);
        if (value === 3) set.add(4).add(1).delete(1);
      }
      return seen;
    };
    expect(walk((set) => Seq.from(set))).toEqual(walk((set) => set));
  });
});

/** What a Proxy around `target` sees while `work` runs. */
function traps(target: object, work: (proxy: any) => void): string[] {
  const log: string[] = [];
  const handler = new Proxy(
    {},
    {
      get:
        (_, trap: keyof typeof Reflect) =>
        (...args: unknown[]) => {
          log.push(
            `${trap} ${typeof args[1] === 'symbol' || typeof args[1] === 'string' ? String(args[1]) : ''}`,
          );
          return (Reflect[trap] as (...rest: unknown[]) => unknown)(...args);
        },
    },
  );
  work(new Proxy(target, handler as never));
  return log;
}

describe('a Proxy around it', () => {
  test.each([0, 1, 3])('sees what the array iterator makes it see: %d elements', (count) => {
    const target = Array.from({ length: count }, (_, i) => i);
    const language = traps(target, (proxy) => {
      for (const _ of proxy);
    });
    const seq = traps(target, (proxy) => {
      const made = Seq.from(proxy);
      for (const _ of made);
    });
    // Seq.from looks at Symbol.iterator once more, to see that it is there.
    expect(seq).toEqual(['get Symbol(Symbol.iterator)', ...language]);
  });

  test('sees nothing more in flatten, flatMap and concat', () => {
    const language = traps([1, 2], (proxy) => {
      for (const _ of proxy);
    });
    expect(
      traps(
        [1, 2],
        (proxy) =>
          void Seq.of(0)
            .flatMap(() => proxy)
            .toArray(),
      ),
    ).toEqual(language);
    expect(traps([1, 2], (proxy) => void Seq.of(proxy).flatten().toArray())).toEqual(language);
    expect(traps([1, 2], (proxy) => void Seq.of(0).concat(proxy).toArray())).toEqual([
      'get Symbol(Symbol.iterator)',
      ...language,
    ]);
  });
});

describe('when built-in iterators are patched', () => {
  const arrayIterator: any = Object.getPrototypeOf([][Symbol.iterator]());
  const setIterator: any = Object.getPrototypeOf(new Set()[Symbol.iterator]());
  const mapIterator: any = Object.getPrototypeOf(new Map()[Symbol.iterator]());
  const shared = Object.getPrototypeOf(arrayIterator);
  /** Runs `work` while `target` is patched, and no longer: the test runner lives here too. */
  function patched<T>(target: object, key: PropertyKey, value: unknown, work: () => T): T {
    const before = Object.getOwnPropertyDescriptor(target, key);
    Object.defineProperty(target, key, { value, configurable: true, writable: true });
    try {
      return work();
    } finally {
      if (before === undefined) delete (target as any)[key];
      else Object.defineProperty(target, key, before);
    }
  }

  test.each([
    ['array', arrayIterator, () => [1, 2]],
    ['Set', setIterator, () => new Set([1, 2])],
    [
      'Map',
      mapIterator,
      () =>
        new Map([
          [1, 1],
          [2, 2],
        ]),
    ],
  ])('%s: a patched next is asked', (_name, prototype, make) => {
    const before = prototype.next;
    let calls = 0;
    const next = function (this: unknown): unknown {
      calls++;
      return before.call(this);
    };
    const seq = Seq.from(make() as Iterable<unknown>);
    patched(prototype, 'next', next, () => seq.map(String).toArray());
    expect(calls).toBe(3);
    patched(prototype, 'next', next, () => seq.count());
    expect(calls).toBe(6);
  });

  test.each<[string, object, () => unknown]>([
    ['array', Array.prototype, () => [1, 2]],
    ['Set', Set.prototype, () => new Set([1, 2])],
    ['Map', Map.prototype, () => new Map([[1, 1]])],
    ['string', String.prototype, () => 'ab'],
  ])('%s: a patched Symbol.iterator is called', (_name, prototype, make) => {
    const iterate = (): Iterator<string> => {
      let n = 0;
      return { next: () => ({ done: n++ > 0, value: 'patched' }) as IteratorResult<string> };
    };
    const seq = Seq.from(make() as Iterable<unknown>).map((value) => value);
    expect(patched(prototype, Symbol.iterator, iterate, () => seq.toArray())).toEqual(['patched']);
  });

  test.each([
    ['%ArrayIteratorPrototype%', arrayIterator],
    ['%IteratorPrototype%', shared],
    ['Object.prototype', Object.prototype],
  ])('a return on %s is called on an early exit', (_name, prototype) => {
    let calls = 0;
    const close = (): object => {
      calls++;
      return {};
    };
    const seq = Seq.from([1, 2, 3]);
    patched(prototype, 'return', close, () => seq.first());
    expect(calls).toBe(1);
  });
});

describe('from another realm', () => {
  test.each([
    '[1, 2, 3]',
    'new Set([1, 2, 3])',
    'new Map([[1, 2]])',
    'new Uint8Array([1, 2])',
    '(function* () { yield 1; yield 2; })()',
  ])('%s', (code) => {
    expect(Seq.from(vm.runInNewContext(code)).map(String).toArray()).toEqual(
      [...vm.runInNewContext(code)].map(String),
    );
  });

  test('an error of another realm goes through', () => {
    const error = vm.runInNewContext('new TypeError("there")');
    expect(
      thrown(() =>
        Seq.of(1)
          .map(() => {
            throw error;
          })
          .toArray(),
      ),
    ).toBe(error);
  });
});

describe('typed arrays', () => {
  test('whose buffer has gone are an error, as in the language', () => {
    const typed = new Uint8Array(new ArrayBuffer(4));
    const iterator = Seq.from(typed)[Symbol.iterator]();
    iterator.next();
    structuredClone(typed.buffer, { transfer: [typed.buffer] });
    // The runner lends its own realm's typed arrays, so the class is told by its name.
    expect(thrown(() => iterator.next()).name).toBe('TypeError');
  });

  test('over a buffer that shrinks or grows', () => {
    const buffer = new (ArrayBuffer as any)(4, { maxByteLength: 8 });
    const typed = new Uint8Array(buffer);
    const seen: number[] = [];
    for (const value of Seq.from(typed)) {
      seen.push(value);
      if (seen.length === 2) buffer.resize(3);
    }
    expect(seen).toEqual([0, 0, 0]);
  });
});
