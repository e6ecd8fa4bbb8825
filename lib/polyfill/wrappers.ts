/**
 * Before a native that is right but for its arguments: check them as the newest text says, close the receiver if they
 * are bad, and let the native do the rest, with its own helper objects and at its own speed.
 */
import { apply } from './builtins.ts';
import type { Checks } from './check.ts';
import type { Feature } from './features.ts';
import { isObject } from './protocol.ts';

type Native = (...args: unknown[]) => unknown;

export function wrapperOf(feature: Feature, native: Native, checks: Checks): object {
  const wrappers =
    feature === 'take' || feature === 'drop'
      ? limited(feature, native, checks)
      : calling(feature, native, checks);
  return (wrappers as Record<string, object>)[feature] as object;
}

// A receiver that is no object comes first: the native says so.

function limited(feature: Feature, native: Native, { limit }: Checks): object {
  return {
    [feature](this: unknown, count: unknown): unknown {
      return apply(native, this, [isObject(this) ? limit(this, count) : 0]);
    },
  };
}

function calling(feature: Feature, native: Native, { callback }: Checks): object {
  return {
    [feature](this: unknown, fn: unknown, ...rest: unknown[]): unknown {
      if (isObject(this)) callback(this, fn);
      return apply(native, this, rest.length > 0 ? [fn, rest[0]] : [fn]);
    },
  };
}
