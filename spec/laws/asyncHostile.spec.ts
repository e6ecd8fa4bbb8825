/**
 * Hostile surroundings of the asynchronous side: built-ins that are broken after the library was loaded change nothing (a process
 * of its own, spec/support/programs/asyncHostile.ts); sources, results and promises may be frozen or lie; chains may be 100,000
 * stages long; what has no end is refused where the end is needed, before anything is pulled.
 */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Seq, SeqInfiniteError } from 'seqable';
import { AsyncSeq } from 'seqable/async';
import { stages, terminals } from '../support/catalogue.ts';
import type { Endless, Entry } from '../support/catalogue.ts';
import { bundle, discard, run } from '../support/child.ts';
import { Scene, SceneWorld } from '../support/moments.ts';
import { noneUnhandled } from '../support/rejections.ts';

noneUnhandled();

describe('built-ins that are broken', () => {
  let program: string;
  beforeAll(async () => {
    program = await bundle('support/programs/asyncHostile.ts');
  });
  afterAll(() => discard(program));

  test('are not noticed', () => {
    const { status, stdout, stderr } = run(program);
    expect(stderr).toBe('');
    expect(status).toBe(0);
    const { breaks, jobs, found } = JSON.parse(stdout) as { breaks: number; jobs: number; found: string[] };
    expect(found).toEqual([]);
    expect(breaks).toBeGreaterThan(200);
    expect(jobs).toBeGreaterThan(130);
  });

  test('are noticed by what is careless', () => {
    const { stdout } = run(program, ['--with-a-careless-job']);
    const { found } = JSON.parse(stdout) as { found: string[] };
    for (const careless of ['Promise.prototype.then', 'Promise.resolve', 'the global Promise, deleted'])
      expect(found.some((line) => line.startsWith(`${careless}: `))).toBe(true);
  });
});

// ── promises that lie ──────────────────────────────────────────────────────────────────────────────────────────────

