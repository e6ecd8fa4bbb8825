/** Data that is the same in every run, and arrays of every kind that V8 tells apart. */

/**
 * Packed small integers: 0, 1, 2 … 999, 0, 1 … Any filter soon becomes foreseeable, as the processor's guessing is not what
 * is measured: at random, wrong guesses take five times as long as the loop. Grown by push: `Array.from` would leave it holey.
 */
export function ramp(length: number, below: number = 1000): number[] {
  const array: number[] = [];
  for (let i = 0; i < length; i++) array.push(i % below);
  return array;
}

/** Packed small integers below `below`, in no order. */
export function ints(length: number, below: number = 1000, seed: number = 1): number[] {
  const random = randomInts(seed);
  const array: number[] = [];
  for (let i = 0; i < length; i++) array.push(random() % below);
  return array;
}

export function doubles(length: number): number[] {
  const array: number[] = [];
  for (let i = 0; i < length; i++) array.push(((i * 7919) % 1009) + 0.5);
  return array;
}

/** Integers in an array that V8 takes to have holes. */
export function holey(length: number): number[] {
  const array = new Array<number>(length);
  for (let i = 0; i < length; i++) array[i] = (i * 31) % 1009;
  return array;
}

/** Numbers in object form: `v + 1` works on them as on numbers, but the array holds references. */
export function boxes(length: number): number[] {
  const array: number[] = [];
  for (let i = 0; i < length; i++) array.push(new Box(i % 97) as unknown as number);
  return array;
}

class Box {
  constructor(value: number) {
    this.value = value;
  }
  readonly value: number;
  valueOf(): number {
    return this.value;
  }
}

/** xorshift32: 31-bit integers. */
export function randomInts(seed: number): () => number {
  let state = seed * 2654435761;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state >>> 1;
  };
}
