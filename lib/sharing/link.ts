/** The elements that branches of a tee have still to read, as a list that each lets go of behind it. */
import type { Origin } from './shared.ts';

/** A place in the sequence; filled when it has been pulled, which shows by the next one. */
export class Link<T> {
  value!: T;
  next: Link<T> | undefined = undefined;

  /** Whether there is an element here; pulls it, if nobody has. */
  fill(origin: Origin<T>): boolean {
    if (this.next !== undefined) return true;
    if (!origin.pull()) return false;
    this.value = origin.value;
    this.next = new Link();
    return true;
  }
}
