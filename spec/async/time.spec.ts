/** What has to do with time: aborting, limits, chunks by the clock, letting others in, reading ahead, arrival order. */
import { getEventListeners } from 'node:events';
import { describe, expect, test } from '@jest/globals';
import { Seq, SeqInfiniteError } from 'seqable';
import { AsyncSeq, SeqTimeoutError } from 'seqable/async';

const turn = (ms = 0): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** A source that answers never after its elements, and tells how it was left. */
function hanging(values: readonly number[], log: string[], closes = true): AsyncIterable<number> {
  let at = 0;
  const iterator = {
    next: (): Promise<IteratorResult<number>> =>
      at < values.length
        ? Promise.resolve({ value: values[at++]!, done: false })
        : new Promise<never>(() => undefined),
    return: (): Promise<IteratorResult<number>> => {
      log.push('closed');
      return closes ? Promise.resolve({ value: undefined, done: true }) : new Promise<never>(() => undefined);
    },
  };
  return { [Symbol.asyncIterator]: () => iterator as AsyncIterator<number> };
}

describe('signal', () => {
  test('ends the run at once with the reason itself, whatever is waited for, and closes', async () => {
    const log: string[] = [];
    const controller = new AbortController();
    const reason = { why: 'enough' };
    const run = AsyncSeq.from(hanging([1], log, false))
      .signal(controller.signal)
      .toArray();
    setTimeout(() => controller.abort(reason), 1);
    await expect(run).rejects.toBe(reason);
    expect(log).toEqual(['closed']);
    expect(getEventListeners(controller.signal, 'abort')).toHaveLength(0);
  });

  test('that has aborted: nothing is pulled', async () => {
    let pulls = 0;
    const source = AsyncSeq.generate(() => pulls++);
    await expect(source.signal(AbortSignal.abort('no')).first()).rejects.toBe('no');
    expect(pulls).toBe(0);
  });

  test('aborts the signals of callbacks, and reaches a run that never waits', async () => {
    const controller = new AbortController();
    let inner: AbortSignal | undefined;
    const run = AsyncSeq.of(1)
      .map((_n, _i, { signal }) => ((inner = signal), new Promise<never>(() => undefined)), {
        concurrency: 2,
      })
      .signal(controller.signal)
      .toArray();
    controller.abort('stop');
    await expect(run).rejects.toBe('stop');
    expect(inner?.aborted).toBe(true);
    const other = new AbortController();
    const busy = AsyncSeq.from(Seq.range(0, 10))
      .tap((n) => n === 3 && other.abort('three'))
      .signal(other.signal);
    await expect(busy.toArray()).rejects.toBe('three');
  });

  test('listens no longer than the run', async () => {
    const { signal } = new AbortController();
    const seq = AsyncSeq.of(1, 2).signal(signal);
    await seq.toArray();
    await seq.first();
    expect(getEventListeners(signal, 'abort')).toHaveLength(0);
    expect(() => AsyncSeq.of(1).signal({} as never)).toThrow(
      'signal: signal must be an AbortSignal, but got an object',
    );
  });
});

describe('timeout', () => {
  test('fails when an element is late; waits neither for it nor for the return behind it', async () => {
    const log: string[] = [];
    const run = AsyncSeq.from(hanging([1], log, false))
      .timeout(5)
      .toArray();
    await expect(run).rejects.toThrow(SeqTimeoutError);
    await expect(run).rejects.toMatchObject({
      name: 'SeqTimeoutError',
      operation: 'timeout',
      ms: 5,
      message: 'timeout: no element came within 5 ms',
    });
    expect(log).toEqual(['closed']);
  });

  test('the time of the consumer does not count', async () => {
    const slow = AsyncSeq.of(1, 2).timeout(10);
    await slow.forEach(() => turn(25));
    expect(() => AsyncSeq.of(1).timeout(0)).toThrow(RangeError);
    expect(() => AsyncSeq.of(1).timeout('1' as never)).toThrow(TypeError);
  });
});

describe('chunks with a time', () => {
  test('gives what is there when the time is over, and loses nothing', async () => {
    const waits = [0, 0, 60, 0];
    const seq = AsyncSeq.of(1, 2, 3, 4).tap((_n, i) => turn(waits[i]));
    expect(await seq.chunks(10, { ms: 20 }).toArray()).toEqual([
      [1, 2],
      [3, 4],
    ]);
    expect(await seq.chunks(1, { ms: 20 }).toArray()).toEqual([[1], [2], [3], [4]]);
  });

  test('without one it is as ever; an error drops what is held; nothing is no chunk', async () => {
    expect(await AsyncSeq.of(1, 2, 3).chunks(2, {}).toArray()).toEqual([[1, 2], [3]]);
    expect(await AsyncSeq.empty().chunks(2, { ms: 5 }).toArray()).toEqual([]);
    const failing = AsyncSeq.of(1, 2).tap((n) => {
      if (n === 2) throw new Error('two');
    });
    await expect(failing.chunks(5, { ms: 50 }).first()).rejects.toThrow('two');
    expect(() => AsyncSeq.of(1).chunks(2, { ms: 0 })).toThrow('chunks: ms must be a number of milliseconds');
    expect(() => AsyncSeq.of(1).chunks(0, { ms: 1 })).toThrow('chunks: size');
  });
});

