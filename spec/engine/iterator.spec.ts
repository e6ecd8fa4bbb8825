/** The iterator that for…of and `next()` see. */
import { describe, expect, test } from '@jest/globals';
import { Seq } from 'seqable';
import { map } from 'seqable/fn';
import { noted, throwing, thrownBy } from '../support/calls.ts';
import { Log, makeProbe } from '../support/probe.ts';

const iteratorPrototype = Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]())) as object;
const done = { value: undefined, done: true };

describe('next', () => {
  test('gives results as the language does: fresh ordinary objects, value before done', () => {
    const iterator = Seq.of(1, 2)[Symbol.iterator]();
    const [a, b] = [iterator.next(), iterator.next()];
    expect([a, b, iterator.next()]).toStrictEqual([
      { value: 1, done: false },
      { value: 2, done: false },
      done,
    ]);
    expect(a).not.toBe(b);
    expect(Object.keys(a)).toEqual(['value', 'done']);
  });

  test('opens the source at its first call', () => {
    const log = new Log();
    const iterator = Seq.from(makeProbe(log, 'a', [1]))[Symbol.iterator]();
    expect(log.events).toEqual([]);
    iterator.next();
    expect(log.events).toEqual(['a open', 'a1 next', 'a1 value']);
  });

  test('gives the end for ever after the end, even if the source would go on', () => {
    let n = 0;
    const source = { [Symbol.iterator]: () => ({ next: () => ({ done: ++n === 1, value: n }) }) };
    const iterator = Seq.from(source)[Symbol.iterator]();
    expect([iterator.next(), iterator.next()]).toEqual([done, done]);
    expect(n).toBe(1);
  });

  test('gives the end after an error', () => {
    const plan = Seq.of(1, 2).map(throwing(new Error('mine')));
    const iterator = plan[Symbol.iterator]();
    expect(() => iterator.next()).toThrow('mine');
    expect(iterator.next()).toEqual(done);
  });

  test('passes nothing on to the source', () => {
    const log = new Log();
    const iterator = Seq.from(makeProbe(log, 'a', [1]))[Symbol.iterator]() as Iterator<
      number,
      undefined,
      unknown
    >;
    iterator.next('argument');
    expect(log.events).toContain('a1 next');
  });
});

describe('return', () => {
  test('closes what is open, once, and then it is the end', () => {
    const log = new Log();
    const iterator = Seq.from(makeProbe(log, 'a', [1, 2]))[Symbol.iterator]();
    iterator.next();
    expect(iterator.return('value')).toEqual(done);
    expect([iterator.return(), iterator.next()]).toEqual([done, done]);
    expect(log.events.filter((event) => event === 'a1 return')).toHaveLength(1);
  });

  test('before the first pull does nothing to a re-iterable source', () => {
    const log = new Log();
    const iterator = Seq.from(makeProbe(log, 'a', [1]))[Symbol.iterator]();
    expect(iterator.return()).toEqual(done);
    expect(log.events).toEqual([]);
    expect(iterator.next()).toEqual(done);
  });

  test.each(['own', 'bare'] as const)('before the first pull closes a one-shot source (%s)', (kind) => {
    const log = new Log();
    const seq = Seq.from(makeProbe(log, 'a', [1], kind));
    seq[Symbol.iterator]().return();
    expect(log.events.at(-1)).toBe('a1 return');
  });

  test('throws what closing throws', () => {
    const log = new Log();
    const fails = { return: 'throws' } as const;
    const iterator = Seq.from(makeProbe(log, 'a', [1], 'iterable', fails))[Symbol.iterator]();
    iterator.next();
    expect(thrownBy(() => iterator.return())).toBe(log.thrown[0]);
    expect(iterator.next()).toEqual(done);
    const unopened = Seq.from(makeProbe(log, 'b', [1], 'bare', fails))[Symbol.iterator]();
    expect(() => unopened.return()).toThrow('injected: b1 return');
  });

  test('does not finish the steps', () => {
    const seen = noted(() => {});
    const iterator = Seq.of(1, 2, 3).chunks(2).tap(seen)[Symbol.iterator]();
    iterator.next();
    iterator.return();
    expect(seen.calls).toHaveLength(1);
  });
});

