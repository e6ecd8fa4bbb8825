import { workload, type Workload } from './types.ts';
import { ids, otherKeys, rows, timedKey, type ByKey, type Row } from './rows.ts';

const elements = 100_000;

export const sortByTake: Workload = workload<Row[], ByKey>({
  name: 'sortByTake',
  title: 'sortBy(number), take(10)',
  elements,
  target: 2,
  timed: (size = elements) => ({ data: rows(size), callbacks: timedKey }),
  others: otherKeys,
  /** The ten best so far, in order; most rows are not among them. */
  hand(array) {
    const best: Row[] = [];
    for (let i = 0; i < array.length; i++) {
      const row = array[i]!;
      if (best.length === 10) {
        if (row.score >= best[9]!.score) continue;
        best.pop();
      }
      let at = best.length;
      while (at > 0 && best[at - 1]!.score > row.score) at--;
      best.splice(at, 0, row);
    }
    return best;
  },
  ours: (Seq, array, { key }) => Seq.from(array).sortBy(key).take(10).toArray(),
  comparable: ids,
});
