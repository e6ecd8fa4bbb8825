/** IteratorZip: one element of each iterator makes a row. When one throws, ends or `return` comes the others are closed. */
import { abandonAll, closeAll } from './closing.ts';
import type { Context, IteratorRecord } from './contract.ts';
import { pull, skip } from './protocol.ts';
import { DONE, stateOf } from './state.ts';
import { list, put, typeError } from './values.ts';

/** undefined: 'shortest'. */
export type Mode = 'shortest' | 'longest' | 'strict' | undefined;

/** What a zip was called with, once everything is opened, and where it is. */
interface Zipping {
  /** Every iterator, by position; undefined once it has ended or thrown. */
  readonly _all: (IteratorRecord | undefined)[];
  readonly _mode: Mode;
  readonly _padding: unknown[];
  readonly _row: (values: unknown[]) => object;
  /** How many have not ended. */
  _left: number;
}

export function zipping(
  context: Context,
  all: IteratorRecord[],
  mode: Mode,
  padding: unknown[],
  row: (values: unknown[]) => object,
): object {
  const zip: Zipping = { _all: all, _mode: mode, _padding: padding, _row: row, _left: all.length };
  return context._make(
    stateOf(
      () => nextRow(context, zip),
      () => closeAll(context, zip._all),
    ),
  );
}

function nextRow(context: Context, zip: Zipping): unknown {
  const { _all: all } = zip;
  if (zip._left === 0) return DONE;
  const count = all.length;
  const values = list(context, count);
  for (let i = 0; i < count; i++) {
    let value = zip._padding[i];
    if (all[i] !== undefined) {
      value = step(context, zip, pull, i);
      if (value === DONE) {
        value = ended(context, zip, i);
        if (value === DONE) return DONE;
      }
    }
    put(context, values, i, value);
  }
  return zip._row(values);
}

/** One of them has ended: its padding, or DONE if that is the end of all. */
function ended(context: Context, zip: Zipping, at: number): unknown {
  const { _all: all, _mode: mode } = zip;
  all[at] = undefined;
  zip._left--;
  if (mode === 'longest') return zip._left === 0 ? DONE : zip._padding[at];
  if (mode !== 'strict') closeAll(context, all);
  else if (at > 0) unequal(context, zip);
  // The first has ended, so must all others.
  for (let i = 1; mode === 'strict' && i < all.length; i++) {
    if (step(context, zip, skip, i) !== DONE) unequal(context, zip);
    all[i] = undefined;
  }
  return DONE;
}

/** A step of one of them; if it throws the others are closed. */
function step(context: Context, { _all: all }: Zipping, take: typeof pull, i: number): unknown {
  try {
    return take(context, all[i] as IteratorRecord);
  } catch (error) {
    all[i] = undefined;
    return abandonAll(context, all, error);
  }
}

function unequal(context: Context, { _all: all }: Zipping): never {
  return abandonAll(context, all, typeError(context, 'the iterators are not equally long'));
}
