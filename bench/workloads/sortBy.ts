import { workload, type Workload } from './types.ts';
import { ids, otherKeys, rows, timedKey, type ByKey, type Row } from './rows.ts';

const elements = 100_000;

/** By hand: Array.prototype.sort with a subtraction. */
export const sortBy: Workload = workload<Row[], ByKey>({
  name: 'sortBy',
  title: 'sortBy(number)',
  elements,
  target: 0.15,
  timed: (size = elements) => ({ data: rows(size), callbacks: timedKey }),
  others: otherKeys,
  hand: (array) => array.slice().sort((a, b) => a.score - b.score),
  ours: (Seq, array, { key }) => Seq.from(array).sortBy(key).toArray(),
  comparable: ids,
});
