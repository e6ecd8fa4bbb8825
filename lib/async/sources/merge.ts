/**
 * Elements of several sources in the order in which they arrive.
 *
 *     a: 1 ─ ─ 2 ─ │                1, 3, 2, 4
 *     b: ─ 3 ─ ─ ─ 4 │              all are opened at the first ask; each is asked again when its element has been given
 *
 * Held: one element of each. Sources that are ready take turns, so none starves another. It ends when all have ended; an
 * error of one closes the others.
 */
import { MergedRoot } from '../../common/mergedRoot.ts';
import { ROOT } from '../../engine/contract.ts';
import type { Cursor, Root, Scope as Opening } from '../../engine/contract.ts';
import { knownPlan, Plan } from '../../engine/plan.ts';
import { put } from '../../platform/builtins.ts';
import { Queue } from '../../structures/queue.ts';
import { Fork } from '../engine/fork.ts';
import type { AsyncPass } from '../engine/pass.ts';
import { checkedSide } from '../engine/sides.ts';

/** The plan of several sources by arrival; `receiver` is the first of them, if there is one. */
export function mergePlan(receiver: unknown, sources: readonly unknown[]): Plan {
  const sides: unknown[] = [];
  if (receiver !== undefined) put(sides, 0, checkedSide(receiver, 'merge', 'source', receiver));
  for (let i = 0; i < sources.length; i++)
    put(sides, sides.length, checkedSide(receiver, 'merge', `source ${sides.length}`, sources[i]));
  const root = new MergeRoot(sides);
  return new Plan(undefined, ROOT, root, root.unbounded, undefined, true);
}

class MergeRoot<T> extends MergedRoot implements Root<T> {
  get name(): string {
    return 'merge';
  }

  open(scope: Opening): Cursor<T> {
    return new MergeCursor<T>(scope as AsyncPass<unknown>, this.sides);
  }
}

class MergeCursor<T> implements Cursor<T> {
  value!: T;
  private readonly pass: AsyncPass<unknown>;
  private readonly forks: Fork<T>[] = [];
  /** The sources that have something to give, in the order of arrival. */
  private readonly ready = new Queue<Fork<T>>();
  /** The number of sources that have not ended. */
  private open = 0;
  private last: Fork<T> | undefined = undefined;
  private readonly sides: readonly unknown[];
  private begun = false;

  constructor(pass: AsyncPass<unknown>, sides: readonly unknown[]) {
    this.pass = pass;
    this.sides = sides;
    this.open = sides.length;
  }

  advance(): boolean | undefined {
    if (!this.begun) this.begin();
    const { last } = this;
    this.last = undefined;
    if (last !== undefined) this.ask(last);
    for (let fork = this.ready.shift(); fork !== undefined; fork = this.ready.shift()) {
      if (fork.has() === true) {
        this.value = fork.take();
        this.last = fork;
        return true;
      }
      this.open--;
    }
    return this.open === 0 ? false : this.pass.fiber.waitsToBeWoken();
  }

  private begin(): void {
    const { pass, sides } = this;
    this.begun = true;
    for (let i = 0; i < sides.length; i++) {
      const plan = knownPlan(sides[i])!;
      const fork: Fork<T> = new Fork<T>(
        pass,
        (fiber) => pass.openFork(plan, fiber, sides[i]) as Cursor<T>,
        () => {
          this.arrives(fork);
          pass.fiber.wake();
        },
      );
      this.forks[i] = fork;
    }
    for (let i = 0; i < sides.length; i++) this.ask(this.forks[i]!);
  }

  private ask(fork: Fork<T>): void {
    if (fork.ask()) this.arrives(fork);
  }

  private arrives(fork: Fork<T>): void {
    this.ready.push(fork);
  }
}
