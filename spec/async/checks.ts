/**
 * What AsyncSeq does on whatever engine there is, in plain checks without a test runner: `npm run test:engines` runs them in other
 * Nodes, Bun, Deno and browsers, checks.spec.ts here.
 */
import { Seq } from 'seqable';
import { AsyncSeq, SeqTimeoutError } from 'seqable/async';
import { csv, jsonl, lines } from 'seqable/text';

export interface Check {
  readonly name: string;
  run(): Promise<void>;
}

const check = (name: string, run: () => Promise<void>): Check => ({ name, run });

/** Throws unless the two have the same JSON. */
function same(found: unknown, expected: unknown): void {
  const [one, other] = [JSON.stringify(found), JSON.stringify(expected)];
  if (one !== other) throw new Error(`expected ${other}, but got ${one}`);
}

const later = <T>(ms: number, value: T): Promise<T> =>
  new Promise((resolve) => setTimeout(() => resolve(value), ms));

const reasonOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => 'no error',
    (reason: unknown) => reason,
  );

/** 1, 2, 3 …; it logs when it is closed. */
async function* counting(log: string[]): AsyncGenerator<number> {
  try {
    for (let n = 1; ; n++) yield n;
  } finally {
    await later(1, undefined);
    log.push('closed');
  }
}

const bytes = (...parts: (string | number[])[]): Uint8Array[] =>
  parts.map((part) => (typeof part === 'string' ? new TextEncoder().encode(part) : new Uint8Array(part)));

