/** Composite keys are typed as the tuple of their parts, wherever they come out. */
import { expectTypeOf } from 'expect-type';
import { key } from 'seqable';
import type { Key, Seq } from 'seqable';
import { countBy, groupBy, sum } from 'seqable/collectors';
import * as fn from 'seqable/fn';

interface Sale {
  readonly year: number;
  readonly month: 'jan' | 'feb';
  readonly at: Date;
  readonly sum: number;
}
declare const sales: Seq<Sale>;
declare const rates: Iterable<{ readonly y: number; readonly m: 'jan' | 'feb'; readonly rate: number }>;
type Month = readonly [number, 'jan' | 'feb'];

// The tuple of the parts, widened as a variable would be, and read-only
expectTypeOf(key(2024, 'jan')).toEqualTypeOf<readonly [number, string]>();
expectTypeOf(key()).toEqualTypeOf<readonly []>();
expectTypeOf(key(1, key(true, null))).toEqualTypeOf<readonly [number, readonly [boolean, null]]>();
expectTypeOf<Key<[number, string]>>().toEqualTypeOf<readonly [number, string]>();
// @ts-expect-error a key is frozen
key(1, 2)[0] = 3;
// @ts-expect-error there is no third part
key(1, 2)[2];

// Groups and Maps
const month = (sale: Sale): Key<[number, 'jan' | 'feb']> => key(sale.year, sale.month);
for (const group of sales.groupBy((sale) => key(sale.year, sale.month))) {
  const [year, name] = group.key;
  expectTypeOf(year).toEqualTypeOf<number>();
  expectTypeOf(name).toEqualTypeOf<'jan' | 'feb'>();
  expectTypeOf([...group.key, group.count()] as const).toEqualTypeOf<
    readonly [number, 'jan' | 'feb', number]
  >();
}
expectTypeOf(sales.toMap(month)).toEqualTypeOf<Map<Month, Sale>>();
expectTypeOf(sales.toMap(month).get(key(2024, 'jan'))).toEqualTypeOf<Sale | undefined>();
expectTypeOf(sales.countBy((sale) => key(sale.year, sale.at))).toEqualTypeOf<
  Map<readonly [number, Date], number>
>();
expectTypeOf(
  sales.aggregateBy(
    month,
    sum((sale) => sale.sum),
  ),
).toEqualTypeOf<Map<Month, number>>();
expectTypeOf(sales.collect(countBy(month))).toEqualTypeOf<Map<Month, number>>();
expectTypeOf(sales.collect(groupBy(month, countBy()))).toEqualTypeOf<Map<Month, Map<Sale, number>>>();
expectTypeOf(sales.map(month).toSet()).toEqualTypeOf<Set<Month>>();
expectTypeOf(fn.toMap(sales, month)).toEqualTypeOf<Map<Month, Sale>>();

// Joins: both sides have keys of the same parts
expectTypeOf(
  sales.innerJoin(
    rates,
    (sale) => key(sale.year, sale.month),
    (rate) => key(rate.y, rate.m),
    (sale, rate) => sale.sum * rate.rate,
  ),
).toEqualTypeOf<Seq<number>>();
sales.innerJoin(
  rates,
  (sale) => key(sale.year, sale.month),
  // @ts-expect-error the parts stand in another order
  (rate) => key(rate.m, rate.y),
);
sales.innerJoin(
  rates,
  (sale) => key(sale.year, sale.month),
  // @ts-expect-error an array is no key
  (rate) => [rate.y, rate.m],
);
