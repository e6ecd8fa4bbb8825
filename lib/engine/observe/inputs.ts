/**
 * The elements that a stage has read by hand (flatMap, zip, a join …), for telling which of them went into what it gives.
 *
 *     zip       reads 1 from one lane and a from the other, then gives [1, a]        from both
 *     filterBy  reads 1, reads 2, then gives 2                                       1 is dropped, as nobody has it
 *     join      reads its side, then 1, then gives [1, b]                            b has been held since it was read
 *
 * Such a stage gives what it has read last, or what is made of that. One that holds elements may also give an earlier
 * one, by itself or in a row; it is then found by being the same value.
 */
import { getOwnPropertyDescriptor, isArray, put } from '../../platform/builtins.ts';
import { isArrayOrNot } from '../../structures/show.ts';
import { sameValueZero } from '../../structures/sameValueZero.ts';
import type { Callback } from '../contract.ts';
import type { Recorder } from './recorder.ts';

/** An element that the stage has read, and how often it has gone into another. */
interface Input {
  readonly id: number;
  readonly value: unknown;
  /** The lane that it came from. */
  readonly lane: number;
  used: number;
}

type Calling = (value: unknown, index: number, context: unknown) => unknown;

const nothing: readonly number[] = [];

export class Inputs {
  private readonly recorder: Recorder;
  private readonly stage: number;
  /** True if the stage says that it holds elements, and that it has sides. */
  private readonly holds: boolean;
  private readonly sided: boolean;
  /** The lanes that it reads, in the order of its sources: the main one first. */
  private readonly lanes: number[] = [];
  private readonly places: number[] = [];
  /** The elements read since the last one was given; those before, if the stage may still have them. */
  private fresh: Input[] = [];
  private kept: Input[] = [];
  /** The elements of calls that are made ahead of time, by their indices; −1 for one that has been given. */
  private called: number[] | undefined = undefined;
  /** The origin of what was given last. */
  private last: readonly number[] = nothing;

  constructor(recorder: Recorder, stage: number, holds: boolean, sided: boolean) {
    this.recorder = recorder;
    this.stage = stage;
    this.holds = holds;
    this.sided = sided;
    recorder.atEnd(() => this.finish());
  }

  /** The stage reads `lane`, as its source of this number: −1 for the main one. */
  join(lane: number, source: number): void {
    const { lanes, places } = this;
    if (includes(lanes, lane)) return;
    let at = lanes.length;
    for (; at > 0 && places[at - 1]! > source; at--) {
      put(lanes, at, lanes[at - 1]!);
      put(places, at, places[at - 1]!);
    }
    put(lanes, at, lane);
    put(places, at, source);
  }

  /** The stage gives no more. */
  finish(): void {
    const { called, recorder, stage } = this;
    this.settle(-1);
    if (called === undefined) return;
    for (let i = 0; i < called.length; i++)
      if (called[i]! >= 0) recorder.note(stage, 'dropped', recorder.moments[called[i]!]!.value, [called[i]!]);
    called.length = 0;
  }

  /** The stage has read an element of `lane`. */
  read(id: number, value: unknown, lane: number): void {
    if (id < 0) return;
    this.settle(lane);
    put(this.fresh, this.fresh.length, { id, value, lane, used: 0 });
  }

  /** The lane has ended: what the stage gives from now on does not come from its last element. */
  end(lane: number): void {
    if (!this.sided && lane === this.stage - 1) this.last = nothing;
  }

  /** The stage calls `ask` for elements ahead of time: it holds each one until it gives what has become of it. */
  calls(ask: Callback): Callback {
    const { recorder, stage } = this;
    const called: number[] = (this.called = []);
    // Such callbacks get a signal as well.
    return ((value: unknown, index: number, context: unknown) => {
      const id = recorder.next(stage - 1);
      put(called, index, id);
      if (id >= 0) recorder.note(stage, 'held', value, [id]);
      return recorder.on(stage, () => (ask as Calling)(value, index, context), id);
    }) as Callback;
  }

