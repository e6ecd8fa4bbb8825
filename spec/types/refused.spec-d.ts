/** What would throw does not compile: promises from tests, strings where characters are rarely meant, selectors. */
import { expectTypeOf } from 'expect-type';
import { Seq } from 'seqable';
import type { Compare, Predicate } from 'seqable';
import { count as counting, filtering, flatMapping, toArray } from 'seqable/collectors';
import * as fn from 'seqable/fn';

interface Order {
  id: number;
  city: string;
  amount: number;
}
declare const numbers: Seq<number>;
declare const words: Seq<string>;
declare const bigs: Seq<bigint>;
declare const orders: Seq<Order>;
declare const list: Order[];
declare const anything: any;
declare function later(n: unknown): Promise<boolean>;

// A promise is no answer
// @ts-expect-error an async function
numbers.filter(async (n) => n > 1);
// @ts-expect-error a function that gives a promise
numbers.filter(later);
// @ts-expect-error now this, now that
numbers.filter((n) => (n > 1 ? later(n) : true));
// @ts-expect-error what only looks like a promise
numbers.some((n): PromiseLike<number> => ({ then: () => later(n) as never }));
// @ts-expect-error some
numbers.some(later);
// @ts-expect-error every
numbers.every(later);
// @ts-expect-error find
numbers.find(later);
// @ts-expect-error findIndex
numbers.findIndex(later);
// @ts-expect-error findLast
numbers.findLast(later);
// @ts-expect-error takeWhile
numbers.takeWhile(later);
// @ts-expect-error dropWhile
numbers.dropWhile(later);
// @ts-expect-error takeUntil
numbers.takeUntil(later);
// @ts-expect-error partition
numbers.partition(later);
// @ts-expect-error split
numbers.split(later);
// @ts-expect-error chunkWhile
numbers.chunkWhile(async (a, b) => a < b);
// @ts-expect-error nextIf
numbers.peekable().nextIf(later);
// @ts-expect-error filtering
numbers.collect(filtering(async (n: number) => n > 1, counting()));
// @ts-expect-error equals
numbers.equals([1], async (a, b) => a === b);
// @ts-expect-error startsWith
numbers.startsWith([1], async (a, b) => a === b);
// @ts-expect-error the functions, too
fn.filter([1], later);
// @ts-expect-error some of fn
fn.some([1], async (n) => n > 1);
// @ts-expect-error chunkWhile of fn
fn.chunkWhile([1], async (a, b) => a < b);

// Anything else is an answer
declare const unsure: (n: number) => unknown;
declare const predicate: Predicate<number>;
declare const several: ((n: number) => boolean) | (() => string) | ((n: number, i: number) => number);
numbers.filter((n) => n);
numbers.filter((n) => ({ n }));
numbers.filter((n): boolean | undefined => n > 1 || undefined);
numbers.filter(Boolean);
numbers.filter(Number.isInteger);
numbers.filter(anything);
numbers.filter(unsure);
numbers.filter(predicate);
numbers.filter(several);
numbers.some(several);
numbers.filter((n) => anything[n]);
numbers.filter(() => {
  throw new Error();
});
numbers.takeWhile(() => {});
fn.filter([1], anything);
fn.filter([1], unsure);
fn.filter([1], predicate);
expectTypeOf(fn.filter([1, 'a'], (x) => typeof x === 'string')).toEqualTypeOf<fn.Lazy<string>>();
expectTypeOf(fn.filter<number>([1], (n) => n > 1)).toEqualTypeOf<fn.Lazy<number>>();
// In generic code it is not known what a test gives; it may be no promise
export const kept = <T>(seq: Seq<T>): Seq<T> => seq.filter((x) => x);
export const withKey = <T, K extends keyof T>(seq: Seq<T>, key: K): Seq<T> => seq.filter((x) => x[key]);
export const passing = <T, A>(seq: Seq<T>, test: (x: T) => A): Seq<T> => seq.filter(test);
export const asked = <P extends Predicate<number>>(test: P): boolean => numbers.some(test);
export const known = <T>(test: Predicate<T>, seq: Seq<T>): T | undefined => seq.find(test);
export const objects = <T>(seq: Seq<T>): Seq<T & object> =>
  seq.filter((x): x is T & object => typeof x === 'object');
