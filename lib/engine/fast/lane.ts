/**
 * A run of at most two maps and filters: the callbacks stand in fields, and there are no slots. What it reads is an array, terms,
 * or what a pass over the rest of the plan has opened.
 */
import { FILTER, NONE } from '../contract.ts';
import type { Callback, Cursor, PlanNode, Sink, Terms } from '../contract.ts';
import { note, noteStage } from '../observe/trace.ts';
import type { Flowing, Way } from '../run/flow.ts';
import type { Pass } from '../run/pass.ts';

export class Lane implements Flowing {
  readonly id: number;
  way: Way;
  source: ArrayLike<unknown> | Terms | Cursor<unknown>;
  first: Callback | undefined;
  second: Callback | undefined;
  firstKind: number;
  secondKind: number;
  room: number;
  most: number;
  i: number;
  passed: number;
  n: number;
  private readonly last: PlanNode;
  /** What has opened the source, where that has to be closed. */
  private readonly pass: Pass<unknown> | undefined;

  constructor(
    id: number,
    last: PlanNode,
    depth: number,
    way: Way,
    source: ArrayLike<unknown> | Terms | Cursor<unknown>,
    pass: Pass<unknown> | undefined,
  ) {
    this.id = id;
    this.way = way;
    this.source = source;
    if (depth === 0) {
      this.first = this.second = undefined;
      this.firstKind = this.secondKind = NONE;
    } else if (depth === 1) {
      this.first = last.op as Callback;
      this.second = undefined;
      this.firstKind = last.kind;
      this.secondKind = NONE;
    } else {
      const above = last.up!;
      this.first = above.op as Callback;
      this.second = last.op as Callback;
      this.firstKind = above.kind;
      this.secondKind = last.kind;
    }
    this.room = 0;
    this.most = -1;
    this.i = 0;
    this.passed = 0;
    this.n = 0;
    this.last = last;
    this.pass = pass;
  }

  get head(): undefined {
    return undefined;
  }

  get full(): undefined {
    return undefined;
  }

  get value(): undefined {
    return undefined;
  }

  fail(error: unknown, at: number, sink: Sink<never, unknown>): never {
    const { i, passed, n, pass } = this;
    if (at === 3) noteStage(this, error, sink.name, n === 0 ? 0 : n - 1);
    else if (at !== 0) note(this, error, this.nodeAt(at), at === 2 && this.firstKind === FILTER ? passed - 1 : i - 1);
    if (pass !== undefined) {
      pass.i = i;
      return pass.fail(error, 0, undefined);
    }
    if (at === 0) note(this, error, this.nodeAt(0), i);
    throw error;
  }

  /** The node of a stage by its number, 0 for the source. */
  private nodeAt(at: number): PlanNode {
    const depth = this.firstKind === NONE ? 0 : this.secondKind === NONE ? 1 : 2;
    let node = this.last;
    for (let left = depth - at; left > 0; left--) node = node.up!;
    return node;
  }
}
