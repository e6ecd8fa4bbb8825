/** Parts of a sequence, by position or up to where a test says. */
import { Seq } from 'seqable';
import { ramp } from '../data.ts';
import { overArray, type Row } from '../types.ts';

export const rows: readonly Row[] = [
  overArray({
    name: 'mapFilterTake',
    title: 'map, filter, take',
    kind: 'positions',
    data: ramp,
    expected(array) {
      const result = [];
      for (let i = 0; i < array.length && result.length < 4; i++) {
        const value = array[i]! * 3 + 1;
        if ((value & 1) === 0) result.push(value);
      }
      return result;
    },
    ours: (array) =>
      Seq.from(array)
        .map((v) => v * 3 + 1)
        .filter((v) => (v & 1) === 0)
        .take(4)
        .toArray(),
  }),
  overArray({
    name: 'dropMap',
    title: 'drop, map',
    kind: 'positions',
    data: ramp,
    expected(array) {
      const result = [];
      for (let i = 1; i < array.length; i++) result.push(array[i]! * 3 + 1);
      return result;
    },
    ours: (array) =>
      Seq.from(array)
        .drop(1)
        .map((v) => v * 3 + 1)
        .toArray(),
  }),
  overArray({
    name: 'take',
    title: 'take',
    kind: 'positions',
    data: ramp,
    expected(array) {
      const result = [];
      for (let i = 0; i < array.length && i < 20; i++) result.push(array[i]);
      return result;
    },
    ours: (array) => Seq.from(array).take(20).toArray(),
  }),
  overArray({
    name: 'takeWhile',
    title: 'takeWhile',
    kind: 'positions',
    data: ramp,
    expected(array) {
      const result = [];
      for (let i = 0; i < array.length && array[i]! < 20; i++) result.push(array[i]);
      return result;
    },
    ours: (array) =>
      Seq.from(array)
        .takeWhile((v) => v < 20)
        .toArray(),
  }),
  overArray({
    name: 'dropWhile',
    title: 'dropWhile',
    kind: 'positions',
    data: ramp,
    expected(array) {
      const result = [];
      for (let i = 0; i < array.length; i++) if (array[i]! >= 2) result.push(array[i]);
      return result;
    },
    ours: (array) =>
      Seq.from(array)
        .dropWhile((v) => v < 2)
        .toArray(),
  }),
  overArray({
    name: 'takeUntil',
    title: 'takeUntil',
    kind: 'positions',
    data: ramp,
    expected(array) {
      const result = [];
      for (let i = 0; i < array.length && i <= 20; i++) result.push(array[i]);
      return result;
    },
    ours: (array) =>
      Seq.from(array)
        .takeUntil((v) => v >= 20)
        .toArray(),
  }),
  overArray({
    name: 'slice',
    title: 'slice',
    kind: 'positions',
    data: ramp,
    expected(array) {
      const result = [];
      for (let i = 1; i < array.length && i < 20; i++) result.push(array[i]);
      return result;
    },
    ours: (array) => Seq.from(array).slice(1, 20).toArray(),
  }),
  overArray({
    name: 'takeLast',
    title: 'takeLast',
    kind: 'positions',
    data: ramp,
    expected(array) {
      const result = [];
      for (let i = Math.max(array.length - 2, 0); i < array.length; i++) result.push(array[i]);
      return result;
    },
    ours: (array) => Seq.from(array).takeLast(2).toArray(),
  }),
  overArray({
    name: 'dropLast',
    title: 'dropLast',
    kind: 'positions',
    data: ramp,
    expected(array) {
      const result = [];
      for (let i = 0; i < array.length - 2; i++) result.push(array[i]);
      return result;
    },
    ours: (array) => Seq.from(array).dropLast(2).toArray(),
  }),
];
