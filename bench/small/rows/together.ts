/** Elements looked at together: those that are equal, neighbours, groups. */
import { Seq } from 'seqable';
import { people, ramp, repeated, runs, type Person } from '../data.ts';
import { overArray, row, type Row } from '../types.ts';

const chunksOf = (array: readonly number[], size: number): number[][] => {
  const result: number[][] = [];
  for (let i = 0; i < array.length; i++) {
    if (i % size === 0) result.push([]);
    result.at(-1)!.push(array[i]!);
  }
  return result;
};

export const groupsOf = (array: readonly Person[]): [string, Person[]][] => {
  const groups: [string, Person[]][] = [];
  for (let i = 0; i < array.length; i++) {
    const person = array[i]!;
    let k = 0;
    while (k < groups.length && groups[k]![0] !== person.city) k++;
    if (k === groups.length) groups.push([person.city, []]);
    groups[k]![1].push(person);
  }
  return groups;
};

export const rows: readonly Row[] = [
  overArray({
    name: 'distinct',
    title: 'distinct',
    kind: 'together',
    data: repeated,
    expected(array) {
      const result: number[] = [];
      for (let i = 0; i < array.length; i++) if (!result.includes(array[i]!)) result.push(array[i]!);
      return result;
    },
    ours: (array) => Seq.from(array).distinct().toArray(),
  }),
  row<Person[]>({
    name: 'distinctBy',
    title: 'distinct by a key',
    kind: 'together',
    source: 'array',
    data: people,
    expected: (array) => groupsOf(array).map(([, group]) => group[0]),
    ours: (array) =>
      Seq.from(array)
        .distinct((person) => person.city)
        .toArray(),
  }),
  overArray({
    name: 'dedupe',
    title: 'dedupe',
    kind: 'together',
    data: runs,
    expected(array) {
      const result = [];
      for (let i = 0; i < array.length; i++) if (i === 0 || array[i] !== array[i - 1]) result.push(array[i]);
      return result;
    },
    ours: (array) => Seq.from(array).dedupe().toArray(),
  }),
  overArray({
    name: 'chunks',
    title: 'chunks',
    kind: 'together',
    data: ramp,
    expected: (array) => chunksOf(array, 2),
    ours: (array) => Seq.from(array).chunks(2).toArray(),
  }),
  overArray({
    name: 'windows',
    title: 'windows',
    kind: 'together',
    data: ramp,
    expected(array) {
      const result = [];
      for (let i = 1; i < array.length; i++) result.push([array[i - 1], array[i]]);
      return result;
    },
    ours: (array) => Seq.from(array).windows(2).toArray(),
  }),
  overArray({
    name: 'chunkBy',
    title: 'chunkBy',
    kind: 'together',
    data: ramp,
    expected: (array) => chunksOf(array, 4),
    ours: (array) =>
      Seq.from(array)
        .chunkBy((v) => v >> 2)
        .map(([, items]) => items)
        .toArray(),
  }),
  row<Person[]>({
    name: 'groupBy',
    title: 'groupBy, map',
    kind: 'together',
    source: 'array',
    data: people,
    expected: (array) => groupsOf(array).map(([city, group]) => `${city} ${group.length}`),
    ours: (array) =>
      Seq.from(array)
        .groupBy((person) => person.city)
        .map((group) => `${group.key} ${group.count()}`)
        .toArray(),
  }),
];
