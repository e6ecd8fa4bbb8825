/**
 * What the compiler must say of collectors: checked by `npm run check` and
 * `npm run check:types`, never run. Negative cases are `@ts-expect-error`.
 */
import { expectTypeOf } from 'expect-type';
import { Seq } from 'seqable';
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
// Nothing tells toArray what it gets here: the compiler looks at it before it looks at the function, and does not look
// again (docs/decisions/011). A type says it, on either side.
expectTypeOf(
  collect(
    rows,
    c.mapping((r) => r.qty, c.toArray()),
  ),
).toEqualTypeOf<unknown[]>();
expectTypeOf(
  collect(
    rows,
    c.mapping((r: Row) => r.qty, c.toArray()),
  ),
).toEqualTypeOf<number[]>();
export const told: number[] = collect(
  rows,
  c.mapping((r) => r.qty, c.toArray()),
);

// Collectors of anything (count, join, toArray) do not hide from a function beside them what the elements are.
expectTypeOf(
  collect(
    rows,
    c.groupBy((r) => r.city, c.count()),
  ),
).toEqualTypeOf<Map<string, number>>();
expectTypeOf(
  collect(
    rows,
    c.groupBy((r) => r.city, c.toArray()),
  ),
).toEqualTypeOf<Map<string, Row[]>>();
expectTypeOf(
  collect(
    rows,
    c.filtering((r) => r.qty > 1, c.count()),
  ),
).toEqualTypeOf<number>();
expectTypeOf(
  collect(
    rows,
    c.mapping((r) => r.qty, c.count()),
  ),
).toEqualTypeOf<number>();
expectTypeOf(
  collect(
    rows,
    c.flatMapping((r) => [r.city], c.join('')),
  ),
).toEqualTypeOf<string>();
expectTypeOf(
  collect(
    rows,
    c.mapping((r) => r.city, c.join()),
  ),
).toEqualTypeOf<string>();
expectTypeOf(
  collect(
    rows,
    c.groupBy(
      (r) => r.city,
      c.all({
        n: c.count(),
        total: c.sum((r) => r.qty),
        rows: c.toArray(),
        mean: c.mapping((r) => r.qty, c.mean()),
        large: c.filtering((r) => r.qty > 1, c.toArray()),
        by: c.groupBy((r) => r.qty > 1, c.count()),
      }),
    ),
  ),
).toEqualTypeOf<
  Map<
    string,
    {
      n: number;
      total: number;
      rows: Row[];
      mean: number | undefined;
      large: Row[];
      by: Map<boolean, number>;
    }
  >
>();
expectTypeOf(
  Seq.from(rows).aggregateBy(
    (r) => r.city,
    c.all({ n: c.count(), most: c.max((r) => r.qty), last: c.last() }),
  ),
).toEqualTypeOf<Map<string, { n: number; most: number | undefined; last: Row | undefined }>>();
