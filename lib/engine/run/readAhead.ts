/**
 * The elements of a cursor by position, read only as far as they are asked for.
 *
 *     cursor ─▶ [ a b c ]      has(1): yes, has(3): reads on and keeps d, or learns that the end is at 3
 *
 * So combinations of an endless sequence are possible, as long as only its beginning is needed.
 */
import { put } from '../../platform/builtins.ts';
import type { Cursor } from '../contract.ts';

export class ReadAhead<T> {
  private readonly values: T[] = [];
  private cursor: Cursor<T> | undefined;

  constructor(cursor: Cursor<T>) {
    this.cursor = cursor;
  }

  /**
   * True if there is an element at `index`, a whole number or Infinity; Infinity reads everything. Undefined: not yet.
   */
  has(index: number): boolean | undefined {
    const { values } = this;
    while (values.length <= index && this.cursor !== undefined) {
      const more = this.cursor.advance();
      if (more === undefined) return undefined;
      if (more) put(values, values.length, this.cursor.value);
      else this.cursor = undefined;
    }
    return index < values.length;
  }

  /** Reads everything, and gives the number of elements. Undefined: not yet. */
  size(): number | undefined {
    return this.has(Infinity) === undefined ? undefined : this.values.length;
  }

  /** The elements at some positions, in a fresh array. */
  pick(positions: readonly number[]): T[] {
    const picked: T[] = [];
    for (let i = 0; i < positions.length; i++) put(picked, i, this.values[positions[i]!]!);
    return picked;
  }
}
