/**
 * The law of calls side by side: over random latencies, by a clock of the law's own, how many calls are at work, how far ahead
 * the source is pulled, in which order results and errors come, and what limits the calls. The same chains run on every
 * machine: SEQ_SEED sets another seed, SEQ_CHAINS how many there are.
 */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { AsyncSeq } from 'seqable/async';

const numRuns = Number(process.env['SEQ_CHAINS'] ?? 80);
const seed = Number(process.env['SEQ_SEED'] ?? 20261130);

// ── a clock ────────────────────────────────────────────────────────────────────────────────────────────────────────

/** Things that happen at a time: the one with the least time is next, of two at the same time the older one. */
class Clock {
  now = 0;
  private readonly due: { readonly at: number; readonly run: () => void }[] = [];

  sleep(ms: number): Promise<void> {
    return new Promise((run) => this.due.push({ at: this.now + ms, run }));
  }

  /** Goes on until `over` has settled, or nothing more is due. */
  async drive(over: Promise<unknown>): Promise<void> {
    let done = false;
    const end = (): void => void (done = true);
    over.then(end, end);
    for (;;) {
      // Whatever waits for no clock comes first.
      await new Promise((resolve) => setImmediate(resolve));
      if (done || this.due.length === 0) return;
      let next = 0;
      this.due.forEach(({ at }, i) => at < this.due[next]!.at && (next = i));
      const [{ at, run }] = this.due.splice(next, 1) as [{ at: number; run: () => void }];
      this.now = at;
      run();
    }
  }
}

const rejections: unknown[] = [];
const note = (reason: unknown): void => void rejections.push(reason);
beforeEach(() => {
  rejections.length = 0;
  process.on('unhandledRejection', note);
});
afterEach(() => {
  process.off('unhandledRejection', note);
  expect(rejections).toEqual([]);
});

// ── a run ──────────────────────────────────────────────────────────────────────────────────────────────────────────

interface Spec {
  /** How long each element takes to come, and each call of it to settle. */
  readonly elements: readonly (readonly [comes: number, takes: number])[];
  readonly concurrency: number;
  readonly extra: number;
  readonly ordered: boolean;
  /** Which call fails, if one does; and which element of the source. */
  readonly fails: number;
  readonly breaks: number;
  /** How long the consumer takes for each. */
  readonly works: number;
}

const specs: fc.Arbitrary<Spec> = fc.record({
  elements: fc.array(fc.tuple(fc.nat({ max: 4 }), fc.nat({ max: 9 })), { maxLength: 9 }),
  concurrency: fc.integer({ min: 1, max: 4 }),
  extra: fc.nat({ max: 4 }),
  ordered: fc.boolean(),
  fails: fc.oneof(fc.constant(-1), fc.nat({ max: 9 })),
  breaks: fc.oneof(fc.constant(-1), fc.constant(-1), fc.nat({ max: 9 })),
  works: fc.nat({ max: 5 }),
});

interface Ran {
  readonly asked: number[];
  readonly calls: number[];
  /** Elements in the order in which their calls settled. */
  readonly settled: number[];
  given: unknown[];
  error: unknown;
  most: number;
  /** By how much the source was pulled further than the asks allow. */
  ahead: number;
  overlapping: boolean;
  /** What was pulled or begun after an error was known. */
  late: string[];
  closes: number;
  told: boolean;
}

const broken = new Error('the source broke');
const failed = new Error('the call failed');

type Make = (
  seq: AsyncSeq<number>,
  call: (n: number, signal: AbortSignal) => unknown,
  options: object,
) => any;

