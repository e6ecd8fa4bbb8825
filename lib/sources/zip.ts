/**
 * zip: rows of one element from each source.
 *
 *     zip([[1 2], [a b c]]) ──▶ [1 a] [2 b]
 *     … {mode: 'longest', padding: [0]} ──▶ [1 a] [2 b] [0 c]
 *
 * Steps and closes in the order of the standard's Iterator.zip.
 * Stops  when the shortest source ends, or the longest (longest); strict: all at once, or a TypeError
 * Opens  all sources at the first pull
 * Size   that of the shortest or longest source
 */
import { iterable, receiver } from '../engine/arguments/check.ts';
import { beginAt } from '../structures/faults.ts';
import { show } from '../structures/show.ts';
import { fromRoot } from '../engine/lazy.ts';
import type { Lazy } from '../engine/lazy.ts';
import { isObject } from '../structures/isObject.ts';
import { planOf } from '../engine/plan.ts';
import { drive } from '../engine/run/drive.ts';
import { firstFew } from '../engine/run/firstFew.ts';
import { all } from '../engine/sink.ts';
import type { Remedy } from '../engine/arguments/instead.ts';
import { put, TypeError } from '../platform/builtins.ts';
import type { Elements, NoString } from '../types.ts';
import { inOneList, isSource, isSurelySource } from '../common/inOneList.ts';
import type { Mode } from '../cursors/zipCursor.ts';
import { ZipRoot } from '../common/zipRoot.ts';

/** {@link Seq.zip} as a function. */
export function zip<S extends readonly NoString<unknown>[] | []>(
  sources: S,
  options?: { mode?: 'shortest' | 'strict' },
): Lazy<Elements<S>>;
/** {@link Seq.zip} as a function: up to the longest, the others padded. */
export function zip<S extends readonly NoString<unknown>[] | [], P extends readonly unknown[] | [] = []>(
  sources: S,
  options: { mode: 'longest'; padding?: P },
): Lazy<{ [I in keyof Elements<S>]: Elements<S>[I] | (I extends keyof P ? P[I] : undefined) }>;
export function zip(sources: Iterable<unknown>, options?: object): Lazy<never> {
  if (!isObject(sources)) iterable(undefined, 'zip', 'sources', sources, false);
  const chosen = zipOptions('zip', options, inOneList('zip'));
  iterable(undefined, 'zip', 'sources', sources, false);
  const list = drive(planOf(sources), all<unknown>('zip'));
  const remedy: Remedy = () => (isSource(options) ? inOneList('zip') : undefined);
  for (let i = 0; i < list.length; i++)
    iterable(undefined, 'zip', `source ${i}`, list[i], false, iterable, remedy);
  const { mode, padding } = chosen;
  if (padding !== undefined) iterable(undefined, 'zip', 'padding', padding, false);
  const some = padding !== undefined && list.length > 0;
  const pads = some ? drive(planOf(padding), firstFew('zip', list.length)) : [];
  return fromRoot(new ZipRoot<never>('zip', list, mode, pads, undefined));
}

/** `source` zipped with others, up to the shortest. */
export function zipWith<T>(source: Iterable<unknown>, others: readonly unknown[]): Lazy<T> {
  receiver('zip', source, zipWith);
  const sources: unknown[] = [source];
  for (let i = 0; i < others.length; i++) {
    iterable(source, 'zip', `source ${i + 1}`, others[i], false, zipWith, forOptions);
    put(sources, i + 1, others[i]);
  }
  return fromRoot(new ZipRoot<T>('zip', sources, 'shortest', [], undefined));
}

/** The hint for options of the static form given to the method. */
function forOptions(value: unknown): string | undefined {
  return isObject(value) && (value as { mode?: unknown }).mode !== undefined
    ? 'for options, take Seq.zip([a, b], options)'
    : undefined;
}

/**
 * Mode and padding, read and checked in the order of the standard. A value that is surely a source is refused, with
 * `remedy`: the standard takes it for options without a mode, and the rows would be wrong.
 */
export function zipOptions(
  operation: string,
  options: unknown,
  remedy: string,
): { mode: Mode; padding: object | undefined } {
  if (options !== undefined && (!isObject(options) || isSurelySource(options))) {
    const end = isSource(options) ? `; ${remedy}` : '';
    throw beginAt(
      zipOptions,
      new TypeError(`${operation}: options must be an object, but got ${show(options)}${end}`),
    );
  }
  const chosen = options === undefined ? undefined : (options as { mode?: unknown }).mode;
  const mode = chosen === undefined ? 'shortest' : chosen;
  if (mode !== 'shortest' && mode !== 'longest' && mode !== 'strict') {
    const wanted = `${operation}: mode must be "shortest", "longest" or "strict"`;
    throw beginAt(zipOptions, new TypeError(`${wanted}, but got ${show(mode)}`));
  }
  if (mode !== 'longest') return { mode, padding: undefined };
  const { padding } = options as { padding?: unknown };
  if (padding !== undefined && !isObject(padding)) {
    throw beginAt(
      zipOptions,
      new TypeError(`${operation}: padding must be an object, but got ${show(padding)}`),
    );
  }
  return { mode, padding };
}
