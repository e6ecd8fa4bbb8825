/** key: several values as one key, which equals another by its parts. */
import { composite } from './structures/keyKit.ts';

/** The result of `key`: its parts, in a frozen array. */
export type Key<P extends readonly unknown[]> = readonly [...P];

/**
 * A key of several parts, for wherever the library compares keys or elements: there two of them are equal if their
 * parts are, while arrays, objects and Dates are told apart by identity.
 *
 * It is a frozen array of the parts, so it can be read by index, destructured and printed. Parts are equal by
 * SameValueZero, Dates by their time, further keys by their parts. Grouping and similar operations take time and memory
 * in proportion to the parts. A Map or Set from a Seq finds an entry by any key with the same parts; of equal keys it
 * has the first. In the natural order of `sort` the first parts that differ decide. `String` gives an unambiguous text,
 * JSON the parts.
 *
 * @example
 * const sales = [{ year: 2024, month: 1, sum: 5 }, { year: 2024, month: 1, sum: 7 }, { year: 2024, month: 2, sum: 1 }];
 * const months = Seq.from(sales).groupBy((sale) => key(sale.year, sale.month), (sale) => sale.sum);
 * months.map((group) => [...group.key, group.sum()]).toArray(); // → [[2024, 1, 12], [2024, 2, 1]]
 * Seq.from(sales).countBy((sale) => key(sale.year, sale.month)).get(key(2024, 1)); // → 2
 * @see `groupBy`, `distinct`, `innerJoin`; tuples in Python, anonymous types in LINQ, `Pair` and data classes in Kotlin
 */
export function key<P extends unknown[]>(...parts: P): Key<P> {
  return composite(parts);
}
