/** Makes a class one of iterators, so that native helpers work on its objects where the engine has them. */
import {
  create,
  defineProperty,
  disposeSymbol,
  getPrototypeOf,
  iteratorSymbol,
  setPrototypeOf,
  toStringTagSymbol,
} from '../../platform/builtins.ts';

function define(prototype: object, key: PropertyKey, value: unknown): void {
  const descriptor = create(null) as PropertyDescriptor;
  descriptor.value = value;
  descriptor.writable = descriptor.configurable = true;
  defineProperty(prototype, key, descriptor);
}

/** Makes the prototype of a class with `next` and `return` that of an iterator. */
export function asIterator(prototype: object, tag: string): void {
  setPrototypeOf(prototype, getPrototypeOf(getPrototypeOf([][iteratorSymbol]()) as object));
  define(prototype, toStringTagSymbol, tag);
  define(prototype, iteratorSymbol, function (this: unknown): unknown {
    return this;
  });
  if (disposeSymbol === undefined) return;
  define(prototype, disposeSymbol, function (this: Iterator<unknown>): void {
    this.return!();
  });
}