describe('promises of any kind', () => {
  class Sub<T> extends Promise<T> {}
  const kinds: [string, () => unknown][] = [
    ['a frozen one', () => Object.freeze(Promise.resolve(1))],
    ['one of a subclass', () => Sub.resolve(1)],
    [
      'one whose constructor throws',
      () =>
        Object.defineProperty(Promise.resolve(1), 'constructor', {
          get: () => {
            throw new Error('constructor');
          },
        }),
    ],
    ['one with a then of its own', () => Object.assign(Promise.resolve(1), { then: (give: any) => give(1) })],
    ['one that settles twice', () => ({ then: (give: any, fail: any) => (give(1), fail(2), give(3)) })],
    [
      'one that throws after it has settled',
      () => ({
        then: (give: any) => {
          give(1);
          throw new Error('late');
        },
      }),
    ],
    ['one that gives another', () => ({ then: (give: any) => give(Promise.resolve(1)) })],
    ['a function that is one', () => Object.assign(() => 0, { then: (give: any) => give(1) })],
    ['an object that looks like one', () => Object.assign(Object.create(Promise.prototype), { then: 1 })],
  ];
  test.each(kinds)('%s is awaited as `await` does it', async (_name, make) => {
    const awaited = async (): Promise<unknown> => {
      try {
        return await make();
      } catch (error) {
        return (error as Error).message;
      }
    };
    const expected = await awaited();
    const outcome = async (running: Promise<unknown>): Promise<unknown> => {
      try {
        return await running;
      } catch (error) {
        return (error as Error).message;
      }
    };
    expect(await outcome(AsyncSeq.of(make()).first())).toEqual(expected);
    expect(await outcome(AsyncSeq.of(0).map(make).first())).toEqual(expected);
    expect(await outcome(AsyncSeq.of(0).map(make, { concurrency: 2 }).first())).toEqual(expected);
    expect(await outcome(AsyncSeq.of(0).map(make).prefetch(1).first())).toEqual(expected);
  });

  test('what only inherits from Promise rejects', async () => {
    const fake = (): unknown => Object.create(Promise.prototype);
    for (const running of [
      AsyncSeq.of(fake()).first(),
      AsyncSeq.of(0).map(fake).first(),
      AsyncSeq.of(0).map(fake, { concurrency: 2 }).first(),
    ])
      await expect(running).rejects.toThrow(TypeError);
  });

  test('`then` is read once, and called once', async () => {
    let reads = 0;
    let calls = 0;
    const make = (): unknown => ({
      get then() {
        reads++;
        return (give: (value: number) => void) => {
          calls++;
          give(1);
        };
      },
    });
    const uses: ((seq: AsyncSeq<number>) => Promise<unknown>)[] = [
      (seq) => seq.map(make).toArray(),
      (seq) => seq.map(make, { concurrency: 2 }).toArray(),
      (seq) =>
        seq
          .flatMap(make as never)
          .toArray()
          .catch(() => 0),
      (seq) => seq.forEach(make),
      (seq) => seq.finally(make).toArray(),
      (seq) => seq.groupBy(make).toArray(),
      (seq) => seq.map(make).prefetch(1).toArray(),
      () => AsyncSeq.from([make()]).toArray(),
      () => AsyncSeq.asCompleted([make()]).toArray(),
      () => AsyncSeq.push((sink) => (sink.end(), make() as never)).toArray(),
      async (seq) => {
        const iterator = seq.map(make)[Symbol.asyncIterator]();
        const next = iterator.next();
        await iterator.return();
        await next;
      },
    ];
    for (const [i, use] of uses.entries()) {
      reads = calls = 0;
      await use(AsyncSeq.of(0));
      expect([i, reads, calls]).toEqual([i, 1, 1]);
    }
  });

  test('a `then` that throws when it is read rejects', async () => {
    const bad = (): unknown =>
      Object.defineProperty({}, 'then', {
        get: () => {
          throw new Error('then');
        },
      });
    const uses: ((seq: AsyncSeq<number>) => Promise<unknown>)[] = [
      (seq) => seq.map(bad).toArray(),
      (seq) => seq.map(bad, { concurrency: 2 }).toArray(),
      (seq) => seq.forEach(bad),
      () => AsyncSeq.from([bad()]).toArray(),
      (seq) => seq.finally(bad).toArray(),
      () => AsyncSeq.asCompleted([bad()]).toArray(),
      () => AsyncSeq.push(bad as never).toArray(),
      () => AsyncSeq.from({ [Symbol.asyncIterator]: () => ({ next: bad }) } as never).toArray(),
    ];
    for (const use of uses) await expect(use(AsyncSeq.of(0))).rejects.toThrow('then');
  });
});

// ── frozen ─────────────────────────────────────────────────────────────────────────────────────────────────────────

describe('what is frozen', () => {
  const results = (values: unknown[]): any => {
    let i = 0;
    return Object.freeze({
      next: () =>
        Object.freeze(
          Promise.resolve(Object.freeze({ done: i >= values.length, value: Object.freeze(values[i++]) })),
        ),
      return: () => Object.freeze(Promise.resolve(Object.freeze({}))),
      [Symbol.asyncIterator](this: unknown) {
        return this;
      },
    });
  };
  const entries = [...stages, ...terminals].filter(({ name }) => name !== 'toJSON');

  test.each(entries)('$kind $name', async (entry) => {
    const values = entry.over === 'one' ? [3] : entry.over === 'pairs' ? [[1, 2]] : [3, 1, 2];
    const world = new SceneWorld(new Scene(undefined));
    let seq: any = AsyncSeq.from(results(values));
    for (const before of stages.filter(({ name }) => name === entry.after))
      seq = seq[before.name](...world.argsOf(before).map((arg) => Object.freeze(arg)));
    const made = seq[entry.name](...world.argsOf(entry).map((arg) => Object.freeze(arg)));
    await (entry.plan === true ? made.take(20).toArray() : made);
    // What can be read once is known to have been, frozen or not.
    expect(await AsyncSeq.from(results([])).toArray()).toEqual([]);
  });

  test('one that was read is refused', async () => {
    const source = results([1, 2]);
    expect(await AsyncSeq.from(source).toArray()).toEqual([1, 2]);
    await expect(AsyncSeq.from(source).toArray()).rejects.toThrow('already');
    const stream = Object.freeze(new ReadableStream({ start: (controller) => controller.close() }));
    expect(await AsyncSeq.from(stream).toArray()).toEqual([]);
  });
});

