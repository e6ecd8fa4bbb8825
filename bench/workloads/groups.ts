import { boxes, doubles, holey, ints } from './data.ts';
import { workload, type Workload } from './types.ts';

const elements = 100_000;

interface Callbacks {
  key: (value: number) => number;
}

export const groups: Workload = workload<number[], Callbacks>({
  name: 'groups',
  title: 'groups of 100 keys',
  elements,
  target: 1.1,
  timed: (size = elements) => ({
    data: ints(size, 100_000),
    callbacks: () => ({ key: (value) => value % 100 }),
  }),
  others: () => [
    { data: ints(100), callbacks: () => ({ key: (n) => n & 7 }) },
    { data: ints(100), callbacks: () => ({ key: (count) => count >> 4 }) },
    { data: ints(100), callbacks: () => ({ key: (amount) => amount % 3 }) },
    { data: doubles(100), callbacks: () => ({ key: (price) => Math.floor(price / 100) }) },
    { data: holey(100), callbacks: () => ({ key: (old) => old % 10 }) },
    { data: boxes(100), callbacks: () => ({ key: (box) => Number(box) % 4 }) },
  ],
  hand(array) {
    const map = new Map<number, number[]>();
    for (let i = 0; i < array.length; i++) {
      const value = array[i]!;
      const key = value % 100;
      const group = map.get(key);
      if (group === undefined) map.set(key, [value]);
      else group.push(value);
    }
    return map;
  },
  ours: (Seq, array, { key }) => Seq.from(array).toGroups(key),
  comparable: keysAndSizes,
});

/** A Map, an object or a list of pairs: the keys as text, in order, and how many each group has. */
function keysAndSizes(result: unknown): unknown {
  const isList = result instanceof Map || Array.isArray(result);
  const pairs = isList
    ? [...(result as Iterable<[unknown, unknown[]]>)]
    : Object.entries(result as Record<string, unknown[]>);
  return pairs.map(([key, group]) => `${key}: ${group.length}`).sort();
}
