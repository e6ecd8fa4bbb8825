/** The caller's own code runs for each element. */
import { Seq } from 'seqable';
import { ramp } from '../data.ts';
import { overArray, type Row } from '../types.ts';

const sumOfMapFilter = (array: readonly number[]): number => {
  let sum = 0;
  for (let i = 0; i < array.length; i++) {
    const value = array[i]! * 3 + 1;
    if ((value & 1) === 0) sum += value;
  }
  return sum;
};

export const rows: readonly Row[] = [
  overArray({
    name: 'forEach',
    title: 'forEach',
    kind: 'walking',
    data: ramp,
    expected(array) {
      let sum = 0;
      for (let i = 0; i < array.length; i++) sum += array[i]!;
      return sum;
    },
    ours(array) {
      let sum = 0;
      Seq.from(array).forEach((v) => {
        sum += v;
      });
      return sum;
    },
  }),
  overArray({
    name: 'forOf',
    title: 'map, filter, for…of',
    kind: 'walking',
    data: ramp,
    expected: sumOfMapFilter,
    ours(array) {
      let sum = 0;
      for (const value of Seq.from(array)
        .map((v) => v * 3 + 1)
        .filter((v) => (v & 1) === 0))
        sum += value;
      return sum;
    },
  }),
  overArray({
    name: 'spread',
    title: 'map, [...spread]',
    kind: 'walking',
    data: ramp,
    expected(array) {
      const result = [];
      for (let i = 0; i < array.length; i++) result.push(array[i]! * 3 + 1);
      return result;
    },
    ours: (array) => [...Seq.from(array).map((v) => v * 3 + 1)],
  }),
];
