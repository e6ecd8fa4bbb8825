/**
 * Holds the promise that a run waits for, and the answer.
 *
 *     a cursor or a stage ──waitsFor(promise)──▶ fiber ──▶ "not yet", up to the driver of the run: it parks the fiber
 *                         ◀──take()───────────── fiber ◀── the answer, or the error; the run continues
 *
 * Only one promise is waited for at a time: everything on the way up answers "not yet", and is called again in the same
 * order.
 */
import { abandon, settled, thenOf } from './promises.ts';

const IDLE = 0;
/** A promise is waited for, but nobody has asked to be called when it has settled. */
const WAITING = 1;
const PARKED = 2;
const ANSWERED = 3;
const FAILED = 4;
const DROPPED = 5;

export class Fiber {
  private state: number = IDLE;
  /** The promise; then its result or error. */
  private value: unknown = undefined;
  private then: unknown = undefined;
  /** True while the `next()` of a source is waited for: leaving need not wait for that. */
  private ofSource: boolean = false;
  /** True while it waits for {@link wake}, and for no promise. */
  private woken: boolean = false;
  /** Called when a given-up promise has settled. */
  private landed: (() => void) | undefined = undefined;
  private readonly answered: (value: unknown) => void;
  private readonly failed: (error: unknown) => void;

  /** `goOn` is called with each answer. */
  constructor(goOn: () => void) {
    this.answered = (value) => {
      if (this.settle(ANSWERED, value)) goOn();
    };
    this.failed = (error) => {
      if (this.settle(FAILED, error)) goOn();
    };
  }

  /**
   * If `value` is a promise, waits for it: the caller answers "not yet", and takes the result when it is called again.
   */
  waitsFor(value: unknown, ofSource: boolean = false): boolean {
    const then = thenOf(value);
    if (then === undefined) return false;
    // Comes from a call during which the run has been left.
    if (this.state === DROPPED) {
      abandon(value, then);
      return true;
    }
    this.value = value;
    this.then = then;
    this.ofSource = ofSource;
    this.state = WAITING;
    this.woken = false;
    return true;
  }

  /** Waits until {@link wake} is called: for work beside this run. */
  waitsToBeWoken(): undefined {
    if (this.state === DROPPED) return undefined;
    this.state = PARKED;
    this.ofSource = true;
    this.woken = true;
    return undefined;
  }

  /** False if the run can go on at once: it waits neither for a promise nor to be woken, and has not been left. */
  get isWaiting(): boolean {
    const { state } = this;
    return state === WAITING || state === PARKED || state === DROPPED;
  }

  /** True if the fiber has been left. */
  get isDropped(): boolean {
    return this.state === DROPPED;
  }

  /** Continues, if the fiber waits to be woken. */
  wake(): void {
    if (this.state === PARKED && this.woken) this.answered(undefined);
  }

  /** The result that was waited for; an error is thrown. */
  take(): unknown {
    const { state, value } = this;
    if (state === DROPPED) return undefined;
    this.state = IDLE;
    this.value = undefined;
    if (state === FAILED) throw value;
    return value;
  }

  /** If a promise is waited for, lets the run continue when it has settled. False: there is none. */
  park(): boolean {
    if (this.state !== WAITING) return this.state === PARKED;
    const { value, then } = this;
    this.state = PARKED;
    this.then = undefined;
    settled(value, then, this.answered, this.failed);
    return true;
  }

  /**
   * Gives up the promise for good. True if it is that of a call of the user's, for which leaving has to wait: `landed`
   * is called when it has settled.
   */
  drop(landed?: () => void): boolean {
    const { state, value, then, ofSource } = this;
    this.state = DROPPED;
    this.value = this.then = undefined;
    const waits = (state === WAITING || state === PARKED) && !ofSource && landed !== undefined;
    if (waits) this.landed = landed;
    if (state === WAITING) settled(value, then, this.answered, this.failed);
    return waits;
  }

  private settle(state: number, value: unknown): boolean {
    const { landed } = this;
    if (landed !== undefined) {
      this.landed = undefined;
      landed();
    }
    if (this.state !== PARKED) return false;
    this.state = state;
    this.value = value;
    return true;
  }
}
