/**
 * The errors of the front door. Each names the operation that raised it.
 *
 * The name is a getter: an assignment over an inherited property throws under frozen intrinsics, and any other
 * statement after a class keeps bundlers from leaving the class out.
 */
import { RangeError, TypeError } from './platform/builtins.ts';

/**
 * A one-shot source (a generator object, an array iterator, …) was opened again after it had ended or been closed.
 * Remedy: `Seq.defer(() => makeIt())`, `.memoize()`, or a source that can be iterated again.
 */
export class SeqConsumedError extends TypeError {
  /** The operation that opened the source again. */
  readonly operation: string;
  constructor(message: string, operation: string) {
    super(message);
    this.operation = operation;
  }

  /** The name of the class. */
  override get name(): string {
    return 'SeqConsumedError';
  }
}

/** An operation that needs the end of the sequence was run over a sequence that surely has none. */
export class SeqInfiniteError extends RangeError {
  /** The operation that cannot end. */
  readonly operation: string;
  constructor(message: string, operation: string) {
    super(message);
    this.operation = operation;
  }

  /** The name of the class. */
  override get name(): string {
    return 'SeqInfiniteError';
  }
}

/** More elements came than `guard` allows. */
export class SeqLimitError extends RangeError {
  /** The operation that set the limit. */
  readonly operation: string;
  /** The largest number of elements allowed. */
  readonly limit: number;
  constructor(message: string, operation: string, limit: number) {
    super(message);
    this.operation = operation;
    this.limit = limit;
  }

  /** The name of the class. */
  override get name(): string {
    return 'SeqLimitError';
  }
}
