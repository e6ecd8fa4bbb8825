/** Rows of CSV: closed where the columns are named, with `undefined` where `relaxed` lets fields be absent. */
import { expectTypeOf } from 'expect-type';
import type { Seq } from 'seqable';
import { pipe, type Lazy } from 'seqable/fn';
import * as light from 'seqable/fn/text';
import * as node from 'seqable/node';
import { csv, type CsvOptions } from 'seqable/text';

declare const path: string;
declare const wide: string[];
declare const maybe: boolean;

// Named by `header`: those names and no others.
const named = csv({ header: ['id', 'name'] })('');
expectTypeOf(named).toEqualTypeOf<Seq<Record<'id' | 'name', string>>>();
named.map((row) => row.name.length + row['id'].length);
// @ts-expect-error a slip of the hand
named.map((row) => row.nmae);
// @ts-expect-error the same, in brackets
named.map((row) => row['nmae']);
// @ts-expect-error no column of the row
named.map(({ nmae }) => nmae);

// Named by `columns`: the others are there when it runs, and become known by String.
const typed = csv({
  columns: {
    age: Number,
    name: String,
    born: Date,
    big: BigInt,
    ok: Boolean,
    tags: (text) => text.split('|'),
  },
})('');
typed.forEach((row) => {
  expectTypeOf(row).toEqualTypeOf<{
    age: number;
    name: string;
    born: Date;
    big: bigint;
    ok: boolean;
    tags: string[];
  }>();
});
// @ts-expect-error a slip of the hand
typed.map((row) => row.aeg);
// @ts-expect-error not named: `other: String` makes it known
typed.map((row) => row.other);

// Both: every name of `header`, with the types of `columns`.
const both = csv({ header: ['x', 'y'], columns: { y: BigInt } })('');
expectTypeOf(both).toEqualTypeOf<Seq<{ x: string; y: bigint }>>();
// @ts-expect-error a slip of the hand
both.map((row) => row.z);
// @ts-expect-error a column that the list lacks
csv({ header: ['x', 'y'], columns: { z: Number } });
// @ts-expect-error the same beside one that it has
csv({ header: ['x', 'y'], columns: { y: Number, z: (text: string) => text.length } });

// Named by nobody: any name, and text.
expectTypeOf(csv()('')).toEqualTypeOf<Seq<Record<string, string>>>();
expectTypeOf(csv({ relaxed: false })('')).toEqualTypeOf<Seq<Record<string, string>>>();
expectTypeOf(csv({ header: wide })('')).toEqualTypeOf<Seq<Record<string, string>>>();
expectTypeOf(csv({ header: false })('')).toEqualTypeOf<Seq<string[]>>();

// Types that are not known beforehand: text or value, whatever the name.
const later: Record<string, NumberConstructor> = {};
csv({ columns: later })('').forEach((row) => {
  expectTypeOf(row['a']).toEqualTypeOf<string | number | undefined>();
});
csv({ header: ['x', 'y'], columns: later })('').forEach((row) => {
  expectTypeOf(row.x).toEqualTypeOf<string | number>();
});

// Relaxed: any field may be absent, and surplus ones be there.
csv({ relaxed: true })('').forEach((row) => {
  expectTypeOf(row['a']).toEqualTypeOf<string | undefined>();
  const { name } = row;
  expectTypeOf(name).toEqualTypeOf<string | undefined>();
});
csv({ header: ['id', 'name'], relaxed: true })('').forEach((row) => {
  expectTypeOf(row.id).toEqualTypeOf<string | undefined>();
  expectTypeOf(row._3).toEqualTypeOf<string | undefined>();
  // @ts-expect-error it may be absent
  row.name.length;
  // @ts-expect-error a slip of the hand
  row.nmae;
});
csv({ header: ['id', 'n'], columns: { n: Number }, relaxed: maybe })('').forEach((row) => {
  expectTypeOf(row.n).toEqualTypeOf<number | undefined>();
  expectTypeOf(row.id).toEqualTypeOf<string | undefined>();
});
csv({ columns: { n: Number }, relaxed: true })('').forEach((row) => {
  expectTypeOf(row.n).toEqualTypeOf<number | undefined>();
  // @ts-expect-error a slip of the hand
  row.m;
});

// Options that were put aside: all that may come.
const options: CsvOptions = {};
expectTypeOf(csv(options)('')).toEqualTypeOf<Seq<Record<string, string | undefined> | string[]>>();

// Options are known by name.
// @ts-expect-error a slip of the hand
csv({ seperator: ';' });
// @ts-expect-error the same beside columns
csv({ columns: { a: Number }, delimiter: ';' });
csv({ trim: true, encoding: 'windows-1252', columns: { a: Number } });
// @ts-expect-error only a path can be unpacked
csv({ gzip: true });

// By path, and light: the same.
expectTypeOf(node.csv(path, { header: ['x', 'y'], columns: { y: Number } })).toEqualTypeOf<
  Seq<{ x: string; y: number }>
>();
node.csv(path, { columns: { age: Number }, gzip: true }).map((row) => row.age + 1);
// @ts-expect-error a slip of the hand
node.csv(path, { columns: { age: Number } }).map((row) => row.aeg);
// @ts-expect-error it may be absent
node.csv(path, { header: ['a'], relaxed: true }).map((row) => row.a.length);
node.lines(path, { encoding: 'utf-16le', gzip: false });
node.jsonl(path, { encoding: 'utf-16le', gzip: false });

expectTypeOf(light.csv({ header: ['x', 'y'], columns: { y: Number } })('')).toEqualTypeOf<
  Lazy<{ x: string; y: number }>
>();
for (const row of light.csv({ columns: { age: Number } })('')) {
  expectTypeOf(row.age).toEqualTypeOf<number>();
  // @ts-expect-error a slip of the hand
  row.aeg;
}
expectTypeOf(pipe([''], light.csv())).toEqualTypeOf<Lazy<Record<string, string>>>();
expectTypeOf(light.lines('')).toEqualTypeOf<Lazy<string>>();
expectTypeOf(light.jsonl<{ a: number }>()('')).toEqualTypeOf<Lazy<{ a: number }>>();
