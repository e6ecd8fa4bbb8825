/** Pairs as seeds: typed as pairs, so that taking them apart gives no undefined under noUncheckedIndexedAccess. */
import { expectTypeOf } from 'expect-type';
import { Seq } from 'seqable';
import * as fn from 'seqable/fn';

const numbers = Seq.of(1, 2, 3);
const text: [word: string, length: number] = ['', 0];

// The idioms.
expectTypeOf(Seq.iterate([0, 1], ([a, b]) => [b, a + b])).toEqualTypeOf<Seq<[number, number]>>();
expectTypeOf(Seq.unfold([0, 1], ([a, b]) => [a, [b, a + b]])).toEqualTypeOf<Seq<number>>();
expectTypeOf(Seq.unfold([0, 'a'], ([n, s]) => (n < 3 ? [s, [n + 1, s + s]] : undefined))).toEqualTypeOf<
  Seq<string>
>();
expectTypeOf(numbers.scan(([sum, n], x) => [sum + x, n + 1], [0, 0])).toEqualTypeOf<Seq<[number, number]>>();
expectTypeOf(numbers.reduce(([low, high], x) => [Math.min(low, x), Math.max(high, x)], [0, 0])).toEqualTypeOf<
  [number, number]
>();
expectTypeOf(numbers.mapAccum(([a, b], n) => [[b, a + n], `${a}`], [0, 0])).toEqualTypeOf<Seq<string>>();
expectTypeOf(fn.iterate([0, 1], ([a, b]) => [b, a + b])).toEqualTypeOf<fn.Lazy<[number, number]>>();
expectTypeOf(fn.unfold([0, 1], ([a, b]) => [a, [b, a + b]])).toEqualTypeOf<fn.Lazy<number>>();
expectTypeOf(fn.scan([1], ([sum, n], x) => [sum + x, n + 1], [0, 0])).toEqualTypeOf<
  fn.Lazy<[number, number]>
>();
expectTypeOf(fn.reduce([1], ([sum, n], x) => [sum + x, n + 1], [0, 0])).toEqualTypeOf<[number, number]>();
expectTypeOf(fn.mapAccum([1], ([a, b], n) => [[b, a + n], a], [0, 0])).toEqualTypeOf<fn.Lazy<number>>();

// Names of a pair's places are kept, and what is told is believed.
expectTypeOf(Seq.iterate(text, ([word, length]) => [`${word}a`, length + 1])).toEqualTypeOf<
  Seq<[word: string, length: number]>
>();
expectTypeOf(Seq.iterate<[number, number]>([0, 1], ([a, b]) => [b, a])).toEqualTypeOf<
  Seq<[number, number]>
>();

// Nothing else changes: lists of another length are arrays, which may grow or be mapped.
expectTypeOf(Seq.iterate(1, (n) => n * 2)).toEqualTypeOf<Seq<number>>();
expectTypeOf(Seq.iterate('a', (text) => text + text)).toEqualTypeOf<Seq<string>>();
expectTypeOf(Seq.iterate([1], (row) => [...row, 1])).toEqualTypeOf<Seq<number[]>>();
expectTypeOf(Seq.iterate([0, 1, 0], (cells) => cells.map((cell) => 1 - cell))).toEqualTypeOf<Seq<number[]>>();
expectTypeOf(Seq.iterate<number[]>([1, 1], (row) => [...row, 1])).toEqualTypeOf<Seq<number[]>>();
expectTypeOf(Seq.iterate({ a: 0, b: 1 }, ({ a, b }) => ({ a: b, b: a + b }))).toEqualTypeOf<
  Seq<{ a: number; b: number }>
>();
expectTypeOf(numbers.reduce<number[]>((all, n) => [...all, n], [])).toEqualTypeOf<number[]>();
expectTypeOf(numbers.reduce((text, n) => text + String(n), '')).toEqualTypeOf<string>();
expectTypeOf(numbers.reduce((sum, n) => sum + n)).toEqualTypeOf<number>();
expectTypeOf(numbers.scan((sum, n) => sum + n, 0)).toEqualTypeOf<Seq<number>>();
expectTypeOf(numbers.reduce((seen, n) => seen.add(n), new Set<number>())).toEqualTypeOf<Set<number>>();
expectTypeOf(
  Seq.unfold([1, 2, 3], ([head, ...rest]) => (head === undefined ? undefined : [head, rest])),
).toEqualTypeOf<Seq<number>>();

// @ts-expect-error a pair stays a pair
Seq.iterate([0, 1], ([a, b]) => [a, b, a + b]);
// @ts-expect-error and of what it was
numbers.reduce(([sum], n) => [sum + n, `${n}`], [0, 0]);