// ── long ───────────────────────────────────────────────────────────────────────────────────────────────────────────

describe('100,000 stages', () => {
  const many = 100_000;
  const chained = (step: (seq: any) => any, count = many): any => {
    let seq: any = AsyncSeq.of(1, 2, 3);
    for (let i = 0; i < count; i++) seq = step(seq);
    return seq;
  };

  test.each<[string, (seq: any) => any, unknown[]]>([
    ['map', (seq) => seq.map((n: number) => n + 1), [many + 1, many + 2, many + 3]],
    ['takeWhile', (seq) => seq.takeWhile((n: number) => n < 3), [1, 2]],
    ['scan', (seq) => seq.scan((a: number, b: number) => a + b - a), [1, 2, 3]],
    ['concat', (seq) => seq.concat([]), [1, 2, 3]],
  ])('%s', async (_name, step, expected) => {
    expect(await chained(step).toArray()).toEqual(expected);
  });

  test('each of which waits, left and aborted in the middle', async () => {
    const waits = chained((seq) => seq.map((n: number) => Promise.resolve(n)), 20_000);
    expect(await waits.first()).toBe(1);
    const iterator = waits[Symbol.asyncIterator]();
    const next = iterator.next();
    await iterator.return();
    expect(await next).toEqual({ done: true, value: undefined });
    const controller = new AbortController();
    const running = waits.signal(controller.signal).toArray();
    queueMicrotask(() => controller.abort('enough'));
    await expect(running).rejects.toBe('enough');
  });
});

// ── endless ────────────────────────────────────────────────────────────────────────────────────────────────────────

const doing =
  (...kinds: Endless[]) =>
  ({ endless, name }: Entry): boolean =>
    kinds.includes(endless) && name !== 'toJSON';

describe.each<[string, () => any]>([
  ['iterate', () => AsyncSeq.iterate(0, (n) => n + 1)],
  ['an endless Seq', () => AsyncSeq.from(Seq.range(0))],
  ['generate', () => AsyncSeq.generate(async (n) => n)],
  ['cycle', () => AsyncSeq.of(1, 2).cycle()],
  ['merge with one', () => AsyncSeq.of(1).merge(AsyncSeq.iterate(0, (n) => n))],
  ['what calls side by side pass on', () => AsyncSeq.iterate(0, (n) => n).map((n) => n, { concurrency: 2 })],
  ['prefetch', () => AsyncSeq.iterate(0, (n) => n).prefetch(2)],
])('%s has no end', (_name, make) => {
  const refused = async (work: () => Promise<unknown>): Promise<void> => {
    // By the promise, and not before it is there.
    const running = work();
    await expect(running).rejects.toThrow(SeqInfiniteError);
  };
  const world = (): SceneWorld => new SceneWorld(new Scene(undefined));

  test('terminals that need the end are refused', async () => {
    for (const entry of terminals.filter(doing('needs')))
      await refused(() => make()[entry.name](...world().argsOf(entry)));
  });

  test('stages that collect are refused when they run', async () => {
    for (const entry of stages.filter(doing('collects'))) {
      let seq = make();
      for (const before of stages.filter(({ name }) => name === entry.after))
        seq = seq[before.name](...world().argsOf(before));
      const made = seq[entry.name](...world().argsOf(entry));
      await refused(() => made.first());
      await refused(() => made[Symbol.asyncIterator]().next());
    }
  });

  test('what ends it gives what it gives', async () => {
    expect(await make().take(2).toArray()).toHaveLength(2);
    expect(await make().some(() => true)).toBe(true);
  });
});
