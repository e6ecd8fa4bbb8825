/**
 * The fast tier: the maps and filters at the end of a plan, each chain of them run by one loop that does nothing else.
 *
 *     what stands above ──▶ array, range, Set, Map: read by the loop itself
 *          (source.ts)  └─▶ anything else: one cursor of the plain engine     ──▶ a loop: shared, or the pipeline's own
 *
 * The loops make the reads and calls that the plain engine makes, which spec/laws/fast.spec.ts holds them to.
 */
import { clz32 } from '../../structures/builtins.ts';
import { roomFor } from '../cursor.ts';
import type { Sink, Terminal } from '../drive.ts';
import { Plan } from '../plan.ts';
import { checkEnd } from '../run.ts';
import { STEP } from '../stage.ts';
import type { StepStage } from '../stage.ts';
import { jobOf } from '../tier.ts';
import type { Job, Sum, Tier } from '../tier.ts';
import type { Pulled } from '../walk.ts';
import { fail } from './fail.ts';
import { Iteration } from './iterate.ts';
import { loops, settle } from './loops.ts';
import { ARRAY_UNSEEN, PARTS, RANGE, WALK } from './parts.ts';
import type { Loop, LoopsOf } from './parts.ts';
import { FEW, fingerprintOf, Pool } from './pool.ts';
import type { Owner } from './pool.ts';
import { closeBase, openBase, walkByCursor } from './source.ts';

/** The longest chain whose shape has loops of its own; longer ones go by the loops for deep chains, if there are any. */
const SHALLOW = 2;
/** Shapes of that length are smaller numbers than this. */
const SHAPES = 2 << SHALLOW;
/** How a block of a sum ends: the source has ended, or has more to come; else something that is no integer came. */
const ENDED = 0;
const MORE = 1;

/** The loops of a terminal with the pools that hand them out. */
class Kit {
  private readonly shared: Loop;
  private readonly sharedDeep: Loop;
  /** By the way of reading and the shape. */
  private readonly pools: readonly (readonly Pool[])[];
  private readonly deep: Pool;

  constructor({ shared, sharedDeep, array, range, cursor, parts, walk, deep }: LoopsOf) {
    this.shared = shared;
    this.sharedDeep = sharedDeep;
    this.pools = [[], [], [], poolsOf(array), poolsOf(range), poolsOf(cursor), poolsOf(parts), poolsOf(walk)];
    this.deep = new Pool(deep);
  }

  /** A loop that any pipeline may use. */
  common(job: Job, depth: number): Loop {
    if (job.way === WALK) walkByCursor(job);
    return depth > SHALLOW ? this.sharedDeep : this.shared;
  }

  /** Runs the pipeline's own loop if it has one, else the shared one. `callback` is that of the terminal. */
  run(job: Job, plan: Plan<unknown>, depth: number, callback: unknown, more?: unknown): unknown {
    const owner = this.owner(job, plan, depth, callback);
    const loop = owner?.loop ?? this.common(job, depth);
    const result = loop(plan, depth, job as never, callback, more);
    // Of a cursor it is known only now how many there were.
    if (owner !== undefined && comesOneByOne(job)) owner.seen += job.length;
    return result;
  }

  /** The record of a pipeline that may be worth a loop of its own. */
  owner(job: Job, plan: Plan<unknown>, depth: number, callback: unknown): Owner | undefined {
    const { length, parts } = job;
    const way = parts === undefined ? job.way : PARTS;
    if (depth === 0 || (length < FEW && !comesOneByOne(job))) return undefined;
    const pool = depth > SHALLOW ? this.deepPool(way) : this.pools[way]![Plan.shapeOf(plan)];
    if (pool === undefined || pool.isEmpty) return undefined;
    // Of an endless range nobody knows how much will be read.
    return pool.ask(fingerprintOf(plan, depth, callback), length === Infinity ? FEW : length);
  }

  private deepPool(way: number): Pool | undefined {
    return way === ARRAY_UNSEEN ? this.deep : undefined;
  }
}

/** Whether only the loop finds out how many elements there are. */
function comesOneByOne({ cursor, parts }: Job): boolean {
  return cursor !== undefined || parts !== undefined;
}

/** For shapes without copies. */
const noPool = new Pool([]);

/** One for each shape up to `ff`, 7: an index that an array lacks would be looked for on its prototypes. */
function poolsOf(copies: readonly (readonly Loop[])[]): Pool[] {
  const pools: Pool[] = [];
  for (let shape = 0; shape < SHAPES; shape++) {
    const its = shape < copies.length ? copies[shape]! : [];
    pools[shape] = its.length > 0 ? new Pool(its) : noPool;
  }
  return pools;
}

const kits = {
  sumInts: new Kit(loops.sumInts),
  sum: new Kit(loops.sum),
  mapped: new Kit(loops.mapped),
  toArray: new Kit(loops.toArray),
  reduce: new Kit(loops.reduce),
  each: new Kit(loops.each),
  test: new Kit(loops.test),
};

/** How many maps and filters a shape describes. */
const depthOf = (shape: number): number => 31 - clz32(shape);

