/** last: the last element. Reads to the end, but of an array, a range or another built-in only the last. */
import { receiver } from '../engine/arguments/check.ts';
import { boundsOfFirst } from '../engine/bounds.ts';
import type { Plan } from '../engine/plan.ts';
import { EACH } from '../engine/contract.ts';
import type { Into, Sink } from '../engine/contract.ts';
import { drive } from '../engine/run/drive.ts';
import { max } from '../structures/builtins.ts';
import { dropped } from './jump.ts';

/** {@link Seq.last} for any iterable. */
export function last<T>(source: Iterable<T>): T | undefined {
  const plan = receiver('last', source);
  return drive(plan.up === undefined ? lastOf(plan) : plan, new Last<T>());
}

class Last<T> implements Sink<T, T | undefined> {
  private found: T | undefined;

  constructor() {
    this.found = undefined;
  }

  get name(): string {
    return 'last';
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

  add(value: T): void {
    this.found = value;
  }

  result(): T | undefined {
    return this.found;
  }
}

/** What is left of a root when all is passed over that may be. */
function lastOf(root: Plan): Plan {
  const { min: least, max: most, plain } = boundsOfFirst(root);
  return plain && least === most && most !== Infinity ? dropped(root, max(0, most - 1)) : root;
}
