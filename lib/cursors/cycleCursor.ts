/** The cursor behind cycle: passes over a plan, each a new run, or read from a record of the first pass. */
import type { Cursor, PlanNode, Scope } from '../engine/contract.ts';
import { OwnCursor } from '../engine/run/cursors.ts';
import { repeatable } from '../engine/run/oneShot.ts';
import { put } from '../platform/builtins.ts';

export class CycleCursor<T> implements Cursor<T> {
  value!: T;
  private readonly open: () => Cursor<T>;
  private readonly above: PlanNode;
  private readonly scope: Scope;
  private cursor: Cursor<T> | undefined = undefined;
  private left: number;
  /** The record of the first pass; undefined once it is known not to be needed. */
  private record: T[] | undefined = [];
  /** The record after the first pass: nothing is added while it is given again. */
  private replay: readonly T[] | undefined = undefined;
  private empty = true;

  constructor(open: () => Cursor<T>, above: PlanNode, passes: number, scope: Scope) {
    this.open = open;
    this.above = above;
    this.left = passes;
    this.scope = scope;
  }

  advance(): boolean | undefined {
    for (;;) {
      this.cursor ??= this.nextPass();
      if (this.cursor === undefined) return false;
      const has = this.cursor.advance();
      if (has === undefined) return undefined;
      if (has) {
        this.value = this.cursor.value;
        this.keep(this.value);
        return true;
      }
      this.cursor = undefined;
      if (this.empty) this.left = 0;
    }
  }

  private nextPass(): Cursor<T> | undefined {
    if (this.left === 0) return undefined;
    this.left--;
    if (this.empty) return this.open();
    if (this.record !== undefined && repeatable(this.above) === false) this.replay = this.record;
    this.record = undefined;
    return this.replay === undefined ? this.open() : new OwnCursor(this.replay);
  }

  /** Records the first pass while it may be needed: until every source is known to open again. */
  private keep(value: T): void {
    const { record } = this;
    if (this.empty) {
      this.empty = false;
      if (this.left === Infinity) this.scope.endless(undefined);
      if (this.left === 0 || repeatable(this.above) === true) this.record = undefined;
    }
    if (this.record !== undefined && record !== undefined) put(record, record.length, value);
  }
}
