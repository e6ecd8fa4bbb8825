import { expect, test } from '@jest/globals';
import { put } from '../../lib/platform/builtins.ts';
import { anySlots } from '../../lib/structures/prefilled.ts';

/** Runs `run` while a setter stands at `index` of `prototype`; how often it was called. */
function caughtBy(prototype: object, index: number, run: () => void): number {
  let caught = 0;
  Object.defineProperty(prototype, index, { configurable: true, set: () => caught++ });
  try {
    run();
  } finally {
    delete (prototype as unknown[])[index];
    if (Array.isArray(prototype)) prototype.length = 0;
  }
  return caught;
}

test.each([
  ['Array.prototype', 0, Array.prototype],
  ['Array.prototype', 5, Array.prototype],
  ['Object.prototype', 0, Object.prototype],
  ['Object.prototype', 5, Object.prototype],
])('an array grows past a setter at %s[%i]', (_name, index, prototype) => {
  const array: number[] = [];
  const caught = caughtBy(prototype, index, () => {
    for (let i = 0; i < 8; i++) put(array, i, i);
  });
  expect(caught).toBe(0);
  expect(array).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  expect(Object.getOwnPropertyDescriptor(array, index)).toEqual({
    value: index,
    writable: true,
    enumerable: true,
    configurable: true,
  });
});

test.each([
  ['Array.prototype', 5, Array.prototype],
  ['Object.prototype', 0, Object.prototype],
  ['Object.prototype', 5, Object.prototype],
])('slots are own ones under a setter at %s[%i]', (_name, index, prototype) => {
  let array: number[] = [];
  const caught = caughtBy(prototype, index, () => {
    array = anySlots(8);
    for (let i = 0; i < 8; i++) array[i] = i;
  });
  expect(caught).toBe(0);
  expect(array).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
});
