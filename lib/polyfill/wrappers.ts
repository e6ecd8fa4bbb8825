/**
 * Before a native that is right but for its arguments: check them as the newest text says, close the receiver if they
 * are bad, and let the native do the rest, with its own helper objects and at its own speed.
 *
 * One that goes wrong over what it finds as `next` (V8 12.4, Node 22) is given a stand-in for the receiver, with a bound
 * method that was read once, here: a step costs no more than before. (Only a `next` that is itself a proxy could tell.)
 */
import { apply, bind, create } from './builtins.ts';
import { checkedCallback, checkedLimit } from './check.ts';
import type { Context } from './contract.ts';
import { DROP, TAKE, judged } from './features.ts';
import type { Feature } from './features.ts';
import { isCallable, isObject } from './values.ts';

type Native = (...args: unknown[]) => unknown;

export function wrapperOf(context: Context, feature: Feature, native: Native, reads: boolean): object {
  const kind = judged[feature];
  const check = kind === TAKE || kind === DROP ? checkedLimit : checkedCallback;
  const wrapper: Record<string, Native> = {
    [feature](this: unknown, value: unknown, ...rest: unknown[]): unknown {
      // A receiver that is no object comes first: the native says so.
      const checked = isObject(this) ? check(context, this, value) : value;
      const receiver = reads && isObject(this) ? standInFor(this) : this;
      return apply(native, receiver, rest.length > 0 ? [checked, rest[0]] : [checked]);
    },
  };
  return wrapper[feature] as Native;
}

/** An iterator as a native sees it. (Old Hermes has no classes.) */
interface StandIn {
  _iterator: object;
  next: unknown;
}

const standIn = {
  __proto__: null as never,
  get return(): unknown {
    const { _iterator: iterator } = this as never as StandIn;
    const { return: found } = iterator as { return: unknown };
    return isCallable(found) ? apply(bind, found, [iterator]) : found;
  },
};

function standInFor(iterator: object): StandIn {
  const made = create(standIn) as StandIn;
  const { next } = iterator as { next: unknown };
  made._iterator = iterator;
  // What cannot be called fails at the first step, once: undefined would at every step.
  made.next = isCallable(next) ? apply(bind, next, [iterator]) : 'next';
  return made;
}
