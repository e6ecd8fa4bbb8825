/**
 * The iterator of a Seq that ends in at most two maps and filters: `next` reads the source and calls them itself, so that
 * an engine can take it into the loop of its caller and need not make the results.
 *
 * It makes the reads and calls that the plain one makes, and has its states (lib/engine/walk.ts).
 */
import { reflectGet } from '../../structures/builtins.ts';
import { INTEGERS, kindOf, NUMBERS, OTHERS } from '../../structures/slots.ts';
import { nothing } from '../cursor.ts';
import type { Cursor } from '../cursor.ts';
import type { Plan } from '../plan.ts';
import { closeScope } from '../scope.ts';
import { refuseStuck } from '../size.ts';
import { MAP } from '../stage.ts';
import { jobOf } from '../tier.ts';
import type { Job } from '../tier.ts';
import { alreadyRunning, closePlan } from '../walk.ts';
import type { Pulled } from '../walk.ts';
import { fail } from './fail.ts';
import { ARRAY_UNSEEN, RANGE, WALK } from './parts.ts';
import { closeBase, openBase, walkByCursor } from './source.ts';

/** Besides the ways of parts.ts. */
const UNOPENED = 8;
const OVER = 9;

type Callback = (value: unknown, index: number) => unknown;

const none: Callback = () => undefined;

export class Iteration<T> implements Pulled<T> {
  private plan: Plan<T> | undefined;
  private readonly depth: number;
  private way = UNOPENED;
  private running = false;
  /** The index of the element at work, and how many the first stage has let through if it is a filter. */
  private i = -1;
  private c = 0;
  private first: Callback = none;
  private second: Callback = none;
  private firstMaps = false;
  private secondMaps = false;
  private array: readonly unknown[] = nothing;
  private count = 0;
  private start = 0;
  private step = 0;
  private cursor: Cursor<unknown> | undefined = undefined;
  private job: Job | undefined = undefined;

  /** Over a plan that ends in `depth` maps and filters, two at most. */
  constructor(plan: Plan<T>, depth: number) {
    this.plan = plan;
    this.depth = depth;
  }

  next(): IteratorResult<T, undefined> {
    if (this.running) throw alreadyRunning('iterator');
    this.running = true;
    let k = 0;
    try {
      while (((k = 0), this.advance())) {
        const { way, i, depth } = this;
        let value =
          way === INTEGERS
            ? this.array[i]
            : way === NUMBERS
              ? this.array[i]
              : way === OTHERS
                ? this.array[i]
                : this.read(way);
        if (depth > 0) {
          k = 1;
          const { first, firstMaps } = this;
          if (firstMaps) value = first(value, i);
          else if (!first(value, i)) continue;
          if (depth > 1) {
            k = 2;
            const { second } = this;
            const index = firstMaps ? i : this.c++;
            if (this.secondMaps) value = second(value, index);
            else if (!second(value, index)) continue;
          }
        }
        this.running = false;
        return { value: value as T, done: false };
      }
    } catch (error) {
      this.fail(error, k);
    }
    this.running = false;
    return { value: undefined, done: true };
  }

  /** Closes what is open; before the first pull, what is one-shot. */
  close(): void {
    if (this.running) throw alreadyRunning('iterator');
    const { plan, job, way } = this;
    this.forget();
    this.running = true;
    try {
      if (way === UNOPENED) closePlan(plan!);
      else if (job?.segment !== undefined) closeScope(job.segment);
    } finally {
      this.running = false;
    }
  }

  private advance(): boolean {
    const { way } = this;
    if (way <= OTHERS ? ++this.i < this.array.length : this.advanceOther(way)) return true;
    this.end();
    return false;
  }

  private advanceOther(way: number): boolean {
    if (way === UNOPENED) return this.open();
    if (way === OVER) return false;
    this.i++;
    return way === RANGE ? this.i < this.count : this.cursor!.advance();
  }

  private read(way: number): unknown {
    if (way === RANGE) return this.start + this.i * this.step;
    if (way !== ARRAY_UNSEEN) return this.cursor!.value;
    const value = reflectGet(this.array as object, 0);
    this.way = kindOf(value);
    return value;
  }

  /** The first pull; whether there is an element. */
  private open(): boolean {
    const { depth } = this;
    const plan = this.plan!;
    this.way = OVER;
    if (plan.unbounded) refuseStuck(plan);
    const job = jobOf('iterator', undefined);
    if (!openBase(plan, depth, job, Infinity, false)) return false;
    if (job.way === WALK) walkByCursor(job);
    this.job = job;
    this.array = job.array;
    this.cursor = job.cursor;
    this.count = job.length;
    this.start = job.start;
    this.step = job.step;
    if (depth > 0) {
      const stage = depth > 1 ? plan.up! : plan;
      this.first = stage.op as Callback;
      this.firstMaps = stage.kind === MAP;
      this.second = plan.op as Callback;
      this.secondMaps = plan.kind === MAP;
    }
    this.i = 0;
    this.way = job.way;
    return true;
  }

  private end(): void {
    const { plan, depth, job, i } = this;
    this.forget();
    if (job === undefined) return;
    job.length = i;
    closeBase(plan!, depth, job);
  }

  private fail(error: unknown, k: number): never {
    const { plan, depth, job, i, c } = this;
    this.forget();
    this.running = false;
    if (job === undefined || plan === undefined) throw error;
    return fail(error, plan, job, k, depth, i, c, 0);
  }

  /** After the end neither plan nor source is kept. */
  private forget(): void {
    this.way = OVER;
    this.plan = this.job = this.cursor = undefined;
    this.array = nothing;
    this.first = this.second = none;
  }
}
