/** A row of the table: one short chain over few elements, written as a program has it, built and run at each call. */

/** Makes the i-th element; the timed rows have small integers, what ran before has other kinds. */
export type Make = (i: number) => unknown;

/** What a row is about. */
export type Kind =
  | 'per element'
  | 'positions'
  | 'together'
  | 'order'
  | 'several sources'
  | 'collecting'
  | 'folding'
  | 'searching'
  | 'walking'
  | 'source';

export type SourceKind = 'array' | 'Set' | 'Map' | 'string' | 'generator' | 'range';

export interface Row<Data = unknown> {
  /** The key under which rivals (bench/rivals/small) have their answer. */
  name: string;
  title: string;
  kind: Kind;
  source: SourceKind;
  /** The source of N elements, a new one at each call. */
  data(n: number, make: Make): Data;
  /** What should come out, by plain loops and nobody's library. Never timed. */
  expected(data: Data): unknown;
  /** Ours, callbacks in place. */
  ours(data: Data): unknown;
  /** For sources that are no arrays: a generator function written for this very chain, and a loop over it. */
  byHand?(data: Data): unknown;
  /** Results in a form in which those of all contestants are equal. */
  comparable?(result: unknown): unknown;
}

/** A row whose data only itself knows. */
export const row = <Data>(its: Row<Data>): Row => its as Row;

/** A row over an array of numbers. */
export const overArray = (its: Omit<Row<number[]>, 'source'>): Row => row({ source: 'array', ...its });
