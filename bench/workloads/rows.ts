/** Rows to sort: an id, a number and a string each. */
import { randomInts } from './data.ts';
import type { Case } from './types.ts';

export interface Row {
  id: number;
  score: number;
  name: string;
}

export interface ByKey {
  key: (row: Row) => number;
}

export function rows(length: number, seed: number = 1, fraction: number = 0): Row[] {
  const random = randomInts(seed);
  const result: Row[] = [];
  for (let id = 0; id < length; id++) {
    const score = (random() % 1_000_000) + fraction;
    result.push({ id, score, name: `row ${score % 1000}` });
  }
  return result;
}

export const timedKey = (): ByKey => ({ key: (row) => row.score });

export const otherKeys = (): Case<Row[], ByKey>[] => [
  { data: rows(100, 2), callbacks: () => ({ key: (item) => -item.score }) },
  { data: rows(100, 3, 0.5), callbacks: () => ({ key: (price) => price.score * 1.19 }) },
  { data: rows(100, 4), callbacks: () => ({ key: (user) => user.name.length }) },
  { data: rows(100, 5), callbacks: () => ({ key: (point) => (point.id * 31) % 17 }) },
  { data: rows(100, 6), callbacks: () => ({ key: ({ score }) => score % 10 }) },
  { data: rows(100, 7, 0.25), callbacks: () => ({ key: ({ id, score }) => id - score }) },
];

export const ids = (result: unknown): unknown => (result as Row[]).map((row) => row.score);
