/** What the rows call of lodash and es-toolkit. */
type Numbers = readonly number[];
type Test = (x: number) => boolean;

interface Both {
  chunk(a: Numbers, size: number): number[][];
  drop(a: Numbers, count: number): number[];
  flatMap(a: Numbers, parts: (x: number) => number[]): number[];
  sum(a: Numbers): number;
  take(a: Numbers, count: number): number[];
  takeWhile(a: Numbers, test: Test): number[];
  uniq(a: Numbers): number[];
}

export type Toolkit = Both;

export interface Lodash extends Both {
  filter(a: Numbers, test: Test): number[];
  find(a: Numbers, test: Test): number | undefined;
  forEach(a: Numbers, call: (x: number) => void): unknown;
  map(a: Numbers, mapper: (x: number, i: number) => number): number[];
  max(a: Numbers): number | undefined;
  reduce(a: Numbers, reducer: (all: number, x: number) => number, start: number): number;
  some(a: Numbers, test: Test): boolean;
}
