/**
 * Short chains by the least engine that keeps the rules, beside ours and beside Array methods. Before anything is timed
 * all of them run all chains over other kinds of values, as in `npm run bench small`.
 */
import { Seq } from 'seqable';
import { measure, type Repeat } from '../suite/measure.ts';
import { Least } from './least.ts';

interface Row {
  what: string;
  array: readonly number[];
  plain: (array: readonly number[]) => unknown[];
  least: (array: readonly number[]) => unknown[];
  ours: (array: readonly number[]) => unknown[];
}

const empty: readonly number[] = [];
const three: readonly number[] = [1, 2, 3];
const twice: readonly number[] = [4, 7, 4];

const mapFilter = (array: readonly number[]): Row => ({
  what: `map, filter, toArray of ${array.length}`,
  array,
  plain: (a) => a.map((v) => v * 3 + 1).filter((v) => (v & 1) === 0),
  least: (a) =>
    Least.from(a)
      .map((v) => v * 3 + 1)
      .filter((v) => (v & 1) === 0)
      .toArray(),
  ours: (a) =>
    Seq.from(a)
      .map((v) => v * 3 + 1)
      .filter((v) => (v & 1) === 0)
      .toArray(),
});

const rows: readonly Row[] = [
  mapFilter(empty),
  mapFilter(three),
  {
    what: 'drop, map, toArray of 3',
    array: three,
    plain: (a) => a.slice(1).map((v) => v * 3 + 1),
    least: (a) =>
      Least.from(a)
        .drop(1)
        .map((v) => v * 3 + 1)
        .toArray(),
    ours: (a) =>
      Seq.from(a)
        .drop(1)
        .map((v) => v * 3 + 1)
        .toArray(),
  },
  {
    what: 'takeWhile, toArray of 3',
    array: three,
    plain(a) {
      const end = a.findIndex((v) => !(v < 3));
      return a.slice(0, end < 0 ? a.length : end);
    },
    least: (a) =>
      Least.from(a)
        .takeWhile((v) => v < 3)
        .toArray(),
    ours: (a) =>
      Seq.from(a)
        .takeWhile((v) => v < 3)
        .toArray(),
  },
  {
    what: 'distinct, toArray of 3',
    array: twice,
    plain: (a) => [...new Set(a)],
    least: (a) => Least.from(a).distinct().toArray(),
    ours: (a) => Seq.from(a).distinct().toArray(),
  },
];

/** Of other types than the rows say, as a program that is called from several places has them. */
const otherKinds = [
  ['a', 'b', 'c'],
  [1.5, 2.5, 3.5],
  [{ a: 1 }, { a: 2 }],
  [1, 'a', undefined],
] as readonly unknown[] as readonly (readonly number[])[];

/** Results are kept where V8 cannot prove that nobody looks. */
export let last: unknown;

/** One loop for all, as around every row of `bench small`: none of the chains is copied into it. */
function repeat(run: (array: readonly number[]) => unknown, array: readonly number[]): Repeat {
  return (times) => {
    for (let i = 0; i < times; i++) last = run(array);
  };
}

/** Rows of a table: what, plain, at best, ours, and the two ratios to plain. */
export function shortChains(): string[][] {
  for (const { plain, least, ours } of rows)
    for (const values of otherKinds)
      for (const run of [plain, least, ours]) for (let i = 0; i < 500; i++) last = run(values);
  return rows.map(({ what, array, plain, least, ours }) => {
    const expected = JSON.stringify(plain(array));
    for (const run of [least, ours])
      if (JSON.stringify(run(array)) !== expected) throw new Error(`${what}: not the same result`);
    const effort = { warmUp: 300, samples: 25, sample: 10 };
    const times = measure([repeat(plain, array), repeat(least, array), repeat(ours, array)], effort);
    const [atPlain, atLeast, atOurs] = times as [number, number, number];
    return [
      what,
      ...times.map((time) => time.toFixed(0)),
      (atLeast / atPlain).toFixed(1),
      (atOurs / atPlain).toFixed(1),
    ];
  });
}
