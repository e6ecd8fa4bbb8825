/**
 * Rows of a database, as a cursor gives them: read in parts, and the cursor is closed whenever the run is left. SQLite is always
 * tried, PostgreSQL where its server is installed.
 */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import sqlite from 'node-sqlite3-wasm';
import pg from 'pg';
import Cursor from 'pg-cursor';
import QueryStream from 'pg-query-stream';
import { Seq } from 'seqable';
import { AsyncSeq } from 'seqable/async';
import { postgres, startPostgres } from '../support/postgres.ts';
import type { Server } from '../support/postgres.ts';

interface Row {
  readonly n: number;
}

/** The ways to leave a run before its end; each gives what it has seen. */
const leaving: readonly [name: string, leave: (rows: AsyncSeq<Row>) => Promise<unknown>, seen: unknown][] = [
  ['take', (rows) => rows.take(3).toArray(), [{ n: 1 }, { n: 2 }, { n: 3 }]],
  ['find', (rows) => rows.find(({ n }) => n === 2), { n: 2 }],
  [
    'a loop that breaks',
    async (rows) => {
      for await (const row of rows) return row;
      return undefined;
    },
    { n: 1 },
  ],
  [
    'an error of a callback, while eight are at work',
    (rows) =>
      rows
        .map(({ n }) => (n === 20 ? Promise.reject(new Error('mine')) : n), { concurrency: 8 })
        .toArray()
        .catch((error: Error) => error.message),
    'mine',
  ],
  [
    'an abort',
    (rows) => {
      const controller = new AbortController();
      return rows
        .tap(({ n }) => n === 5 && controller.abort('enough'))
        .signal(controller.signal)
        .count()
        .catch((reason: unknown) => reason);
    },
    'enough',
  ],
  ['zip with something shorter', (rows) => rows.zip(Seq.of('a')).toArray(), [[{ n: 1 }, 'a']]],
];

describe('SQLite', () => {
  const database = new sqlite.Database();
  let open = 0;

  /** A new statement for each run, finalized when the run is left. */
  const rows = AsyncSeq.defer(function* () {
    const statement = database.prepare('select n from numbers order by n');
    open++;
    try {
      yield* statement.iterate() as Iterable<Row>;
    } finally {
      statement.finalize();
      open--;
    }
  } as () => Iterable<Row>);

  beforeAll(() => {
    database.run('create table numbers (n integer)');
    database.run(
      'with recursive c(n) as (values(1) union all select n + 1 from c where n < 1000) insert into numbers select n from c',
    );
  });
  afterAll(() => database.close());

  test('is read to its end, any number of times', async () => {
    expect(await rows.map(({ n }) => n).sum()).toBe(500_500);
    expect(await rows.chunks(100).count()).toBe(10);
    expect(open).toBe(0);
  });

  test.each(leaving)('its statement is finalized: %s', async (_name, leave, seen) => {
    expect(await leave(rows)).toEqual(seen);
    expect(open).toBe(0);
  });
});

const programs = postgres === undefined ? [] : [postgres];

describe.each(programs)('PostgreSQL in %s', (folder) => {
  let server: Server;
  let client: pg.Client;
  /** How many rows the server was asked for at a time, since a test began. */
  let reads: number[] = [];
  const sql = 'select generate_series(1, 1000) as n';

  /** A cursor on the server, read by a hundred rows. */
  const byCursor = AsyncSeq.defer(async function* (): AsyncGenerator<Row> {
    const cursor = client.query(new Cursor<Row>(sql));
    try {
      for (;;) {
        const part = await cursor.read(100);
        reads.push(part.length);
        if (part.length === 0) return;
        yield* part;
      }
    } finally {
      await cursor.close();
    }
  });
  /** The same as a stream of Node. */
  const byStream = AsyncSeq.defer(() => client.query(new QueryStream(sql)) as AsyncIterable<Row>);

  beforeAll(async () => {
    server = startPostgres(folder);
    client = new pg.Client(server.connection);
    await client.connect();
  }, 60_000);
  afterAll(async () => {
    await client.end();
    server.stop();
  });

  /** A connection runs one query at a time: while a cursor is open, this would wait for ever. */
  const isFree = async (): Promise<boolean> => {
    const { rows } = await client.query<{ open: number }>('select 0 as open');
    return rows[0]!.open === 0;
  };

  test.each([
    ['a cursor', byCursor],
    ['a stream', byStream],
  ])('%s is read to its end, any number of times', async (_name, rows) => {
    expect(await rows.map(({ n }) => n).sum()).toBe(500_500);
    expect(await rows.drop(990).count()).toBe(10);
    expect(await isFree()).toBe(true);
  });

  test.each(leaving)('a cursor is closed: %s', async (_name, leave, seen) => {
    reads = [];
    expect(await leave(byCursor)).toEqual(seen);
    expect(await isFree()).toBe(true);
    expect(reads).toEqual([100]);
  });

  test.each(leaving)('a stream is destroyed: %s', async (_name, leave, seen) => {
    expect(await leave(byStream)).toEqual(seen);
    expect(await isFree()).toBe(true);
  });

  test('an error of the server rejects, after the rows that came', async () => {
    const seen: number[] = [];
    const failing = AsyncSeq.defer(async function* (): AsyncGenerator<Row> {
      const cursor = client.query(new Cursor<Row>('select 1 / (3 - n) as n from generate_series(1, 5) as n'));
      for (let part = await cursor.read(1); part.length > 0; part = await cursor.read(1)) yield* part;
    });
    const run = failing.forEach(({ n }) => void seen.push(n));
    await expect(run).rejects.toMatchObject({ code: '22012' });
    expect(seen).toEqual([0, 1]);
    expect(await isFree()).toBe(true);
  });
});
