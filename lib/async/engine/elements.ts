/**
 * The loop of an asynchronous pass: reads elements, one at a time or an array at a time, and takes them through the
 * stages to whoever asked for the next one, or to a sink. It stops wherever an answer has still to come.
 */
import { ASK, ENOUGH, FILTER, MAP, SKIP, SOURCE, STEP, STOP } from '../../engine/contract.ts';
import type { AnySink, Cursor } from '../../engine/contract.ts';
import { emptyCursor } from '../../engine/run/cursors.ts';
import type { Slot } from '../../engine/run/slot.ts';
import { isObject } from '../../structures/isObject.ts';
import { Opening } from './opening.ts';
import { GONE, gone } from './run.ts';

export const BEGIN = 0;
/** A stage that collects takes the elements of the part above. */
export const GATHER = 1;
export const FLOW = 2;
/** Closes everything above a stage that wants no more, or above the end. */
export const LEAVE = 3;
export const FINISH = 4;
/** Closes after an error. */
export const FAIL = 5;
export const OVER = 6;

/** The part that was at work when something threw: a slot, the source, or the sink. */
export type Worker = Slot | typeof SOURCE | typeof ENOUGH;

export abstract class Elements<T> extends Opening implements Cursor<T> {
  value!: T;
  head: Slot | undefined = undefined;
  /** The last stage that gives no more, or undefined. */
  protected full: Slot | undefined = undefined;
  protected phase: number = BEGIN;
  protected cursor: Cursor<unknown> = emptyCursor;
  /** The array that is read, and the place in it. */
  protected items: ArrayLike<unknown> | undefined = undefined;
  private place = 0;
  /** True if the cursor may give its next elements in an array. */
  private inParts = true;
  /** True if the elements of the array may be promises to be waited for, and while one is. */
  private lifts = false;
  private lifting = false;
  /** The stage to be asked next for an element of its own. */
  protected asked: Slot | undefined = undefined;
  /** The stage whose callback is waited for, and its element. */
  protected waiting: Slot | undefined = undefined;
  protected held: unknown = undefined;
  /** The part at work. */
  protected worker: Worker = SOURCE;
  /** The number of elements that have been read, and that have been given to a sink. */
  protected count = 0;
  protected given = 0;
  /** True while the answer of the sink's callback is waited for. */
  protected delivering = false;

  abstract advance(): boolean | undefined;
  /** Closes everything above a stage that wants no more, or above the end. */
  protected abstract leave(): void;

  /** Moves to the next element that comes out of the stages. */
  protected flow(): boolean | undefined {
    const { cursor, head } = this;
    while (this.full === undefined) {
      this.worker = SOURCE;
      let value: unknown;
      if (this.lifting) {
        this.lifting = false;
        value = this.fiber.take();
      } else {
        const { items } = this;
        if (items === undefined) {
          const has = this.inParts && cursor.part !== undefined ? this.turn() : cursor.advance();
          if (!has) return has;
          if (this.items !== undefined) continue;
          ({ value } = cursor);
        } else if (this.place < items.length) {
          value = items[this.place++];
          if (this.lifts && this.fiber.waitsFor(value, true)) {
            this.lifting = true;
            return undefined;
          }
        } else {
          this.items = undefined;
          continue;
        }
      }
      if (this.run.isGone) throw GONE;
      this.count++;
      if (head === undefined) {
        this.value = value as T;
        return true;
      }
      const out = this.through(head, value);
      if (out !== false) return out;
    }
    return false;
  }

  /** Asks the cursor for an array of its next elements; if it gives none, for one element. */
  private turn(): boolean | undefined {
    const { cursor } = this;
    const part = cursor.part!();
    if (part === false) return false;
    if (part === undefined) {
      if (this.fiber.isWaiting) return undefined;
      this.inParts = false;
      return cursor.advance();
    }
    this.items = part;
    this.place = 0;
    this.lifts = cursor.value === part;
    return true;
  }