export const fast: Tier = {
  toArray(plan: Plan<unknown>, job: Job): boolean {
    const limit = plan.kind === STEP ? limitOf(plan) : -1;
    const last = limit < 0 ? plan : plan.up!;
    const shape = Plan.shapeOf(last);
    if (shape === 0) return false;
    checkEnd(plan, job.operation, true);
    const depth = depthOf(shape);
    const wanted = limit < 0 || depth > 0 ? Infinity : limit;
    if (!openBase(last, depth, job, wanted)) return true;
    if (limit < 0 && depth === 0 && job.fresh) job.value = job.array;
    else if (limit < 0 && depth > 0 && fits(job, shape, depth)) {
      job.value = kits.mapped.run(job, last, depth, undefined, job.length);
    } else job.value = kits.toArray.run(job, last, depth, undefined, limit);
    closeBase(last, depth, job);
    return true;
  },

  sum(plan: Plan<unknown>, job: Job, sum: Sum): boolean {
    const shape = Plan.shapeOf(plan);
    if (shape === 0) return false;
    checkEnd(plan, job.operation, true);
    const depth = depthOf(shape);
    if (!openBase(plan, depth, job, Infinity)) return true;
    if (!sumInts(plan, depth, job, sum)) sumNumbers(plan, depth, job, sum);
    closeBase(plan, depth, job);
    return true;
  },

  reduce(plan: Plan<unknown>, job: Job, reducer: unknown): boolean {
    const shape = Plan.shapeOf(plan);
    if (shape === 0 || shape >= SHAPES) return false;
    checkEnd(plan, job.operation, true);
    return run(kits.reduce, plan, depthOf(shape), job, Infinity, reducer);
  },

  test(plan: Plan<unknown>, job: Job, predicate: unknown, wanted: boolean): boolean {
    const shape = Plan.shapeOf(plan);
    if (shape === 0 || shape >= SHAPES) return false;
    checkEnd(plan, job.operation, false);
    return run(kits.test, plan, depthOf(shape), job, Infinity, predicate, wanted);
  },

  each(plan: Plan<unknown>, { name, ends, wants }: Terminal, sink: Sink<never>): boolean {
    const shape = Plan.shapeOf(plan);
    if (shape === 0) return false;
    checkEnd(plan, name, ends);
    const depth = depthOf(shape);
    return run(
      kits.each,
      plan,
      depth,
      jobOf(name, undefined),
      depth > 0 ? Infinity : (wants ?? Infinity),
      sink,
    );
  },

  iterate<T>(plan: Plan<T>): Pulled<T> | undefined {
    const shape = Plan.shapeOf(plan);
    return shape === 0 || shape >= SHAPES ? undefined : new Iteration(plan, depthOf(shape));
  },
};

/** Opens the source, runs a loop with the terminal's callback, and closes. */
function run(
  kit: Kit,
  plan: Plan<unknown>,
  depth: number,
  job: Job,
  wanted: number,
  callback: unknown,
  more?: unknown,
): true {
  if (!openBase(plan, depth, job, wanted)) return true;
  kit.run(job, plan, depth, callback, more);
  closeBase(plan, depth, job);
  return true;
}

/** Whether a result can be made at once: of a chain of maps over a source whose length is known. */
function fits(job: Job, shape: number, depth: number): boolean {
  const known = job.way !== WALK && !comesOneByOne(job);
  return known && depth <= SHALLOW && shape === 1 << depth && roomFor(job.length) > 0;
}

/** How many elements the take at the end of `plan` lets through; −1 where it ends in none, or in take(0). */
function limitOf(plan: Plan<unknown>): number {
  const { takes } = plan.op as StepStage<unknown, unknown>;
  return takes === undefined || takes === 0 || takes === Infinity ? -1 : takes;
}

/** Sums with the loop for integers, if there is one; false where it met something else, all up to that being summed. */
function sumInts(plan: Plan<unknown>, depth: number, job: Job, sum: Sum): boolean {
  const owner = depth > SHALLOW ? undefined : kits.sumInts.owner(job, plan, depth, undefined);
  if (owner?.loop === undefined || owner.unfit) return false;
  let state;
  let value;
  do {
    state = owner.loop(plan, depth, job as never, sum);
    value = settle(sum);
  } while (state === MORE);
  if (state === ENDED) return true;
  owner.unfit = true;
  let k = depth + 1;
  try {
    if (typeof value !== 'number') throw sum.refuse(value);
    sum.total.add(value);
    k = 0;
    return !(++sum.i < (job.way === RANGE ? job.length : job.array.length));
  } catch (error) {
    return fail(error, plan, job, k, depth, sum.i, sum.c, sum.n);
  }
}

function sumNumbers(plan: Plan<unknown>, depth: number, job: Job, sum: Sum): void {
  const owner = kits.sum.owner(job, plan, depth, undefined);
  const loop = owner?.loop ?? kits.sum.common(job, depth);
  let state;
  do {
    state = loop(plan, depth, job as never, sum);
    settle(sum);
  } while (state === MORE);
  job.length = sum.i;
  if (owner !== undefined && comesOneByOne(job)) owner.seen += job.length;
}
