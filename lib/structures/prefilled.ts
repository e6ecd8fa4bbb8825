/**
 * Arrays with slots to be filled: no setter of a prototype can reach a slot that is there, so that filling it needs no
 * looking after. What an engine makes of `new Array` in one place depends on what was stored in those of that place
 * before: so each kind of elements has its own.
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

/** `length` slots that engines hold in one way, whatever will stand in them, whatever is inherited. */
export function anySlots<T>(length: number): T[] {
  const slots: unknown[] = new Array<unknown>(length);
  for (let i = 0; i < length; i++) {
    if (inheritsIndex(i)) defineOwn(slots, i, undefined);
    else slots[i] = undefined;
  }
  return slots as T[];
}

/** `count` slots for elements of one kind; only where no index is inherited (`inheritsNoIndex`). */
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
