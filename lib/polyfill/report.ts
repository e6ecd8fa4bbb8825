/** What was done, for those who ask. The scripts, which nobody asks, are built without it (rollup.config.mjs). */
import { defineProperty } from './builtins.ts';

/** Adds a name, or a name and a reason, to a list of the report. */
export function note(list: readonly unknown[], name: string, why?: string): void {
  const value = why === undefined ? name : { name, why };
  defineProperty(list, list.length, {
    __proto__: null,
    value,
    writable: true,
    enumerable: true,
    configurable: true,
  } as never);
}
