/**
 * What `Rows` has not, and why: each operation of Seq that does not distribute, with the way out. TypeScript does not know
 * these names; at run time asking for one throws.
 *
 *     rows.take(3)  ──▶ TypeError: take: a job has no take: no part knows where in the whole a row stands; do it in …
 */
import { TypeError } from '../text/builtins.ts';

const REASONS: readonly (readonly [names: string, reason: string])[] = [
  [
    'take drop slice stepBy at enumerate takeLast dropLast findIndex indexOf cycle sample compress',
    'no part knows where in the whole a row stands; do it in finish(…), or collect topK(n), first(), last() or reservoir(n)',
  ],
  [
    'scan mapAccum windows chunks chunkBy chunkWhile split dedupe intersperse takeWhile dropWhile takeUntil isSorted',
    'the row before may be in another part; do it in finish(…)',
  ],
  [
    `sort sortBy reverse shuffle groupBy distinct union intersection difference symmetricDifference combinations
    permutations powerset expand defaultIfEmpty partition unzip`,
    'it needs all rows in one place; collect toArray(), toSet() or topK(n), or groupBy(key, …), and go on in finish(…)',
  ],
  [
    `zip concat append prepend interleave mergeSorted product innerJoin leftJoin rightJoin fullJoin groupJoin equals startsWith
    compare`,
    "load the other side where the job's module loads (a Map), and look it up in flatMap; more files are more inputs",
  ],
  [
    'toArray toSet toMap join count sum mean min max minMax stats quantile first last',
    'a job says what it collects before there are rows: collect(NAME(…)), with NAME from seqable/collectors',
  ],
  [
    'some every isEmpty find includes',
    'collect(filtering(predicate, count())), or first() in its place, and compare in finish(…)',
  ],
  [
    'findLast single',
    'collect(filtering(predicate, last())), or count() beside it, and look at it in finish(…)',
  ],
  ['minBy maxBy', 'collect(topK(1, compare)), and take the one element in finish(…)'],
  ['toGroups', 'aggregateBy(key, toArray()), or a collector that keeps less of a group'],
  ['toObject toJSON', 'collect(toMap(key)), and Object.fromEntries in finish(…)'],
  [
    'reduce reduceBy forEach',
    'a function that folds rows does not say how two parts are put together; write a collector: init, add, merge, done',
  ],
  [
    'tap finally progress label guard share memoize tee peekable explain profile pipe sizeHint',
    'a job is not a run, and a part of it may run twice; a run over an array, in a test, can be watched: Seq.from(rows)',
  ],
];

/** Every refused operation, and the reason. */
export const refused: ReadonlyMap<string, string> = new Map(
  REASONS.flatMap(([names, reason]) =>
    names.split(/\s+/).map((name) => [name, reason.replace('NAME', name).replace('NAME', name)] as const),
  ),
);

/** Gives `prototype` a getter that throws for each of them. */
export function refuseOn(prototype: object): void {
  for (const [name, reason] of refused) {
    Object.defineProperty(prototype, name, {
      configurable: true,
      get() {
        throw new TypeError(`${name}: the rows of a job have no ${name}: ${reason}`);
      },
    });
  }
}
