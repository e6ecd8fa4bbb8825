/**
 * at: the element at a position, from the end if it is negative.
 *
 *     a b c d ── at(1) ──▶ b          at(-1) ──▶ d
 *
 * Stops  at the element, from the start; told without walking there where nobody could notice (arrays, ranges)
 * Holds  the last |index| elements, from the end
 */
import { position, receiver } from '../engine/arguments/check.ts';
import { EACH, ENOUGH } from '../engine/contract.ts';
import type { Into, Sink } from '../engine/contract.ts';
import { drive } from '../engine/run/drive.ts';
import { MAX_SAFE_INTEGER } from '../structures/builtins.ts';
import { Ring } from '../structures/ring.ts';
import { boundsToJump, dropped } from './jump.ts';

/** {@link Seq.at} for any iterable. */
export function at<T>(source: Iterable<T>, index: number): T | undefined {
  const plan = receiver('at', source);
  const place = position(source, 'at', 'index', index);
  const { min, max, plain } = boundsToJump(plan);
  const exact = plain && min === max && max !== Infinity;
  if (place < 0 && !(exact && max + place >= 0)) return drive(plan, new FromEnd<T>(-place));
  const start = place < 0 ? max + place : place;
  // No callback and no foreign iterator is on the way, so the elements before may be jumped over.
  const jumps = plain && start <= MAX_SAFE_INTEGER;
  return drive(jumps ? dropped(plan, start) : plan, new FromStart<T>(jumps ? 0 : start));
}

/** The element at `place`, which may be beyond all that can be counted to. */
class FromStart<T> implements Sink<T, T | undefined> {
  private readonly place: number;
  private found: T | undefined;

  constructor(place: number) {
    this.place = place;
    this.found = undefined;
  }

  get name(): string {
    return 'at';
  }

  get ends(): boolean {
    return this.place > MAX_SAFE_INTEGER;
  }

  get wants(): number {
    return this.place + 1;
  }

  get into(): Into {
    return EACH;
  }

  get ask(): undefined {
    return undefined;
  }

  add(value: T, index: number): unknown {
    if (index !== this.place) return undefined;
    this.found = value;
    return ENOUGH;
  }

  result(): T | undefined {
    return this.found;
  }
}

/** The element so far from the end; undefined where there are fewer. */
class FromEnd<T> implements Sink<T, T | undefined> {
  private readonly reachable: boolean;
  private readonly tail: Ring<T>;

  constructor(distance: number) {
    this.reachable = distance <= MAX_SAFE_INTEGER;
    this.tail = new Ring<T>(this.reachable ? distance : 0);
  }

  get name(): string {
    return 'at';
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
    this.tail.push(value);
  }

  result(): T | undefined {
    return this.reachable && this.tail.isFull ? this.tail.at(0) : undefined;
  }
}