export const ofAny = <T>(source: Iterable<T>): fn.Lazy<T> => fn.filter(source, (x) => x);

// A string is no list of its characters
// @ts-expect-error zip
words.zip('ab');
// @ts-expect-error Seq.zip
Seq.zip(['ab', [1]]);
// @ts-expect-error padded
Seq.zip(['ab', [1]], { mode: 'longest' });
// @ts-expect-error Seq.zipKeyed
Seq.zipKeyed({ a: 'ab' });
// @ts-expect-error concat
words.concat('ab');
// @ts-expect-error Seq.concat
Seq.concat(['a'], 'ab');
// @ts-expect-error what flatMap's function gives
words.flatMap((word) => word);
// @ts-expect-error now a list, now a string
words.flatMap((word) => (word === '' ? [] : word));
// @ts-expect-error flatMapping
words.collect(flatMapping((word: string) => word, toArray<string>()));
// @ts-expect-error selectors
words.compress('10');
// @ts-expect-error children
words.expand((word) => word.slice(1));
// @ts-expect-error the functions, too
fn.concat(['a'], 'ab');
// @ts-expect-error zip of fn
fn.zip(['ab']);
// @ts-expect-error zipKeyed of fn
fn.zipKeyed({ a: 'ab' });
// @ts-expect-error flatMap of fn
fn.flatMap(['ab'], (word) => word);
expectTypeOf(Seq.zip([Seq.from('ab'), [1]])).toEqualTypeOf<Seq<[string, number]>>();
// What takes the characters of a string still does
words.interleave('ab');
words.union('ab');
words.product('ab');
words.equals('ab');

// No selectors
// @ts-expect-error sum
orders.sum((order) => order.amount);
// @ts-expect-error of numbers, too
numbers.sum((n) => n);
// @ts-expect-error mean
orders.mean((order) => order.amount);
// @ts-expect-error mean of numbers
numbers.mean((n) => n);
// @ts-expect-error stats
orders.stats((order) => order.amount);
// @ts-expect-error quantile
orders.quantile((order) => order.amount, 0.5);
// @ts-expect-error quantile
numbers.quantile(0.5, (n) => n);
// @ts-expect-error min compares
orders.min((order) => order.amount);
// @ts-expect-error max
orders.max((order) => order.amount);
// @ts-expect-error minMax
orders.minMax((order) => order.amount);
// @ts-expect-error isSorted
orders.isSorted((order) => order.amount);
// @ts-expect-error sort
orders.sort((order) => order.amount);
// @ts-expect-error count
orders.count((order) => order.amount > 1);
// @ts-expect-error first
orders.first((order) => order.amount > 1);
// @ts-expect-error orders have no sum
orders.sum();
// @ts-expect-error fn.sum
fn.sum(list, (order) => order.amount);
// @ts-expect-error fn.mean
fn.mean(list, (order) => order.amount);
// @ts-expect-error fn.min
fn.min(list, (order) => order.amount);
// @ts-expect-error fn.count
fn.count(list, (order) => order.amount > 1);
// @ts-expect-error fn.sort
fn.sort(list, (order) => order.amount);

// And what is right stays so
declare const byAmount: Compare<Order>;
orders.min(byAmount);
orders.sort((a, b) => a.amount - b.amount);
orders.sort(() => 0);
orders.min((...both) => both[0].amount - both[1].amount);
orders.sort(undefined);
fn.min(list, (a, b) => a.amount - b.amount);
expectTypeOf(fn.toArray(fn.map([[1], [2]], fn.mean))).toEqualTypeOf<(number | undefined)[]>();
expectTypeOf(fn.toArray(fn.map([[1], [2]], fn.count))).toEqualTypeOf<number[]>();
expectTypeOf(bigs.sum(0n)).toEqualTypeOf<bigint>();
export const total = <T extends number>(seq: Seq<T>): number => seq.sum() + (seq.mean() ?? 0);
export const whole = <T extends bigint>(seq: Seq<T>): bigint => seq.sum(0n);
