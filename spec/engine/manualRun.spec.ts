/** A run by hand has the states of a generator: who pulls or closes it from within is refused. */
import { describe, expect, test } from '@jest/globals';
import { Seq } from 'seqable';
import { planOf } from '../../lib/engine/plan.ts';
import type { SeqIterator } from '../../lib/engine/run/iterator.ts';
import { ManualRun } from '../../lib/engine/run/manualRun.ts';
import { refusal, throwing } from '../support/calls.ts';
import { Log, makeProbe } from '../support/probe.ts';

const running =
  'TypeError: iterator: it is already running; a callback or a source pulled or closed the run it is part of';

/** An iterator whose mapper does something to the iterator itself. */
function selfMade(act: (iterator: SeqIterator<number>) => unknown): {
  iterator: SeqIterator<number>;
  log: Log;
} {
  const log = new Log();
  const plan = Seq.from(makeProbe(log, 'a', [1, 2, 3])).map((n) => {
    act(iterator);
    return n;
  });
  const iterator: SeqIterator<number> = plan[Symbol.iterator]();
  return { iterator, log };
}

describe('from within a callback', () => {
  test.each<[string, (iterator: SeqIterator<number>) => unknown]>([
    ['next', (iterator) => iterator.next()],
    ['return', (iterator) => iterator.return()],
    ['dispose', (iterator) => iterator[Symbol.dispose]()],
    ['for…of', (iterator) => [...iterator]],
  ])('%s is a TypeError, which ends the run and closes the source', (_name, act) => {
    const { iterator, log } = selfMade(act);
    expect(refusal(() => iterator.next())).toBe(running);
    expect(log.events.at(-1)).toBe('a1 return');
    expect(iterator.next().done).toBe(true);
  });

  test('a callback that catches it lets the run go on', () => {
    const { iterator } = selfMade((own) => expect(() => own.next()).toThrow(TypeError));
    expect([...iterator]).toEqual([1, 2, 3]);
  });

  test('the same Seq may be run, since that is another run', () => {
    const seq: Seq<number> = Seq.of(1, 2);
    expect(seq.map((n) => n + seq.sum()).toArray()).toEqual([4, 5]);
  });
});

describe('from within the source', () => {
  test('its `next` is refused', () => {
    const held: { iterator?: Iterator<number> } = {};
    const source = { [Symbol.iterator]: () => ({ next: () => held.iterator!.next() }) } as Iterable<number>;
    held.iterator = Seq.from(source)[Symbol.iterator]();
    expect(refusal(() => held.iterator!.next())).toBe(running);
  });

  test('its `return` is refused too', () => {
    const held: { iterator?: SeqIterator<number>; message?: string } = {};
    const source: Iterable<number> = {
      [Symbol.iterator]: () => ({
        next: () => ({ done: false, value: 1 }),
        return: () => {
          held.message = refusal(() => held.iterator!.next());
          return { done: true, value: undefined };
        },
      }),
    };
    held.iterator = Seq.from(source)[Symbol.iterator]();
    held.iterator.next();
    held.iterator.return();
    expect(held.message).toBe(running);
    expect(held.iterator.next().done).toBe(true);
  });
});

describe('Walk', () => {
  test('keeps what ended it, if an error did and it was asked to remember', () => {
    const error = new Error('mine');
    const plan = planOf(
      Seq.of(1, 2).map((n) => {
        if (n === 2) throw error;
        return n;
      }),
    );
    const walk = new ManualRun(plan, 'test', true);
    expect([walk.advance(), walk.value, walk.failure]).toEqual([true, 1, undefined]);
    expect(() => walk.advance()).toThrow('mine');
    expect(walk.failure).toEqual({ error });
    expect(walk.advance()).toBe(false);
  });

  test('keeps no error unless it was asked to, since an error may keep much alive', () => {
    const walk = new ManualRun(planOf(Seq.of(1).map(throwing(new Error('mine')))), 'test');
    expect(() => walk.advance()).toThrow('mine');
    expect([walk.failure, walk.advance()]).toEqual([undefined, false]);
  });

  test('a closed one has ended, without a failure', () => {
    const walk = new ManualRun(planOf(Seq.of(1)), 'test');
    walk.close();
    walk.close();
    expect([walk.advance(), walk.failure]).toEqual([false, undefined]);
  });

  test('one that is refused before it opens has failed', () => {
    const walk = new ManualRun(planOf(Seq.range(0).sort()), 'test', true);
    expect(refusal(() => walk.advance())).toMatch(/^SeqInfiniteError: sort/);
    expect(walk.failure).toMatchObject({ error: { operation: 'sort' } });
    expect(walk.advance()).toBe(false);
  });
});
