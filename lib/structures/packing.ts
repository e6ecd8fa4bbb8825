/**
 * What accumulators hold, as plain data for another process, and back.
 *
 *     ExactSum ── packSum ──▶ [count, special, overflow, low, high, …partials] ── unpackSum ──▶ ExactSum
 *
 * Functions beside the classes, so that a program which folds in one process ships none of them. What stands in these lists
 * belongs to this version of the library alone: two versions do not read each other's.
 */
import { put } from '../platform/builtins.ts';
import type { Collector, Portable } from '../types.ts';
import { ExactSum } from './exactSum.ts';
import { Moments } from './moments.ts';
import type { Reservoir } from './reservoir.ts';

/** What an accumulator of `collector` holds. */
export function packOf(collector: Collector<never, unknown>, acc: unknown): Portable {
  return collector.pack === undefined ? (acc as Portable) : collector.pack(acc);
}

/** An accumulator of `collector` out of what {@link packOf} gave. */
export function unpackOf(collector: Collector<never, unknown>, packed: Portable): unknown {
  return collector.unpack === undefined ? packed : collector.unpack(packed);
}

/**
 * A `low` of −0 goes as 0, which is shorter, and comes back as −0. The two differ in a sum of nothing but −0 alone, and
 * there it is −0.
 */
export function packSum(sum: ExactSum): Portable {
  const { partials, used } = sum;
  const packed: number[] = [sum.count, sum.special, sum.overflow, sum.low + 0, sum.high];
  for (let i = 0; i < used; i++) put(packed, packed.length, partials[i] as number);
  return packed;
}

export function unpackSum(packed: Portable): ExactSum {
  const numbers = packed as readonly number[];
  const sum = new ExactSum();
  sum.count = numbers[0]!;
  sum.special = numbers[1]!;
  sum.overflow = numbers[2]!;
  sum.low = numbers[3] === 0 ? -0 : numbers[3]!;
  sum.high = numbers[4]!;
  for (let i = 5; i < numbers.length; i++) put(sum.partials, i - 5, numbers[i]!);
  sum.used = numbers.length - 5;
  return sum;
}

export function packMoments(moments: Moments): Portable {
  const { total, squares, least, greatest, tiny, huge } = moments;
  const optional = (sum: ExactSum | undefined): Portable => (sum === undefined ? null : packSum(sum));
  return [packSum(total), packSum(squares), least, greatest, optional(tiny), optional(huge)];
}

export function unpackMoments(packed: Portable): Moments {
  const parts = packed as readonly Portable[];
  const optional = (part: Portable): ExactSum | undefined => (part === null ? undefined : unpackSum(part));
  const moments = new Moments();
  moments.total = unpackSum(parts[0]);
  moments.squares = unpackSum(parts[1]);
  moments.least = parts[2] as number | undefined;
  moments.greatest = parts[3] as number | undefined;
  moments.tiny = optional(parts[4]);
  moments.huge = optional(parts[5]);
  return moments;
}

/** `[key, value]` for each element of the sample, in order. */
export function packReservoir({ kept }: Reservoir<unknown>): Portable {
  const { values, keys, ordinals } = kept;
  const order = ordinals === undefined ? undefined : kept.order(ordinals);
  const packed: Portable[] = [];
  for (let i = 0; i < keys.length; i++) {
    const at = order === undefined ? i : order[i]!;
    put(packed, i, [keys[at], values[at] as Portable]);
  }
  return packed;
}

/** Adds what {@link packReservoir} gave to an empty sample. */
export function unpackReservoir(sample: Reservoir<unknown>, packed: Portable): void {
  const pairs = packed as readonly (readonly [key: number, value: unknown])[];
  for (let i = 0; i < pairs.length; i++) sample.kept.add(pairs[i]![1], pairs[i]![0]);
}
