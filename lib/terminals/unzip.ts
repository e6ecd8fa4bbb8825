/**
 * unzip: rows turned into columns, each a fresh array.
 *
 *     [1 a] [2 b] [3 c] ──▶ [1 2 3] [a b c]
 *
 * The first row decides the number of columns. A shorter row gives undefined; further values of a longer row are left
 * out.
 */
import { receiver } from '../engine/arguments/check.ts';
import { show } from '../structures/show.ts';
import { drive } from '../engine/run/drive.ts';
import { Sink, stateOf, Terminal } from '../engine/sink.ts';
import { isArray, put, TypeError } from '../platform/builtins.ts';
import { own } from '../structures/faults.ts';

/** {@link Seq.unzip} for any iterable. */
export function unzip<U extends readonly unknown[]>(
  source: Iterable<U>,
): { -readonly [I in keyof U]: U[I][] } {
  const plan = receiver('unzip', source);
  return drive(plan, new Sink('unzip', COLUMNS, undefined, [], undefined)) as never;
}

const COLUMNS = /* @__PURE__ */ new Terminal<unknown, unknown[][], unknown[][]>(
  ({ state: columns }, row, index) => {
    if (!isArray(row))
      throw own(new TypeError(`unzip: every element must be an array, but got ${show(row)}`));
    if (index === 0) for (let i = 0; i < row.length; i++) put(columns, i, []);
    for (let i = 0; i < columns.length; i++) put(columns[i]!, index, row[i] as unknown);
  },
  stateOf,
);
