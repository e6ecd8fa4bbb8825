/**
 * count: how many elements there are.
 *
 * Told without walking where nobody could notice: everything below is built in and unpatched, and no callback would
 * have run.
 */
import { receiver } from '../engine/arguments/check.ts';
import { EACH } from '../engine/contract.ts';
import type { Into, Sink } from '../engine/contract.ts';
import { drive } from '../engine/run/drive.ts';
import { boundsToJump } from './jump.ts';

/** {@link Seq.count} for any iterable. */
export function count(source: Iterable<unknown>): number {
  const plan = receiver('count', source);
  const { min, max, plain, stuck } = boundsToJump(plan);
  if (plain && min === max && max !== Infinity && stuck === undefined) return max;
  return drive(plan, new Counted());
}

class Counted implements Sink<unknown, number> {
  private counted: number;

  constructor() {
    this.counted = 0;
  }

  get name(): string {
    return 'count';
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

  add(): void {
    this.counted++;
  }

  result(): number {
    return this.counted;
  }
}
