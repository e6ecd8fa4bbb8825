/** Types of jobs: what is inferred, and what does not compile. Run by `npm run check:types` under four TypeScripts. */
import { expectTypeOf } from 'expect-type';
import type { Seq } from 'seqable';
import { all, count, sum, toArray, topK } from 'seqable/collectors';
import { foldPart, job, mergeParts, type Job, type LinesJob, type ResultOf, type Rows } from 'seqable/jobs';
import { csv, jsonl, lines } from 'seqable/text';

interface Order {
  readonly city: string;
  readonly amount: number;
}

// The rows of the decoders.
expectTypeOf(job(lines)).toEqualTypeOf<Rows<string, string>>();
expectTypeOf(job(jsonl<Order>())).toEqualTypeOf<Rows<Order, Order>>();
expectTypeOf(job(csv())).toEqualTypeOf<Rows<Record<string, string>, Record<string, string>>>();
const orders = job(csv({ columns: { city: String, amount: Number } }));
orders.map((row) => expectTypeOf(row).toEqualTypeOf<{ city: string; amount: number }>());
job(csv({ header: false })).map((row) => expectTypeOf(row).toEqualTypeOf<string[]>());
job((chunks: Iterable<Uint8Array>) => [...chunks].map((chunk) => chunk.length)).map((row) =>
  expectTypeOf(row).toEqualTypeOf<number>(),
);

// What operations make of them.
const ids = job(lines)
  .map((line) => Number(line))
  .filter((n): n is 1 | 2 => n === 1 || n === 2)
  .filterMap((n) => (n === 1 ? undefined : n))
  .flatMap((n) => [[n]])
  .flatten();
expectTypeOf(ids.collect(toArray())).toEqualTypeOf<Job<string, 2[]>>();

// Results.
const byCity = orders
  .filter((row) => row.amount > 0)
  .aggregateBy((row) => row.city, all({ orders: count(), revenue: sum((row: Order) => row.amount) }));
expectTypeOf<ResultOf<typeof byCity>>().toEqualTypeOf<Map<string, { orders: number; revenue: number }>>();
const sorted = byCity.finish((cities) => [...cities].sort((a, b) => b[1].revenue - a[1].revenue)[0]?.[0]);
expectTypeOf(sorted).toEqualTypeOf<Job<{ city: string; amount: number }, string | undefined>>();
expectTypeOf(job(lines).countBy()).toEqualTypeOf<Job<string, Map<string, number>>>();
expectTypeOf(orders.countBy((row) => row.city).read('')).toEqualTypeOf<Map<string, number>>();
expectTypeOf(job(lines).toLines().run(['a'])).toEqualTypeOf<Seq<string>>();
expectTypeOf(orders.toLines((row) => row.city)).toExtend<LinesJob<never>>();
byCity.run([{ city: 'Oslo', amount: 1 }]);

// Parts as functions.
expectTypeOf(mergeParts(byCity, foldPart(byCity, [], { index: 0 }), { parts: 1 })).toEqualTypeOf<
  ResultOf<typeof byCity>
>();

// @ts-expect-error a job has no take: no part knows where a row stands
job(lines).take(3);
// @ts-expect-error nor sort
job(lines).sort();
// @ts-expect-error an index would count within a part
job(lines).map((line: string, index: number) => line + index);
// @ts-expect-error there is no such column
orders.filter((row) => row.town === 'Oslo');
// @ts-expect-error rows of another type
byCity.run([{ city: 'Oslo' }]);
// @ts-expect-error a collector of other elements
job(lines).collect(sum());
// @ts-expect-error a line is a string
job(lines).toLines((line) => line.length);
// @ts-expect-error not all lines have an order of numbers
job(lines).collect(topK(3, (a: number, b: number) => a - b));
