/**
 * The errors of the front door. Each names the operation that raised it.
 *
 * `name` is defined, not assigned: under frozen intrinsics an assignment over an inherited property throws.
 */
import { defineProperty, RangeError, TypeError } from './structures/builtins.ts';

/** Gives the errors of a class their name. */
export function nameClass(errorClass: { prototype: object }, name: string): void {
  defineProperty(errorClass.prototype, 'name', {
    __proto__: null,
    value: name,
    writable: true,
    enumerable: false,
    configurable: true,
  } as PropertyDescriptor);
}

/**
 * A one-shot source (a generator object, an array iterator, …) was opened again after it had ended or been closed.
 * Helps: `Seq.defer(() => makeIt())`, `.memoize()`, or a source that can be iterated again.
 */
export class SeqConsumedError extends TypeError {
  /** The operation that opened the source again. */
  readonly operation: string;
  constructor(message: string, operation: string) {
    super(message);
    this.operation = operation;
  }
}
nameClass(SeqConsumedError, 'SeqConsumedError');

/** An operation that needs the end of the sequence was run over a sequence that surely has none. */
export class SeqInfiniteError extends RangeError {
  /** The operation that cannot end. */
  readonly operation: string;
  constructor(message: string, operation: string) {
    super(message);
    this.operation = operation;
  }
}
nameClass(SeqInfiniteError, 'SeqInfiniteError');

/** More elements came than `guard` lets through. */
export class SeqLimitError extends RangeError {
  /** The operation that set the limit. */
  readonly operation: string;
  /** How many elements it lets through. */
  readonly limit: number;
  constructor(message: string, operation: string, limit: number) {
    super(message);
    this.operation = operation;
    this.limit = limit;
  }
}
nameClass(SeqLimitError, 'SeqLimitError');
