/**
 * The record of a profiled run: the work of each lane, and what happened, moment by moment, up to a limit.
 *
 * A lane is a stage; the source is lane 0. Behind the stages come the side sources, in the order in which they are first
 * opened. An element is known by the number of the moment at which it was given; −1 if that is not told any more.
 */
import { put } from '../../platform/builtins.ts';

/** The deed of a stage, as in {@link Moment}. */
type Did = Moment['did'];

/** One thing that happened in a profiled run. */
export interface Moment {
  /** The number of the stage in `stages`; further numbers are those of `sides`. */
  readonly stage: number;
  /**
   * What it did. `asked`: it was asked for its next element. `gave`: it gave `value`. `held`: it took an element and
   * keeps it. `dropped`: an element goes no further. `stopped`: an element goes no further, and none will be asked for
   * after it. `threw`: the error `value` came out of it. `ended`: it had no more. `closed`: it was left before its end.
   */
  readonly did: 'asked' | 'gave' | 'held' | 'dropped' | 'stopped' | 'threw' | 'ended' | 'closed';
  /** The element, or the error; absent if the element was passed over unread. */
  readonly value?: unknown;
  /** The moments at which the elements were given that went into this one. */
  readonly from?: readonly number[];
  /** Milliseconds since the first moment; absent without times. */
  readonly at?: number;
}

/** The account of one lane. */
export interface Lane {
  readonly op: string;
  /** Of a side source: the lane that reads it. */
  readonly into?: number;
  out: number;
  ms: number;
}

/** The number of moments that are told. */
export const MOMENTS = 60;

/** Elements that a lane has to give all at once, and the next of them. */
interface Block {
  readonly values: readonly unknown[];
  readonly origins: readonly (readonly number[])[];
  at: number;
  /** The moment of the next one, if it has been noted. */
  front: number;
  isNoted: boolean;
}

/** What comes out of a lane. */
interface Way {
  latest: number;
  block: Block | undefined;
  reader: ((id: number, value: unknown) => void) | undefined;
}

/** In place of the value of an element that has been passed over without being read. */
export const UNREAD: unique symbol = Symbol('unread');

const none: readonly number[] = [];

export class Recorder {
  readonly lanes: Lane[] = [];
  /** The number of lanes that are stages. */
  stages = 0;
  readonly moments: Moment[] = [];
  private readonly limit: number;
  /** The clock, in milliseconds; undefined if no time is taken. */
  readonly clock: (() => number) | undefined;
  /** The time of the first moment. */
  private began = -1;
  /** The last element of each lane; and the elements that a lane gave all at once, the next one first. */
  private readonly ways: Way[] = [];
  /** The lanes at work, the innermost last, and when the last of them began or went on. */
  private readonly working: number[] = [];
  private since = 0;
  /** True while an error is on its way out. */
  private throwing = false;
  private readonly ends: (() => void)[] = [];

  constructor(clock: (() => number) | undefined, limit: number = MOMENTS) {
    this.clock = clock;
    this.limit = limit;
  }

  /** True if nothing more is told. */
  get isFull(): boolean {
    return this.moments.length >= this.limit;
  }

  /** Adds a lane, and returns its number. */
  add(op: string, into?: number): number {
    const { lanes } = this;
    put(lanes, lanes.length, into === undefined ? { op, out: 0, ms: 0 } : { op, into, out: 0, ms: 0 });
    put(this.ways, lanes.length - 1, { latest: -1, block: undefined, reader: undefined });
    return lanes.length - 1;
  }

  /** Notes a moment that has no element. */
  mark(stage: number, did: Did): void {
    if (!this.isFull) this.tell({ stage, did });
  }

  /** Notes what a lane did with an element, or with what it made of the elements `from`; returns the moment's number. */
  note(stage: number, did: Did, value: unknown, from: readonly number[] = none): number {
    if (did === 'gave') {
      this.lanes[stage]!.out++;
      this.ways[stage]!.latest = this.isFull ? -1 : this.moments.length;
    }
    if (this.isFull) return -1;
    const id = this.tell(
      value === UNREAD ? { stage, did, from: known(from) } : { stage, did, value, from: known(from) },
    );
    if (did === 'gave') this.ways[stage]!.reader?.(id, value);
    return id;
  }

