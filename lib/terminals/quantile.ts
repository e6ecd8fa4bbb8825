/** quantile: the number below which a given part of the numbers lies, by linear interpolation. Holds every number. */
import { receiver } from '../engine/arguments/check.ts';
import { fraction, numeric } from '../engine/arguments/checkMore.ts';
import { EACH } from '../engine/contract.ts';
import type { Into, Sink } from '../engine/contract.ts';
import { drive } from '../engine/run/drive.ts';
import { put } from '../structures/builtins.ts';
import { quantileOf } from '../structures/quantile.ts';

/** {@link Seq.quantile} for any iterable. */
export function quantile(source: Iterable<number>, q: number): number | undefined {
  const plan = receiver('quantile', source);
  fraction(source, 'quantile', 'q', q);
  return drive(plan, new Numbers(q));
}

class Numbers implements Sink<unknown, number | undefined> {
  private readonly q: number;
  private readonly numbers: number[];

  constructor(q: number) {
    this.q = q;
    this.numbers = [];
  }

  get name(): string {
    return 'quantile';
  }

  get ends(): boolean {
    return true;
  }

  get wants(): number {
    return Infinity;
  }

  get into(): Into {
    return EACH;
  }

  get ask(): undefined {
    return undefined;
  }

  add(value: unknown, index: number): void {
    put(this.numbers, index, numeric('quantile', value));
  }

  result(): number | undefined {
    return quantileOf(this.numbers, this.q);
  }
}
