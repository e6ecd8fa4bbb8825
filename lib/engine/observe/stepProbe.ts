/** The probe of a step: the step itself, and a double of it that tells which elements it holds. */
import { isObject } from '../../structures/isObject.ts';
import { put } from '../../platform/builtins.ts';
import { SKIP, STOP } from '../contract.ts';
import type { Step, StepTraits } from '../contract.ts';
import { StepKind } from '../step.ts';
import type { Recorder } from './recorder.ts';
import { hasToken, idsOf, Token, tokensIn } from './tokens.ts';

export type StepHow = StepTraits<unknown, unknown, unknown, unknown>;

type Inner = Step<unknown, unknown>;

/** The state of the probe: that of the step, and the double. */
interface Watched {
  readonly step: Inner;
  readonly double: Double | undefined;
}

/** Without `takes` and `skips`: faster loops would do those themselves, past the probe. */
export function stepProbe(how: StepHow, recorder: Recorder, lane: number): StepHow {
  const { begin, finish } = how;
  const made = (
    probe: Step<unknown, Watched>,
    give: (step: Inner) => unknown,
    own: ((double: Double) => number[]) | undefined,
  ): unknown => {
    const { step, double } = probe.state;
    const result = give(step);
    probe.full = step.full;
    const from = double !== undefined && own !== undefined && !recorder.isFull ? own(double) : [];
    if (result !== SKIP) recorder.note(lane, 'gave', result, from);
    return result;
  };
  const probe = new StepKind<unknown, Watched, unknown, unknown>({
    name: how.name,
    label: how.label,
    start(probe) {
      const step = inner(how, probe.arg);
      const double = how.holds === undefined ? undefined : new Double(how, inner(how, probe.arg));
      const { ask } = step;
      probe.state = { step, double };
      probe.ask = ask && ((value, index) => recorder.asking(lane, value, () => ask(value, index)));
      probe.full = step.full;
    },
    step: (probe, value, index, answer) => {
      const { step, double } = probe.state;
      const id = recorder.next(lane - 1);
      const result = recorder.on(lane, () => how.step(step, value, index, answer), id);
      probe.full = step.full;
      if (result === STOP) recorder.note(lane, 'stopped', value, [id]);
      else if (double === undefined || id < 0) tell(recorder, lane, value, result, id);
      else tellHolding(recorder, lane, value, result, double.step(id, result, index, answer), id);
      return result;
    },
    begin: begin && ((probe) => made(probe, begin, undefined)),
    finish: finish && ((probe) => made(probe, finish, (double) => double.finish(finish))),
    size: how.size,
    shown: how.shown,
    holds: how.holds,
    wants: how.wants,
  });
  return probe as unknown as StepHow;
}

function inner(how: StepHow, arg: unknown): Inner {
  const step: Inner = { arg, state: undefined, ask: undefined, full: false, skip: 0 };
  how.start?.(step);
  return step;
}

/** The step keeps nothing: an element goes on or is dropped. */
function tell(recorder: Recorder, lane: number, value: unknown, result: unknown, id: number): void {
  if (result === SKIP) recorder.note(lane, 'dropped', value, [id]);
  else recorder.note(lane, 'gave', result, [id]);
}

function tellHolding(
  recorder: Recorder,
  lane: number,
  value: unknown,
  result: unknown,
  { from, holds }: Told,
  id: number,
): void {
  if (holds) recorder.note(lane, 'held', value, [id]);
  else if (result === SKIP) recorder.note(lane, 'dropped', value, [id]);
  else if (!includesId(from, id)) recorder.note(lane, 'dropped', value, [id]);
  if (result !== SKIP) recorder.note(lane, 'gave', result, from);
}

function includesId(ids: readonly number[], id: number): boolean {
  for (let i = 0; i < ids.length; i++) if (ids[i] === id) return true;
  return false;
}

interface Told {
  /** The elements that went into what the step gave. */
  readonly from: readonly number[];
  /** True if the step has the element still. */
  readonly holds: boolean;
}

/** A second step that gets tokens. */
class Double {
  private readonly how: StepHow;
  private readonly inner: Inner;
  /** What the user's callback has answered: it may be in the state, and is not looked into. */
  private readonly answers: unknown[] = [];

  constructor(how: StepHow, step: Inner) {
    this.how = how;
    this.inner = step;
  }

  /** Does what the step has done; `result` is what that gave. */
  step(id: number, result: unknown, index: number, answer: unknown): Told {
    const { how, inner: step, answers } = this;
    const token = new Token(id);
    if (isObject(answer)) put(answers, answers.length, answer);
    const own = how.step(step, token, index, answer);
    // A step that looks at its elements (distinct) has no other use for them than to compare.
    if ((own === SKIP) !== (result === SKIP)) return { from: [id], holds: false };
    const from = own === SKIP ? [] : idsOf(tokensIn(own, answers));
    const holds = own !== token && hasToken(tokensIn(step.state, answers), token);
    return { from: own !== SKIP && from.length === 0 && !holds ? [id] : from, holds };
  }

  /** The elements in what the step gives at the end. */
  finish(finish: (step: Inner) => unknown): number[] {
    return idsOf(tokensIn(finish(this.inner), this.answers));
  }
}
