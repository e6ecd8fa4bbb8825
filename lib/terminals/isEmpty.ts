/** isEmpty: true if there is no element; reads one. */
import { receiver } from '../engine/arguments/check.ts';
import { EACH, ENOUGH } from '../engine/contract.ts';
import type { Into, Sink } from '../engine/contract.ts';
import { drive } from '../engine/run/drive.ts';

/** {@link Seq.isEmpty} for any iterable. */
export function isEmpty(source: Iterable<unknown>): boolean {
  const plan = receiver('isEmpty', source);
  return drive(plan, new Empty());
}

class Empty implements Sink<unknown, boolean> {
  private empty: boolean;

  constructor() {
    this.empty = true;
  }

  get name(): string {
    return 'isEmpty';
  }

  get ends(): boolean {
    return false;
  }

  get wants(): number {
    return 1;
  }

  get into(): Into {
    return EACH;
  }

  get ask(): undefined {
    return undefined;
  }

  add(): unknown {
    this.empty = false;
    return ENOUGH;
  }

  result(): boolean {
    return this.empty;
  }
}
