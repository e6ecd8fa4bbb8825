/** Bodies of responses, from a server that is slow, fails, breaks off or says nothing. */
import { getEventListeners, once } from 'node:events';
import { createServer } from 'node:http';
import type { Server, ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { SeqConsumedError } from 'seqable';
import { AsyncSeq } from 'seqable/async';
import { csv, jsonl, lines } from 'seqable/text';

const turn = (ms = 0): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

describe('the body of a response', () => {
  let server: Server;
  let origin: string;
  const sockets = new Set<Socket>();
  /** How often `/busy` has been asked. */
  let asked = 0;
  /** Responses that nobody ends. */
  const held: ServerResponse[] = [];
  /** Settles when the connection of the last request has been closed. */
  let gone: Promise<unknown>;
  const answers: Record<string, (response: ServerResponse) => void> = {
    '/whole': (response) => {
      response.write('one\n');
      response.end('two\n');
    },
    '/endless': (response) => {
      const write = (): void => {
        response.write('tick\n');
        if (!response.destroyed) setTimeout(write, 1);
      };
      write();
    },
    '/silent': (response) => void response.write('one\n'),
    '/half': (response) => void response.end('name,age\nAda,36\n"Gra'),
    '/half-json': (response) => void response.end('{"n":1}\n{"n":'),
    '/reset': (response) => {
      response.write('name,age\nAda,36\nGrace,8', () =>
        setTimeout(() => response.socket!.resetAndDestroy(), 5),
      );
    },
    '/busy': (response) => {
      response.writeHead(++asked <= 2 ? 503 : 200, { 'retry-after': '0' });
      response.end(asked <= 2 ? 'later' : 'name,age\nAda,36\n');
    },
    '/hold': (response) => void held.push(response),
    '/slow': (response) => {
      // A character of two bytes, a line break and a quoted field are each cut in two.
      const parts = ['name,a', 'ge\r', '\nZo', Buffer.from([0xc3]), Buffer.from([0xab]), ',"3', '0"\r\n'];
      const write = (i: number): void => {
        if (i === parts.length) response.end();
        else response.write(parts[i]!, () => setTimeout(() => write(i + 1), 1));
      };
      write(0);
    },
    '/broken': (response) => {
      response.writeHead(200, { 'content-length': '1000' });
      response.write('one\n', () => setTimeout(() => response.destroy(), 5));
    },
  };

  beforeAll(async () => {
    server = createServer((request, response) => {
      gone = once(response, 'close');
      answers[request.url!]!(response);
    });
    server.on('connection', (socket) => {
      sockets.add(socket);
      socket.on('close', () => sockets.delete(socket));
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  const body = async (path: string, init?: RequestInit): Promise<ReadableStream<Uint8Array>> =>
    (await fetch(origin + path, init)).body!;
  const text = (chunk: Uint8Array): string => new TextDecoder().decode(chunk);

  test('is read to its end', async () => {
    const seq = AsyncSeq.from(await body('/whole')).map(text);
    expect(await seq.join('')).toBe('one\ntwo\n');
    await expect(seq.first()).rejects.toThrow(SeqConsumedError);
  });

  test.each<[string, (seq: AsyncSeq<string>) => Promise<unknown>]>([
    ['take', (seq) => seq.take(2).toArray()],
    ['first', (seq) => seq.first()],
    ['find behind prefetch', (seq) => seq.prefetch(2).find(() => true)],
    [
      'a failing callback',
      (seq) =>
        seq
          .tap(() => Promise.reject(new Error('mine')))
          .count()
          .catch(() => 0),
    ],
    ['merge', (seq) => seq.merge(AsyncSeq.interval(1000)).first()],
    [
      'a loop that breaks',
      async (seq) => {
        for await (const _chunk of seq) break;
      },
    ],
  ])('left early it is cancelled, and the server sees the connection close: %s', async (_name, leave) => {
    const stream = await body('/endless');
    await leave(AsyncSeq.from(stream).map(text));
    await gone;
    // The lock has been given back, and the stream is at its end.
    expect(stream.locked).toBe(false);
    expect(await stream.getReader().read()).toEqual({ done: true, value: undefined });
  });

  test('left while it is silent', async () => {
    const iterator = AsyncSeq.from(await body('/silent'))[Symbol.asyncIterator]();
    await iterator.next();
    const next = iterator.next();
    await turn(5);
    expect(await iterator.return()).toEqual({ done: true, value: undefined });
    expect(await next).toEqual({ done: true, value: undefined });
    await gone;
  });

  test('an abort of the run reaches it, and calls of fetch that are at work', async () => {
    const controller = new AbortController();
    const run = AsyncSeq.of('/silent', '/silent')
      .map((path, _i, { signal }) => fetch(origin + path, { signal }).then((response) => response.text()), {
        concurrency: 2,
      })
      .signal(controller.signal)
      .toArray();
    setTimeout(() => controller.abort('enough'), 20);
    await expect(run).rejects.toBe('enough');
    await gone;
    expect(getEventListeners(controller.signal, 'abort')).toEqual([]);
  });

  test('bodies that calls side by side have brought are read behind them', async () => {
    const seq = AsyncSeq.of('/whole', '/whole', '/whole').map(
      (path, _i, { signal }) => fetch(origin + path, { signal }),
      { concurrency: 2 },
    );
    const texts = ['one\ntwo\n', 'one\ntwo\n', 'one\ntwo\n'];
    expect(await seq.map((response) => response.text(), { concurrency: 3 }).toArray()).toEqual(texts);
    const responses = await seq.toArray();
    expect(await Promise.all(responses.map((response) => response.text()))).toEqual(texts);
  });

  test('one that breaks in the middle rejects, after what has come', async () => {
    const seen: string[] = [];
    const run = AsyncSeq.from(await body('/broken'))
      .map(text)
      .forEach((chunk) => void seen.push(chunk));
    await expect(run).rejects.toThrow('terminated');
    expect(seen).toEqual(['one\n']);
  });

  test('a slow one is decoded as it comes, wherever it is cut', async () => {
    const rows = AsyncSeq.from(await body('/slow')).pipe(csv({ columns: { age: Number } }));
    expect(await rows.toArray()).toEqual([{ name: 'Zoë', age: 30 }]);
    expect(
      await AsyncSeq.from(await body('/slow'))
        .pipe(lines)
        .toArray(),
    ).toEqual(['name,age', 'Zoë,"30"']);
  });

  test('one that ends in the middle of a record gives what is whole, then says where', async () => {
    const seen: unknown[] = [];
    const rows = AsyncSeq.from(await body('/half')).pipe(csv());
    await expect(rows.forEach((row) => void seen.push(row))).rejects.toMatchObject({
      name: 'TextError',
      line: 3,
      column: 1,
    });
    expect(seen).toEqual([{ name: 'Ada', age: '36' }]);
    const values = AsyncSeq.from(await body('/half-json')).pipe(jsonl());
    await expect(values.toArray()).rejects.toMatchObject({ name: 'TextError', line: 2 });
  });

  test('a connection that is reset rejects with its own error, after the rows that came', async () => {
    const seen: unknown[] = [];
    const rows = AsyncSeq.from(await body('/reset')).pipe(csv());
    const error: unknown = await rows.forEach((row) => void seen.push(row)).catch((each: unknown) => each);
    expect(error).toMatchObject({ message: 'terminated', cause: { code: 'ECONNRESET' } });
    expect(seen).toEqual([{ name: 'Ada', age: '36' }]);
  });

  test('a 503 is asked again in the mapper, and each element comes once', async () => {
    const patient = async (path: string): Promise<Response> => {
      for (let tries = 1; ; tries++) {
        const response = await fetch(origin + path);
        if (response.status !== 503 || tries === 5) return response;
        await response.body?.cancel();
        await turn(Number(response.headers.get('retry-after')) * 1000);
      }
    };
    const rows = AsyncSeq.of('/busy', '/whole')
      .map(patient, { concurrency: 2 })
      .flatMap((response) => AsyncSeq.from(response.body!).pipe(lines));
    expect(await rows.toArray()).toEqual(['name,age', 'Ada,36', 'one', 'two']);
    expect(asked).toBe(3);
  });

  test('of twenty at most eight are under way; an abort ends them, and no connection is left', async () => {
    const controller = new AbortController();
    const before = new Set(sockets);
    const run = AsyncSeq.generate(() => '/hold', 20)
      .map((path, _i, { signal }) => fetch(origin + path, { signal }), { concurrency: 8 })
      .signal(controller.signal)
      .toArray();
    while (held.length < 8) await turn(1);
    // Whoever had asked for a ninth would have it here by now.
    await turn(20);
    expect(held).toHaveLength(8);
    const theirs = held.map((response) => response.socket!);
    controller.abort('enough');
    await expect(run).rejects.toBe('enough');
    await Promise.all(theirs.filter((socket) => !socket.destroyed).map((socket) => once(socket, 'close')));
    expect([...sockets].filter((socket) => !before.has(socket) && !socket.destroyed)).toEqual([]);
    expect(getEventListeners(controller.signal, 'abort')).toEqual([]);
  });
});
