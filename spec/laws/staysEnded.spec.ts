/** After the end always the end, and nobody gets into a run from inside it. */
import { describe, expect, test } from '@jest/globals';
import { Seq } from 'seqable';
import { stages } from '../support/catalogue.ts';
import { before, call, makeWorld, thrown, walk } from '../support/laws.ts';
import { makeProbe, probeKinds } from '../support/probe.ts';

const ended = { value: undefined, done: true };

describe.each(probeKinds)('over a source that is %s', (kind) => {
  test.each(stages)('$name: ended, it stays ended and touches nothing any more', (entry) => {
    const world = makeWorld();
    const iterator = call(world, entry, Seq.from(makeProbe(world.log, 's', [1, 2, 3, 4], kind)))[
      Symbol.iterator
    ]();
    while (!iterator.next().done);
    world.log.events.length = 0;
    for (let i = 0; i < 2; i++) {
      expect(iterator.next()).toEqual(ended);
      expect(iterator.return()).toEqual(ended);
    }
    expect(world.log.events).toEqual([]);
  });

  test.each(stages)('$name: left, it stays ended and touches nothing any more', (entry) => {
    const world = makeWorld();
    const iterator = call(world, entry, Seq.from(makeProbe(world.log, 's', [1, 2, 3, 4], kind)))[
      Symbol.iterator
    ]();
    iterator.next();
    expect(iterator.return()).toEqual(ended);
    world.log.events.length = 0;
    expect(iterator.next()).toEqual(ended);
    expect(iterator.return()).toEqual(ended);
    expect(world.log.events).toEqual([]);
  });

  test.each(stages)('$name: after an error it is ended', (entry) => {
    const world = makeWorld();
    const probe = makeProbe(world.log, 's', [1, 2], kind, { next: 1 });
    const iterator = call(world, entry, Seq.from(probe))[Symbol.iterator]();
    // Some give elements before they need one (prepend, powerset).
    const toTheError = (): void => {
      while (!iterator.next().done);
    };
    expect(thrown(toTheError)).toBe(world.log.thrown[0]);
    world.log.events.length = 0;
    expect(iterator.next()).toEqual(ended);
    expect(iterator.return()).toEqual(ended);
    expect(world.log.events).toEqual([]);
  });
});

/** A source that would go on after its end, if it were asked. */
function revenant(log: string[]): Iterator<number> & Iterable<number> {
  let n = 0;
  return {
    next: () => {
      log.push('next');
      return n++ % 2 === 0 ? { done: false, value: n } : { done: true, value: undefined };
    },
    [Symbol.iterator]() {
      return this;
    },
  };
}

test.each(stages)('$name does not ask a source again that has ended', (entry) => {
  const log: string[] = [];
  const iterator = call(makeWorld(), entry, Seq.from(revenant(log)))[Symbol.iterator]();
  for (let i = 0; i < 6; i++) iterator.next();
  expect(log.length).toBeLessThanOrEqual(2);
});

describe('from inside its own run', () => {
  const withCallback = stages.filter(({ params }) =>
    params.some(({ type, role, optional }) => type === 'fn' && optional !== true && role !== 'hook'),
  );

  test.each(withCallback)('$name: a callback that pulls gets a TypeError', (entry) => {
    expect(intrude(entry, (iterator) => iterator.next())).toBeInstanceOf(TypeError);
  });

  test.each(withCallback)('$name: a callback that closes gets a TypeError', (entry) => {
    expect(intrude(entry, (iterator) => iterator.return())).toBeInstanceOf(TypeError);
  });

  /** What the callback gets when it uses the iterator that it runs in; the run itself goes on. */
  function intrude(entry: (typeof stages)[number], use: (iterator: any) => unknown): unknown {
    const world = makeWorld();
    const run: { iterator?: any } = {};
    let error: unknown;
    const args = entry.params
      .filter(({ optional }) => optional !== true)
      .map((param) => {
        const given: any = world.argument(param.good[0]!);
        if (param.type !== 'fn') return given;
        return (...values: unknown[]) => {
          error = thrown(() => use(run.iterator));
          return given(...values);
        };
      });
    run.iterator = walk(before(world, entry, Seq.of(1, 2, 3, 4))[entry.name](...args));
    while (!run.iterator.next().done);
    return error;
  }

  test('a source that pulls gets a TypeError, when it is asked and when it is closed', () => {
    const errors: unknown[] = [];
    const run: { iterator?: any } = {};
    const source = {
      [Symbol.iterator]: () => ({
        next() {
          errors.push(
            thrown(() => run.iterator.next()),
            thrown(() => run.iterator.return()),
          );
          return { done: false, value: 1 };
        },
        return() {
          errors.push(
            thrown(() => run.iterator.next()),
            thrown(() => run.iterator.return()),
          );
          return {};
        },
      }),
    };
    run.iterator = walk(Seq.from(source as never).map(String));
    run.iterator.next();
    run.iterator.return();
    expect(errors).toHaveLength(4);
    for (const error of errors) expect(error).toBeInstanceOf(TypeError);
  });

  test('while a take closes its source, the source cannot get in', () => {
    let error: unknown;
    const run: { iterator?: any } = {};
    const source = {
      [Symbol.iterator]: () => ({
        next: () => ({ done: false, value: 1 }),
        return() {
          error = thrown(() => run.iterator.next());
          return {};
        },
      }),
    };
    run.iterator = walk(Seq.from(source as never).take(1));
    run.iterator.next();
    run.iterator.next();
    expect(error).toBeInstanceOf(TypeError);
  });

  test('a memo pulled from inside its own source gets an error, not a stack overflow', () => {
    const holder: { memo?: Seq<number> } = {};
    holder.memo = Seq.of(1, 2)
      .map((n): number => n + holder.memo!.count())
      .memoize();
    const error = thrown(() => holder.memo!.toArray());
    expect(error).toBeInstanceOf(TypeError);
  });

  test('another run of the same Seq may be begun from inside', () => {
    const seq: Seq<number> = Seq.of(1, 2).map((n) => (n === 1 ? n : seq.first()! + 10));
    expect(seq.toArray()).toEqual([1, 11]);
  });
});

describe('the iterator', () => {
  test('is its own iterable, inherits what all iterators inherit, and gives fresh plain results', () => {
    const iterator = Seq.of(1)[Symbol.iterator]();
    expect(iterator[Symbol.iterator]()).toBe(iterator);
    const shared = Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]()));
    expect(Object.prototype.isPrototypeOf.call(shared, iterator)).toBe(true);
    const result = iterator.next();
    expect(Object.getPrototypeOf(result)).toBe(Object.prototype);
    expect(Object.keys(result)).toEqual(['value', 'done']);
    expect(iterator.next()).not.toBe(iterator.next());
  });

  test('is closed by return without a value, whatever it is given', () => {
    expect(Seq.of(1)[Symbol.iterator]().return(5)).toEqual(ended);
  });
});
