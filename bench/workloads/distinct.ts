import { boxes, doubles, holey, ints } from './data.ts';
import { workload, type Workload } from './types.ts';

const elements = 100_000;

/** 100,000 integers, some 40,000 of them different. */
export const distinct: Workload = workload<unknown[], undefined>({
  name: 'distinct',
  title: 'distinct, toArray',
  elements,
  target: 1.05,
  timed: (size = elements) => ({ data: ints(size, 50_000), callbacks: () => undefined }),
  others: () =>
    [ints(100, 30), ints(100, 90), doubles(100), holey(100), boxes(100), 'a quick brown fox'.split('')].map(
      (data) => ({ data, callbacks: () => undefined }),
    ),
  hand(array) {
    const seen = new Set<unknown>();
    const result: unknown[] = [];
    for (let i = 0; i < array.length; i++) {
      const value = array[i];
      if (seen.has(value)) continue;
      seen.add(value);
      result.push(value);
    }
    return result;
  },
  ours: (Seq, array) => Seq.from(array).distinct().toArray(),
});
