/**
 * The fast tier: chains of maps and filters over an array or a range, each run by one loop that does nothing else.
 *
 *     plan ──▶ shape (kept by the plan) ──▶ source: an array, and nobody could tell  ──▶ a loop: shared, or its own
 *                │ another stage in it           │ anything else
 *                └───────────────────────────────┴──▶ the plan goes back to the plain engine
 *
 * A source is looked at once only, so what has been learnt goes back with the plan (`reread`). The loops make the reads
 * and calls that the plain engine makes, which spec/laws/fast.spec.ts holds them to.
 */
import { clz32 } from '../../structures/builtins.ts';
import type { Sink, Terminal } from '../drive.ts';
import { Plan } from '../plan.ts';
import { STEP } from '../stage.ts';
import type { StepStage } from '../stage.ts';
import { jobOf } from '../tier.ts';
import type { Job, SumJob, Tier } from '../tier.ts';
import { fail } from './fail.ts';
import { loops } from './loops.ts';
import { RANGE } from './parts.ts';
import type { Loop, LoopsOf } from './parts.ts';
import { FEW, fingerprintOf, Pool } from './pool.ts';
import type { Owner } from './pool.ts';
import { openBase } from './source.ts';

/** The longest chain whose shape has loops of its own; longer ones go by the loops for deep chains. */
const SHALLOW = 2;
/** The longest result that is made at once. */
const LONGEST = 2 ** 25;
/** How sumInts ends before the end: it has done its share, or has met something else than an integer. */
const MORE = 1;

/** The loops of a terminal with the pools that hand them out. */
class Kit {
  private readonly shared: Loop;
  private readonly sharedDeep: Loop;
  private readonly array: Pool[];
  private readonly range: Pool[];
  private readonly deep: Pool;

  constructor({ shared, sharedDeep, array, range, deep }: LoopsOf) {
    this.shared = shared;
    this.sharedDeep = sharedDeep;
    this.array = poolsOf(array);
    this.range = poolsOf(range);
    this.deep = new Pool(deep);
  }

  /** A loop that any pipeline may use. */
  common(depth: number): Loop {
    return depth > SHALLOW ? this.sharedDeep : this.shared;
  }

  /** The loop for a pipeline: its own if it has one. `last` is the terminal's callback. */
  pick(job: Job, plan: Plan<unknown>, depth: number, last?: unknown): Loop {
    return this.owner(job, plan, depth, last)?.loop ?? this.common(depth);
  }

  /** The record of a pipeline that is long enough to be worth one. */
  owner({ length, way }: Job, plan: Plan<unknown>, depth: number, last?: unknown): Owner | undefined {
    if (length < FEW || depth === 0) return undefined;
    return this.poolFor(way, plan, depth)?.ask(fingerprintOf(plan, depth, last), length);
  }

  private poolFor(way: number, plan: Plan<unknown>, depth: number): Pool | undefined {
    if (depth > SHALLOW) return way === RANGE ? undefined : this.deep;
    return (way === RANGE ? this.range : this.array)[Plan.shapeOf(plan)];
  }
}

function poolsOf(copies: readonly (readonly Loop[])[]): Pool[] {
  const pools: Pool[] = [];
  for (let shape = 0; shape < copies.length; shape++) pools[shape] = new Pool(copies[shape]!);
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

/** Whether a shape has no filter. */
const onlyMaps = (shape: number, depth: number): boolean => shape === 1 << depth;

export const fast: Tier = {
  toArray(plan: Plan<unknown>, job: Job): Plan<unknown> | undefined {
    const limit = plan.kind === STEP ? limitOf(plan) : -1;
    const last = limit < 0 ? plan : plan.up!;
    const shape = Plan.shapeOf(last);
    if (shape === 0 || (plan.unbounded && limit < 0)) return plan;
    const depth = depthOf(shape);
    const left = openBase(plan, last, depth, job);
    const { length } = job;
    if (left !== undefined || length === 0) return left;
    const mapped = limit < 0 && depth > 0 && depth <= SHALLOW && onlyMaps(shape, depth) && length <= LONGEST;
    const loop = (mapped ? kits.mapped : kits.toArray).pick(job, last, depth);
    job.value = loop(last, depth, job as never, mapped ? length : limit);
    return undefined;
  },

  sum(plan: Plan<unknown>, job: SumJob): Plan<unknown> | undefined {
    const shape = Plan.shapeOf(plan);
    if (shape === 0 || plan.unbounded) return plan;
    const depth = depthOf(shape);
    const left = openBase(plan, plan, depth, job);
    if (left !== undefined || job.length === 0) return left;
    const owner = kits.sumInts.owner(job, plan, depth);
    if (owner?.loop === undefined) kits.sum.common(depth)(plan, depth, job as never);
    else if (owner.unfit || !sumInts(owner.loop, owner, plan, depth, job)) {
      kits.sum.pick(job, plan, depth)(plan, depth, job as never);
    }
    return undefined;
  },

  reduce(plan: Plan<unknown>, job: Job, reducer: unknown): Plan<unknown> | undefined {
    const shape = Plan.shapeOf(plan);
    if (shape === 0 || plan.unbounded) return plan;
    return run(kits.reduce, plan, depthOf(shape), job, reducer);
  },

  test(plan: Plan<unknown>, job: Job, predicate: unknown, wanted: boolean): Plan<unknown> | undefined {
    const shape = Plan.shapeOf(plan);
    return shape === 0 ? plan : run(kits.test, plan, depthOf(shape), job, predicate, wanted);
  },

  each(plan: Plan<unknown>, { name, ends }: Terminal, sink: Sink<never>): Plan<unknown> | undefined {
    const shape = Plan.shapeOf(plan);
    if (shape === 0 || (ends && plan.unbounded)) return plan;
    return run(kits.each, plan, depthOf(shape), jobOf(name, undefined), sink);
  },
};

/** Opens the source and runs a loop with the terminal's callback. */
function run(
  kit: Kit,
  plan: Plan<unknown>,
  depth: number,
  job: Job,
  callback: unknown,
  wanted?: boolean,
): Plan<unknown> | undefined {
  const left = openBase(plan, plan, depth, job);
  if (left !== undefined || job.length === 0) return left;
  kit.pick(job, plan, depth, callback)(plan, depth, job as never, callback, wanted);
  return undefined;
}

/** How many elements the take at the end of `plan` lets through; −1 where it ends in none, or in take(0). */
function limitOf(plan: Plan<unknown>): number {
  const { takes } = plan.op as StepStage<unknown, unknown>;
  return takes === undefined || takes === 0 || takes === Infinity ? -1 : takes;
}

/** Sums with the loop for integers; false where it met something else, all up to that being summed. */
function sumInts(loop: Loop, owner: Owner, plan: Plan<unknown>, depth: number, job: SumJob): boolean {
  do loop(plan, depth, job as never);
  while (job.state === MORE);
  if (job.state === 0) return true;
  owner.unfit = true;
  const { value } = job;
  let k = depth + 1;
  try {
    if (typeof value !== 'number') throw job.refuse(value);
    job.total.add(value);
    k = 0;
    return ++job.i >= (job.way === RANGE ? job.length : job.array.length);
  } catch (error) {
    return fail(error, plan, job, k, depth, job.i, job.c, job.n);
  }
}
