/** The elements that branches of a tee have still to read, as a list that each lets go of behind it. */
import type { Origin } from './shared.ts';

/** A place in the sequence; filled when it has been pulled, which shows by the next one. */
export class Link<T> {
  value!: T;
  next: Link<T> | undefined = undefined;

  /** True if there is an element here, which is pulled if nobody has; undefined: not yet, call again. */
  fill(origin: Origin<T>): boolean | undefined {
    if (this.next !== undefined) return true;
    const has = origin.pull();
    if (!has) return has;
    this.value = origin.value;
    this.next = new Link();
    return true;
  }
}
