/**
 * Huge arguments in a small heap: what sets memory aside by its argument alone, before an element is asked for, ends the
 * process. Prints what each call gave, or the name of its error.
 */
import { Seq } from 'seqable';
import { reservoir, topK } from '../../../lib/collectors/index.ts';

const size = 2 ** 32 - 1;
const limit = 2 ** 53 - 1;
/** Sources of a few elements: an array is read by other ways than a Set. */
const few: (() => Seq<number>)[] = [() => Seq.of(2, 1), () => Seq.from(new Set([2, 1]))];

const calls: Record<string, (seq: Seq<number>) => unknown> = {
  windows: (seq) => seq.windows(size).toArray(),
  'windows, partial': (seq) => seq.windows(size, 'allow-partial').toArray(),
  chunks: (seq) => seq.chunks(size).toArray(),
  stepBy: (seq) => seq.stepBy(size).toArray(),
  tee: (seq) => seq.tee(size),
  'tee, less': (seq) => seq.tee(2 ** 27),
  take: (seq) =>
    seq
      .map((n) => n)
      .take(limit)
      .toArray(),
  takeLast: (seq) => seq.takeLast(limit).toArray(),
  drop: (seq) => seq.drop(limit).toArray(),
  dropLast: (seq) => seq.dropLast(limit).toArray(),
  slice: (seq) => seq.slice(-limit, limit).toArray(),
  at: (seq) => seq.at(-limit),
  cycle: (seq) => seq.cycle(limit).take(3).toArray(),
  flatten: (seq) => seq.flatten(limit).toArray(),
  guard: (seq) => seq.guard(limit).toArray(),
  includes: (seq) => seq.includes(1, limit),
  sample: (seq) => seq.sample(limit),
  reservoir: (seq) => seq.collect(reservoir(limit)),
  topK: (seq) => seq.collect(topK(limit)),
  'sort and take': (seq) => seq.sort().take(limit).toArray(),
  'sortBy and take': (seq) =>
    seq
      .sortBy((n) => n)
      .thenBy((n) => n)
      .take(limit)
      .toArray(),
  combinations: (seq) => seq.combinations(limit).toArray(),
  'their size': (seq) => seq.combinations(limit).sizeHint(),
  'combinations, repeated': (seq) => seq.combinations(2 ** 27, { repeat: true }).first(),
  'combinations, less': (seq) => seq.combinations(2 ** 20, { repeat: true }).first()!.length,
  permutations: (seq) => seq.permutations(limit).toArray(),
  product: (seq) => seq.product(Seq.range(0, limit).take(1)).toArray(),
  repeat: (seq) => Seq.repeat(seq, limit).take(2).count(),
  generate: (seq) =>
    Seq.generate(() => seq, limit)
      .map((n) => n)
      .first() === seq,
  range: () =>
    Seq.range(0, limit)
      .map((n) => n)
      .take(2)
      .toArray(),
  'range, reversed': () => Seq.range(0, limit).reverse().first(),
  'a range that fails': () =>
    Seq.range(0, limit)
      .map(() => {
        throw new TypeError('mine');
      })
      .toArray(),
};

for (const [name, call] of Object.entries(calls))
  for (const make of few) {
    let result: unknown;
    try {
      result = call(make());
    } catch (error) {
      result = (error as Error).name;
    }
    console.log(`${name}: ${JSON.stringify(result)}`);
  }
