/** Several types where one is expected give all of them; keys of a union may be absent. */
import { expectTypeOf } from 'expect-type';
import { Seq } from 'seqable';
import * as fn from 'seqable/fn';

declare const numbers: Seq<number>;
declare const either: number[] | string[];
declare const sure: boolean;
declare const anything: any;
const flags = Seq.of(true, false);

// flatMap
expectTypeOf(numbers.flatMap((n) => (n > 1 ? [n] : ['a']))).toEqualTypeOf<Seq<number | string>>();
expectTypeOf(numbers.flatMap((n) => (n > 1 ? new Set([n]) : ['a']))).toEqualTypeOf<Seq<number | string>>();
expectTypeOf(numbers.flatMap((n) => (n > 1 ? [n] : []))).toEqualTypeOf<Seq<number>>();
expectTypeOf(numbers.flatMap((n) => (n > 1 ? [n].values() : ['a'].values()))).toEqualTypeOf<
  Seq<number | string>
>();
expectTypeOf(numbers.flatMap((n) => (n > 1 ? Seq.of(n) : ['a']))).toEqualTypeOf<Seq<number | string>>();
expectTypeOf(numbers.flatMap((n) => (n > 1 ? ([n, 'a'] as const) : ([] as const)))).toEqualTypeOf<
  Seq<number | 'a'>
>();
expectTypeOf(
  numbers.flatMap(function* (n) {
    yield n;
    yield 'a';
  }),
).toEqualTypeOf<Seq<number | 'a'>>();
expectTypeOf(numbers.flatMap<string>((n) => [`${n}`])).toEqualTypeOf<Seq<string>>();
expectTypeOf(fn.flatMap([1], (n) => (n > 1 ? [n] : ['a']))).toEqualTypeOf<fn.Lazy<number | string>>();
export const flat = <T>(rows: Seq<T[]>): Seq<T> => rows.flatMap((row) => row);
export const flatter = <T, S extends Iterable<T> & object>(rows: Seq<S>): Seq<T> =>
  rows.flatMap((row) => row);

// Sources and other sides
expectTypeOf(Seq.from(either)).toEqualTypeOf<Seq<number | string>>();
expectTypeOf(Seq.from<string>(new Set(['a']))).toEqualTypeOf<Seq<string>>();
expectTypeOf(Seq.defer(() => (sure ? [1] : ['a']))).toEqualTypeOf<Seq<number | string>>();
expectTypeOf(fn.from(either)).toEqualTypeOf<fn.Lazy<number | string>>();
expectTypeOf(flags.union(either)).toEqualTypeOf<Seq<boolean | number | string>>();
expectTypeOf(flags.symmetricDifference(either)).toEqualTypeOf<Seq<boolean | number | string>>();
expectTypeOf(flags.intersection(either)).toEqualTypeOf<Seq<boolean>>();
expectTypeOf(flags.difference(either, (x) => typeof x)).toEqualTypeOf<Seq<boolean>>();
expectTypeOf(flags.concat(either, ['b'])).toEqualTypeOf<Seq<boolean | number | string>>();
expectTypeOf(flags.interleave(either)).toEqualTypeOf<Seq<boolean | number | string>>();
expectTypeOf(flags.zip(either)).toEqualTypeOf<Seq<[boolean, number | string]>>();
expectTypeOf(flags.product(either)).toEqualTypeOf<Seq<[boolean, number | string]>>();
expectTypeOf(fn.union([true as boolean], either)).toEqualTypeOf<fn.Lazy<boolean | number | string>>();
expectTypeOf(flags.union(anything)).toEqualTypeOf<Seq<any>>();

// Properties by key: a key of a union may not be there
type Side = 'left' | 'right';
declare const sides: Seq<Side>;
expectTypeOf(sides.toObject((side) => side)).toEqualTypeOf<Partial<Record<Side, Side>>>();
expectTypeOf(
  sides.toObject(
    (side) => side,
    () => 1,
  ),
).toEqualTypeOf<Partial<Record<Side, number>>>();
expectTypeOf(sides.enumerate().toObject((pair) => pair[1]).left?.[0]).toEqualTypeOf<number | undefined>();
expectTypeOf(sides.map((side) => [side, 1] as const).toObject()).toEqualTypeOf<
  Partial<Record<Side, 1>>
>();
expectTypeOf(sides.toObject((_side, index) => index)).toEqualTypeOf<Record<number, Side>>();
expectTypeOf(sides.toObject((side): string => side)).toEqualTypeOf<Record<string, Side>>();
expectTypeOf(fn.toObject(sides, (side) => side)).toEqualTypeOf<Partial<Record<Side, Side>>>();
// @ts-expect-error there may be none on the left
sides.toObject((side) => side).left.length;
