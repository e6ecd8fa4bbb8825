/** indexOf: where the first element is that equals a value (SameValueZero), or −1; reads no further. */
import { receiver } from '../engine/arguments/check.ts';
import { EACH, ENOUGH } from '../engine/contract.ts';
import type { Into, Sink } from '../engine/contract.ts';
import { drive } from '../engine/run/drive.ts';
import { sameValueZero } from '../structures/sameValueZero.ts';

/** {@link Seq.indexOf} for any iterable. */
export function indexOf(source: Iterable<unknown>, value: unknown): number {
  const plan = receiver('indexOf', source);
  return drive(plan, new Place(value));
}

class Place implements Sink<unknown, number> {
  private readonly wanted: unknown;
  private found: number;

  constructor(wanted: unknown) {
    this.wanted = wanted;
    this.found = -1;
  }

  get name(): string {
    return 'indexOf';
  }

  get ends(): boolean {
    return false;
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

  add(value: unknown, index: number): unknown {
    if (!sameValueZero(value, this.wanted)) return undefined;
    this.found = index;
    return ENOUGH;
  }

  result(): number {
    return this.found;
  }
}