export const checks: readonly Check[] = [
  check('a generator goes through stages, and is closed when the run is left', async () => {
    const log: string[] = [];
    const seq = AsyncSeq.from(counting(log))
      .map(async (n) => n * n)
      .filter((n) => n % 2 === 1)
      .take(3);
    same([await seq.toArray(), log], [[1, 9, 25], ['closed']]);
  }),
  check('a plan runs any number of times, with the operations of Seq', async () => {
    const seq = AsyncSeq.defer(() => [3, 1, 2].map((n) => later(1, n)));
    same(
      [
        await seq.sort().toArray(),
        await seq.sum(),
        await seq.chunks(2).toArray(),
        await seq
          .groupBy((n) => n % 2)
          .map((group) => group.sum())
          .toArray(),
        await seq.zip(Seq.of('a', 'b')).toArray(),
        await seq
          .innerJoin(
            [2, 3],
            (n) => n,
            (n) => n,
          )
          .count(),
      ],
      [
        [1, 2, 3],
        6,
        [[3, 1], [2]],
        [4, 2],
        [
          [3, 'a'],
          [1, 'b'],
        ],
        2,
      ],
    );
  }),
  check('calls side by side: no more than asked for, results in order', async () => {
    let atWork = 0;
    let most = 0;
    const run = AsyncSeq.from([9, 1, 5, 3, 7]).map(
      async (ms) => {
        most = Math.max(most, ++atWork);
        await later(ms, undefined);
        atWork--;
        return ms;
      },
      { concurrency: 3 },
    );
    same([await run.toArray(), most], [[9, 1, 5, 3, 7], 3]);
  }),
  check('the first error ends a run: calls are told, the source is closed', async () => {
    const log: string[] = [];
    const run = AsyncSeq.from(counting(log)).forEach(
      async (n, _i, { signal }) => {
        if (n === 3) throw new Error('three');
        await new Promise<void>((resolve) => {
          signal.addEventListener('abort', () => {
            log.push(`told ${n}`);
            resolve();
          });
        });
      },
      { concurrency: 3 },
    );
    same([String(await reasonOf(run)), log.slice().sort()], ['Error: three', ['closed', 'told 1', 'told 2']]);
  }),
  check('an abort rejects with its reason, whatever hangs', async () => {
    const controller = new AbortController();
    const hanging = AsyncSeq.from([1]).map(() => new Promise<never>(() => undefined));
    const run = hanging.signal(controller.signal).toArray();
    setTimeout(() => controller.abort('enough'), 2);
    same(await reasonOf(run), 'enough');
  }),
  check('merge gives elements as they arrive', async () => {
    const slow = AsyncSeq.of('slow').tap(() => later(20, undefined));
    const fast = AsyncSeq.of('fast', 'faster').tap(() => later(1, undefined));
    same(await slow.merge(fast).toArray(), ['fast', 'faster', 'slow']);
  }),
  check('for await, and return while it waits', async () => {
    const seen: number[] = [];
    const log: string[] = [];
    for await (const n of AsyncSeq.from(counting(log))) if (seen.push(n) === 2) break;
    const waiting = AsyncSeq.from([1]).map(() => later(1000, 1));
    const iterator = waiting[Symbol.asyncIterator]();
    void iterator.next();
    const end = await Promise.race([iterator.return(), later(2000, 'late')]);
    same([seen, log, end], [[1, 2], ['closed'], { done: true }]);
  }),
  check('workers share a source', async () => {
    const shared = AsyncSeq.from([1, 2, 3, 4]).share();
    const workers = [shared, shared].map((each) => each.tap(() => later(2, undefined)).toArray());
    const lists = await Promise.all(workers);
    same([lists.flat().sort(), lists.every((list) => list.length > 0)], [[1, 2, 3, 4], true]);
  }),
  check('events of a target, timers, a timeout', async () => {
    const target = new EventTarget();
    const run = AsyncSeq.events<Event>(target, 'tick')
      .map(({ type }) => type)
      .take(2)
      .toArray();
    target.dispatchEvent(new Event('tick'));
    target.dispatchEvent(new Event('tick'));
    const late = reasonOf(
      AsyncSeq.from([later(500, 1)])
        .timeout(5)
        .toArray(),
    );
    same(
      [
        await run,
        // A busy engine passes over numbers, but never goes back.
        await AsyncSeq.interval(1).take(3).isSorted(),
        (await late) instanceof SeqTimeoutError,
      ],
      [['tick', 'tick'], true, true],
    );
  }),
  check('streams of the web, in and out', async () => {
    if (typeof ReadableStream === 'undefined') return;
    const stream = AsyncSeq.from([1, 2, 3, 4])
      .map((n) => later(1, n))
      .toReadableStream();
    same(await AsyncSeq.from(stream).take(3).toArray(), [1, 2, 3]);
    let cancelled: unknown = 'no';
    const silent = new ReadableStream<number>({
      start: (controller) => controller.enqueue(1),
      cancel: () => void (cancelled = 'yes'),
    });
    same([await AsyncSeq.from(silent).first(), cancelled, silent.locked], [1, 'yes', false]);
  }),
  check('text, cut within a character, a line break and quotes', async () => {
    const parts = bytes('name,age\r', '\nZo', [0xc3], [0xab], ',"3', '0"\n');
    const chunks = AsyncSeq.from(parts.map((part) => later(1, part)));
    same(
      [
        await chunks.pipe(lines).toArray(),
        await chunks.pipe(csv({ columns: { age: Number } })).toArray(),
        await AsyncSeq.from(bytes('{"a"', ':1}\n2')).pipe(jsonl()).toArray(),
      ],
      [['name,age', 'Zoë,"30"'], [{ name: 'Zoë', age: 30 }], [{ a: 1 }, 2]],
    );
  }),
  check('mistakes are refused, or told', async () => {
    const errors = [
      await reasonOf(
        AsyncSeq.from([2, 1])
          .sortBy(async (n) => n)
          .toArray(),
      ),
      await reasonOf(Promise.resolve().then(() => Seq.from(AsyncSeq.of(1) as never))),
      await reasonOf(Promise.resolve().then(() => AsyncSeq.of(1).map((n) => n, { concurrency: 0 }))),
    ];
    same(
      errors.map((error) => (error as Error).name),
      ['TypeError', 'TypeError', 'RangeError'],
    );
  }),
  check('a hundred thousand elements, one at a time', async () => {
    const numbers = AsyncSeq.from(Seq.range(0, 100_000)).map((n) => (n % 10_000 === 0 ? later(0, n) : n));
    same(await numbers.filter((n) => n % 1000 === 0).count(), 100);
  }),
];
