/** Terminals that make one value of all elements. */
import { Seq } from 'seqable';
import { mixed, people, ramp, type Person } from '../data.ts';
import { overArray, row, type Row } from '../types.ts';

const sumOf = (array: readonly number[]): number => {
  let sum = 0;
  for (let i = 0; i < array.length; i++) sum += array[i]!;
  return sum;
};

/** For nothing at all libraries say undefined, NaN, null or an infinity. */
const orNothing = (result: unknown): unknown =>
  result === null || (typeof result === 'number' && !Number.isFinite(result)) ? undefined : result;

export const rows: readonly Row[] = [
  overArray({
    name: 'reduce',
    title: 'reduce',
    kind: 'folding',
    data: ramp,
    expected(array) {
      let result = 1;
      for (let i = 0; i < array.length; i++) result = (result * 31 + array[i]!) | 0;
      return result;
    },
    ours: (array) => Seq.from(array).reduce((hash, v) => (hash * 31 + v) | 0, 1),
  }),
  overArray({
    name: 'sum',
    title: 'sum',
    kind: 'folding',
    data: ramp,
    expected: sumOf,
    ours: (array) => Seq.from(array).sum(),
  }),
  overArray({
    name: 'mapSum',
    title: 'map, sum',
    kind: 'folding',
    data: ramp,
    expected: (array) => sumOf(array) * 3 + array.length,
    ours: (array) =>
      Seq.from(array)
        .map((v) => v * 3 + 1)
        .sum(),
  }),
  overArray({
    name: 'mean',
    title: 'mean',
    kind: 'folding',
    data: ramp,
    comparable: orNothing,
    expected: (array) => (array.length === 0 ? undefined : sumOf(array) / array.length),
    ours: (array) => Seq.from(array).mean(),
  }),
  overArray({
    name: 'filterCount',
    title: 'filter, count',
    kind: 'folding',
    data: ramp,
    expected: (array) => Math.ceil(array.length / 2),
    ours: (array) =>
      Seq.from(array)
        .filter((v) => (v & 1) === 0)
        .count(),
  }),
  overArray({
    name: 'min',
    title: 'min',
    kind: 'folding',
    data: mixed,
    comparable: orNothing,
    expected(array) {
      let result = array[0];
      for (let i = 1; i < array.length; i++) if (array[i]! < result!) result = array[i];
      return result;
    },
    ours: (array) => Seq.from(array).min(),
  }),
  row<Person[]>({
    name: 'maxBy',
    title: 'maxBy',
    kind: 'folding',
    source: 'array',
    data: people,
    comparable: orNothing,
    expected(array) {
      let result = array[0];
      for (let i = 1; i < array.length; i++) if (array[i]!.age > result!.age) result = array[i];
      return result;
    },
    ours: (array) => Seq.from(array).maxBy((person) => person.age),
  }),
];
