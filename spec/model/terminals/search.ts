/** One element, or whether there is one. */
import type { Fn } from '../core.ts';
import { each } from '../stage.ts';
import { toArray } from './results.ts';

export function find(up: unknown, predicate: Fn): unknown {
  let found: unknown;
  each(up, (value, index) => {
    if (!predicate(value, index)) return false;
    found = value;
    return true;
  });
  return found;
}

export function findIndex(up: unknown, predicate: Fn): number {
  let found = -1;
  each(up, (value, index) => {
    if (!predicate(value, index)) return false;
    found = index;
    return true;
  });
  return found;
}

export const indexOf = (up: unknown, wanted: unknown): number =>
  findIndex(up, (value) => [value].includes(wanted));

export function findLast(up: unknown, predicate: Fn): unknown {
  let found: unknown;
  each(up, (value, index) => {
    if (predicate(value, index)) found = value;
  });
  return found;
}

export function first(up: unknown): unknown {
  let found: unknown;
  each(up, (value) => {
    found = value;
    return true;
  });
  return found;
}

export const last = (up: unknown): unknown => toArray(up).at(-1);

export function single(up: unknown): unknown {
  const found: unknown[] = [];
  each(up, (value) => {
    if (found.push(value) > 1) throw new RangeError('more than one');
  });
  if (found.length === 0) throw new RangeError('none');
  return found[0];
}

export function at(up: unknown, index: unknown): unknown {
  const place = Math.trunc(Number(index)) || 0;
  if (place < 0) return toArray(up).at(place);
  let found: unknown;
  each(up, (value, i) => {
    if (i === place) found = value;
    return i === place;
  });
  return found;
}

export function includes(up: unknown, wanted: unknown, skip: number = 0): boolean {
  let found = false;
  each(up, (value, index) => (found = index >= skip && [value].includes(wanted)));
  return found;
}

export function some(up: unknown, predicate: Fn): boolean {
  let found = false;
  each(up, (value, index) => (found = !!predicate(value, index)));
  return found;
}

export function every(up: unknown, predicate: Fn): boolean {
  let missed = false;
  each(up, (value, index) => (missed = !predicate(value, index)));
  return !missed;
}

export function isEmpty(up: unknown): boolean {
  let empty = true;
  each(up, () => {
    empty = false;
    return true;
  });
  return empty;
}
