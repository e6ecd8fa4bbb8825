/**
 * What a job is made of, under one symbol: the command takes a job of any copy of this package, as a bundled job carries its
 * own, and calls nothing but what stands here.
 */
import { Seq } from '../index.ts';
import type { Cut } from '../text/cut.ts';
import type { Chunks } from '../text/decoding.ts';
import { packOf, unpackOf } from '../structures/packing.ts';
import type { Collector, Portable } from '../types.ts';

/** In the registry of symbols: copies of this package know each other's jobs. */
export const jobSymbol: unique symbol = /* @__PURE__ */ Symbol.for('seqable.job') as never;
export const rowsSymbol: unique symbol = /* @__PURE__ */ Symbol.for('seqable.rows') as never;

export interface Core {
  /** The version of the library that made the job. */
  readonly version: string;
  /** How its texts can be cut, or why not. */
  readonly cut: Cut | string;
  /** The rows of a text that is not cut. */
  decode(chunks: Chunks): Iterable<unknown> | Iterator<unknown>;
  /** What happens to each row. */
  through(rows: Iterable<unknown> | Iterator<unknown>): Seq<unknown>;
  /** What all rows come to; undefined for a job that gives lines. */
  readonly collector: Collector<unknown, unknown, unknown> | undefined;
  /** The result, made of what the collector gives. */
  readonly finish: (result: unknown) => unknown;
}

/** The rows of one part, or of many, folded one after the other. */
export class Folding {
  acc: unknown;
  /** The number of rows so far. */
  count = 0;
  private readonly core: Core;
  private readonly collector: Collector<unknown, unknown, unknown>;

  constructor(core: Core) {
    this.core = core;
    this.collector = core.collector!;
    this.acc = this.collector.init();
  }

  add(rows: Iterable<unknown> | Iterator<unknown>): void {
    const { collector } = this;
    this.core.through(rows).forEach((row) => {
      this.acc = collector.add(this.acc, row, this.count++);
    });
  }

  packed(): Portable {
    return packOf(this.collector as Collector<never, unknown>, this.acc);
  }
}

export function unpacked(core: Core, packed: Portable): unknown {
  return unpackOf(core.collector as Collector<never, unknown>, packed);
}

export function resultOf(core: Core, acc: unknown): unknown {
  return core.finish(core.collector!.done(acc));
}

/** The core of a job; undefined for anything else. */
export function coreOf(value: unknown): Core | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  return (value as { readonly [jobSymbol]?: Core })[jobSymbol];
}

export function rowsOf(rows: Iterable<unknown> | Iterator<unknown>): Seq<unknown> {
  return Seq.from(rows as Iterable<unknown>);
}
