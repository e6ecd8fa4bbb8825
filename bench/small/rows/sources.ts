/** Sources that are no arrays, each beside a generator function that somebody wrote for this very chain. */
import { Seq } from 'seqable';
import { ramp, text, walk } from '../data.ts';
import { row, type Make, type Row } from '../types.ts';

const setOf = (n: number, make: Make): Set<number> => new Set(ramp(n, make));
const mapOf = (n: number, make: Make): Map<string, number> =>
  new Map(ramp(n, make).map((v) => [`key ${v}`, v]));
/** A generator can be run once: the source is what starts one. */
const generatorOf = (n: number, make: Make): (() => Generator<number>) => {
  const array = ramp(n, make);
  return () => walk(array);
};

function mapFilterOf(source: Iterable<number>): number[] {
  const result = [];
  for (const v of source) if (((v * 3 + 1) & 1) === 0) result.push(v * 3 + 1);
  return result;
}

function sumOf(source: Iterable<number>): number {
  let sum = 0;
  for (const v of source) sum += v;
  return sum;
}

/*
 * The generator functions. They stand on their own, as in a program: V8 makes a map for each new one.
 */
function* setMapFilter(set: Set<number>): Generator<number> {
  for (const v of set) {
    const value = v * 3 + 1;
    if ((value & 1) === 0) yield value;
  }
}

function* setFilterSum(set: Set<number>): Generator<number> {
  for (const v of set) if ((v & 1) === 0) yield v;
}

function* mapMapFilter(map: Map<string, number>): Generator<string> {
  for (const [key, value] of map) if ((value & 1) === 0) yield key;
}

function* mapToMap(map: Map<string, number>): Generator<[string, number]> {
  for (const [key, value] of map) yield [key, value + 1];
}

function* stringMapFilter(string: string): Generator<string> {
  for (const char of string) if (char !== 'e') yield char.toUpperCase();
}

function* stringFilterCount(string: string): Generator<string> {
  for (const char of string) if (char === 'e') yield char;
}

function* generatorMapFilter(start: () => Generator<number>): Generator<number> {
  for (const v of start()) {
    const value = v * 3 + 1;
    if ((value & 1) === 0) yield value;
  }
}

function* generatorTake(start: () => Generator<number>): Generator<number> {
  let left = 20;
  for (const v of start()) {
    yield v * 3 + 1;
    if (--left === 0) return;
  }
}

export const rows: readonly Row[] = [
  row<Set<number>>({
    name: 'setMapFilter',
    title: 'Set: map, filter',
    kind: 'source',
    source: 'Set',
    data: setOf,
    expected: mapFilterOf,
    ours: (set) =>
      Seq.from(set)
        .map((v) => v * 3 + 1)
        .filter((v) => (v & 1) === 0)
        .toArray(),
    byHand: (set) => [...setMapFilter(set)],
  }),
  row<Set<number>>({
    name: 'setFilterSum',
    title: 'Set: filter, sum',
    kind: 'source',
    source: 'Set',
    data: setOf,
    expected: (set) => sumOf([...set].filter((v) => (v & 1) === 0)),
    ours: (set) =>
      Seq.from(set)
        .filter((v) => (v & 1) === 0)
        .sum(),
    byHand(set) {
      let sum = 0;
      for (const value of setFilterSum(set)) sum += value;
      return sum;
    },
  }),
  row<Map<string, number>>({
    name: 'mapMapFilter',
    title: 'Map: filter, map',
    kind: 'source',
    source: 'Map',
    data: mapOf,
    expected(map) {
      const result: string[] = [];
      map.forEach((value, key) => {
        if ((value & 1) === 0) result.push(key);
      });
      return result;
    },
    ours: (map) =>
      Seq.from(map)
        .filter(([, value]) => (value & 1) === 0)
        .map(([key]) => key)
        .toArray(),
    byHand: (map) => [...mapMapFilter(map)],
  }),
  row<Map<string, number>>({
    name: 'mapToMap',
    title: 'Map: map, toMap',
    kind: 'source',
    source: 'Map',
    data: mapOf,
    expected(map) {
      const result = new Map();
      map.forEach((value, key) => result.set(key, value + 1));
      return result;
    },
    ours: (map) =>
      Seq.from(map)
        .map(([key, value]): [string, number] => [key, value + 1])
        .toMap(),
    byHand: (map) => new Map(mapToMap(map)),
  }),
  row<string>({
    name: 'stringMapFilter',
    title: 'string: filter, map',
    kind: 'source',
    source: 'string',
    data: text,
    expected(string) {
      const result = [];
      for (let i = 0; i < string.length; i++)
        if (string.charAt(i) !== 'e') result.push(string.charAt(i).toUpperCase());
      return result;
    },
    ours: (string) =>
      Seq.from(string)
        .filter((char) => char !== 'e')
        .map((char) => char.toUpperCase())
        .toArray(),
    byHand: (string) => [...stringMapFilter(string)],
  }),
  row<string>({
    name: 'stringFilterCount',
    title: 'string: filter, count',
    kind: 'source',
    source: 'string',
    data: text,
    expected: (string) => string.split('e').length - 1,
    ours: (string) =>
      Seq.from(string)
        .filter((char) => char === 'e')
        .count(),
    byHand(string) {
      let count = 0;
      for (const _ of stringFilterCount(string)) count++;
      return count;
    },
  }),
  row<() => Generator<number>>({
    name: 'generatorMapFilter',
    title: 'generator: map, filter',
    kind: 'source',
    source: 'generator',
    data: generatorOf,
    expected: (start) => mapFilterOf(start()),
    ours: (start) =>
      Seq.from(start())
        .map((v) => v * 3 + 1)
        .filter((v) => (v & 1) === 0)
        .toArray(),
    byHand: (start) => [...generatorMapFilter(start)],
  }),
  row<() => Generator<number>>({
    name: 'generatorTake',
    title: 'generator: map, take',
    kind: 'source',
    source: 'generator',
    data: generatorOf,
    expected: (start) => [...start()].slice(0, 20).map((v) => v * 3 + 1),
    ours: (start) =>
      Seq.from(start())
        .map((v) => v * 3 + 1)
        .take(20)
        .toArray(),
    byHand: (start) => [...generatorTake(start)],
  }),
  row<number>({
    name: 'rangeMapFilter',
    title: 'range: map, filter',
    kind: 'source',
    source: 'range',
    data: (n) => n,
    expected: (end) => mapFilterOf(Array.from({ length: end }, (_, i) => i)),
    ours: (end) =>
      Seq.range(0, end)
        .map((v) => v * 3 + 1)
        .filter((v) => (v & 1) === 0)
        .toArray(),
  }),
  row<number>({
    name: 'rangeMapSum',
    title: 'range: map, sum',
    kind: 'source',
    source: 'range',
    data: (n) => n,
    expected: (end) => sumOf(Array.from({ length: end }, (_, i) => i * i)),
    ours: (end) =>
      Seq.range(0, end)
        .map((v) => v * v)
        .sum(),
  }),
];
