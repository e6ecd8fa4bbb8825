/** What is done to one element after the other. */
import { Seq } from 'seqable';
import { pairs, ramp } from '../data.ts';
import { overArray, row, type Row } from '../types.ts';

export const rows: readonly Row[] = [
  overArray({
    name: 'map',
    title: 'map',
    kind: 'per element',
    data: ramp,
    expected(array) {
      const result = [];
      for (let i = 0; i < array.length; i++) result.push(array[i]! * 3 + 1);
      return result;
    },
    ours: (array) =>
      Seq.from(array)
        .map((v) => v * 3 + 1)
        .toArray(),
  }),
  overArray({
    name: 'filter',
    title: 'filter',
    kind: 'per element',
    data: ramp,
    expected(array) {
      const result = [];
      for (let i = 0; i < array.length; i++) if ((array[i]! & 1) === 0) result.push(array[i]);
      return result;
    },
    ours: (array) =>
      Seq.from(array)
        .filter((v) => (v & 1) === 0)
        .toArray(),
  }),
  overArray({
    name: 'mapFilter',
    title: 'map, filter',
    kind: 'per element',
    data: ramp,
    expected(array) {
      const result = [];
      for (let i = 0; i < array.length; i++) {
        const value = array[i]! * 3 + 1;
        if ((value & 1) === 0) result.push(value);
      }
      return result;
    },
    ours: (array) =>
      Seq.from(array)
        .map((v) => v * 3 + 1)
        .filter((v) => (v & 1) === 0)
        .toArray(),
  }),
  overArray({
    name: 'filterMap',
    title: 'filterMap',
    kind: 'per element',
    data: ramp,
    expected(array) {
      const result = [];
      for (let i = 0; i < array.length; i++) if (array[i]! % 3 !== 0) result.push(array[i]! * 2 + 1);
      return result;
    },
    ours: (array) =>
      Seq.from(array)
        .filterMap((v) => (v % 3 === 0 ? undefined : v * 2 + 1))
        .toArray(),
  }),
  overArray({
    name: 'flatMap',
    title: 'flatMap',
    kind: 'per element',
    data: ramp,
    expected(array) {
      const result = [];
      for (let i = 0; i < array.length; i++) result.push(array[i], array[i]! + 1);
      return result;
    },
    ours: (array) =>
      Seq.from(array)
        .flatMap((v) => [v, v + 1])
        .toArray(),
  }),
  row<number[][]>({
    name: 'flatten',
    title: 'flatten',
    kind: 'per element',
    source: 'array',
    data: pairs,
    expected(array) {
      const result = [];
      for (let i = 0; i < array.length; i++) result.push(array[i]![0], array[i]![1]);
      return result;
    },
    ours: (array) => Seq.from(array).flatten().toArray(),
  }),
  overArray({
    name: 'tap',
    title: 'tap, filter',
    kind: 'per element',
    data: ramp,
    expected(array) {
      const result = [];
      let sum = 0;
      for (let i = 0; i < array.length; i++) {
        sum += array[i]!;
        if ((array[i]! & 1) === 0) result.push(array[i]);
      }
      return [result, sum];
    },
    ours(array) {
      let sum = 0;
      const result = Seq.from(array)
        .tap((v) => {
          sum += v;
        })
        .filter((v) => (v & 1) === 0)
        .toArray();
      return [result, sum];
    },
  }),
  overArray({
    name: 'enumerate',
    title: 'enumerate',
    kind: 'per element',
    data: ramp,
    expected(array) {
      const result = [];
      for (let i = 0; i < array.length; i++) result.push([i, array[i]]);
      return result;
    },
    ours: (array) => Seq.from(array).enumerate().toArray(),
  }),
  overArray({
    name: 'scan',
    title: 'scan',
    kind: 'per element',
    data: ramp,
    expected(array) {
      const result = [];
      let sum = 0;
      for (let i = 0; i < array.length; i++) result.push((sum += array[i]!));
      return result;
    },
    ours: (array) =>
      Seq.from(array)
        .scan((sum, v) => sum + v)
        .toArray(),
  }),
  overArray({
    name: 'intersperse',
    title: 'intersperse',
    kind: 'per element',
    data: ramp,
    expected(array) {
      const result = [];
      for (let i = 0; i < array.length; i++) {
        if (i > 0) result.push(-1);
        result.push(array[i]);
      }
      return result;
    },
    ours: (array) => Seq.from(array).intersperse(-1).toArray(),
  }),
];