  /** Takes an element through the stages from `slot` on: true if it comes out, false if it does not. */
  private through(slot: Slot | undefined, value: unknown): boolean | undefined {
    for (; slot !== undefined; slot = slot.after) {
      this.worker = slot;
      const { kind } = slot;
      const index = slot.count++;
      let answer: unknown;
      if (kind !== STEP) {
        const ask = slot.ask!;
        answer = ask(value, index);
        if (this.run.isGone) throw gone(answer);
        if (isObject(answer) && this.fiber.waitsFor(answer)) {
          this.waiting = slot;
          this.held = value;
          return undefined;
        }
        if (kind === MAP) {
          value = answer;
          continue;
        }
        if (kind === FILTER) {
          if (!answer) return false;
          continue;
        }
      }
      value = this.become(slot, value, index, answer);
      if (value === SKIP) return false;
    }
    this.value = value as T;
    return true;
  }

  /** Continues after the callback of `slot` has answered. */
  protected goOn(slot: Slot): boolean | undefined {
    const { held } = this;
    this.waiting = this.held = undefined;
    this.worker = slot;
    const becomes = this.become(slot, held, slot.count - 1, this.fiber.take());
    return becomes === SKIP ? false : this.through(slot.after, becomes);
  }

  /** The result of a stage for an element; SKIP for none. */
  private become(slot: Slot, value: unknown, index: number, answer: unknown): unknown {
    const { kind } = slot;
    if (kind === MAP) return answer;
    if (kind === FILTER) return answer ? value : SKIP;
    const becomes = slot.how.step(slot, value, index, kind === ASK ? answer : undefined);
    if (becomes === SKIP) return SKIP;
    const stops = becomes === STOP;
    if ((stops || slot.full) && (this.full === undefined || slot.behind < this.full.behind)) this.full = slot;
    if (!stops) return becomes;
    if (this.phase !== FLOW) this.leave();
    return SKIP;
  }

  protected beginByStages(): boolean | undefined {
    for (let slot = this.asked; slot !== undefined; slot = this.asked) {
      if (this.full !== undefined && slot.behind >= this.full.behind) break;
      this.asked = slot.before;
      const { begin } = slot.how;
      if (begin === undefined) continue;
      this.worker = slot;
      const value = begin(slot);
      const out = value === SKIP ? false : this.through(slot.after, value);
      if (out !== false) return out;
      if (this.phase !== BEGIN) return false;
    }
    this.asked = undefined;
    return false;
  }

  protected finishByStages(): boolean | undefined {
    for (let slot = this.asked; slot !== undefined; slot = this.asked) {
      const { full } = this;
      if (full !== undefined && slot.behind >= full.behind) slot = full.after;
      if (slot === undefined) break;
      this.asked = slot.after;
      const { finish } = slot.how;
      if (finish === undefined) continue;
      this.worker = slot;
      const value = finish(slot);
      const out = value === SKIP ? false : this.through(slot.after, value);
      if (out !== false) return out;
      if (this.phase !== FINISH) return false;
    }
    return false;
  }

  /** Gives the element to `sink`: true if it has enough. */
  protected deliver(sink: AnySink): boolean | undefined {
    const { ask, how } = sink;
    this.worker = ENOUGH;
    let answer: unknown;
    if (this.delivering) {
      this.delivering = false;
      answer = this.fiber.take();
    } else if (ask !== undefined) {
      answer = ask(this.value, this.given);
      if (this.fiber.waitsFor(answer)) {
        this.delivering = true;
        return undefined;
      }
    }
    const index = this.given++;
    return how.add(sink, this.value, index, answer) === ENOUGH;
  }

  /** The same for all elements of an array. False: one is waited for, or the array has been read. */
  protected pourItems(sink: AnySink): boolean | undefined {
    const { head, lifts, fiber, run } = this;
    const items = this.items!;
    while (this.full === undefined && this.place < items.length) {
      this.worker = SOURCE;
      const value = items[this.place++];
      if (lifts && isObject(value) && fiber.waitsFor(value, true)) {
        this.lifting = true;
        return undefined;
      }
      if (run.isGone) throw GONE;
      this.count++;
      if (head !== undefined) {
        const out = this.through(head, value);
        if (out === undefined) return undefined;
        if (!out) continue;
      } else this.value = value as T;
      const enough = this.deliver(sink);
      if (enough !== false) return enough;
    }
    return false;
  }
}
