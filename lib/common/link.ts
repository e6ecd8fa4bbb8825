/**
 * The elements that branches of a tee have still to read, as a linked list. Each branch lets go of the links behind it.
 */
import type { Origin } from './shared.ts';

/** A place in the sequence. It is filled once its element has been pulled; it then has a next one. */
export class Link<T> {
  value!: T;
  next: Link<T> | undefined = undefined;

  /** True if there is an element here; pulls it if no other branch has. Undefined: not yet, call again. */
  fill(origin: Origin<T>): boolean | undefined {
    if (this.next !== undefined) return true;
    const has = origin.pull();
    if (!has) return has;
    this.value = origin.value;
    this.next = new Link();
    return true;
  }
}