async function run(spec: Spec, make: Make, each: number = 1): Promise<Ran> {
  const { elements, concurrency, extra, ordered, fails, breaks, works } = spec;
  const clock = new Clock();
  const buffer = concurrency + extra;
  const ran: Ran = {
    asked: [],
    calls: [],
    settled: [],
    given: [],
    error: undefined,
    most: 0,
    ahead: 0,
    overlapping: false,
    late: [],
    closes: 0,
    told: true,
  };
  let atWork = 0;
  let asks = 0;
  let pulling = false;
  let known = false;
  const signals: AbortSignal[] = [];
  const source = {
    [Symbol.asyncIterator]: () => ({
      async next(): Promise<IteratorResult<number>> {
        const i = ran.asked.length;
        if (pulling) ran.overlapping = true;
        if (known) ran.late.push(`next ${i}`);
        pulling = true;
        ran.asked.push(i);
        // From the ask for element n to the next ask: n + buffer in all.
        ran.ahead = Math.max(ran.ahead, i + 1 - (asks - 1 + buffer));
        await clock.sleep(elements[i]?.[0] ?? 0);
        pulling = false;
        if (i === breaks) throw broken;
        return i < elements.length ? { value: i, done: false } : { value: undefined, done: true };
      },
      return: async () => {
        ran.closes++;
        return {} as IteratorReturnResult<undefined>;
      },
    }),
  };
  const call = async (n: number, signal: AbortSignal): Promise<number> => {
    if (known) ran.late.push(`call ${n}`);
    signals.push(signal);
    ran.calls.push(n);
    ran.most = Math.max(ran.most, ++atWork);
    await clock.sleep(elements[n]![1]);
    atWork--;
    ran.settled.push(n);
    if (n === fails) {
      known = true;
      throw failed;
    }
    return n;
  };
  const made = make(AsyncSeq.from(source), call, { concurrency, buffer, ordered });
  const consumed = (async (): Promise<void> => {
    const iterator = made[Symbol.asyncIterator]();
    for (;;) {
      asks += each;
      const { done, value } = await iterator.next();
      if (done === true) return;
      ran.given.push(value);
      await clock.sleep(works);
    }
  })();
  const outcome = consumed.catch((error: unknown) => (ran.error = error));
  await clock.drive(outcome);
  expect(atWork).toBe(0);
  ran.told =
    ran.error === undefined || signals.every(({ aborted, reason }) => aborted && reason === ran.error);
  return ran;
}

const forms: [string, Make, (n: number) => unknown[]][] = [
  ['map', (seq, call, options) => seq.map((n, _i, { signal }) => call(n, signal), options), (n) => [n]],
  ['tap', (seq, call, options) => seq.tap((n, _i, { signal }) => call(n, signal), options), (n) => [n]],
  [
    'filter',
    (seq, call, options) =>
      seq.filter(async (n, _i, { signal }) => (await call(n, signal), n % 2 === 0), options),
    (n) => (n % 2 === 0 ? [n] : []),
  ],
  [
    'filterMap',
    (seq, call, options) =>
      seq.filterMap(
        async (n, _i, { signal }) => (await call(n, signal), n % 3 === 0 ? undefined : n),
        options,
      ),
    (n) => (n % 3 === 0 ? [] : [n]),
  ],
];

const whole = (spec: Spec): Spec => ({ ...spec, fails: -1, breaks: -1 });

