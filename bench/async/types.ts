import type { AsyncSeq } from 'seqable/async';
import type { Provenance } from '../suite/machine.ts';
import type { Mode } from '../suite/pollute.ts';
import type { Cell } from '../suite/run.ts';
import type { Case } from '../workloads/types.ts';

export type AsyncSeqClass = typeof AsyncSeq;

/** One question about what takes time; all contestants answer the same one. */
export interface Row<Data = unknown, Callbacks = unknown> {
  /** The key under which rivals (bench/rivals/async) have their answer. */
  name: string;
  title: string;
  /** How many elements one run gives. */
  elements: number;
  /** The most that the ratio to the hand loop may be, or to `shorter`. */
  target: number;
  timed(size?: number): Case<Data, Callbacks>;
  /** Small, of all kinds, with other callbacks: what runs before. */
  others(): Case<Data, Callbacks>[];
  /** The loop that one would write instead, its expressions in place. Only ever sees the timed data. */
  hand(data: Data): Promise<unknown>;
  ours(AsyncSeq: AsyncSeqClass, data: Data, callbacks: Callbacks): Promise<unknown>;
  /** A part of our chain, where the target is about what the rest adds to it. */
  shorter?: {
    title: string;
    run(AsyncSeq: AsyncSeqClass, data: Data, callbacks: Callbacks): Promise<unknown>;
  };
}

/** A row whose data and callbacks only itself knows. */
export function row<Data, Callbacks>(its: Row<Data, Callbacks>): Row {
  return its as Row;
}

export type Run = (data: unknown, callbacks: unknown) => Promise<unknown>;

export interface AsyncCell extends Cell {
  /** Nanoseconds per run of the shorter chain. */
  shorter?: number;
  /** Turns of the microtask queue per element: ours, and those of the hand loop. */
  turns?: { own: number; hand: number };
}

export interface AsyncRun extends Provenance {
  mode: Mode;
  cells: AsyncCell[];
  /** Bytes kept per element beside a source that never answers; empty where the engine cannot say. */
  kept: Record<string, number>;
  /** Of the rivals that are packages. */
  versions: Record<string, string>;
}
