/** What an AsyncSeq meets in Node: streams, events, timers, contexts. */
import { AsyncLocalStorage } from 'node:async_hooks';
import { EventEmitter, getEventListeners, once } from 'node:events';
import { createReadStream, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable, Transform, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setInterval as ticks } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { SeqConsumedError } from 'seqable';
import { AsyncSeq } from 'seqable/async';

const turn = (ms = 0): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

describe('streams of Node', () => {
  const folder = mkdtempSync(join(tmpdir(), 'seqable-'));
  const file = join(folder, 'lines.txt');
  beforeAll(() => writeFileSync(file, 'abc'.repeat(100_000)));
  afterAll(() => rmSync(folder, { recursive: true }));

  test('a file is read, and closed when it is left', async () => {
    const whole = AsyncSeq.from(createReadStream(file, 'utf8') as AsyncIterable<string>);
    expect(await whole.map((chunk) => chunk.length).sum()).toBe(300_000);
    const stream = createReadStream(file);
    expect(await AsyncSeq.from(stream).take(1).count()).toBe(1);
    expect(stream.destroyed).toBe(true);
    // Node says with an error event of its own that it was not read to its end.
    if (!stream.closed) await new Promise<void>((resolve) => stream.once('close', () => resolve()));
    await expect(AsyncSeq.from(stream).first()).rejects.toThrow(SeqConsumedError);
  });

  test('one that is never opened is destroyed, one that is not there rejects', async () => {
    const stream = createReadStream(file);
    await AsyncSeq.from(stream)[Symbol.asyncIterator]().return();
    await once(stream, 'close');
    expect(stream.destroyed).toBe(true);
    const none = AsyncSeq.from(createReadStream(join(folder, 'none')));
    await expect(none.toArray()).rejects.toMatchObject({ code: 'ENOENT' });
  });

  test('one that breaks in the middle rejects, after what has come', async () => {
    const stream = new PassThrough({ objectMode: true });
    stream.write(1);
    const seen: unknown[] = [];
    const run = AsyncSeq.from(stream).forEach((value) => void seen.push(value));
    setTimeout(() => stream.destroy(new Error('broken')), 2);
    await expect(run).rejects.toThrow('broken');
    expect(seen).toEqual([1]);
  });

  test('Readable.from and pipeline pull on demand, and close what they leave', async () => {
    const log: string[] = [];
    const numbers = AsyncSeq.iterate(0, (n) => n + 1)
      .tap((n) => void log.push(`pull ${n}`))
      .finally(() => void log.push('closed'));
    const readable = Readable.from(numbers, { highWaterMark: 1 });
    for await (const n of readable) if (n === 2) break;
    expect(log.at(-1)).toBe('closed');
    expect(log.length).toBeLessThan(8);
    const out: number[] = [];
    const writable = new Writable({
      objectMode: true,
      write: (n: number, _encoding, done) => {
        out.push(n);
        setImmediate(done);
      },
    });
    const doubled = new Transform({
      objectMode: true,
      transform: (n: number, _encoding, done) => done(null, n * 2),
    });
    await pipeline(numbers.take(3), doubled, writable);
    expect(out).toEqual([0, 2, 4]);
  });

  test('a pipeline whose end fails closes the sequence; an error of the sequence fails the pipeline', async () => {
    const log: string[] = [];
    const numbers = AsyncSeq.iterate(0, (n) => n + 1).finally(() => void log.push('closed'));
    const failing = new Writable({
      objectMode: true,
      write: (_n, _encoding, done) => done(new Error('full')),
    });
    await expect(pipeline(numbers, failing)).rejects.toThrow('full');
    await turn();
    expect(log).toEqual(['closed']);
    const broken = numbers.tap((n) => n === 1 && Promise.reject(new Error('one')));
    await expect(pipeline(broken, new PassThrough({ objectMode: true }).resume())).rejects.toThrow('one');
  });
});