  /**
   * A lane has elements to give, all at once; `origins` has the source of each. It gives one when the lane after it takes
   * one, or all of them now, if there is none after it.
   */
  hand(stage: number, values: readonly unknown[], origins: readonly (readonly number[])[]): void {
    const block: Block = { values, origins, at: 0, front: -1, isNoted: false };
    this.ways[stage]!.block = block;
    if (stage === this.stages - 1) while (block.at < values.length) this.next(stage);
  }

  /** The element that comes out of a lane now, into the lane after it. */
  next(stage: number): number {
    const element = this.peek(stage);
    const { block } = this.ways[stage]!;
    if (block !== undefined) {
      block.at++;
      block.isNoted = false;
    }
    return element;
  }

  /** The same, before the lane after it has taken it. */
  peek(stage: number): number {
    const { block, latest } = this.ways[stage]!;
    if (block === undefined) return latest;
    const { values, origins, at } = block;
    if (at >= values.length) return -1;
    if (!block.isNoted) block.front = this.note(stage, 'gave', values[at], origins[at]);
    block.isNoted = true;
    return block.front;
  }

  /** An element that `stage` had dropped, as it seemed, is given after all: so it has been held. */
  keep(element: number, stage: number): void {
    const { moments } = this;
    for (let i = element + 1; i < moments.length; i++) {
      const moment = moments[i]!;
      if (moment.did === 'dropped' && moment.stage === stage && moment.from![0] === element)
        moments[i] = { ...moment, did: 'held' };
    }
  }

  private tell(moment: Moment): number {
    const { moments, clock } = this;
    const number = moments.length;
    if (clock === undefined) put(moments, number, moment);
    else {
      const time = clock();
      if (this.began < 0) this.began = time;
      put(moments, number, { ...moment, at: time - this.began });
    }
    return number;
  }

  /** `end` is called when the run is over. */
  atEnd(end: () => void): void {
    put(this.ends, this.ends.length, end);
  }

  /** The run is over: what has been left undecided is told. */
  finish(): void {
    const { ends } = this;
    for (let i = 0; i < ends.length; i++) ends[i]!();
  }

  enter(lane: number): void {
    const { working } = this;
    if (this.clock !== undefined) this.charge(this.clock());
    put(working, working.length, lane);
  }

  leave(): void {
    if (this.clock !== undefined) this.charge(this.clock());
    this.working.length--;
  }

  private charge(time: number): void {
    const { working } = this;
    if (working.length > 0) this.lanes[working[working.length - 1]!]!.ms += time - this.since;
    this.since = time;
  }

  /** True if the run takes time: it is an asynchronous one. */
  get waits(): boolean {
    return false;
  }

  /** Runs the user's callback of `lane`, for its next element, which is `value`. */
  asking<T>(lane: number, _value: unknown, work: () => T): T {
    return this.on(lane, work, this.peek(lane - 1));
  }

  /** Tells `reader` each element that comes out of a lane, as nobody else can. */
  readBy(stage: number, reader: (id: number, value: unknown) => void): void {
    this.ways[stage]!.reader = reader;
  }

  /** Runs `work` and charges its time to `lane`. An error is noted at the innermost lane that it comes out of. */
  on<T>(lane: number, work: () => T, from: number = -1): T {
    this.enter(lane);
    try {
      return work();
    } catch (error) {
      if (!this.throwing) this.note(lane, 'threw', error, [from]);
      this.throwing = true;
      throw error;
    } finally {
      this.leave();
      if (this.working.length === 0) this.throwing = false;
    }
  }
}

/** The elements of `from` that are told. */
function known(from: readonly number[]): readonly number[] {
  let i = 0;
  while (i < from.length && from[i]! >= 0) i++;
  if (i === from.length) return from;
  const told: number[] = [];
  for (i = 0; i < from.length; i++) if (from[i]! >= 0) put(told, told.length, from[i]!);
  return told;
}
