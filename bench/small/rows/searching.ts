/** Terminals that stop where they know the answer. */
import { Seq } from 'seqable';
import { ramp } from '../data.ts';
import { overArray, type Row } from '../types.ts';

export const rows: readonly Row[] = [
  overArray({
    name: 'find',
    title: 'find',
    kind: 'searching',
    data: ramp,
    expected(array) {
      for (let i = 0; i < array.length; i++) if (array[i]! >= 20) return array[i];
      return undefined;
    },
    ours: (array) => Seq.from(array).find((v) => v >= 20),
  }),
  overArray({
    name: 'mapFind',
    title: 'map, find',
    kind: 'searching',
    data: ramp,
    expected(array) {
      for (let i = 0; i < array.length; i++) if (array[i]! * 3 + 1 >= 60) return array[i]! * 3 + 1;
      return undefined;
    },
    ours: (array) =>
      Seq.from(array)
        .map((v) => v * 3 + 1)
        .find((v) => v >= 60),
  }),
  overArray({
    name: 'some',
    title: 'some',
    kind: 'searching',
    data: ramp,
    expected(array) {
      for (let i = 0; i < array.length; i++) if (array[i]! >= 20) return true;
      return false;
    },
    ours: (array) => Seq.from(array).some((v) => v >= 20),
  }),
  overArray({
    name: 'every',
    title: 'every',
    kind: 'searching',
    data: ramp,
    expected(array) {
      for (let i = 0; i < array.length; i++) if (array[i]! >= 20) return false;
      return true;
    },
    ours: (array) => Seq.from(array).every((v) => v < 20),
  }),
  overArray({
    name: 'includes',
    title: 'includes',
    kind: 'searching',
    data: ramp,
    expected(array) {
      for (let i = 0; i < array.length; i++) if (array[i] === 20) return true;
      return false;
    },
    ours: (array) => Seq.from(array).includes(20),
  }),
  overArray({
    name: 'first',
    title: 'first',
    kind: 'searching',
    data: ramp,
    expected: (array) => (array.length > 0 ? array[0] : undefined),
    ours: (array) => Seq.from(array).first(),
  }),
  overArray({
    name: 'last',
    title: 'last',
    kind: 'searching',
    data: ramp,
    expected: (array) => (array.length > 0 ? array[array.length - 1] : undefined),
    ours: (array) => Seq.from(array).last(),
  }),
  overArray({
    name: 'at',
    title: 'at',
    kind: 'searching',
    data: ramp,
    expected: (array) => (array.length > 2 ? array[2] : undefined),
    ours: (array) => Seq.from(array).at(2),
  }),
];