describe.each(forms)('%s', (name, make, becomes) => {
  const isOneToOne = name === 'map' || name === 'tap';

  test('never more at work than it may, never further ahead, one pull at a time', async () => {
    await fc.assert(
      fc.asyncProperty(specs, async (spec) => {
        const ran = await run(spec, make);
        expect(ran.most).toBeLessThanOrEqual(spec.concurrency);
        expect(ran.overlapping).toBe(false);
        // What is dropped counts as given.
        if (isOneToOne) expect(ran.ahead).toBeLessThanOrEqual(0);
        expect(ran.calls).toEqual(ran.calls.map((_, i) => i));
      }),
      { numRuns, seed },
    );
  });

  test('gives all: in the order of elements, or in that in which the calls settled', async () => {
    await fc.assert(
      fc.asyncProperty(specs.map(whole), async (spec) => {
        const ran = await run(spec, make);
        const order = spec.ordered ? spec.elements.map((_, i) => i) : ran.settled;
        expect(ran.given).toEqual(order.flatMap(becomes));
        expect([ran.error, ran.closes]).toEqual([undefined, 0]);
      }),
      { numRuns, seed },
    );
  });

  test('fails in its place, and pulls and starts nothing after that is known', async () => {
    await fc.assert(
      fc.asyncProperty(specs, async (spec) => {
        const ran = await run(spec, make);
        const { elements, fails, breaks, ordered } = spec;
        expect(ran.late).toEqual([]);
        const isBroken = breaks >= 0 && breaks <= elements.length;
        const isFailed = ran.settled.includes(fails);
        if (!isBroken && !isFailed) {
          expect(ran.error).toBe(undefined);
          return;
        }
        expect(ran.told).toBe(true);
        if (ordered) {
          // The first that failed, in the order of elements, after all before it.
          const place = isFailed && !(isBroken && breaks < fails) ? fails : breaks;
          expect(ran.error).toBe(place === fails && isFailed ? failed : broken);
          expect(ran.given).toEqual(
            Array.from({ length: Math.min(place, elements.length) }, (_, i) => i).flatMap(becomes),
          );
        } else {
          expect(ran.error).toBe(isFailed ? failed : broken);
          const until = isFailed ? ran.settled.indexOf(fails) : ran.settled.length;
          expect(ran.given).toEqual(ran.settled.slice(0, until).flatMap(becomes));
        }
        // What has failed is not closed; what a call failed over is, unless it had ended or failed by then.
        expect(ran.closes).toBeLessThanOrEqual(ran.error === broken ? 0 : 1);
      }),
      { numRuns, seed },
    );
  });

  test('one at a time does what no options do', async () => {
    const plain: Make = (seq, call) => make(seq, call, { concurrency: 1 });
    const bare = (seq: any, call: any): any => {
      const { signal } = new AbortController();
      const fns: Record<string, (n: number) => unknown> = {
        map: (n) => call(n, signal),
        tap: (n) => call(n, signal),
        filter: async (n) => (await call(n, signal), n % 2 === 0),
        filterMap: async (n) => (await call(n, signal), n % 3 === 0 ? undefined : n),
      };
      return seq[name](fns[name]);
    };
    await fc.assert(
      fc.asyncProperty(specs, async (drawn) => {
        const spec = { ...drawn, concurrency: 1, extra: 0 };
        const [one, none] = [await run(spec, plain), await run(spec, bare)];
        expect({ ...one, told: true }).toEqual({ ...none, told: true });
      }),
      { numRuns: numRuns / 4, seed },
    );
  });
});

describe('what stands right behind limits the calls', () => {
  const limits: [string, number, (seq: AsyncSeq<number>) => Promise<unknown>, unknown][] = [
    ['take(3)', 3, (seq) => seq.take(3).toArray(), [0, 1, 2]],
    ['take(0)', 0, (seq) => seq.take(0).toArray(), []],
    ['first', 1, (seq) => seq.first(), 0],
    ['at(2)', 3, (seq) => seq.at(2), 2],
    ['single', 2, (seq) => seq.single().catch((error: Error) => error.name), 'TypeError'],
    ['isEmpty', 1, (seq) => seq.isEmpty(), false],
    ['slice(1, 3)', 3, (seq) => seq.slice(1, 3).toArray(), [1, 2]],
  ];
  test.each(limits)('%s', async (name, most, end, expected) => {
    for (const ordered of [true, false])
      for (const op of ['map', 'tap'] as const) {
        const calls: number[] = [];
        const endless: any = AsyncSeq.iterate(0, (n) => n + 1);
        const seq = endless[op](
          async (n: number) => {
            calls.push(n);
            await new Promise((resolve) => setImmediate(resolve));
            return n;
          },
          { concurrency: 8, ordered },
        ) as AsyncSeq<number>;
        const result = await end(seq);
        if (name !== 'single') expect(result).toEqual(expected);
        expect([name, op, ordered, calls.length]).toEqual([name, op, ordered, most]);
      }
  });
});

// ── flatMap and forEach ────────────────────────────────────────────────────────────────────────────────────────────

interface Opened {
  open: number;
  most: number;
  /** How many elements of inner sources were read and not given. */
  held: number;
  mostHeld: number;
  order: string[];
  overlapping: boolean;
}

