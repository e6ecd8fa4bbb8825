/**
 * A promise of a source from a callback (defer, expand): the operation takes the promise for a source, and the run
 * waits for the promised source when it is asked for the first element.
 */
import type { Cursor } from '../../engine/contract.ts';
import { own } from '../../structures/faults.ts';
import { apply } from '../../platform/builtins.ts';
import { isObject } from '../../structures/isObject.ts';
import { oneByOne } from '../../engine/arguments/instead.ts';
import { notAsyncSource } from './messages.ts';
import type { AsyncScope } from './open.ts';
import { thenOf } from './promises.ts';

export class Promised {
  readonly promise: unknown;
  /** The operation and callback that gave it, in words. */
  readonly operation: string;
  readonly parameter: string;
  /** True if null and undefined mean no elements. */
  readonly orNone: boolean;

  constructor(promise: unknown, operation: string, parameter: string, orNone: boolean) {
    this.promise = promise;
    this.operation = operation;
    this.parameter = parameter;
    this.orNone = orNone;
  }
}

/** `fn`, whose result, or promise of one, the operation opens. The operation checks values that are no functions. */
export function promising<F>(operation: string, parameter: string, fn: F, orNone: boolean): F {
  if (typeof fn !== 'function') return fn;
  return ((...args: unknown[]) => {
    const made: unknown = apply(fn as never, undefined, args);
    return thenOf(made) === undefined ? made : new Promised(made, operation, parameter, orNone);
  }) as F;
}

export class PromisedCursor<T> implements Cursor<T> {
  private readonly promised: Promised;
  private readonly scope: AsyncScope;
  private asked = false;
  private cursor: Cursor<T> | undefined = undefined;

  constructor(promised: Promised, scope: AsyncScope) {
    this.promised = promised;
    this.scope = scope;
  }

  get value(): T {
    return this.cursor!.value;
  }

  advance(): boolean | undefined {
    const { promised, scope } = this;
    if (this.cursor === undefined) {
      if (!this.asked) {
        this.asked = true;
        scope.fiber.waitsFor(promised.promise);
        return undefined;
      }
      const made = scope.fiber.take();
      if (promised.orNone && (made === undefined || made === null)) return false;
      if (!isObject(made) && (promised.orNone || typeof made !== 'string'))
        throw own(notAsyncSource(promised.operation, promised.parameter, made, oneByOne));
      this.cursor = scope.openResult<T>(made, undefined, promised);
    }
    return this.cursor.advance();
  }
}
