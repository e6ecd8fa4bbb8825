/* eslint-disable @typescript-eslint/no-explicit-any -- the helpers have no types in this program */
/**
 * One rival in a process of its own: `seqable`, `core-js`, `es-iterator-helpers`, `native`, or `beside` (ours beside the
 * natives). Prints milliseconds by case as JSON.
 */
import { createRequire } from 'node:module';

const SIZE = 100_000;
const ROUNDS = 15;
const rival = process.argv[2];
const load = createRequire(import.meta.url);
const G = globalThis as any;
const proto = Object.getPrototypeOf(Object.getPrototypeOf([].values()));

if (rival !== 'native' && rival !== 'beside') {
  delete G.Iterator;
  for (const key of Reflect.ownKeys(proto)) if (key !== Symbol.iterator) delete proto[key];
}
if (rival === 'seqable' || rival === 'beside') load('seqable/polyfill');
if (rival === 'core-js') load('core-js/es/iterator');
if (rival === 'es-iterator-helpers') load('es-iterator-helpers/auto');

const numbers = Array.from({ length: SIZE }, (_, i) => i);
const values = (): any => numbers.values();
function* counting(): Generator<number, void, unknown> {
  for (let i = 0; i < SIZE; i++) yield i;
}
const plain = (): object => {
  let i = 0;
  return { next: () => (i < SIZE ? { value: i++, done: false } : { value: undefined, done: true }) };
};
const add = (a: number, b: number): number => a + b;

const cases: Record<string, () => unknown> = {
  'map, filter, toArray': () =>
    values()
      .map((x: number) => x + 1)
      .filter((x: number) => x & 1)
      .toArray(),
  'map, filter, reduce': () =>
    values()
      .map((x: number) => x + 1)
      .filter((x: number) => x & 1)
      .reduce(add, 0),
  'the same over a generator': () =>
    (counting() as any)
      .map((x: number) => x + 1)
      .filter((x: number) => x & 1)
      .reduce(add, 0),
  'four maps, find': () => {
    const up = (x: number): number => x + 1;
    return values()
      .map(up)
      .map(up)
      .map(up)
      .map(up)
      .find((x: number) => x < 0);
  },
  'for…of over map': () => {
    let sum = 0;
    for (const x of values().map((n: number) => n + 1)) sum += x;
    return sum;
  },
  'drop, take': () =>
    values()
      .drop(10)
      .take(SIZE - 20)
      .reduce(add, 0),
  flatMap: () =>
    values()
      .flatMap((x: number) => [x, x])
      .reduce(add, 0),
  toArray: () => values().toArray(),
  some: () => values().some((x: number) => x < 0),
  'from a plain iterator': () =>
    G.Iterator.from(plain())
      .map((x: number) => x + 1)
      .reduce(add, 0),
  concat: () => G.Iterator.concat(numbers, numbers).reduce(add, 0),
  zip: () => G.Iterator.zip([numbers, numbers]).reduce((sum: number, row: number[]) => sum + row.length, 0),
  'chunks(10)': () =>
    values()
      .chunks(10)
      .reduce((sum: number, row: number[]) => sum + row.length, 0),
  'windows(4)': () =>
    values()
      .windows(4)
      .reduce((sum: number, row: number[]) => sum + row.length, 0),
  '10,000 short chains': () => {
    let sum = 0;
    for (let i = 0; i < 10_000; i++)
      sum += ([1, 2, 3].values() as any).map((x: number) => x + 1).toArray().length;
    return sum;
  },
};

const best: Record<string, number> = {};
for (let round = 0; round < ROUNDS; round++) {
  for (const [name, run] of Object.entries(cases)) {
    const start = performance.now();
    try {
      run();
    } catch {
      continue;
    }
    best[name] = Math.min(best[name] ?? Infinity, performance.now() - start);
  }
}
console.log(JSON.stringify(best));