describe('in the language', () => {
  test.each<[string, (seq: Iterable<number>) => void]>([
    [
      'break',
      (seq) => {
        for (const _ of seq) break;
      },
    ],
    [
      'destructuring',
      (seq) => {
        const [_first] = seq;
      },
    ],
    [
      'an error in the body',
      (seq) => {
        thrownBy(() => {
          for (const _ of seq) throw new Error('body');
        });
      },
    ],
  ])('%s closes the source', (_name, use) => {
    const log = new Log();
    use(Seq.from(makeProbe(log, 'a', [1, 2])));
    expect(log.events.at(-1)).toBe('a1 return');
  });

  test('spread, Array.from, Map and Promise.all take a Seq', async () => {
    const seq = Seq.of<[string, number]>(['a', 1], ['b', 2]);
    expect([...seq]).toEqual(Array.from(seq));
    expect(new Map(seq).get('b')).toBe(2);
    expect(await Promise.all(Seq.of(1, 2).map((n) => Promise.resolve(n)))).toEqual([1, 2]);
  });

  test('yield* passes its elements on', () => {
    function* both(): Generator<number> {
      yield* Seq.of(1, 2);
      yield 3;
    }
    expect([...both()]).toEqual([1, 2, 3]);
  });
});

describe('its kind', () => {
  const iterator = Seq.of(1)[Symbol.iterator]();
  const prototype = Object.getPrototypeOf(iterator) as Record<PropertyKey, unknown>;

  test('inherits %IteratorPrototype%, so that what the language has for iterators is there', () => {
    expect(Object.getPrototypeOf(prototype)).toBe(iteratorPrototype);
    Object.defineProperty(iteratorPrototype, 'twice', { value: (): number => 2, configurable: true });
    const found = (iterator as unknown as { twice: () => number }).twice();
    delete (iteratorPrototype as { twice?: unknown }).twice;
    expect(found).toBe(2);
  });

  test('works with the helpers of the language where they are', () => {
    const helpers = Seq.of(1, 2, 3)[Symbol.iterator]() as unknown as {
      map?: (f: (n: number) => number) => Iterable<number>;
    };
    const doubled = helpers.map === undefined ? [2, 4, 6] : [...helpers.map((n) => n * 2)];
    expect(doubled).toEqual([2, 4, 6]);
  });

  test('is iterable itself, and then goes on', () => {
    const own = Seq.of(1, 2)[Symbol.iterator]();
    own.next();
    expect(own[Symbol.iterator]()).toBe(own);
    expect([...own]).toEqual([2]);
  });

  test('has a tag', () => {
    expect(Object.prototype.toString.call(iterator)).toBe('[object Seq Iterator]');
  });

  test('has methods that are not enumerable', () => {
    expect(Object.keys(prototype)).toEqual([]);
    expect(Reflect.ownKeys(prototype)).toEqual(expect.arrayContaining(['next', 'return', Symbol.iterator]));
  });

  test('refuses another receiver', () => {
    expect(() => (prototype['next'] as () => unknown).call({})).toThrow(TypeError);
    expect(() => (prototype['return'] as () => unknown).call([].values())).toThrow(TypeError);
  });

  test('can be disposed', () => {
    const log = new Log();
    const own = Seq.from(makeProbe(log, 'a', [1, 2]))[Symbol.iterator]();
    own.next();
    expect(own[Symbol.dispose]()).toBe(undefined);
    expect(log.events.at(-1)).toBe('a1 return');
    expect(own.next()).toEqual(done);
  });

  test('is one-shot as a source', () => {
    const seq = Seq.from(Seq.of(1, 2)[Symbol.iterator]());
    expect(seq.toArray()).toEqual([1, 2]);
    expect(() => seq.toArray()).toThrow('has already ended or been closed');
  });

  test('is the same for a plan of seqable/fn', () => {
    const own = map([1], String)[Symbol.iterator]();
    expect(Object.getPrototypeOf(own)).toBe(prototype);
    expect([own.next(), own.next()]).toEqual([{ value: '1', done: false }, done]);
  });
});

test('an ended iterator keeps neither plan nor source alive', async () => {
  const { setFlagsFromString } = await import('node:v8');
  const { runInNewContext } = await import('node:vm');
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const ended = [endedOver(false), endedOver(true)];
  for (let i = 0; i < 10 && ended.some(({ source }) => source.deref() !== undefined); i++) {
    await new Promise((resolve) => setTimeout(resolve, 5));
    collect();
  }
  expect(ended.map(({ source }) => source.deref())).toEqual([undefined, undefined]);
  expect(ended[0]!.iterator.next()).toEqual(done);
});

/** An iterator at its end, by itself or by `return`, and a weak reference to what it went over. */
function endedOver(early: boolean): { iterator: Iterator<unknown>; source: WeakRef<object> } {
  const source = [{}, {}];
  const plan = Seq.from(source)
    .map((value) => value)
    .take(5);
  const iterator = plan[Symbol.iterator]();
  iterator.next();
  if (early) iterator.return();
  else while (iterator.next().done !== true);
  return { iterator, source: new WeakRef(source) };
}
