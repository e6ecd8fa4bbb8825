/**
 * What ran before: every row through every contestant, by other copies of its text, over other kinds of elements.
 *
 * So the libraries have seen all of it: callbacks of many texts at each of their calls, arrays of every kind at each of
 * their reads. In the mode `mega` the text that is timed, the user's own function, has run nothing; in `hostile` it has
 * run over the same kinds of elements, as a function of a program that is called from several places.
 */
import type { Run } from './contestants.ts';
import type { Make, Row } from './types.ts';

export type SmallMode = 'mega' | 'hostile';
export const modes: readonly SmallMode[] = ['mega', 'hostile'];

const CALLS = 60;
/** Fewer than the 64 from which on a chain may get a loop of its own: those are left for what is timed. */
const SIZES = [3, 20];

const kinds: readonly Make[] = [
  (i) => i,
  (i) => i + 0.5,
  (i) => `v${i}`,
  (i) => ({ i }),
  (i) => (i % 3 === 0 ? undefined : i),
];

/** All rows of one copy. */
export function pollute(rows: readonly Row[], runsOf: (row: Row) => Iterable<Run>): void {
  for (const row of rows) {
    for (const run of runsOf(row)) {
      for (const make of kinds) {
        for (const n of SIZES) {
          const data = row.data(n, make);
          for (const source of Array.isArray(data) ? [data, withHoles(data)] : [data]) repeat(run, source);
        }
      }
    }
  }
}

/** The same elements in an array that V8 takes for one with holes. */
function withHoles(array: readonly unknown[]): unknown[] {
  const copy: unknown[] = new Array(array.length + 1);
  for (let i = 0; i < array.length; i++) copy[i] = array[i];
  copy.length = array.length;
  return copy;
}

function repeat(run: Run, source: unknown): void {
  try {
    for (let call = 0; call < CALLS; call++) run(source);
  } catch {
    // Not everyone takes odd data (a sum of strings): then this one has polluted less.
  }
}
