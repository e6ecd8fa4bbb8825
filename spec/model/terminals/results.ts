/** All elements, in one result or one a key. */
import { Reader, closeAll, isObject } from '../core.ts';
import type { Fn } from '../core.ts';
import { each } from '../stage.ts';

export function toArray(up: unknown): unknown[] {
  const values: unknown[] = [];
  each(up, (value) => void values.push(value));
  return values;
}

export const toJSON = (up: unknown): unknown[] => toArray(up);

export const toSet = (up: unknown): Set<unknown> => new Set(toArray(up));

export function toMap(up: unknown, key?: Fn, value?: Fn, merge?: Fn): Map<unknown, unknown> {
  const result = new Map<unknown, unknown>();
  entries(up, key, value, (found, made) => {
    result.set(
      found,
      merge !== undefined && result.has(found) ? merge(result.get(found), made, found) : made,
    );
  });
  return result;
}

export function toObject(up: unknown, key?: Fn, value?: Fn, merge?: Fn): object {
  const result = {};
  entries(up, key, value, (found, made) => {
    const name = typeof found === 'symbol' ? found : String(found);
    const before = Object.getOwnPropertyDescriptor(result, name);
    const merged = merge !== undefined && before !== undefined ? merge(before.value, made, name) : made;
    Object.defineProperty(result, name, {
      value: merged,
      writable: true,
      enumerable: true,
      configurable: true,
    });
  });
  return result;
}

function entries(
  up: unknown,
  key: Fn | undefined,
  value: Fn | undefined,
  put: (k: any, v: unknown) => void,
): void {
  each(up, (element, index) => {
    if (key !== undefined) {
      const found = key(element, index);
      put(found, value === undefined ? element : value(element, index));
      return;
    }
    if (!isObject(element)) throw new TypeError('not an entry');
    put((element as any)[0], (element as any)[1]);
  });
}

export function join(up: unknown, separator: string = ','): string {
  const texts: string[] = [];
  each(up, (value) => void texts.push(value === undefined || value === null ? '' : `${value}`));
  return texts.join(separator);
}

/** A collector, as far as one that is given all elements in one part needs. */
interface Folds {
  readonly init: () => unknown;
  readonly add: (accumulator: unknown, value: unknown, index: number) => unknown;
  readonly done: (accumulator: unknown) => unknown;
}

/** `init` is called before anything is opened: when it throws, a one-shot source is closed. */
export function collect(up: unknown, { init, add, done }: Folds): unknown {
  let accumulator: unknown;
  try {
    accumulator = init();
  } catch (error) {
    closeAll([new Reader(up)], { error });
    throw error;
  }
  each(up, (value, index) => {
    accumulator = add(accumulator, value, index);
  });
  return done(accumulator);
}

/** As many columns as the first row is long. */
export function unzip(up: unknown): unknown[][] {
  let columns: unknown[][] | undefined;
  each(up, (row) => {
    if (!Array.isArray(row)) throw new TypeError('not an array');
    columns ??= Array.from(row, () => []);
    for (const [i, column] of columns.entries()) column.push(row[i]);
  });
  return columns ?? [];
}

export function toGroups(up: unknown, key: Fn, value: Fn = (element) => element): Map<unknown, unknown[]> {
  const groups = new Map<unknown, unknown[]>();
  each(up, (element, index) => {
    const found = key(element, index);
    const made = value(element, index);
    groups.set(found, [...(groups.get(found) ?? []), made]);
  });
  return groups;
}

export function countBy(up: unknown, key: Fn = (element) => element): Map<unknown, number> {
  const counts = new Map<unknown, number>();
  each(up, (element, index) => {
    const found = key(element, index);
    counts.set(found, (counts.get(found) ?? 0) + 1);
  });
  return counts;
}

export function partition(up: unknown, predicate: Fn): [unknown[], unknown[]] {
  const halves: [unknown[], unknown[]] = [[], []];
  each(up, (value, index) => void halves[predicate(value, index) ? 0 : 1].push(value));
  return halves;
}

/** Each group has its own accumulator and its own index; `done` is called once the source is over. */
export function aggregateBy(up: unknown, key: Fn, { init, add, done }: Folds): Map<unknown, unknown> {
  const groups = new Map<unknown, { accumulator: unknown; count: number }>();
  each(up, (value, index) => {
    const found = key(value, index);
    if (!groups.has(found)) groups.set(found, { accumulator: init(), count: 0 });
    const group = groups.get(found)!;
    group.accumulator = add(group.accumulator, value, group.count++);
  });
  return new Map([...groups].map(([found, { accumulator }]) => [found, done(accumulator)]));
}

export function reduceBy(up: unknown, key: Fn, fn: Fn, seed: Fn): Map<unknown, unknown> {
  const accumulators = new Map<unknown, unknown>();
  each(up, (value, index) => {
    const found = key(value, index);
    const before = accumulators.has(found) ? accumulators.get(found) : seed(found);
    accumulators.set(found, fn(before, value, found));
  });
  return accumulators;
}
