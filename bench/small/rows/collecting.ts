/** Terminals that put all elements into something. */
import { Seq } from 'seqable';
import { people, ramp, type Person } from '../data.ts';
import { overArray, row, type Row } from '../types.ts';
import { groupsOf } from './together.ts';

/** Of a Map or an object: its entries, the keys as text. */
const entries = (result: unknown): unknown[] =>
  result instanceof Map
    ? [...result].map(([key, value]: [unknown, unknown]) => [String(key), value])
    : Object.entries(result as object);

const overPeople = (its: Omit<Row<Person[]>, 'source' | 'data' | 'kind'>): Row =>
  row({ source: 'array', data: people, kind: 'collecting', ...its });

export const rows: readonly Row[] = [
  overArray({
    name: 'toArray',
    title: 'toArray',
    kind: 'collecting',
    data: ramp,
    expected(array) {
      const result = [];
      for (let i = 0; i < array.length; i++) result.push(array[i]);
      return result;
    },
    ours: (array) => Seq.from(array).toArray(),
  }),
  overArray({
    name: 'toSet',
    title: 'map, toSet',
    kind: 'collecting',
    data: ramp,
    expected(array) {
      const result = new Set();
      for (let i = 0; i < array.length; i++) result.add(array[i]! % 7);
      return result;
    },
    ours: (array) =>
      Seq.from(array)
        .map((v) => v % 7)
        .toSet(),
  }),
  overPeople({
    name: 'toMap',
    title: 'toMap',
    expected(array) {
      const result = new Map();
      for (let i = 0; i < array.length; i++) result.set(array[i]!.id, array[i]);
      return result;
    },
    ours: (array) => Seq.from(array).toMap((person) => person.id),
  }),
  overPeople({
    name: 'toObject',
    title: 'toObject',
    comparable: entries,
    expected(array) {
      const result: Record<string, Person> = {};
      for (let i = 0; i < array.length; i++) result[array[i]!.name] = array[i]!;
      return result;
    },
    ours: (array) => Seq.from(array).toObject((person) => person.name),
  }),
  overPeople({
    name: 'toGroups',
    title: 'toGroups',
    comparable: entries,
    expected: (array) => new Map(groupsOf(array)),
    ours: (array) => Seq.from(array).toGroups((person) => person.city),
  }),
  overPeople({
    name: 'countBy',
    title: 'countBy',
    comparable: entries,
    expected: (array) => new Map(groupsOf(array).map(([city, group]) => [city, group.length])),
    ours: (array) => Seq.from(array).countBy((person) => person.city),
  }),
  overArray({
    name: 'partition',
    title: 'partition',
    kind: 'collecting',
    data: ramp,
    expected(array) {
      const [even, odd]: [number[], number[]] = [[], []];
      for (let i = 0; i < array.length; i++) ((array[i]! & 1) === 0 ? even : odd).push(array[i]!);
      return [even, odd];
    },
    ours: (array) => Seq.from(array).partition((v) => (v & 1) === 0),
  }),
  overArray({
    name: 'join',
    title: 'join',
    kind: 'collecting',
    data: ramp,
    expected(array) {
      let result = '';
      for (let i = 0; i < array.length; i++) result += (i > 0 ? ', ' : '') + String(array[i]);
      return result;
    },
    ours: (array) => Seq.from(array).join(', '),
  }),
];
