/**
 * What a run waits for, and the answer.
 *
 *     a cursor or a stage ──waitsFor(promise)──▶ fiber ──▶ "not yet", up to who drives the run: it parks the fiber
 *                         ◀──take()───────────── fiber ◀── the answer, or the error; the run goes on
 *
 * One thing is waited for at a time: everything on the way up answers "not yet", and is called again in the same order.
 */
import { abandon, settled, thenOf } from './promises.ts';

const IDLE = 0;
/** Something is waited for, and nobody has been told to call when it is there. */
const WAITING = 1;
const PARKED = 2;
const ANSWERED = 3;
const FAILED = 4;
const DROPPED = 5;

export class Fiber {
  private state: number = IDLE;
  /** What is waited for; then what it has become. */
  private value: unknown = undefined;
  private then: unknown = undefined;
  /** True while the `next()` of a source is waited for: who leaves need not wait for that. */
  private ofSource: boolean = false;
  /** True while it waits for {@link wake}, and for no promise. */
  private woken: boolean = false;
  /** Called when what has been given up has settled. */
  private landed: (() => void) | undefined = undefined;
  private readonly answered: (value: unknown) => void;
  private readonly failed: (error: unknown) => void;

  /** `goOn`: called with each answer. */
  constructor(goOn: () => void) {
    this.answered = (value) => {
      if (this.settle(ANSWERED, value)) goOn();
    };
    this.failed = (error) => {
      if (this.settle(FAILED, error)) goOn();
    };
  }

  /**
   * If `value` is a promise, waits for it: who asks answers "not yet", and takes what has become of it when it is called
   * again.
   */
  waitsFor(value: unknown, ofSource: boolean = false): boolean {
    const then = thenOf(value);
    if (then === undefined) return false;
    // Given by a call during which the run has been left.
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

  /** Waits until {@link wake} is called: for what is going on beside this run. */
  waitsToBeWoken(): undefined {
    if (this.state === DROPPED) return undefined;
    this.state = PARKED;
    this.ofSource = true;
    this.woken = true;
    return undefined;
  }

  /** True for one that has been left. */
  get isDropped(): boolean {
    return this.state === DROPPED;
  }

  /** Goes on, if that is what is waited for. */
  wake(): void {
    if (this.state === PARKED && this.woken) this.answered(undefined);
  }

  /** What has become of what was waited for; its error is thrown. */
  take(): unknown {
    const { state, value } = this;
    if (state === DROPPED) return undefined;
    this.state = IDLE;
    this.value = undefined;
    if (state === FAILED) throw value;
    return value;
  }

  /** If something is waited for, the run goes on when it is there. False: there is nothing. */
  park(): boolean {
    if (this.state !== WAITING) return this.state === PARKED;
    const { value, then } = this;
    this.state = PARKED;
    this.then = undefined;
    settled(value, then, this.answered, this.failed);
    return true;
  }

  /**
   * Gives up for good what is waited for. True if that is a call of the user's, which who leaves has to wait for: `landed` is
   * called when it has settled.
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
