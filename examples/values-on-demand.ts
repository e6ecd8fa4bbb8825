/**
 * Ten million doubled numbers, and none of them computed before somebody asks.
 *
 *     Python:  doubled = (2 * n for n in range(10_000_000))
 */
import { Seq } from 'seqable';
import { bar, heapInUse, megabytes } from './support/heap.ts';

const N = 10_000_000;
let computed = 0;

// A recipe, not a list: building it computes nothing.
const doubled = Seq.range(0, N).map((n) => {
  computed++;
  return 2 * n;
});
console.log(`built          ${computed} computed`);

// One element asked for, one computed.
console.log(`first → ${doubled.first()}      ${computed} computed`);

// Five more. Each run starts at the beginning.
console.log(`take(5) → ${doubled.take(5).join(' ')}      ${computed - 1} computed`);

// Stops as soon as the answer is there.
computed = 0;
console.log(`find(> 1000) → ${doubled.find((n) => n > 1000)}      ${computed} computed`);

// All of them, one at a time: nothing is kept.
console.log(`sum → ${doubled.sum()}`);

// ── What the two ways hold in memory ──────────────────────────────────────────────────────────────────────────

console.log('\nfirst element after');

let started = performance.now();
Seq.range(0, N)
  .map((n) => 2 * n)
  .first();
const lazyMs = performance.now() - started;

const heapBefore = heapInUse();
started = performance.now();
const eager = Array.from({ length: N }, (_, n) => 2 * n);
const eagerMs = performance.now() - started;
const eagerHeap = heapInUse() - heapBefore;
eager.length = 0;

console.log(`  Seq    ${lazyMs.toFixed(2).padStart(8)} ms`);
console.log(`  array  ${eagerMs.toFixed(2).padStart(8)} ms`);

// Half way through a run, how much more is on the heap than before it?
const heapBeforeRun = heapInUse();
let lazyHeap = 0;
doubled
  .tap((_, index) => {
    if (index === N / 2) lazyHeap = heapInUse() - heapBeforeRun;
  })
  .sum();

console.log('\nheap growth');
console.log(`  Seq    ${megabytes(lazyHeap).padStart(8)}  ${bar(lazyHeap, eagerHeap)}`);
console.log(`  array  ${megabytes(eagerHeap).padStart(8)}  ${bar(eagerHeap, eagerHeap)}`);
