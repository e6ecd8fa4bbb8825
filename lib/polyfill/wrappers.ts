/**
 * Before a native that is right but for its arguments: check them as the newest text says, close the receiver if they
 * are bad, and let the native do the rest, with its own helper objects and at its own speed.
 */
import { apply } from './builtins.ts';
import type { Checks } from './check.ts';
import { DROP, TAKE, judged } from './features.ts';
import type { Feature } from './features.ts';
import { isObject } from './protocol.ts';

type Native = (...args: unknown[]) => unknown;

export function wrapperOf(feature: Feature, native: Native, { limit, callback }: Checks): object {
  const kind = judged[feature];
  const check = kind === TAKE || kind === DROP ? limit : callback;
  const wrapper: Record<string, Native> = {
    [feature](this: unknown, value: unknown, ...rest: unknown[]): unknown {
      // A receiver that is no object comes first: the native says so.
      const checked = isObject(this) ? check(this, value) : value;
      return apply(native, this, rest.length > 0 ? [checked, rest[0]] : [checked]);
    },
  };
  return wrapper[feature] as Native;
}
