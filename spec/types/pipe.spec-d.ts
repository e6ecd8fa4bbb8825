/** `pipe`: each step knows what the one before gives, however many there are, in both forms. */
import { expectTypeOf } from 'expect-type';
import * as fn from 'seqable/fn';
import * as p from 'seqable/pipe';
import { pipe } from 'seqable/pipe';

interface Order {
  id: number;
  city: string;
  amount: number | undefined;
  tags: string[];
}
declare const orders: readonly Order[];
const twice = (n: number): number => n * 2;

// Callbacks know their elements
expectTypeOf(
  pipe(
    orders,
    p.filter((order) => order.id > 1),
    p.map((order) => order.city),
    p.toArray(),
  ),
).toEqualTypeOf<string[]>();
expectTypeOf(
  pipe(
    orders,
    p.map((order) => order.amount),
    p.filter((amount) => amount !== undefined),
    p.sum(),
  ),
).toEqualTypeOf<number>();
expectTypeOf(pipe([1, 'a'], p.filter((x) => typeof x === 'string'))).toEqualTypeOf<fn.Lazy<string>>(); // prettier-ignore
expectTypeOf(pipe(orders, p.groupBy((order) => order.city), p.map((group) => group.key), p.toSet())).toEqualTypeOf<
  Set<string>
>(); // prettier-ignore

// Sixteen steps of every kind
const long = pipe(
  orders,
  p.flatMap((order) => order.tags),
  p.filter((tag) => tag.length > 1),
  p.distinct(),
  p.sortBy((tag) => tag.length, 'desc'),
  p.thenBy((tag) => tag),
  p.take(100),
  p.windows(2),
  p.map(([a, b]) => a.length - b.length),
  p.enumerate(),
  p.takeWhile(([index, difference]) => index + difference < 10),
  p.scan((total, [, difference]) => total + difference, 0),
  p.chunks(3),
  p.zip(['a', 'b']),
  p.union([true]),
  p.filter((x) => typeof x !== 'boolean'),
  p.toMap(
    ([chunk]) => chunk[0],
    ([, letter]) => letter,
  ),
);
expectTypeOf(long).toEqualTypeOf<Map<number, string>>();

// More are not followed: the result is said, or sixteen are the source of the rest
expectTypeOf(
  pipe<number>(
    [1],
    p.map(twice),
    p.map(twice),
    p.map(twice),
    p.map(twice),
    p.map(twice),
    p.map(twice),
    p.map(twice),
    p.map(twice),
    p.map(twice),
    p.map(twice),
    p.map(twice),
    p.map(twice),
    p.map(twice),
    p.map(twice),
    p.map(twice),
    p.map(twice),
    p.map(twice),
    p.map(twice),
    p.sum(),
  ),
).toEqualTypeOf<number>();

// Functions of one's own, and those of seqable/fn where they take nothing else
const evens = (source: Iterable<number>): fn.Lazy<number> => fn.filter(source, (n) => n % 2 === 0);
expectTypeOf(fn.pipe([1, 2], evens, (s) => fn.map(s, (n) => `${n}`), fn.toArray)).toEqualTypeOf<string[]>(); // prettier-ignore
expectTypeOf(fn.pipe([1, 2], (list) => list.length)).toEqualTypeOf<number>();

// A step by itself: where nothing tells of the elements, it is one for any
expectTypeOf(p.take(2)(['a'])).toEqualTypeOf<fn.Lazy<string>>();
expectTypeOf(p.sort()([3, 1])).toEqualTypeOf<fn.Lazy<number>>();
expectTypeOf(p.map((n: number) => `${n}`)([1])).toEqualTypeOf<fn.Lazy<string>>();
expectTypeOf(p.filter((n: number) => n > 1)([1])).toEqualTypeOf<fn.Lazy<number>>();
const top = <T>(n: number, score: (value: T) => number) => (source: Iterable<T>): T[] =>
  pipe(source, p.sortBy(score, 'desc'), p.take(n), p.toArray()); // prettier-ignore
expectTypeOf(pipe(orders, top(3, (order) => order.id))).toEqualTypeOf<Order[]>(); // prettier-ignore

// What does not fit
// @ts-expect-error words have no sum
pipe(['a'], p.sum());
// @ts-expect-error nor has a list of them
pipe([1], p.map((n) => `${n}`), p.sum()); // prettier-ignore
// @ts-expect-error the source comes first
fn.pipe([1], fn.map((n: number) => n)); // prettier-ignore
// @ts-expect-error a promise is no answer
pipe([1], p.filter(async (n) => n > 1)); // prettier-ignore
// @ts-expect-error a string is no list of its characters
pipe(['a'], p.concat('ab'));
// @ts-expect-error a step is a function
pipe([1], 2);
// @ts-expect-error after the end there is nothing to go on with
pipe([1], p.count(), p.map((n) => n)); // prettier-ignore
