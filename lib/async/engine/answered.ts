/**
 * Operations that call more than one callback for an element, or call one and store the answer (groupBy, toMap, minBy
 * …). Their callbacks are called, and waited for, before; the operation gets callbacks that return the known answers.
 *
 *     up ─▶ answered: key(v)? value(v)? ─▶ v ─▶ the operation, which calls key and value, and gets the answers at once
 *
 * The element passes unchanged, and its answers are used before anything else happens: so one place is enough for
 * them, however many runs there are.
 */
import { COLLECT, PULL } from '../../engine/contract.ts';
import type { Bounds, CollectStage, Cursor, PlanNode, PullStage, Scope } from '../../engine/contract.ts';
import { called } from '../../engine/bounds.ts';
import { facadeLike, knownPlan, Plan } from '../../engine/plan.ts';
import { put } from '../../platform/builtins.ts';
import type { AsyncPass } from './pass.ts';

type Callback = (value: unknown, index?: number) => unknown;

/** The answers for the current element. */
interface Answers {
  list: unknown[];
}

/** Makes the operation for a source, with other callbacks. */
type Make<R> = (source: never, first: never, second: never) => R;

/** True if all callbacks can be called; else the operation's own checks refuse those that cannot. */
function areCallable(receiver: unknown, callbacks: readonly unknown[]): boolean {
  for (let i = 0; i < callbacks.length; i++) if (typeof callbacks[i] !== 'function') return false;
  return knownPlan(receiver) !== undefined;
}

/** A terminal over elements whose callbacks have been answered. `alone`: callbacks get the element and no index. */
export function answered<R>(
  receiver: unknown,
  operation: string,
  callbacks: readonly unknown[],
  make: Make<R>,
  alone: boolean = false,
): R {
  if (!areCallable(receiver, callbacks))
    return make(receiver as never, callbacks[0] as never, callbacks[1] as never);
  const up = knownPlan(receiver)!;
  const answers: Answers = { list: [] };
  const stage = new AnsweredStage(operation, callbacks as readonly Callback[], answers, alone);
  const source = facadeLike(receiver, new Plan(up, PULL, stage, false));
  return make(source as never, told(answers, 0), told(answers, 1));
}

/** The same for a stage that collects: plans show the one stage, that of the operation. */
export function answeredStage<R>(
  receiver: unknown,
  operation: string,
  callbacks: readonly unknown[],
  make: Make<R>,
): R {
  if (!areCallable(receiver, callbacks))
    return make(receiver as never, callbacks[0] as never, callbacks[1] as never);
  const answers: Answers = { list: [] };
  const made = knownPlan(make(receiver as never, told(answers, 0), told(answers, 1)))!;
  const asks = new AnsweredStage(operation, callbacks as readonly Callback[], answers, false);
  const stage = new AnsweredCollect(asks, made.op as CollectStage<unknown, unknown>);
  return facadeLike(receiver, new Plan(made.up, PULL, stage, false)) as R;
}

/** A callback that returns a known answer. */
function told(answers: Answers, i: number): never {
  return (() => answers.list[i]) as never;
}

class AnsweredStage implements PullStage<unknown, unknown> {
  readonly name: string;
  private readonly callbacks: readonly Callback[];
  private readonly answers: Answers;
  private readonly alone: boolean;

  constructor(name: string, callbacks: readonly Callback[], answers: Answers, alone: boolean) {
    this.name = name;
    this.callbacks = callbacks;
    this.answers = answers;
    this.alone = alone;
  }

  open(up: () => Cursor<unknown>, scope: Scope): Cursor<unknown> {
    const { callbacks, answers, alone } = this;
    return new AnsweredCursor(up(), callbacks, answers, alone, scope as AsyncPass<unknown>);
  }

  size(up: Bounds): Bounds {
    return called(up);
  }
}

class AnsweredCursor implements Cursor<unknown> {
  value: unknown = undefined;
  index = -1;
  private readonly cursor: Cursor<unknown>;
  private readonly callbacks: readonly Callback[];
  private readonly answers: Answers;
  private readonly alone: boolean;
  private readonly pass: AsyncPass<unknown>;
  /** The answers for the current element; undefined if there is none. */
  private list: unknown[] | undefined = undefined;
  private waits = false;

  constructor(
    cursor: Cursor<unknown>,
    callbacks: readonly Callback[],
    answers: Answers,
    alone: boolean,
    pass: AsyncPass<unknown>,
  ) {
    this.cursor = cursor;
    this.callbacks = callbacks;
    this.answers = answers;
    this.alone = alone;
    this.pass = pass;
  }

  advance(): boolean | undefined {
    const { callbacks } = this;
    const { fiber } = this.pass;
    if (this.list === undefined) {
      const has = this.cursor.advance();
      if (!has) return has;
      this.value = this.cursor.value;
      this.index++;
      this.list = [];
    }
    const { list } = this;
    while (list.length < callbacks.length) {
      let answer: unknown;
      if (this.waits) {
        this.waits = false;
        answer = fiber.take();
      } else {
        const ask = callbacks[list.length]!;
        answer = this.alone ? ask(this.value) : ask(this.value, this.index);
        if (fiber.waitsFor(answer)) {
          this.waits = true;
          return undefined;
        }
      }
      put(list, list.length, answer);
    }
    this.list = undefined;
    this.answers.list = list;
    return true;
  }
}

/** One stage of two: the one that calls, and the one that collects. */
class AnsweredCollect implements PullStage<unknown, unknown> {
  private readonly asks: AnsweredStage;
  private readonly stage: CollectStage<unknown, unknown>;

  constructor(asks: AnsweredStage, stage: CollectStage<unknown, unknown>) {
    this.asks = asks;
    this.stage = stage;
  }

  get name(): string {
    return this.stage.name;
  }

  get holds(): string | undefined {
    return this.stage.holds;
  }

  open(_up: () => Cursor<unknown>, scope: Scope, above: PlanNode): Cursor<unknown> {
    const asked = new Plan(above as Plan, PULL, this.asks, false);
    const pass = scope as AsyncPass<unknown>;
    pass.openScope().opening(above);
    return pass.openPart(new Plan(asked, COLLECT, this.stage, false), undefined);
  }

  size(up: Bounds): Bounds {
    return this.stage.size!(up);
  }
}
