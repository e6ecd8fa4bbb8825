/**
 * Sources beside the main one (concat, zip, joins …): plans that can wait, in a form that the synchronous
 * operations take for a sequence, and check where and when they check their own.
 */
import { iterable } from '../../engine/arguments/check.ts';
import { MAP } from '../../engine/contract.ts';
import { iteratorMethod, Plan, planOf } from '../../engine/plan.ts';
import { LazyFacade } from '../../engine/lazy.ts';
import { closeUnopened } from '../../engine/run/oneShot.ts';
import {
  create,
  defineOwn,
  defineProperty,
  getOwnPropertyDescriptor,
  iteratorSymbol,
  ownKeys,
  put,
} from '../../platform/builtins.ts';
import { isObject } from '../../structures/isObject.ts';
import { own } from '../../structures/faults.ts';
import { show } from '../../structures/show.ts';
import { planOfSource } from '../sources/from.ts';
import { checkAsync } from './check.ts';
import { askTogether, waitingPlan } from './waiting.ts';

/** A source given as an argument. It is checked when the operation reads its `Symbol.iterator`. */
class Side<T> extends LazyFacade<T> {
  readonly check: () => void;

  constructor(plan: Plan, check: () => void) {
    super(plan);
    this.check = check;
  }

  static {
    const method = iteratorMethod(LazyFacade.prototype);
    defineProperty(Side.prototype, iteratorSymbol, {
      __proto__: null,
      get(this: Side<unknown>) {
        try {
          this.check();
        } catch (error) {
          // The stack begins where the operation was called, which its check knows.
          throw own(error as object);
        }
        return method;
      },
    } as PropertyDescriptor);
  }
}

/** `source` as an argument of a synchronous operation, named `parameter` there. The operation checks strings itself. */
export function side(operation: string, parameter: string, source: unknown): never {
  if (typeof source === 'string') return source as never;
  return new Side(planOfSource(source), () => checkAsync(operation, parameter, source)) as never;
}

/** The same for several sources: `source 1`, `source 2` … from `first` on. */
export function sidesFrom(operation: string, first: number, sources: readonly unknown[]): never[] {
  const list: unknown[] = [];
  for (let i = 0; i < sources.length; i++) put(list, i, side(operation, `source ${first + i}`, sources[i]));
  return list as never[];
}

/** `source`, checked now; a source that is refused closes a one-shot receiver. */
export function checkedSide(
  receiver: unknown,
  operation: string,
  parameter: string,
  source: unknown,
): object {
  try {
    checkAsync(operation, parameter, source, checkedSide);
  } catch (error) {
    closeUnopened(receiver, { error });
    throw error;
  }
  return new Side(planOfSource(source), () => undefined);
}

/** A receiver as a side that is asked together with others. The operation checks values that are no sequence itself. */
export function besideOthers(receiver: unknown): never {
  return (waitingPlan(receiver) === undefined ? receiver : askTogether(side('', '', receiver))) as never;
}

/** Sources that are asked at the same time: `source 1`, `source 2` … */
export function sidesBeside(operation: string, sources: readonly unknown[]): never[] {
  const list = sidesFrom(operation, 1, sources);
  for (let i = 0; i < list.length; i++) askTogether(list[i]);
  return list;
}

/** A list of sources, which the operation reads; `together` if they are asked at the same time. */
export function listOfSides(operation: string, sources: unknown, together: boolean): never {
  if (!isObject(sources)) return sources as never;
  const made = (source: unknown, i: number): unknown => {
    const one: unknown = side(operation, `source ${i}`, source);
    return together ? askTogether(one) : one;
  };
  const plan = new Plan(planOf(sources), MAP, made as never, false);
  return new Side(plan, () => iterable(undefined, operation, 'sources', sources, false)) as never;
}

/** Sources by key, which are asked at the same time. */
export function keyedSides(operation: string, sources: unknown): never {
  if (!isObject(sources)) return sources as never;
  const made = create(null) as object;
  const keys = ownKeys(sources);
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i]!;
    if (!getOwnPropertyDescriptor(sources, key)?.enumerable) continue;
    const source = (sources as Record<PropertyKey, unknown>)[key];
    if (source === undefined) continue;
    const name = `source ${typeof key === 'symbol' ? 'at a symbol' : show(key)}`;
    defineOwn(made, key, askTogether(side(operation, name, source)));
  }
  return made as never;
}
