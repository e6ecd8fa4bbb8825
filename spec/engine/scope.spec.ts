/** Who closes what, in which order, and which error goes out. */
import { describe, expect, test } from '@jest/globals';
import { Seq } from 'seqable';
import { throwing, thrownBy } from '../support/calls.ts';
import { Log, makeProbe, watched } from '../support/probe.ts';

const returns = (log: Log): string[] => log.events.filter((event) => event.endsWith('return'));

describe('order', () => {
  test('what was opened last is closed first, through all depths', () => {
    const log = new Log();
    const inner = Seq.from(makeProbe(log, 'outer', [1])).flatMap(() => makeProbe(log, 'inner', [1, 2]));
    Seq.zip([makeProbe(log, 'a', [1, 2]), inner, makeProbe(log, 'c', [1, 2])]).first();
    expect(returns(log)).toEqual(['c1 return', 'inner1 return', 'outer1 return', 'a1 return']);
  });

  test('a source that has ended is not closed, wherever it stands', () => {
    const log = new Log();
    const sources = [makeProbe(log, 'a', [1, 2]), makeProbe(log, 'b', []), makeProbe(log, 'c', [1, 2])];
    Seq.zip(sources, { mode: 'longest' }).first();
    expect(returns(log)).toEqual(['c1 return', 'a1 return']);
  });

  test('a stop in one part closes that part and no other', () => {
    const log = new Log();
    const part = Seq.from(makeProbe(log, 'a', [1, 2])).take(1);
    const iterator = Seq.zip([makeProbe(log, 'b', [1, 2, 3]), part.concat([7])])[Symbol.iterator]();
    iterator.next();
    expect(iterator.next().value).toEqual([2, 7]);
    expect(returns(log)).toEqual(['a1 return']);
    iterator.return();
    expect(returns(log)).toEqual(['a1 return', 'b1 return']);
  });

  test('hooks run when what was opened after them has been closed', () => {
    const log = new Log();
    Seq.from(watched(log, 'a', [1, 2]))
      .finally(() => log.add('inner hook'))
      .flatMap(() => watched(log, 'b', [1, 2]))
      .finally(() => log.add('outer hook'))
      .first();
    expect(log.events).toEqual(['a gives', 'b gives', 'b left', 'a left', 'inner hook', 'outer hook']);
  });

  describe('an array with an iterator of its own, behind a stage', () => {
    const part = (log: Log): Seq<number> => {
      const iterator = { [Symbol.iterator]: () => makeProbe(log, 'a', [1, 2, 3])[Symbol.iterator]() };
      return Seq.from(Object.assign([0], iterator)).tap(() => {});
    };

    test.each<[string, (log: Log) => Seq<unknown>]>([
      ['above a stage that pulls', (log) => part(log).flatMap((n) => [n])],
      ['in a side of zip', (log) => Seq.zip([part(log), [1, 2]])],
      ['in a part of concat', (log) => Seq.of<number>().concat(part(log))],
      ['in what a callback gave', (log) => Seq.of(1).flatMap(() => part(log))],
      ['in a defer', (log) => Seq.defer(() => part(log))],
      ['alone', (log) => part(log)],
    ])('%s is closed when the run is left', (_name, build) => {
      for (const leave of [
        (seq: Seq<unknown>) => seq.first(),
        (seq: Seq<unknown>) => void seq.take(1).toArray(),
        (seq: Seq<unknown>) => {
          for (const _ of seq) break;
        },
      ]) {
        const log = new Log();
        leave(build(log));
        expect(returns(log)).toEqual(['a1 return']);
      }
    });
  });

  test('many that are open at once are closed, without running out of stack', () => {
    const depth = 20_000;
    let left = 0;
    const nest = (level: number): Iterable<unknown> => ({
      *[Symbol.iterator]() {
        try {
          yield level === depth ? 'deep' : nest(level + 1);
        } finally {
          left++;
        }
      },
    });
    expect(Seq.from(nest(1)).flatten(Infinity).first()).toBe('deep');
    expect(left).toBe(depth);
  });
});

describe('errors', () => {
  const closingFails = { return: 'throws' } as const;

  test('of several failures while closing the first wins, and all is closed', () => {
    const log = new Log();
    const sources = [
      makeProbe(log, 'a', [1, 2]),
      makeProbe(log, 'b', [1, 2], 'iterable', closingFails),
      makeProbe(log, 'c', [1, 2], 'iterable', closingFails),
    ];
    expect(thrownBy(() => Seq.zip(sources).first())).toMatchObject({ where: 'c1 return' });
    expect(returns(log)).toEqual(['c1 return', 'b1 return', 'a1 return']);
  });

  test('an error on the way in outranks one while closing', () => {
    const log = new Log();
    const error = new Error('mine');
    const seq = Seq.from(makeProbe(log, 'a', [1], 'iterable', closingFails)).map(throwing(error));
    expect(thrownBy(() => seq.toArray())).toBe(error);
    expect(returns(log)).toEqual(['a1 return']);
  });

  test('anything can be thrown, undefined too, on the way in and while closing', () => {
    const seq = Seq.from(makeProbe(new Log(), 'a', [1], 'iterable', closingFails)).map(throwing(undefined));
    expect(thrownBy(() => seq.toArray())).toBe(undefined);
    const source = {
      [Symbol.iterator]: () => ({ next: () => ({ done: false, value: 1 }), return: throwing(undefined) }),
    };
    expect(thrownBy(() => Seq.from(source).first())).toBe(undefined);
  });

  test('a `return` that gives no object is a TypeError, unless an error is under way', () => {
    const primitive = { return: 'primitive' } as const;
    expect(() => Seq.from(makeProbe(new Log(), 'a', [1], 'iterable', primitive)).first()).toThrow(
      new TypeError('the `return` of the iterator to close did not give an object'),
    );
    const seq = Seq.from(makeProbe(new Log(), 'a', [1], 'iterable', primitive));
    expect(() => seq.forEach(throwing(new Error('mine')))).toThrow('mine');
  });

  test('a `return` that is no function is a TypeError; absent or null it is nothing', () => {
    const over = (mode: 'uncallable' | 'absent' | 'null'): Seq<number> =>
      Seq.from(makeProbe(new Log(), 'a', [1], 'iterable', { return: mode }));
    expect(() => over('uncallable').first()).toThrow(
      new TypeError('the iterator to close has a `return` that is not a function'),
    );
    expect(over('absent').first()).toBe(1);
    expect(over('null').first()).toBe(1);
  });

  test.each(['next', 'done', 'value', 'primitive'] as const)(
    'an iterator that fails in %s is not closed',
    (fault) => {
      const log = new Log();
      expect(() => Seq.from(makeProbe(log, 'a', [1, 2], 'iterable', { [fault]: 1 })).toArray()).toThrow();
      expect(returns(log)).toEqual([]);
    },
  );

  test('a `next` that is no function, or gives no object, is a TypeError', () => {
    const over = (next: unknown): Seq<unknown> => Seq.from({ [Symbol.iterator]: () => ({ next }) as never });
    expect(() => over(1).first()).toThrow(new TypeError('the iterator has a `next` that is not a function'));
    expect(() => over(() => 1).first()).toThrow(
      new TypeError('the `next` of the iterator did not give an object'),
    );
  });
});
