/**
 * One question, asked of arrays and of a Seq: how much memory does the answer take, at its peak?
 *
 *     of the squares of the first N numbers take the last three digits, keep the even ones, halve them, add them up
 */
import { Seq } from 'seqable';
import { bar, heapInUse, megabytes } from './support/heap.ts';

// The first stage looks at the heap twice, so that we see what is held while the work is going on.
const lastDigits = (n: number): number => {
  gauge.look();
  return (n * n) % 1000;
};
const isEven = (n: number): boolean => n % 2 === 0;
const half = (n: number): number => n / 2;
const add = (total: number, n: number): number => total + n;

const withArrays = (count: number): number =>
  Array.from({ length: count }, (_, n) => n)
    .map(lastDigits)
    .filter(isEven)
    .map(half)
    .reduce(add, 0);

const withSeq = (count: number): number =>
  Seq.range(0, count).map(lastDigits).filter(isEven).map(half).reduce(add, 0);

const gauge = {
  every: Infinity,
  calls: 0,
  before: 0,
  peak: 0,

  /** Half way, and at the end. */
  look(): void {
    if (++this.calls % this.every === 0) this.peak = Math.max(this.peak, heapInUse() - this.before);
  },

  measure(work: (count: number) => number, count: number): { answer: number; peak: number } {
    Object.assign(this, { every: count / 2, calls: 0, before: heapInUse(), peak: 0 });
    return { answer: work(count), peak: this.peak };
  },
};

// Once before it counts, so that compiling is over.
gauge.measure(withArrays, 1e5);
gauge.measure(withSeq, 1e5);

const results = Seq.of(1e4, 1e5, 1e6, 1e7)
  .map((count) => ({
    count,
    array: gauge.measure(withArrays, count),
    seq: gauge.measure(withSeq, count),
  }))
  .toArray();

const most = Math.max(...results.map(({ array }) => array.peak));
for (const { count, array, seq } of results) {
  console.log(`N = ${count.toLocaleString('en')}`);
  console.log(`  array ${megabytes(array.peak).padStart(9)}  ${bar(array.peak, most)}`);
  console.log(`  Seq   ${megabytes(seq.peak).padStart(9)}  ${bar(seq.peak, most)}`);
  console.log(`  ${array.answer === seq.answer ? 'same answer' : 'different answers'}: ${seq.answer}`);
}
