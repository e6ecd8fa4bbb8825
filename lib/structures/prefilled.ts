/**
 * Arrays with slots to be filled: no setter of a prototype can reach an existing slot, so filling it needs no check. An
 * engine chooses the form of `new Array` in one place by what was stored in earlier arrays of that place: so each kind
 * of elements has a place of its own.
 */
import { Array, defineOwn, inheritsIndex } from '../platform/builtins.ts';

/** Three kinds of elements that engines hold differently; the greater holds the lesser too. */
export const INTEGERS = 0;
export const NUMBERS = 1;
export const OTHERS = 2;
export type ElementKind = typeof INTEGERS | typeof NUMBERS | typeof OTHERS;

export function isInt32(value: unknown): value is number {
  return typeof value === 'number' && (value | 0) === value;
}

export function elementKindOf(value: unknown): ElementKind {
  return typeof value !== 'number' ? OTHERS : (value | 0) === value ? INTEGERS : NUMBERS;
}

/** `length` slots that engines always hold in one way, whatever is stored in them or inherited. */
export function anySlots<T>(length: number): T[] {
  const slots: unknown[] = new Array<unknown>(length);
  for (let i = 0; i < length; i++) {
    if (inheritsIndex(i)) defineOwn(slots, i, undefined);
    else slots[i] = undefined;
  }
  return slots as T[];
}

/** `count` slots for elements of one kind; only if no index is inherited (`inheritsNoIndex`). */
export function slotsOf(kind: ElementKind, count: number): unknown[] {
  return kind === INTEGERS ? integers(count) : kind === NUMBERS ? numbers(count) : others(count);
}

function integers(count: number): number[] {
  const slots: number[] = new Array<number>(count);
  for (let i = 0; i < count; i++) slots[i] = 0;
  return slots;
}

function numbers(count: number): number[] {
  const slots: number[] = new Array<number>(count);
  for (let i = 0; i < count; i++) slots[i] = 0.5;
  return slots;
}

function others(count: number): unknown[] {
  const slots: unknown[] = new Array<unknown>(count);
  for (let i = 0; i < count; i++) slots[i] = undefined;
  return slots;
}
