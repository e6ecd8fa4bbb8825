/** What cannot begin before all elements are there. */
import { Seq } from 'seqable';
import { mixed, people, ramp, type Person } from '../data.ts';
import { overArray, row, type Row } from '../types.ts';

/** By insertion: stable, and nobody's `sort`. */
function sorted<T>(array: readonly T[], isBefore: (a: T, b: T) => boolean): T[] {
  const result: T[] = [];
  for (let i = 0; i < array.length; i++) {
    let at = result.length;
    while (at > 0 && isBefore(array[i]!, result[at - 1]!)) at--;
    result.splice(at, 0, array[i]!);
  }
  return result;
}

export const rows: readonly Row[] = [
  overArray({
    name: 'sort',
    title: 'sort',
    kind: 'order',
    data: mixed,
    expected: (array) => sorted(array, (a, b) => a < b),
    ours: (array) => Seq.from(array).sort().toArray(),
  }),
  row<Person[]>({
    name: 'sortBy',
    title: 'sortBy',
    kind: 'order',
    source: 'array',
    data: people,
    expected: (array) => sorted(array, (a, b) => a.age < b.age),
    ours: (array) =>
      Seq.from(array)
        .sortBy((person) => person.age)
        .toArray(),
  }),
  row<Person[]>({
    name: 'sortByTake',
    title: 'sortBy, take',
    kind: 'order',
    source: 'array',
    data: people,
    expected: (array) => sorted(array, (a, b) => a.age < b.age).slice(0, 2),
    ours: (array) =>
      Seq.from(array)
        .sortBy((person) => person.age)
        .take(2)
        .toArray(),
  }),
  overArray({
    name: 'reverse',
    title: 'reverse',
    kind: 'order',
    data: ramp,
    expected(array) {
      const result = [];
      for (let i = array.length - 1; i >= 0; i--) result.push(array[i]);
      return result;
    },
    ours: (array) => Seq.from(array).reverse().toArray(),
  }),
];