describe('flatMap', () => {
  const drawn = fc.record({
    inners: fc.array(fc.array(fc.nat({ max: 6 }), { maxLength: 4 }), { maxLength: 6 }),
    makes: fc.nat({ max: 5 }),
    concurrency: fc.integer({ min: 1, max: 3 }),
    extra: fc.nat({ max: 3 }),
    ordered: fc.boolean(),
    works: fc.nat({ max: 5 }),
  });

  test('opens no more inner sources than it may, reads no further ahead, and gives all in order or by arrival', async () => {
    await fc.assert(
      fc.asyncProperty(drawn, async ({ inners, makes, concurrency, extra, ordered, works }) => {
        const clock = new Clock();
        const buffer = concurrency + extra;
        const seen: Opened = { open: 0, most: 0, held: 0, mostHeld: 0, order: [], overlapping: false };
        const given: string[] = [];
        const inner = (n: number): AsyncIterable<string> => ({
          [Symbol.asyncIterator]: () => {
            let i = 0;
            let asked = false;
            return {
              async next() {
                if (asked) seen.overlapping = true;
                asked = true;
                const waits = inners[n]![i];
                await clock.sleep(waits ?? 0);
                asked = false;
                if (waits === undefined) {
                  seen.open--;
                  return { value: undefined, done: true };
                }
                const value = `${n}.${i++}`;
                seen.order.push(value);
                seen.mostHeld = Math.max(seen.mostHeld, seen.order.length - given.length);
                return { value, done: false };
              },
            };
          },
        });
        const seq = AsyncSeq.from(inners.map((_, n) => n)).flatMap(
          async (n) => {
            seen.most = Math.max(seen.most, ++seen.open);
            await clock.sleep(makes);
            return inner(n);
          },
          { concurrency, buffer, ordered },
        );
        const run = seq.forEach(async (value) => {
          given.push(value);
          await clock.sleep(works);
        });
        await clock.drive(run);
        await run;
        expect(seen.most).toBeLessThanOrEqual(concurrency);
        expect(seen.overlapping).toBe(false);
        const all = inners.flatMap((waits, n) => waits.map((_, i) => `${n}.${i}`));
        if (ordered) {
          expect(given).toEqual(all);
          // Those that are held, and the one that is on its way out.
          expect(seen.mostHeld).toBeLessThanOrEqual(buffer + 1);
        } else {
          expect([...given].sort()).toEqual([...all].sort());
          expect(seen.mostHeld).toBeLessThanOrEqual(concurrency + 1);
        }
      }),
      { numRuns, seed },
    );
  });
});

describe('forEach', () => {
  test('has no more calls at work than it may, waits for all, and fails by the first that fails', async () => {
    await fc.assert(
      fc.asyncProperty(specs, async ({ elements, concurrency, fails }) => {
        const clock = new Clock();
        let atWork = 0;
        let most = 0;
        const settled: number[] = [];
        const run = AsyncSeq.from(elements.map((_, i) => i)).forEach(
          async (n) => {
            most = Math.max(most, ++atWork);
            await clock.sleep(elements[n]![1]);
            atWork--;
            settled.push(n);
            if (n === fails) throw failed;
          },
          { concurrency },
        );
        let left: number | undefined;
        const outcome = run.then(
          () => 'done',
          (error: unknown) => error,
        );
        await clock.drive(outcome.finally(() => (left = atWork)));
        expect(await outcome).toBe(fails >= 0 && fails < elements.length ? failed : 'done');
        expect(left).toBe(0);
        expect(most).toBeLessThanOrEqual(concurrency);
        if (fails < 0 || fails >= elements.length) expect(settled).toHaveLength(elements.length);
      }),
      { numRuns, seed },
    );
  });
});

test('all places are used while there is something to do', async () => {
  const clock = new Clock();
  const run = AsyncSeq.from(Array.from({ length: 16 }, (_, i) => i))
    .map(() => clock.sleep(10), { concurrency: 4 })
    .count();
  await clock.drive(run);
  await run;
  expect(clock.now).toBe(40);
});

test('the signal of calls says an AbortError on early exit, and nothing at the end', async () => {
  const signals: AbortSignal[] = [];
  const seq = AsyncSeq.of(1, 2, 3).map(
    async (n, _i, { signal }) => {
      signals.push(signal);
      if (n === 3) await new Promise((resolve) => signal.addEventListener('abort', resolve));
      return n;
    },
    { concurrency: 3 },
  );
  expect(await seq.find((n) => n === 2)).toBe(2);
  expect(signals.map(({ reason }) => (reason as Error).name)).toEqual(Array(3).fill('AbortError'));
  signals.length = 0;
  const made = AsyncSeq.of(1, 2).map((_n, _i, { signal }) => signal, { concurrency: 2 });
  const behind = made.map(async (signal) => (await Promise.resolve(), signal.aborted), { concurrency: 2 });
  expect(await behind.toArray()).toEqual([false, false]);
  expect((await made.toArray()).map(({ aborted }) => aborted)).toEqual([false, false]);
});
