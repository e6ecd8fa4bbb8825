/**
 * The same chain as arrays: each stage runs over the whole array of the stage before, as Array methods would do it.
 *
 *     range(0, 10) ─▶ [0 … 9] ─▶ filter ─▶ [1 3 5 7 9] ─▶ map ─▶ [10 30 50 70 90] ─▶ take(3) ─▶ [10 30 50]
 *     reads 10        steps 10           +10                +5                     +3 (what it copies)
 *
 * A stage is run by the very method that made it, over an array, and counted by the library's own profile.
 */
import { DOTS } from './story.ts';
import type { Eager, EagerLane, NoEager } from './story.ts';
import type { AnySeq } from './record.ts';

/** How a Seq was made of another one. */
export interface Link {
  readonly up: object;
  readonly name: string;
  readonly args: readonly unknown[];
}

export interface Chain {
  readonly seq: AnySeq;
  readonly links: WeakMap<object, Link>;
  readonly waits: boolean;
}

/** Given up after so many milliseconds, or elements. */
const TIME = 2000;
const ELEMENTS = 3_000_000;

/** Of these an Array method touches only what it copies. */
const COPIES = new Set(['take', 'drop', 'slice', 'takeLast', 'dropLast']);

/** Calls that make one stage of the chain; more than one, where a call replaced the stage before (thenBy, label). */
interface Stage {
  readonly op: string;
  readonly calls: Link[];
}

class GaveUp extends Error {
  readonly why: NoEager;

  constructor(why: NoEager) {
    super(why);
    this.why = why;
  }
}

export function compare({ seq, links, waits }: Chain): Eager {
  if (waits) return { none: 'waits' };
  try {
    return new Arrays().run(seq, links);
  } catch (error) {
    return { none: error instanceof GaveUp ? error.why : 'threw' };
  }
}

class Arrays {
  private readonly until = Date.now() + TIME;
  private elements = 0;
  private held = 0;

  run(seq: AnySeq, links: WeakMap<object, Link>): Eager {
    const { base, stages } = unlink(seq, links);
    const first = base.explain();
    if (first.oneShot === true) throw new GaveUp('oneShot');
    if (first.infinite) throw new GaveUp('endless');
    const own =
      /^(from|of|group)\b/.test(first.stages[0]!.op) && first.stages[0]!.min === first.stages[0]!.max;
    const make = (base as unknown as { constructor: { from(values: unknown[]): AnySeq } }).constructor;
    let values = this.gather(base);
    let hues = values.slice(0, DOTS).map((_, i) => i);
    const lanes: EagerLane[] = [laneOf(first.stages[0]!.op, values.length, hues)];
    this.hold(own ? 0 : values.length);
    stages.forEach(({ op, calls }, i) => {
      const made = this.stage(make.from(values), op, calls, hues);
      this.hold((own && i === 0 ? 0 : values.length) + made.values.length);
      lanes.push(made.lane);
      ({ values, hues } = made);
    });
    return this.sum(lanes, own);
  }

  private sum(lanes: EagerLane[], own: boolean): Eager {
    // What stands in an array of the program's own already is not built by anyone.
    const entered = own ? lanes.slice(1) : lanes;
    const read = own && lanes.length > 1 ? lanes[1]!.in : lanes[0]!.in;
    return { lanes, read, steps: entered.reduce((total, lane) => total + lane.in, 0), held: this.held };
  }

  private hold(count: number): void {
    this.held = Math.max(this.held, count);
  }

  /** All elements, in an array. */
  private gather(seq: AnySeq): unknown[] {
    const values: unknown[] = [];
    for (const value of seq as unknown as Iterable<unknown>) {
      values.push(value);
      if (++this.elements > ELEMENTS) throw new GaveUp('tooMuch');
      if ((this.elements & 1023) === 0 && Date.now() > this.until) throw new GaveUp('tooMuch');
    }
    return values;
  }

  private stage(
    source: AnySeq,
    op: string,
    calls: readonly Link[],
    hues: readonly number[],
  ): { values: unknown[]; hues: number[]; lane: EagerLane } {
    let seq = source;
    for (const { name, args } of calls)
      seq = (seq as unknown as Record<string, (...args: unknown[]) => AnySeq>)[name]!(...args);
    if (seq.explain().infinite) throw new GaveUp('endless');
    let values: unknown[] = [];
    const { profile } = seq.profile(
      (probed) => {
        values = this.gather(probed);
      },
      { moments: DOTS * 6, time: false },
    );
    const { moments, stages } = profile;
    const copies = COPIES.has(calls[0]!.name);
    const order = new Map<number, number>();
    const on = new Set<number>();
    const outHues: number[] = [];
    moments.forEach(({ stage, did, from = [] }, i) => {
      if (did !== 'gave') return;
      if (stage === 0) order.set(i, order.size);
      if (stage !== 1) return;
      for (const each of from) on.add(each);
      const own = from.find((each) => order.has(each));
      outHues.push(own === undefined ? -1 : (hues[order.get(own)!] ?? -1));
    });
    const dots = [...order].slice(0, DOTS).map(([i, place]) => ({ hue: hues[place] ?? -1, on: on.has(i) }));
    const through = copies ? dots.filter((dot) => dot.on) : dots;
    const count = copies ? values.length : stages[0]!.out;
    return {
      values,
      hues: outHues.slice(0, DOTS),
      lane: { op, in: count, out: values.length, dots: through.slice(0, count) },
    };
  }
}

function laneOf(op: string, count: number, hues: readonly number[]): EagerLane {
  return { op, in: count, out: count, dots: hues.map((hue) => ({ hue, on: true })) };
}

/** The first Seq of a chain, which was made of none, and the calls that made the last one of it. */
function unlink(seq: AnySeq, links: WeakMap<object, Link>): { base: AnySeq; stages: Stage[] } {
  const stages: Stage[] = [];
  let at: AnySeq = seq;
  let pending: Link[] = [];
  let op = '';
  for (let link = links.get(at); link !== undefined; link = links.get(at)) {
    const up = link.up as AnySeq;
    const own = at.explain().stages;
    const above = up.explain().stages;
    // It has become a source of its own (zip, memoize): nothing before it can be run as a stage.
    if (own.length < above.length || own.length === 1) break;
    if (pending.length === 0) op = own.at(-1)!.op;
    pending.unshift(link);
    if (own.length > above.length) {
      stages.unshift({ op, calls: pending });
      pending = [];
    }
    at = up;
  }
  return { base: at, stages };
}
