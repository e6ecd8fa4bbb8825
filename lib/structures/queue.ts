/** A queue: first in, first out. Elements taken out are let go; the array is cut when half of it is behind. */
import { put } from '../platform/builtins.ts';

/** The number of empty places at the front from which on the array may be cut. */
const BEHIND = 64;

export class Queue<T> {
  private list: (T | undefined)[] = [];
  private start = 0;

  get length(): number {
    return this.list.length - this.start;
  }

  /** The next element to be taken out; undefined if there is none. */
  get first(): T | undefined {
    return this.start < this.list.length ? this.list[this.start] : undefined;
  }

  push(value: T): void {
    put(this.list, this.list.length, value);
  }

  /** Takes out the first element; undefined if there is none. */
  shift(): T | undefined {
    const { list } = this;
    if (this.start === list.length) return undefined;
    const value = list[this.start];
    list[this.start++] = undefined;
    if (this.start === list.length) this.clear();
    else if (this.start >= BEHIND && this.start * 2 >= list.length) this.cut();
    return value;
  }

  /** Takes out `value`, from any place. */
  remove(value: T): void {
    const { list, start } = this;
    const kept: (T | undefined)[] = [];
    for (let i = start; i < list.length; i++) if (list[i] !== value) put(kept, kept.length, list[i]);
    this.list = kept;
    this.start = 0;
  }

  /** Calls `fn` with each element, from the first on; meanwhile none may be added or taken out. */
  each(fn: (value: T) => void): void {
    for (let i = this.start; i < this.list.length; i++) fn(this.list[i] as T);
  }

  clear(): void {
    this.list = [];
    this.start = 0;
  }

  private cut(): void {
    const { list, start } = this;
    const rest: (T | undefined)[] = [];
    for (let i = start; i < list.length; i++) put(rest, i - start, list[i]);
    this.list = rest;
    this.start = 0;
  }
}
