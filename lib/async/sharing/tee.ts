/**
 * tee: n branches over one source, each with all elements. Only the gap between the slowest and the fastest is held.
 *
 *     source ─▶ ○ a ○ b ○ c ○        each branch is at a place of the list, and lets go of the places behind it
 */
import { receiver, refuse, size as checkSize } from '../../engine/arguments/check.ts';
import { disposed } from '../../engine/arguments/messages.ts';
import type { Bounds, Cursor, Scope as Opening } from '../../engine/contract.ts';
import { put, RangeError } from '../../platform/builtins.ts';
import type { AsyncPass } from '../engine/pass.ts';
import { deferred } from '../engine/promises.ts';
import { Origin } from '../engine/origin.ts';
import type { Receiver } from '../engine/origin.ts';
import type { AsyncSharedRoot } from '../engine/sharedRoot.ts';
import { Waiting } from '../engine/waiters.ts';

/** All branches are made at once, as in Seq. */
const MOST = 2 ** 16;

/** The branches, each made by `over`. */
export function teeInto<T, S>(source: unknown, n: number = 2, over: (root: AsyncSharedRoot<T>) => S): S[] {
  const plan = receiver('tee', source, teeInto);
  checkSize(source, 'tee', 'n', n, teeInto);
  if (n > MOST) refuse(source, new RangeError(`tee: n must be at most 2^16, but got ${n}`), teeInto);
  const front = new Place<T>();
  const shared = new Tee<T>(front, n);
  shared.origin = new Origin<T>(plan, 'tee', shared);
  const branches: S[] = [];
  for (let i = 0; i < n; i++) put(branches, i, over(new Branch<T>(shared, front)));
  return branches;
}

/** A place in the list; it has been filled if there is a next one. */
class Place<T> {
  value!: T;
  next: Place<T> | undefined = undefined;
}

class Tee<T> implements Receiver<T> {
  origin!: Origin<T>;
  readonly waiting = new Waiting();
  /** The number of branches that have not been disposed. */
  open: number;
  private front: Place<T>;

  constructor(front: Place<T>, open: number) {
    this.front = front;
    this.open = open;
  }

  came(value: T): void {
    const { front } = this;
    front.value = value;
    this.front = front.next = new Place<T>();
    this.waiting.wake();
  }

  over(): void {
    this.waiting.wake();
  }
}

class Branch<T> implements AsyncSharedRoot<T> {
  private readonly shared: Tee<T>;
  /** The place to be read next; undefined after the branch has been disposed. */
  private place: Place<T> | undefined;
  private had = 0;

  constructor(shared: Tee<T>, front: Place<T>) {
    this.shared = shared;
    this.place = front;
  }

  get name(): string {
    return 'tee';
  }

  get holds(): string {
    return 'the gap between the slowest and the fastest branch';
  }

  get oneShot(): boolean {
    return true;
  }

  get unbounded(): boolean {
    return this.shared.origin.unbounded;
  }

  open(scope: Opening): Cursor<T> {
    return new BranchCursor<T>(this, scope as AsyncPass<unknown>);
  }

  size(): Bounds {
    return this.shared.origin.sizeAfter(this.had);
  }

  /** Moves on by one place and gives its element to `cursor`; false at the end, undefined: not yet. */
  giveNext(cursor: { value: T }, pass: AsyncPass<unknown>): boolean | undefined {
    const { origin, waiting } = this.shared;
    for (;;) {
      const { place } = this;
      if (place === undefined) throw disposed('tee');
      if (place.next !== undefined) {
        this.place = place.next;
        this.had++;
        cursor.value = place.value;
        return true;
      }
      origin.check();
      if (origin.isOver) return false;
      if (origin.isPulling) return waiting.add(pass.fiber);
      origin.pull();
    }
  }

  dispose(): Promise<void> {
    const { shared } = this;
    if (this.place !== undefined) {
      this.place = undefined;
      shared.open--;
      shared.waiting.wake();
    }
    return shared.open === 0 ? shared.origin.dispose() : done();
  }
}

class BranchCursor<T> implements Cursor<T> {
  value!: T;
  private readonly branch: Branch<T>;
  private readonly pass: AsyncPass<unknown>;

  constructor(branch: Branch<T>, pass: AsyncPass<unknown>) {
    this.branch = branch;
    this.pass = pass;
  }

  advance(): boolean | undefined {
    return this.branch.giveNext(this, this.pass);
  }
}

function done(): Promise<void> {
  const { promise, resolve } = deferred<void>();
  resolve();
  return promise;
}
