/** Sources that push: what they hold, when they begin and when they are let go of; events and the clock. */
import { EventEmitter, getEventListeners } from 'node:events';
import { describe, expect, jest, test } from '@jest/globals';
import { SeqLimitError } from 'seqable';
import { AsyncSeq } from 'seqable/async';
import type { Sink } from 'seqable/async';

const turn = (ms = 0): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** A source by hand: what it was told to push, and how often it began and was left. */
function byHand<T>(): { start: (sink: Sink<T>) => () => void; sink: () => Sink<T>; log: string[] } {
  const log: string[] = [];
  let made: Sink<T>;
  const start = (sink: Sink<T>): (() => void) => {
    made = sink;
    log.push('began');
    return () => void log.push('left');
  };
  return { start, sink: () => made, log };
}

describe('push', () => {
  test('begins when a run opens it, once for each run, and is left at the end', async () => {
    const { start, sink, log } = byHand<number>();
    const seq = AsyncSeq.push(start);
    expect(log).toEqual([]);
    for (const value of [1, 2]) {
      const run = seq.toArray();
      sink().next(value);
      sink().end();
      expect(await run).toEqual([value]);
    }
    expect(log).toEqual(['began', 'left', 'began', 'left']);
  });

  test('gives what came before an error first, and is left', async () => {
    const { start, sink, log } = byHand<number>();
    const seen: number[] = [];
    const run = AsyncSeq.push(start).forEach((n) => seen.push(n));
    sink().next(1);
    sink().error(new Error('broken'));
    await expect(run).rejects.toThrow('broken');
    expect(seen).toEqual([1]);
    expect(log).toEqual(['began', 'left']);
  });

  test('is left early, its signal aborts, and the sink does nothing any more', async () => {
    const { start, sink, log } = byHand<number>();
    const run = AsyncSeq.push(start).first();
    const { signal } = sink();
    expect(sink().next(1)).toBe(true);
    expect(await run).toBe(1);
    expect(log).toEqual(['began', 'left']);
    expect(signal.aborted).toBe(true);
    expect(sink().next(2)).toBe(false);
    await sink().drained();
  });

  test('what is called at the end is awaited, also if it was promised', async () => {
    const log: string[] = [];
    const seq = AsyncSeq.push<number>(async (sink) => {
      sink.next(1);
      return async () => {
        await turn(1);
        log.push('left');
      };
    });
    await seq.first();
    expect(log).toEqual(['left']);
  });

  test('a start that rejects fails the run; one that throws as well', async () => {
    const late = AsyncSeq.push<number>(() => Promise.reject(new Error('late')));
    await expect(late.toArray()).rejects.toThrow('late');
    const now = AsyncSeq.push<number>(() => {
      throw new Error('now');
    });
    await expect(now.toArray()).rejects.toThrow('now');
  });

  test('holds no more than buffer: an error, the oldest or the newest goes', async () => {
    const fill = (sink: Sink<number>): void => {
      for (const n of [1, 2, 3, 4]) sink.next(n);
      sink.end();
    };
    const failed = AsyncSeq.push(fill, { buffer: 2 }).toArray();
    await expect(failed).rejects.toThrow(SeqLimitError);
    await expect(failed).rejects.toThrow('push: more than 2 elements have come');
    expect(await AsyncSeq.push(fill, { buffer: 2, overflow: 'drop-oldest' }).toArray()).toEqual([3, 4]);
    expect(await AsyncSeq.push(fill, { buffer: 2, overflow: 'drop-newest' }).toArray()).toEqual([1, 2]);
    expect(await AsyncSeq.push(fill, { buffer: Infinity }).toArray()).toEqual([1, 2, 3, 4]);
  });

  test('says when there is room', async () => {
    const log: string[] = [];
    const seq = AsyncSeq.push<number>(
      (sink) => {
        log.push(`room ${sink.next(1)}`);
        void sink.drained().then(() => {
          log.push('drained');
          sink.next(2);
          sink.end();
        });
      },
      { buffer: 1 },
    );
    expect(await seq.tap((n) => log.push(`got ${n}`)).toArray()).toEqual([1, 2]);
    expect(log).toEqual(['room false', 'got 1', 'drained', 'got 2']);
  });

  test.each<[string, () => unknown, string]>([
    ['start', () => AsyncSeq.push(1 as never), 'push: start must be a function, but got 1'],
    ['options', () => AsyncSeq.push(() => {}, 1 as never), 'push: options must be an object, but got 1'],
    ['buffer', () => AsyncSeq.push(() => {}, { buffer: 0 }), 'push: buffer must be a whole number'],
    ['overflow', () => AsyncSeq.push(() => {}, { overflow: 'x' as never }), 'push: overflow must be "error"'],
  ])('refuses another %s at the call', (_name, make, text) => {
    expect(make).toThrow(text);
  });
});

