/** What a workload is made of. One file of this folder asks one question; all contestants answer the same one. */
import type { Seq } from 'seqable';

export type SeqClass = typeof Seq;

/**
 * Something to run over: the data, and what makes the callbacks. They are made anew for each run, as the arrows
 * of a program are.
 */
export interface Case<Data, Callbacks> {
  data: Data;
  callbacks(): Callbacks;
}

export interface Workload<Data = unknown, Callbacks = unknown> {
  /** The key under which rivals (bench/rivals) have their answer. */
  name: string;
  title: string;
  /** How many elements one run reads. */
  elements: number;
  /** The most that the ratio to the hand loop may be; for small inputs, the most nanoseconds per call. */
  target: number;
  /** The target is in nanoseconds per call, not a ratio. */
  perCall?: boolean;
  /** What is timed; with fewer elements if only its results are looked at. */
  timed(size?: number): Case<Data, Callbacks>;
  /** The same shape over the same kinds of source, small and with other callbacks: what spoils shared code before. */
  others(): Case<Data, Callbacks>[];
  /** The loop that one would write instead, its expressions in place. Only ever sees the timed data. */
  hand(data: Data): unknown;
  ours(Seq: SeqClass, data: Data, callbacks: Callbacks): unknown;
  /** Results in a form in which those of all contestants are equal. */
  comparable?(result: unknown): unknown;
}

/** A workload whose data and callbacks only itself knows. */
export function workload<Data, Callbacks>(its: Workload<Data, Callbacks>): Workload {
  return its as Workload;
}
