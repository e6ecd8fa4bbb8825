/**
 * A run of maps and filters without slots: the callbacks are in fields or, with more than two stages, in lists. It
 * reads an array, terms, or the source that a pass has opened.
 */
import { put } from '../../platform/builtins.ts';
import { FILTER, NONE, SUM } from '../contract.ts';
import type { AnySink, Callback, Cursor, PlanNode } from '../contract.ts';
import { note, noteStage } from '../observe/trace.ts';
import { MOST } from '../plan.ts';
import type { Fast, Open, Text } from '../run/faster.ts';
import { AT_SOURCE, AT_STAGE, CURSOR, SINK, WALK } from '../run/flow.ts';
import type { Deep } from '../run/deep.ts';
import type { Staged, Way } from '../run/flow.ts';
import type { Slot } from '../run/slot.ts';
import { sharedText, turnToReals } from './choose.ts';
import type { Lane as Choosing } from './choose.ts';
import type { Owner } from './loopCopies.ts';

/** More than two stages, with their nodes. */
export interface DeepStages extends Deep {
  readonly nodes: readonly PlanNode[];
}

/** The stages from `head` on. */
export function deepOf(head: Slot | undefined): DeepStages {
  const deep: DeepStages = { kinds: [], calls: [], passed: [], nodes: [], index: 0 };
  let stages = 0;
  for (let slot = head; slot !== undefined; slot = slot.after, stages++) {
    put(deep.kinds as number[], stages, slot.kind);
    put(deep.calls as Callback[], stages, slot.ask!);
    put(deep.nodes as PlanNode[], stages, slot.node);
    put(deep.passed, stages, slot.after === undefined ? 0 : slot.after.count);
  }
  for (; stages < MOST; stages++) put(deep.kinds as number[], stages, NONE);
  return deep;
}

export class Lane implements Fast, Staged, Choosing {
  readonly id: number;
  way: Way;
  source: object;
  first: Callback | undefined;
  second: Callback | undefined;
  firstKind: number;
  secondKind: number;
  ahead: number;
  room: number;
  most: number;
  deep: DeepStages | undefined;
  i: number;
  from: number;
  passed: number;
  n: number;
  text: Text;
  owner: Owner | undefined;
  shape: number;
  /** True if the number of elements was unknown before the run. */
  counts: boolean;
  parts: Cursor<unknown> | undefined;
  iterator: object | undefined;
  /** The way of reading that the text is made for. */
  private reads: Way;
  /** The node of the last stage, or the base if there is none. */
  last: PlanNode;
  private readonly base: PlanNode;
  /** The pass that has opened the source, if the source has to be closed. */
  private readonly pass: Open | undefined;

  constructor(id: number, way: Way, source: object, base: PlanNode, pass: Open | undefined) {
    this.id = id;
    this.way = way;
    this.source = source;
    this.first = undefined;
    this.second = undefined;
    this.firstKind = NONE;
    this.secondKind = NONE;
    this.ahead = -1;
    this.room = 0;
    this.most = -1;
    this.deep = undefined;
    this.i = 0;
    this.from = 0;
    this.passed = 0;
    this.n = 0;
    this.text = undefined as never;
    this.owner = undefined;
    this.shape = 0;
    this.counts = false;
    this.parts = undefined;
    this.iterator = undefined;
    this.reads = way;
    this.last = base;
    this.base = base;
    this.pass = pass;
  }

  goesOn(sink: AnySink): boolean {
    const { owner } = this;
    if (owner !== undefined && !owner.unfit && sink.how.into === SUM && sink.state.odd)
      turnToReals(this, sink);
    if (this.way === this.reads) return this.way !== CURSOR;
    // The parts have stopped being arrays.
    this.reads = this.way;
    this.text = sharedText(sink);
    return true;
  }

  runBy(text: Text): void {
    this.text = text;
    if (this.iterator === undefined) return;
    this.reads = this.way = WALK;
    this.source = this.iterator;
  }

  runByAny(text: Text): void {
    this.text = text;
    if (this.way !== WALK) return;
    this.reads = this.way = CURSOR;
    this.source = this.pass!.source;
  }

  /** Adds the elements read to the pipeline's record. */
  done(): void {
    if (this.owner !== undefined && this.counts) this.owner.seen += this.i;
  }

  fail(error: unknown, at: number, sink: AnySink): never {
    const { i, passed, n, pass, last, base, deep } = this;
    if (at >= AT_STAGE) note(this, error, deep!.nodes[at - AT_STAGE]!, deep!.index);
    else if (at === 2) note(this, error, last, this.firstKind === FILTER ? passed - 1 : i - 1);
    else if (at === 1) note(this, error, this.second === undefined ? last : last.up!, i - 1);
    if (pass !== undefined) {
      pass.i = i;
      pass.n = n;
      return pass.fail(error, at === SINK ? SINK : AT_SOURCE, sink);
    }
    if (at === SINK) noteStage(this, error, sink.name, n === 0 ? 0 : n - 1);
    else if (at === AT_SOURCE) note(this, error, base, this.from < 0 ? i - this.from : i);
    throw error;
  }
}
