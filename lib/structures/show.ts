/** Values in words, for messages. Nothing here runs the user's code. */
import { isArray, stringSlice } from '../platform/builtins.ts';

/** A value in a message, short. */
export function show(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return value.length > 40 ? `"${stringSlice(value, 0, 40)}…"` : `"${value}"`;
    case 'bigint':
      return `${value}n`;
    case 'symbol':
      return 'a symbol';
    case 'function':
      return 'a function';
    case 'object':
      return value === null ? 'null' : isArrayOrNot(value) ? 'an array' : 'an object';
    default:
      return `${value as number | boolean | undefined}`;
  }
}

/** True for an array. A revoked Proxy, for which `isArray` throws, counts as none. */
export function isArrayOrNot(value: unknown): value is unknown[] {
  try {
    return isArray(value);
  } catch {
    return false;
  }
}
