/** memoize, share, tee and peekable: several readers at a time, one pull; disposal; and toReadableStream. */
import { describe, expect, test } from '@jest/globals';
import { SeqConsumedError } from 'seqable';
import { AsyncSeq } from 'seqable/async';

const turn = (ms = 0): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** 0, 1, 2 … up to `count`, each after a moment; tells how often it was pulled and that it was closed. */
function slow(count: number): { seq: AsyncSeq<number>; log: string[] } {
  const log: string[] = [];
  async function* source(): AsyncGenerator<number> {
    try {
      for (let i = 0; i < count; i++) {
        log.push(`pull ${i}`);
        await turn();
        yield i;
      }
    } finally {
      log.push('closed');
    }
  }
  return { seq: AsyncSeq.from(source()), log };
}

describe('memoize', () => {
  test('readers at the same time share one pull; later ones get what is kept', async () => {
    const { seq, log } = slow(3);
    const memo = seq.memoize();
    expect(await Promise.all([memo.toArray(), memo.sum(), memo.first()])).toEqual([[0, 1, 2], 3, 0]);
    expect(await memo.toArray()).toEqual([0, 1, 2]);
    expect(log).toEqual(['pull 0', 'pull 1', 'pull 2', 'closed']);
  });

  test('an error comes to every reader at its place', async () => {
    const memo = AsyncSeq.of(1, 2)
      .tap((n) => {
        if (n === 2) throw new Error('two');
      })
      .memoize();
    for (let i = 0; i < 2; i++) await expect(memo.toArray()).rejects.toThrow('two');
    expect(await memo.first()).toBe(1);
  });
});

describe('share', () => {
  test('each element goes to one reader, in the order of the asks', async () => {
    const { seq, log } = slow(6);
    const shared = seq.share();
    const [a, b] = await Promise.all([shared.toArray(), shared.toArray()]);
    expect([...a, ...b].sort((x, y) => x - y)).toEqual([0, 1, 2, 3, 4, 5]);
    expect([a.length, b.length]).toEqual([3, 3]);
    expect(await shared.toArray()).toEqual([]);
    expect(log.filter((line) => line === 'closed')).toHaveLength(1);
  });

  test('leaving a run early closes nothing; disposing does, and refuses what comes after', async () => {
    const { seq, log } = slow(6);
    const shared = seq.share();
    expect(await shared.first()).toBe(0);
    expect(await shared.first()).toBe(1);
    expect(log).not.toContain('closed');
    await shared[Symbol.asyncDispose]();
    expect(log).toContain('closed');
    await expect(shared.first()).rejects.toThrow(SeqConsumedError);
  });
});

describe('tee', () => {
  test('each branch has all elements, at its own pace', async () => {
    const { seq, log } = slow(3);
    const [a, b] = seq.tee();
    expect(await a.first()).toBe(0);
    expect(await b.toArray()).toEqual([0, 1, 2]);
    expect(await a.toArray()).toEqual([1, 2]);
    expect(log.filter((line) => line.startsWith('pull'))).toHaveLength(3);
  });

  test('the source is closed when all branches are disposed', async () => {
    const { seq, log } = slow(9);
    const branches = seq.tee(3);
    await branches[0].first();
    for (const branch of branches) {
      expect(log).not.toContain('closed');
      await branch[Symbol.asyncDispose]();
    }
    expect(log).toContain('closed');
    expect(() => AsyncSeq.of(1).tee(0)).toThrow(RangeError);
    expect(() => AsyncSeq.of(1).tee(2 ** 16 + 1)).toThrow('tee: n must be at most 2^16, but got 65537');
  });
});

describe('a shared sequence', () => {
  test('has its disposal on the class, which refuses anything else', async () => {
    const shared = AsyncSeq.of(1).share();
    const dispose = shared[Symbol.asyncDispose];
    expect(Object.keys(shared)).toEqual([]);
    await expect(dispose.call({} as never)).rejects.toThrow(TypeError);
    // What follows it is a plain AsyncSeq.
    expect(Symbol.asyncDispose in shared.map(String)).toBe(false);
  });
});

describe('peekable', () => {
  test('answers in order, and looks ahead without taking', async () => {
    const { seq } = slow(3);
    const it = seq.peekable();
    const answers = await Promise.all([
      it.peek(),
      it.next(),
      it.nextIf((n) => n > 5),
      it.nextIf(async (n) => n === 1),
    ]);
    expect(answers.map(({ value }) => value)).toEqual([0, 0, undefined, 1]);
    expect(await it.next()).toEqual({ value: 2, done: false });
    expect(await it.peek()).toEqual({ value: undefined, done: true });
  });

  test('what a predicate throws leaves the element where it is, and the source closable', async () => {
    const { seq, log } = slow(3);
    const it = seq.peekable();
    const failing = it.nextIf(() => {
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await it.next()).toEqual({ value: 0, done: false });
    await it.return();
    expect(log).toContain('closed');
    expect(await it.next()).toEqual({ value: undefined, done: true });
  });

  test('return answers what waits, closes once, and settles when that is over', async () => {
    const { seq, log } = slow(9);
    const it = seq.peekable();
    const pending = it.next();
    const left = it.return();
    const after = it.peek();
    expect((await pending).done).toBe(true);
    expect((await after).done).toBe(true);
    await left;
    expect(log).toContain('closed');
  });

  test('pulled by its own predicate it refuses', async () => {
    const it = AsyncSeq.of(1, 2).peekable();
    let inner: Promise<unknown> | undefined;
    await it.nextIf(() => ((inner = it.next()), true));
    await expect(inner).rejects.toThrow('peekable: it is already running');
  });
});

describe('toReadableStream', () => {
  test('pulls on demand only, and gives every element', async () => {
    let pulled = 0;
    const stream = AsyncSeq.of('a', 'b', 'c')
      .tap(() => pulled++)
      .toReadableStream();
    await turn(1);
    expect(pulled).toBe(0);
    const reader = stream.getReader();
    expect(await reader.read()).toEqual({ value: 'a', done: false });
    expect(pulled).toBe(1);
    await reader.read();
    await reader.read();
    expect(await reader.read()).toEqual({ value: undefined, done: true });
  });

  test('cancel closes; an error is that of the stream; highWaterMark pulls ahead', async () => {
    const { seq, log } = slow(9);
    const reader = seq.toReadableStream().getReader();
    await reader.read();
    await reader.cancel('enough');
    expect(log).toContain('closed');
    const failing = AsyncSeq.defer(() => Promise.reject(new Error('broken'))).toReadableStream();
    await expect(failing.getReader().read()).rejects.toThrow('broken');
    let pulled = 0;
    AsyncSeq.generate(() => pulled++).toReadableStream({ highWaterMark: 2 });
    await turn(1);
    expect(pulled).toBe(2);
  });

  test.each<[string, unknown, string]>([
    [
      'a word',
      { highWaterMark: '1' },
      'toReadableStream: highWaterMark must be a number of at least 0, but got "1"',
    ],
    ['less than none', { highWaterMark: -1 }, 'but got -1'],
    ['no options', 1, 'toReadableStream: options must be an object, but got 1'],
  ])('refuses %s at the call', (_name, options, text) => {
    expect(() => AsyncSeq.of(1).toReadableStream(options as never)).toThrow(text);
  });
});
