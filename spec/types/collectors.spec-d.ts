/**
 * What the compiler must say of collectors: checked by `npm run check` and
 * `npm run check:types`, never run. Negative cases are `@ts-expect-error`.
 */
import { expectTypeOf } from 'expect-type';
import * as c from 'seqable/collectors';
import { aggregateBy, collect, unzip } from 'seqable/fn';

interface Row {
  city: string;
  qty: number;
}
declare const rows: Row[];
expectTypeOf(collect(rows, c.all({ n: c.count(), total: c.sum((r) => r.qty) }))).toEqualTypeOf<{
  n: number;
  total: number;
}>();
expectTypeOf(
  aggregateBy(rows, (r) => r.city, c.all({ n: c.count(), total: c.sum((r) => r.qty) })),
).toEqualTypeOf<Map<string, { n: number; total: number }>>();
export const alone: c.Collector<Row, { n: number; total: number }> = c.all({
  n: c.count(),
  total: c.sum((r: Row) => r.qty),
});
expectTypeOf(
  collect(
    rows,
    c.all({
      a: c.first(),
      b: c.toArray(),
      m: c.max((r) => r.city),
      g: c.groupBy(
        (r) => r.city,
        c.mapping((r) => r.qty, c.mean()),
      ),
    }),
  ),
).toEqualTypeOf<{
  a: Row | undefined;
  b: Row[];
  m: string | undefined;
  g: Map<string, number | undefined>;
}>();
expectTypeOf(
  collect(
    [1, 'a'],
    c.filtering((v) => typeof v === 'number', c.sum()),
  ),
).toEqualTypeOf<number>();
expectTypeOf(
  collect(
    rows,
    c.filtering((r) => r.qty > 1, c.toArray()),
  ),
).toEqualTypeOf<Row[]>();
expectTypeOf(
  collect(
    [[1], [2]],
    c.flatMapping((r) => r, c.sum()),
  ),
).toEqualTypeOf<number>();
expectTypeOf(collect([1, 2], c.topK(2))).toEqualTypeOf<number[]>();
expectTypeOf(
  collect(
    [1, 2],
    c.topK(2, (a, b) => b - a),
  ),
).toEqualTypeOf<number[]>();
expectTypeOf(
  collect(
    [1, 2],
    c.toMap(
      (n) => `${n}`,
      (n) => n > 1,
    ),
  ),
).toEqualTypeOf<Map<string, boolean>>();
expectTypeOf(collect([1, 2], c.min())).toEqualTypeOf<number | undefined>();
expectTypeOf(collect([1, 2], c.minMax())).toEqualTypeOf<[min: number, max: number] | undefined>();
expectTypeOf(collect([1, 2], c.reservoir(2))).toEqualTypeOf<number[]>();
expectTypeOf(collect(rows, c.toArray())).toEqualTypeOf<Row[]>();
expectTypeOf(collect(['a'], c.countBy())).toEqualTypeOf<Map<string, number>>();
expectTypeOf(
  collect(
    ['a'],
    c.quantile(0.5, (s) => s.length),
  ),
).toEqualTypeOf<number | undefined>();
// @ts-expect-error rows are no numbers
collect(rows, c.sum());
// @ts-expect-error rows are no numbers
collect(rows, c.all({ s: c.sum() }));
export const missing = (row: Row): number => collect([row], sumOfMissing());
function sumOfMissing(): c.Collector<Row, number> {
  // @ts-expect-error no such property
  return c.sum((r) => r.nothing);
}
expectTypeOf(unzip([[1, 'a'] as [number, string]])).toEqualTypeOf<[number[], string[]]>();
expectTypeOf(unzip([[1, 'a'] as const])).toEqualTypeOf<[1[], 'a'[]]>();
expectTypeOf(
  collect(
    rows,
    c.mapping((r) => r.qty, c.toArray<number>()),
  ),
).toEqualTypeOf<number[]>();
// Nothing tells toArray what it gets here: the compiler looks at it before it looks at the function.
expectTypeOf(
  collect(
    rows,
    c.mapping((r) => r.qty, c.toArray()),
  ),
).toEqualTypeOf<unknown[]>();
