/** What the rows run over. All of it is made anew at each call, and small. */
import type { Make } from './types.ts';

/** 0, 1, 2 … */
export const ramp = (n: number, make: Make): number[] => fill(n, make) as number[];

/** Integers below 101 in no order, all different. */
export const mixed = (n: number, make: Make): number[] =>
  fill(n, (i) => make((i * 37 + 11) % 101)) as number[];

/** Integers of which some come again. */
export const repeated = (n: number, make: Make): number[] => fill(n, (i) => make((i * 7) % 10)) as number[];

/** Each integer four times in a row. */
export const runs = (n: number, make: Make): number[] => fill(n, (i) => make(i >> 2)) as number[];

/** Parts of two elements: n of them. */
export const pairs = (n: number, make: Make): number[][] =>
  fill(n, (i) => [make(i), make(i + 1)]) as number[][];

export interface Person {
  id: number;
  name: string;
  city: string;
  age: number;
}

const cities = ['Graz', 'Lyon', 'Oslo', 'Turin'];

export const people = (n: number, make: Make): Person[] =>
  fill(n, (i) => ({
    id: i,
    name: `name ${i}`,
    city: cities[(i * 3) % 4]!,
    age: make((i * 37 + 11) % 101) as number,
  })) as Person[];

export interface Order {
  id: number;
  customer: number;
}

export interface Customer {
  id: number;
  name: string;
}

/** Orders, of which some have no customer; and five customers. */
export const ordersAndCustomers = (n: number, make: Make): [Order[], Customer[]] => [
  fill(n, (i) => ({ id: make(i), customer: (i * 3) % 7 })) as Order[],
  fill(5, (i) => ({ id: i, name: `customer ${i}` })) as Customer[],
];

export const text = (n: number): string => fill(n, (i) => 'sequence'.charAt(i % 8)).join('');

export function* walk(array: readonly number[]): Generator<number, undefined> {
  for (let i = 0; i < array.length; i++) yield array[i]!;
}

function fill(n: number, make: Make): unknown[] {
  const array: unknown[] = [];
  for (let i = 0; i < n; i++) array.push(make(i));
  return array;
}
