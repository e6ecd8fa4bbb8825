/**
 * The elements that a stage has collected (sort, groupBy, takeLast …), for telling which of them each result is.
 *
 * Without a callback of the user's, a stage has a double that collects tokens in place of the elements and tells by itself
 * (tokens.ts). Else results are the elements in another order: a stage that can be limited to its first ones is stable,
 * so that of equal elements the earlier one comes first. A group has the elements whose answer was its key.
 */
import { getOwnPropertyDescriptor, ownKeys, put } from '../../platform/builtins.ts';
import { equal } from '../../structures/composite.ts';
import { isObject } from '../../structures/isObject.ts';
import { sameValueZero } from '../../structures/sameValueZero.ts';
import type { AnySink, CollectStage } from '../contract.ts';
import { knownPlan } from '../plan.ts';
import { hasToken, Token, tokensIn } from './tokens.ts';
import type { Recorder } from './recorder.ts';

/** The trait of stages that sort: they may hold only the first elements, in their order. */
interface Limited {
  readonly limits?: boolean | undefined;
}

interface Input {
  readonly token: Token;
  readonly value: unknown;
  readonly answer: unknown;
  /** True once it is known what became of it. */
  gone: boolean;
}

export class Collected {
  private readonly recorder: Recorder;
  private readonly stage: number;
  private readonly inputs: Input[] = [];
  private double: AnySink | undefined;

  constructor(
    recorder: Recorder,
    stage: number,
    how: CollectStage<unknown, unknown> & Limited,
    wanted: number,
  ) {
    this.recorder = recorder;
    this.stage = stage;
    this.double = how.limits === true || hasCallback(how) ? undefined : how.start(wanted);
  }

  /** The stage has taken an element. */
  add(value: unknown, index: number, answer: unknown): void {
    const { recorder, stage, inputs, double } = this;
    const id = recorder.next(stage - 1);
    if (id < 0) return;
    const token = new Token(id);
    put(inputs, inputs.length, { token, value, answer, gone: false });
    recorder.note(stage, 'held', value, [id]);
    if (double === undefined) return;
    double.how.add(double, token, index, answer);
    this.lose(tokensIn(double.state, [answer]));
  }

  /** The elements that the double no longer has are dropped. */
  private lose(left: readonly Token[]): void {
    const { inputs } = this;
    for (let i = 0; i < inputs.length; i++) if (!hasToken(left, inputs[i]!.token)) this.drop(inputs[i]!);
  }

  private drop(input: Input): void {
    if (!input.gone) this.recorder.note(this.stage, 'dropped', input.value, [input.token.id]);
    input.gone = true;
  }

  /** The origin of each result. Elements that are in none are dropped. */
  origins(results: readonly unknown[]): (readonly number[])[] {
    const { inputs, double } = this;
    const origins: (readonly number[])[] = [];
    const told = double && (double.how.result(double) as unknown[]);
    for (let i = 0; i < results.length; i++) {
      const own = told?.[i];
      put(origins, i, own instanceof Token ? [own.id] : this.originOf(results[i]));
      for (let j = 0; j < inputs.length; j++) if (inputs[j]!.token === own) inputs[j]!.gone = true;
    }
    this.lose([]);
    return origins;
  }

  private originOf(result: unknown): number[] {
    const { inputs } = this;
    for (let i = 0; i < inputs.length; i++) {
      const input = inputs[i]!;
      if (input.gone || !sameValueZero(input.value, result)) continue;
      input.gone = true;
      return [input.token.id];
    }
    return isObject(result) && knownPlan(result) !== undefined ? this.membersOf(result as Group) : [];
  }

  private membersOf({ key }: Group): number[] {
    const { inputs } = this;
    const from: number[] = [];
    for (let i = 0; i < inputs.length; i++) {
      const input = inputs[i]!;
      if (input.gone || !equal(input.answer, key)) continue;
      input.gone = true;
      put(from, from.length, input.token.id);
    }
    return from;
  }
}

interface Group {
  readonly key: unknown;
}

/** True if the stage has a function of the user's, which must not be called with tokens. */
function hasCallback(stage: object): boolean {
  const keys = ownKeys(stage);
  for (let i = 0; i < keys.length; i++)
    if (typeof getOwnPropertyDescriptor(stage, keys[i]!)!.value === 'function') return true;
  return false;
}