  /** The stage gives `value`: the elements that it was made of. `index` is that of the call it comes from. */
  give(value: unknown, index: number | undefined): readonly number[] {
    if (this.recorder.isFull) return nothing;
    if (this.called !== undefined) {
      const id = this.called[index!] ?? -1;
      put(this.called, index!, -1);
      return [id];
    }
    const from = this.originOf(value);
    this.last = from;
    this.settle(-1, from);
    return from;
  }

  /** Elements that have been read without going into anything go no further now; those of `lane`, or all. */
  settle(lane: number, from: readonly number[] = nothing): void {
    const { fresh } = this;
    const left: Input[] = [];
    for (let i = 0; i < fresh.length; i++) {
      const input = fresh[i]!;
      if (lane >= 0 && input.lane !== lane) put(left, left.length, input);
      else this.pass(input, includes(from, input.id));
    }
    this.fresh = left;
  }

  private pass(input: Input, given: boolean): void {
    const { recorder, stage, holds } = this;
    if (holds) put(this.kept, this.kept.length, input);
    if (given || input.used > 0) return;
    const holding = holds && (!this.sided || input.lane > stage);
    recorder.note(stage, holding ? 'held' : 'dropped', input.value, [input.id]);
  }

  private originOf(value: unknown): readonly number[] {
    const { fresh, holds, sided } = this;
    const same = find(fresh, value, -1, nothing) ?? (holds ? find(this.kept, value, -1, nothing) : undefined);
    if (same !== undefined && isTelling(value, same, fresh)) return [this.use(same)];
    const members = holds ? this.members(value, this.lanes, []) : nothing;
    if (members.length > 0) return members;
    if (fresh.length === 0) return this.last;
    if (holds && !sided) return nothing;
    const from: number[] = [];
    for (let i = 0; i < fresh.length; i++) put(from, i, this.use(fresh[i]!));
    return from;
  }

  /** The elements in a row that the stage has made; if it has one of each source, `lanes` are those. */
  private members(row: unknown, lanes: readonly number[], from: number[]): number[] {
    if (!isArrayOrNot(row)) return from;
    for (let i = 0; i < row.length; i++) {
      const member: unknown = getOwnPropertyDescriptor(row, i)?.value;
      const lane = row.length === lanes.length ? lanes[i]! : -1;
      const input = find(this.fresh, member, lane, from) ?? find(this.kept, member, lane, from);
      if (input !== undefined) put(from, from.length, this.use(input));
      else if (isArray(member)) this.members(member, nothing, from);
    }
    return from;
  }

  private use(input: Input): number {
    input.used++;
    this.recorder.keep(input.id, this.stage);
    return input.id;
  }
}

/** True if it says something that the values are the same: for a number read long ago that may be chance. */
function isTelling(value: unknown, input: Input, fresh: readonly Input[]): boolean {
  return fresh.length === 0 || input.used === 0 || typeof value === 'object' || includesInput(fresh, input);
}

function includesInput(inputs: readonly Input[], input: Input): boolean {
  for (let i = 0; i < inputs.length; i++) if (inputs[i] === input) return true;
  return false;
}

/** The input with this value, of `lane` if that is not −1, that has been used least; none of `but`. */
function find(
  inputs: readonly Input[],
  value: unknown,
  lane: number,
  but: readonly number[],
): Input | undefined {
  let found: Input | undefined;
  for (let i = 0; i < inputs.length; i++) {
    const input = inputs[i]!;
    if ((lane >= 0 && input.lane !== lane) || !sameValueZero(input.value, value)) continue;
    if (!includes(but, input.id) && (found === undefined || input.used < found.used)) found = input;
  }
  return found;
}

export function includes(numbers: readonly number[], number: number): boolean {
  for (let i = 0; i < numbers.length; i++) if (numbers[i] === number) return true;
  return false;
}
