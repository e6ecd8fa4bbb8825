/** `Iterator.zip` and `Iterator.zipKeyed`: their arguments, and what they open. Rows are made in zipping.ts. */
import { create, getOwnPropertyDescriptor, ownKeys } from './builtins.ts';
import { abandon, abandonAll, close, iteratorOf, releaseAll } from './closing.ts';
import type { Context, IteratorRecord } from './contract.ts';
import { MODE } from './messages.ts';
import { openFlattenable, openIterable, pull } from './protocol.ts';
import { DONE } from './state.ts';
import { list, object, put, typeError } from './values.ts';
import { zipping } from './zipping.ts';
import type { Mode } from './zipping.ts';

interface Options {
  readonly _mode: Mode;
  readonly _padding: object | undefined;
}

export interface Zip {
  zip(iterables: unknown, options?: unknown): object;
  zipKeyed(iterables: unknown, options?: unknown): object;
}

export function zipOf(context: Context): Zip {
  return {
    zip(iterables, options = undefined) {
      return zip(context, iterables, optionsOf(context, iterables, options));
    },
    zipKeyed(iterables, options = undefined) {
      return zipKeyed(context, iterables, optionsOf(context, iterables, options));
    },
  };
}

function optionsOf(context: Context, iterables: unknown, options: unknown): Options {
  object(context, iterables, 'the first argument');
  let mode: unknown = undefined;
  let padding: unknown = undefined;
  if (options !== undefined) {
    ({ mode } = object(context, options, 'the second argument') as { mode?: unknown });
    if (mode === 'longest') ({ padding } = options as { padding?: unknown });
    else if (mode !== undefined && mode !== 'shortest' && mode !== 'strict') {
      throw typeError(context, MODE);
    }
    if (padding !== undefined) object(context, padding, 'the padding');
  }
  return { _mode: mode as Mode, _padding: padding as object | undefined };
}

function zip(context: Context, iterables: unknown, { _mode: mode, _padding: from }: Options): object {
  const all = openAll(context, openIterable(context, iterables as object));
  const padding = from === undefined ? blanks(context, all.length) : readPadding(context, from, all);
  return zipping(context, all, mode, padding, (row) => row);
}

/** The iterators that `input` gives. An error of `input` closes them, an error of what it gives closes `input` as well. */
function openAll(context: Context, input: IteratorRecord): IteratorRecord[] {
  const opened = list(context) as IteratorRecord[];
  for (let count = 0; ; count++) {
    let value: unknown = DONE;
    try {
      value = pull(context, input);
    } catch (error) {
      abandonAll(context, opened, error);
    }
    if (value === DONE) return opened;
    try {
      put(context, opened, count, openFlattenable(context, value));
    } catch (error) {
      releaseAll(context, opened);
      abandon(context, iteratorOf(context, input), error);
    }
  }
}

/** The padding of `zip`: an iterable, read once per iterator, and closed unless it ended. */
function readPadding(context: Context, from: object, opened: IteratorRecord[]): unknown[] {
  const read = list(context);
  try {
    const source = openIterable(context, from);
    let ended = false;
    for (let i = 0; i < opened.length; i++) {
      const value = ended ? DONE : pull(context, source);
      if (value === DONE) ended = true;
      put(context, read, i, value === DONE ? undefined : value);
    }
    if (!ended) close(context, iteratorOf(context, source));
  } catch (error) {
    abandonAll(context, opened, error);
  }
  return read;
}

function zipKeyed(context: Context, iterables: unknown, { _mode: mode, _padding: from }: Options): object {
  const source = iterables as Record<PropertyKey, unknown>;
  const own = ownKeys(source);
  const keys = list(context) as PropertyKey[];
  const opened = list(context) as IteratorRecord[];
  let padding = list(context);
  try {
    for (let i = 0; i < own.length; i++) {
      const key = own[i] as PropertyKey;
      const descriptor = getOwnPropertyDescriptor(source, key);
      if (descriptor === undefined || !descriptor.enumerable) continue;
      const value = source[key];
      if (value === undefined) continue;
      put(context, keys, keys.length, key);
      put(context, opened, opened.length, openFlattenable(context, value));
    }
    padding = blanks(context, keys.length);
    for (let i = 0; from !== undefined && i < keys.length; i++) {
      padding[i] = (from as typeof source)[keys[i] as PropertyKey];
    }
  } catch (error) {
    abandonAll(context, opened, error);
  }
  return zipping(context, opened, mode, padding, (row) => keyed(keys, row));
}

/** So many undefined: own elements, as a hole would show what stands on Array.prototype. */
function blanks(context: Context, count: number): unknown[] {
  const made = list(context);
  for (let i = 0; i < count; i++) put(context, made, i, undefined);
  return made;
}

/** A row of `zipKeyed`: without a prototype, so that a plain store runs no setter. */
function keyed(keys: PropertyKey[], row: unknown[]): object {
  const made = create(null) as Record<PropertyKey, unknown>;
  for (let i = 0; i < keys.length; i++) made[keys[i] as PropertyKey] = row[i];
  return made;
}
