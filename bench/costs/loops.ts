/**
 * The loops whose cost is asked for. Each question imports this file under a query of its own: what an engine has learnt
 * about a call or a read belongs to its place in the text, and each question wants places that have learnt nothing yet.
 */
export type Callback = (value: number, index: number) => number;

/** 0.5 at the start: the addition is one of doubles from the first on, whatever the arrays hold. */
export function inPlace(array: readonly number[]): number {
  let sum = 0.5;
  for (let i = 0; i < array.length; i++) sum += array[i]! * 3 + 1;
  return sum;
}

export function byCallback(array: readonly number[], callback: Callback): number {
  let sum = 0.5;
  for (let i = 0; i < array.length; i++) sum += callback(array[i]!, i);
  return sum;
}

export function read(array: readonly unknown[], cell: { last: unknown }): void {
  for (let i = 0; i < array.length; i++) cell.last = array[i];
}

/** What five elements cost, by hand … */
export function fiveByHand(array: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < array.length; i++) {
    const value = array[i]! * 3 + 1;
    if ((value & 1) === 0) sum += value;
  }
  return sum;
}

/** … and with the methods of Array. */
export const fiveByArray = (array: readonly number[]): number =>
  array
    .map((value) => value * 3 + 1)
    .filter((value) => (value & 1) === 0)
    .reduce((a, b) => a + b, 0);
