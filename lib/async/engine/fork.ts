/**
 * A part of the plan above that is pulled beside the run, in a fiber of its own: for stages that look ahead, or wait
 * for several things at once.
 *
 *     run ◀── wake ── fork: asks for one element, and keeps it until it is taken
 */
import type { Cursor } from '../../engine/contract.ts';
import type { Failure } from '../../engine/run/oneShot.ts';
import type { Scope } from '../../engine/run/scope.ts';
import type { Item } from '../../engine/run/scope.ts';
import { Fiber } from './fiber.ts';
import type { Landing } from './landing.ts';
import type { Run } from './run.ts';

/** The part of a run to which a fork belongs. */
interface Place {
  readonly run: Run;
  openScope(): Scope;
  landsLater(): Landing;
}

const AT_REST = 0;
const ASKED = 1;
const HAS = 2;
const ENDED = 3;
const FAILED = 4;

/** Holds one element ahead of its taker. */
export class Fork<T> implements Item {
  scope: Scope | undefined = undefined;
  older: Item | undefined = undefined;
  newer: Item | undefined = undefined;
  private state: number = AT_REST;
  private readonly run: Run;
  private readonly landing: Landing;
  private readonly cursor: Cursor<T>;
  private readonly fiber: Fiber;
  /** Called when there is something new. */
  private readonly told: () => void;
  private element: T | undefined = undefined;
  private failure: Failure | undefined = undefined;

  /** `open` opens the source, for the fiber that it is given. With `scope`, the fork belongs to that scope. */
  constructor(place: Place, open: (fiber: Fiber) => Cursor<T>, told: () => void, scope?: Scope) {
    const { run } = place;
    this.run = run;
    this.landing = place.landsLater();
    this.told = told;
    this.fiber = new Fiber(() => {
      if (!this.pull()) return;
      const outside = run.enter();
      try {
        this.told();
      } finally {
        run.running = outside;
      }
    });
    this.cursor = open(this.fiber);
    (scope ?? place.openScope()).attach(this);
  }

  /** True if there is an element: no end, no error. */
  get hasElement(): boolean {
    return this.state === HAS;
  }

  /** True if there is an error that has not been thrown. */
  get hasFailed(): boolean {
    return this.state === FAILED;
  }

  /** True if nothing more will come. */
  get isOver(): boolean {
    return this.state === ENDED;
  }

  /** Asks for the next element. True if it is there at once, or the end, or an error. */
  ask(): boolean {
    if (this.state !== AT_REST) return this.state !== ASKED;
    this.state = ASKED;
    return this.pull();
  }

  /** True if there is an element, false at the end, undefined if it has still to come. An error is thrown. */
  has(): boolean | undefined {
    const { state, failure } = this;
    if (state === FAILED) {
      this.state = ENDED;
      this.failure = undefined;
      throw failure!.error;
    }
    return state === HAS ? true : state === ENDED ? false : undefined;
  }

  /** Takes the element; the next one may then be asked for. */
  take(): T {
    const { element } = this;
    this.state = AT_REST;
    this.element = undefined;
    return element as T;
  }

  /** Nothing more is wanted. A call of the user's that is under way lands later. */
  shut(): undefined {
    this.state = ENDED;
    this.element = undefined;
    const landed = this.landing.add();
    if (!this.fiber.drop(landed)) landed();
    return undefined;
  }

  /** The same, if nobody waits for such a call either. */
  giveUp(): void {
    this.state = ENDED;
    this.fiber.drop();
  }

  private pull(): boolean {
    if (this.state !== ASKED) return false;
    const outside = this.run.enter();
    try {
      const has = this.cursor.advance();
      if (has === undefined) {
        this.fiber.park();
        return false;
      }
      // The fork was left meanwhile.
      if (this.state !== ASKED) return false;
      this.state = has ? HAS : ENDED;
      if (has) this.element = this.cursor.value;
    } catch (error) {
      if (this.state !== ASKED) return false;
      this.state = FAILED;
      this.failure = { error };
    } finally {
      this.run.running = outside;
    }
    return true;
  }
}