describe('toReadableStream', () => {
  test('pulls on demand, and goes through streams of the web', async () => {
    let pulled = 0;
    const numbers = AsyncSeq.generate(() => pulled++);
    const stream = numbers.take(3).toReadableStream();
    await turn();
    expect(pulled).toBe(0);
    const doubling = new TransformStream<number, number>({
      transform: (n, controller) => controller.enqueue(n * 2),
    });
    expect(await AsyncSeq.from(stream.pipeThrough(doubling)).toArray()).toEqual([0, 2, 4]);
    const response = new Response(
      AsyncSeq.of('a', 'b')
        .map((each) => new TextEncoder().encode(each))
        .toReadableStream(),
    );
    expect(await response.text()).toBe('ab');
  });

  test('cancelled while it waits, it closes the source and nothing is reported', async () => {
    const log: string[] = [];
    async function* source(): AsyncGenerator<number> {
      try {
        yield 1;
        await turn(5);
        yield 2;
      } finally {
        log.push('closed');
      }
    }
    const reader = AsyncSeq.from(source()).toReadableStream().getReader();
    await reader.read();
    const read = reader.read();
    await reader.cancel('enough');
    expect(await read).toEqual({ done: true, value: undefined });
    expect(log).toEqual(['closed']);
  });
});

describe('events', () => {
  test('of an emitter, of which the error rejects', async () => {
    const emitter = new EventEmitter();
    const run = AsyncSeq.events(emitter, 'data').toArray();
    emitter.emit('data', 1);
    emitter.emit('error', new Error('bad'));
    await expect(run).rejects.toThrow('bad');
    expect(emitter.eventNames()).toEqual([]);
  });

  test('of a server, until it closes', async () => {
    const server = createServer();
    const run = AsyncSeq.events(server, 'listening', { end: 'close' }).count();
    server.listen(0, '127.0.0.1', () => server.close());
    expect(await run).toBe(1);
  });

  test('of a signal and a target', async () => {
    const target = new EventTarget();
    const run = AsyncSeq.events<Event>(target, 'tick')
      .map(({ type }) => type)
      .take(2)
      .toArray();
    target.dispatchEvent(new Event('tick'));
    target.dispatchEvent(new Event('tick'));
    expect(await run).toEqual(['tick', 'tick']);
    expect(getEventListeners(target, 'tick')).toEqual([]);
  });
});

describe('contexts', () => {
  const storage = new AsyncLocalStorage<string>();
  afterEach(() => storage.disable());

  test('callbacks see that of whoever has started the run', async () => {
    const seen = new Set<string | undefined>();
    const look = async <T>(value: T): Promise<T> => {
      seen.add(storage.getStore());
      await turn();
      return value;
    };
    const seq = AsyncSeq.from(AsyncSeq.of(1, 2, 3).prefetch(2))
      .map(look)
      .filter(look, { concurrency: 2 })
      .flatMap(async (n) => [await look(n)], { concurrency: 2 })
      .merge(AsyncSeq.of(4).tap(look));
    const runs = ['a', 'b'].map((name) =>
      storage.run(name, async () => {
        await seq.forEach(look);
        return storage.getStore();
      }),
    );
    expect(await Promise.all(runs)).toEqual(['a', 'b']);
    expect([...seen].sort()).toEqual(['a', 'b']);
  });
});

describe('timers', () => {
  test('ticks of node:timers/promises are a source, and stop when it is left', async () => {
    expect(await AsyncSeq.from(ticks(1, 'tick')).take(3).toArray()).toEqual(['tick', 'tick', 'tick']);
    const aborted = AsyncSeq.from(ticks(1, 'tick', { signal: AbortSignal.timeout(15) }));
    await expect(aborted.count()).rejects.toMatchObject({ name: 'AbortError' });
  });

  test('AbortSignal.timeout ends a whole run', async () => {
    const run = AsyncSeq.interval(2).signal(AbortSignal.timeout(15)).toArray();
    await expect(run).rejects.toMatchObject({ name: 'TimeoutError' });
  });
});