describe('events', () => {
  test('of a target: listens while it runs, and no longer', async () => {
    const target = new EventTarget();
    const run = AsyncSeq.events<Event>(target, 'a', { end: ['b', 'c'] }).toArray();
    expect(getEventListeners(target, 'a')).toHaveLength(1);
    const sent = new Event('a');
    target.dispatchEvent(sent);
    target.dispatchEvent(new Event('c'));
    expect(await run).toEqual([sent]);
    for (const name of ['a', 'b', 'c']) expect(getEventListeners(target, name)).toHaveLength(0);
  });

  test('of an emitter: the first argument or all; its error rejects', async () => {
    const emitter = new EventEmitter();
    const firsts = AsyncSeq.events(emitter, 'data', { end: 'end' }).toArray();
    const all = AsyncSeq.events(emitter, 'data', { all: true }).first();
    const failing = AsyncSeq.events(emitter, 'data').toArray();
    emitter.emit('data', 1, 2);
    emitter.emit('end');
    expect(await firsts).toEqual([1]);
    expect(await all).toEqual([1, 2]);
    emitter.emit('error', new Error('lost'));
    await expect(failing).rejects.toThrow('lost');
    expect(emitter.eventNames()).toEqual([]);
  });

  test.each<[string, () => unknown, string]>([
    ['target', () => AsyncSeq.events({} as never, 'a'), 'events: target must be an EventTarget'],
    [
      'type',
      () => AsyncSeq.events(new EventTarget(), 1 as never),
      'events: type must be the name of an event',
    ],
  ])('refuses another %s at the call', (_name, make, text) => {
    expect(make).toThrow(text);
  });
});

describe('interval', () => {
  test('counts by the clock, passes over what was missed, and leaves no timer', async () => {
    jest.useFakeTimers();
    try {
      const seen: number[] = [];
      const run = AsyncSeq.interval(5)
        .take(3)
        .forEach(async (n) => {
          seen.push(n);
          if (n === 0) await turn(33);
        });
      await jest.advanceTimersByTimeAsync(5);
      expect(seen).toEqual([0]);
      await jest.advanceTimersByTimeAsync(33);
      expect(seen).toEqual([0, 6]);
      await jest.advanceTimersByTimeAsync(2);
      await run;
      expect(seen).toEqual([0, 6, 7]);
      expect(jest.getTimerCount()).toBe(0);
    } finally {
      jest.useRealTimers();
    }
  });

  test.each([0, -1, NaN, Infinity])('refuses %s', (ms) => {
    expect(() => AsyncSeq.interval(ms)).toThrow(RangeError);
  });
});

describe('asCompleted', () => {
  const after = (ms: number, fails = false): Promise<number> =>
    turn(ms).then(() => {
      if (fails) throw new Error(`failed ${ms}`);
      return ms;
    });

  test('gives them as they settle, those that are no promises first', async () => {
    expect(await AsyncSeq.asCompleted([after(40), after(1), 7]).toArray()).toEqual([7, 1, 40]);
    expect(await AsyncSeq.asCompleted([]).toArray()).toEqual([]);
  });

  test('ends with the first that rejects, after what had settled; later ones are handled', async () => {
    const seen: number[] = [];
    const run = AsyncSeq.asCompleted([after(30, true), after(1), after(12, true)]).forEach((n) =>
      seen.push(n),
    );
    await expect(run).rejects.toThrow('failed 12');
    expect(seen).toEqual([1]);
    await turn(40);
  });

  test('refuses what is not iterable at the call, and an endless one when run', async () => {
    expect(() => AsyncSeq.asCompleted(1 as never)).toThrow('asCompleted: promises must be iterable');
    const { Seq } = await import('seqable');
    await expect(AsyncSeq.asCompleted(Seq.range(0)).first()).rejects.toThrow('asCompleted');
  });
});
