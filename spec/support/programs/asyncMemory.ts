/**
 * What is kept for each element that goes through, beside sources that never answer. Needs --expose-gc. The heap is looked at
 * after a quarter of the elements and after all of them, while the run is still open. Prints by how many bytes an element it has
 * grown in between, where that is more than nothing.
 */
import { AsyncSeq } from '../../../lib/async/index.ts';

declare const gc: () => void;

const count = Number(process.env['SEQ_ELEMENTS'] ?? 40_000);

/** Elements that are there at once, each an object of its own. */
function numbers(many: number = count): AsyncIterable<{ n: number }> {
  return {
    [Symbol.asyncIterator]() {
      let n = 0;
      return {
        next: () =>
          Promise.resolve(
            n < many ? { done: false, value: { n: n++ } } : { done: true, value: undefined },
          ) as never,
      };
    },
  };
}

const idle = (): AsyncIterable<never> => ({
  [Symbol.asyncIterator]: () => ({
    next: () => new Promise<never>(() => undefined),
    return: async () => ({ done: true, value: undefined }) as const,
  }),
});

const from = (): AsyncSeq<{ n: number }> => AsyncSeq.from(numbers());
const later = <T>(value: T): Promise<T> => Promise.resolve(value);

/** Looks at the heap as elements go by. */
class Look {
  private seen = 0;
  private first = 0;
  private readonly many: number;
  grown = NaN;

  constructor(many: number) {
    this.many = many;
  }

  element(): void {
    this.seen++;
    if (this.seen === Math.ceil(this.many / 4)) this.first = this.heap();
    if (this.seen === this.many) this.grown = (this.heap() - this.first) / (this.many * 0.75);
  }

  private heap(): number {
    gc();
    gc();
    return process.memoryUsage().heapUsed;
  }
}

type Scenario = (look: Look) => Promise<unknown>;

const through =
  (make: (seq: AsyncSeq<{ n: number }>) => AsyncSeq<unknown>): Scenario =>
  (look) =>
    make(from())
      .take(count)
      .forEach(() => look.element());

/** Readers that come, wait for what never comes, and leave. */
const leaving =
  (make: (seq: AsyncSeq<never>) => AsyncSeq<unknown>): Scenario =>
  async (look) => {
    const shared = make(AsyncSeq.from(idle()));
    for (let i = 0; i < count; i++) {
      const iterator = shared[Symbol.asyncIterator]();
      void iterator.next();
      await iterator.return();
      look.element();
    }
  };

const kept: unknown[] = [];

const scenarios: Record<string, Scenario> = {
  'merge beside an idle source': through((seq) => seq.merge(idle())),
  'zip, merged with an idle source': through((seq) => seq.zip(numbers()).merge(idle())),
  'a callback that waits, merged with an idle source': through((seq) => seq.map(later).merge(idle(), idle())),
  prefetch: through((seq) => seq.prefetch(16)),
  'map, 8 at a time': through((seq) => seq.map(later, { concurrency: 8 })),
  'map, 8 at a time, unordered': through((seq) => seq.map(later, { concurrency: 8, ordered: false })),
  'flatMap, 4 at a time': through((seq) => seq.flatMap((n) => later([n]), { concurrency: 4 })),
  'flatMap, 4 at a time, of sequences': through((seq) =>
    seq.flatMap((n) => AsyncSeq.of(n).map(later), { concurrency: 4, ordered: false }),
  ),
  'flatMap of sequences with signals': through((seq) => {
    const { signal } = new AbortController();
    return seq.flatMap((n) => AsyncSeq.of(n).signal(signal)).signal(signal);
  }),
  'flatMap of merges': through((seq) => seq.flatMap((n) => AsyncSeq.merge([n], AsyncSeq.of(n).take(0)))),
  timeout: through((seq) => seq.timeout(60_000)),
  'share, two readers': async (look) => {
    const shared = from().share();
    const read = (): Promise<void> => shared.forEach(() => look.element());
    await Promise.all([read(), read()]);
  },
  'tee, two branches in step': async (look) => {
    const [a, b] = from().tee();
    await a.zip(b).forEach(() => look.element());
  },
  push: (look) =>
    AsyncSeq.push<number>(async (sink) => {
      for (let i = 0; i < count; i++) if (!sink.next(i)) await sink.drained();
      sink.end();
    }).forEach(() => look.element()),
  next: async (look) => {
    for await (const _ of from().map(later)) look.element();
  },
  'readers of memoize that leave': leaving((seq) => seq.memoize()),
  'readers of share that leave': leaving((seq) => seq.share()),
  'readers of tee that leave': leaving((seq) => seq.tee()[0]),
};
if (process.argv[2] === '--careless') {
  for (const name of Object.keys(scenarios)) if (name !== 'next') delete scenarios[name];
  scenarios['careless'] = through((seq) => seq.tap((value) => void kept.push(value)));
}

const grown: Record<string, number> = {};
for (const [name, run] of Object.entries(scenarios)) {
  const look = new Look(count);
  await run(look);
  // Less than any object takes.
  if (!(look.grown < 12)) grown[name] = Math.round(look.grown);
}
console.log(JSON.stringify({ grown, scenarios: Object.keys(scenarios).length, kept: kept.length }));
process.exit();
