/**
 * tee: several sequences over one run of the source, each with all its elements.
 *
 *     source ─▶ one run of its own ─▶ c ─▶ d ─▶ (not pulled yet)
 *                                     ▲           ▲
 *                                     slow        fast       the links from the slowest branch to the fastest
 *
 * Only branches before a link refer to it, so links that all have read are let go. Each branch is one-shot.
 * Holds  the gap between the slowest and the fastest branch; the source open, until it ends or all are disposed
 * Fails  once, at the same place for every branch
 */
import { receiver, refuse, size as checkSize } from '../engine/arguments/check.ts';
import { disposed } from '../engine/arguments/messages.ts';
import type { Bounds, Cursor, Scope } from '../engine/contract.ts';
import { put, RangeError } from '../platform/builtins.ts';
import type { Tuple } from '../types.ts';
import { Link } from '../common/link.ts';
import { Reader } from '../common/reader.ts';
import { Origin, type SharedRoot } from '../common/shared.ts';
import { fromShared, type SharedLazy } from '../common/sharedFacade.ts';

/** {@link Seq.tee} for any iterable. */
export function tee<T>(source: Iterable<T>): [SharedLazy<T>, SharedLazy<T>];
/** {@link Seq.tee} for any iterable, in `n` branches. */
export function tee<T, N extends number>(source: Iterable<T>, n: N): Tuple<SharedLazy<T>, N>;
export function tee<T>(source: Iterable<T>, n?: number): SharedLazy<T>[] {
  return teeInto(source, n, (branch) => branch);
}

/** All branches are made at once: more of them would set aside more memory than anyone wants. */
const MOST = 2 ** 16;

/** The branches, each wrapped by `wrap`. */
export function teeInto<T, B>(source: Iterable<T>, n: number = 2, wrap: (branch: SharedLazy<T>) => B): B[] {
  const plan = receiver('tee', source, teeInto);
  checkSize(source, 'tee', 'n', n, teeInto);
  if (n > MOST) refuse(source, new RangeError(`tee: n must be at most 2^16, but got ${n}`), teeInto);
  const shared: Tee<T> = { origin: new Origin<T>(plan, 'tee'), open: n };
  const front = new Link<T>();
  const branches: B[] = [];
  for (let i = 0; i < n; i++) put(branches, i, wrap(fromShared(new Branch<T>(shared, front))));
  return branches;
}

/** The state that the branches share; `open` is the number of branches that are not disposed. */
type Tee<T> = { readonly origin: Origin<T>; open: number };

class Branch<T> implements SharedRoot<T> {
  readonly shared: Tee<T>;
  /** The place to be read next; undefined after the branch has been disposed. */
  private link: Link<T> | undefined;
  private had: number;
  constructor(shared: Tee<T>, front: Link<T>) {
    this.shared = shared;
    this.link = front;
    this.had = 0;
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

  open(scope: Scope): Cursor<T> {
    return new BranchCursor(this, scope);
  }

  size(): Bounds {
    return this.shared.origin.sizeAfter(this.had);
  }

  /** Moves on by one place and gives its element to `cursor`; false at the end, undefined: not yet, call again. */
  giveNext(cursor: { value: T }): boolean | undefined {
    const { link } = this;
    if (link === undefined) throw disposed('tee');
    const has = link.fill(this.shared.origin);
    if (!has) return has;
    this.link = link.next;
    this.had++;
    cursor.value = link.value;
    return true;
  }

  dispose(): void {
    const { shared } = this;
    if (this.link === undefined) return;
    const last = shared.open === 1;
    if (!last || !shared.origin.running) {
      this.link = undefined;
      shared.open--;
    }
    if (last) shared.origin.dispose();
  }
}

class BranchCursor<T> implements Cursor<T> {
  value!: T;
  private readonly branch: Branch<T>;
  private readonly reader: Reader;
  constructor(branch: Branch<T>, scope: Scope) {
    this.branch = branch;
    this.reader = new Reader(branch.shared.origin, scope);
  }

  advance(): boolean | undefined {
    const has = this.branch.giveNext(this);
    return (this.reader.tell(), has);
  }
}