describe('breathe', () => {
  test('lets the event loop in, and changes nothing', async () => {
    let others = 0;
    const timer = setInterval(() => others++, 0);
    const busy = (): void => {
      const until = performance.now() + 0.2;
      while (performance.now() < until);
    };
    const seen = await AsyncSeq.from(Seq.range(0, 300)).tap(busy).breathe(5).count();
    clearInterval(timer);
    expect(seen).toBe(300);
    expect(others).toBeGreaterThan(0);
    expect(() => AsyncSeq.of(1).breathe(-1)).toThrow(RangeError);
  });
});

describe('prefetch', () => {
  test('pulls n ahead while the consumer works, one after the other, and closes what it has opened', async () => {
    let pulled = 0;
    let most = 0;
    let given = 0;
    const log: string[] = [];
    await AsyncSeq.generate(async (i) => (pulled++, i))
      .finally(() => void log.push('closed'))
      .prefetch(3)
      .take(5)
      .forEach(async () => {
        given++;
        await turn(1);
        most = Math.max(most, pulled - given);
      });
    expect(most).toBe(3);
    expect(log).toEqual(['closed']);
  });

  test('an error comes in its place', async () => {
    const seen: number[] = [];
    const run = AsyncSeq.of(1, 2, 3)
      .tap((n) => {
        if (n === 3) throw new Error('three');
      })
      .prefetch(5)
      .forEach((n) => void seen.push(n));
    await expect(run).rejects.toThrow('three');
    expect(seen).toEqual([1, 2]);
  });
});

describe('merge', () => {
  test('is by arrival; sources that are ready take turns', async () => {
    const late = AsyncSeq.of(turn(20).then(() => 'late'));
    expect(await AsyncSeq.merge(late, ['a', 'b', 'c'], ['x', 'y']).toArray()).toEqual([
      'a',
      'x',
      'b',
      'y',
      'c',
      'late',
    ]);
    expect(await AsyncSeq.of(1).merge().toArray()).toEqual([1]);
  });

  test('an error of one closes the others, as does leaving early', async () => {
    const log: string[] = [];
    const failing = AsyncSeq.defer(() => Promise.reject(new Error('one')));
    await expect(AsyncSeq.from(hanging([], log)).merge(failing).toArray()).rejects.toThrow('one');
    expect(await AsyncSeq.merge(hanging([1], log), hanging([], log)).first()).toBe(1);
    expect(log).toEqual(['closed', 'closed', 'closed']);
  });

  test('is not mergeSorted, which keeps an order', async () => {
    expect(await AsyncSeq.of(1, 4).mergeSorted([2, 3]).toArray()).toEqual([1, 2, 3, 4]);
    expect(() => AsyncSeq.of(1).merge(5 as never)).toThrow('merge: source 1 must be iterable');
  });
});

describe('forEach side by side', () => {
  test('makes no more calls at a time than it may, waits for all, and gives them a signal', async () => {
    let atWork = 0;
    let most = 0;
    let done = 0;
    await AsyncSeq.from(Seq.range(0, 12)).forEach(
      async (n, _i, { signal }) => {
        most = Math.max(most, ++atWork);
        await turn(n % 3);
        if (!signal.aborted) done++;
        atWork--;
      },
      { concurrency: 4 },
    );
    expect([most, atWork, done]).toEqual([4, 0, 12]);
  });
});

describe('what turns out to be endless while it runs', () => {
  const one = (): AsyncSeq<number> => AsyncSeq.from((async function* () {})()).concat([1]);

  test.each<[string, () => Promise<unknown>]>([
    ['cycle', () => one().cycle().toArray()],
    ['cycle under a stage that collects', () => one().cycle().sort().first()],
    ['cycle as a side', () => AsyncSeq.of(0).concat(one().cycle()).count()],
    [
      'an endless Seq that flatMap opens',
      () =>
        AsyncSeq.of(1)
          .flatMap(() => Seq.range(0))
          .toArray(),
    ],
    [
      'an endless AsyncSeq',
      () =>
        AsyncSeq.of(1)
          .flatMap(() => AsyncSeq.iterate(0, (n) => n + 1))
          .toArray(),
    ],
    [
      'the same side by side',
      () =>
        AsyncSeq.of(1)
          .flatMap(() => AsyncSeq.iterate(0, (n) => n + 1), { concurrency: 2 })
          .toArray(),
    ],
    ['what defer promises', () => AsyncSeq.defer(async () => Seq.range(0)).toArray()],
  ])('%s: refused where the end is needed', async (_name, run) => {
    await expect(run()).rejects.toThrow(SeqInfiniteError);
  });

  test('a source that was never opened is not known to be one-shot: cycle runs its stages again', async () => {
    const log: string[] = [];
    const seq = AsyncSeq.from(hanging([], []))
      .scan((a, b) => a + b, 2)
      .take(1)
      .finally(() => void log.push('left'));
    expect(await seq.cycle(2).toArray()).toEqual([2, 2]);
    expect(log).toEqual(['left', 'left']);
    const stream = new ReadableStream({
      start: (c) => {
        c.enqueue(1);
        c.close();
      },
    });
    expect(await AsyncSeq.from(stream).cycle(2).toArray()).toEqual([1, 1]);
  });

  test('not where it is not needed', async () => {
    expect(await one().cycle().take(3).toArray()).toEqual([1, 1, 1]);
    expect(
      await AsyncSeq.of(1)
        .flatMap(() => Seq.range(0))
        .take(2)
        .toArray(),
    ).toEqual([0, 1]);
  });
});
