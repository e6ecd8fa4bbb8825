/**
 * What is allocated, in a process whose young generation is so large that nothing is collected meanwhile: the growth of
 * the heap is then all that was allocated. Prints one line of JSON, bytes by question.
 *
 *     node --expose-gc --min-semi-space-size=256 --max-semi-space-size=256 memoryCell.js DIST
 */
import { getHeapStatistics } from 'node:v8';
import type { SeqClass } from '../workloads/types.ts';
import { ramp } from '../workloads/data.ts';
import { rows } from '../workloads/rows.ts';
import { loadSeq } from './contestants.ts';
import { median } from './measure.ts';

const ELEMENTS = 100_000;
const CHAINS = 10_000;

const numbers = ramp(ELEMENTS);
const table = rows(ELEMENTS);
const map = (value: number): number => value * 3 + 1;
const keep = (value: number): boolean => (value & 1) === 0;
const kept: unknown[] = new Array<unknown>(CHAINS);

/** Bytes that one run allocates; `per` is what to divide them by. */
const questions: Record<string, { per: number; run: (Seq: SeqClass) => unknown }> = {
  'map, filter, sum': {
    per: ELEMENTS,
    run: (Seq) => Seq.from(numbers).map(map).filter(keep).sum(),
  },
  '6 stages, sum': {
    per: ELEMENTS,
    run: (Seq) => Seq.from(numbers).map(map).filter(keep).map(map).filter(keep).map(map).filter(keep).sum(),
  },
  'map, toArray': { per: ELEMENTS, run: (Seq) => Seq.from(numbers).map(map).toArray() },
  'map, filter, toArray': { per: ELEMENTS, run: (Seq) => Seq.from(numbers).map(map).filter(keep).toArray() },
  'map, filter, for…of': {
    per: ELEMENTS,
    run(Seq) {
      let sum = 0;
      for (const value of Seq.from(numbers).map(map).filter(keep)) sum += value;
      return sum;
    },
  },
  'sortBy, take(10)': {
    per: ELEMENTS,
    run: (Seq) =>
      Seq.from(table)
        .sortBy((row) => row.score)
        .take(10)
        .toArray(),
  },
  'by hand: loop, sum': {
    per: ELEMENTS,
    run() {
      let sum = 0;
      for (let i = 0; i < numbers.length; i++) if (keep(map(numbers[i]!))) sum += map(numbers[i]!);
      return sum;
    },
  },
  'by hand: loop, push': {
    per: ELEMENTS,
    run() {
      const result: number[] = [];
      for (let i = 0; i < numbers.length; i++) result.push(map(numbers[i]!));
      return result;
    },
  },
  'a chain of two stages, not run': {
    per: CHAINS,
    run(Seq) {
      for (let i = 0; i < CHAINS; i++) kept[i] = Seq.from(numbers).map(map).filter(keep);
      return kept;
    },
  },
};

/** Without a collection before each: V8 throws compiled code away that has seen some of them. */
function allocated(work: () => unknown): number {
  const before = getHeapStatistics().used_heap_size;
  const result = work();
  const after = getHeapStatistics().used_heap_size;
  return result === undefined ? NaN : after - before;
}

const Seq = await loadSeq(process.argv[2]!);
const bytes: Record<string, number> = {};
for (const [name, { per, run }] of Object.entries(questions)) {
  for (let i = 0; i < 40; i++) run(Seq);
  globalThis.gc!();
  const nothing = median(Array.from({ length: 9 }, () => allocated(() => null)));
  const all = median(Array.from({ length: 9 }, () => allocated(() => run(Seq))));
  bytes[name] = Number(((all - nothing) / per).toFixed(2));
}
console.log(JSON.stringify(bytes));
