/** The buffer of sources that push: elements that nobody has asked for, and the rule for too many of them. */
import { option, optionalObject } from '../../engine/arguments/check.ts';
import { SeqLimitError } from '../../errors.ts';
import { TypeError } from '../../platform/builtins.ts';
import { beginAt, own } from '../../structures/faults.ts';
import { show } from '../../structures/show.ts';
import { wholeOr } from './options.ts';

/** The largest number of elements that a source that pushes may hold, and the rule for more. */
export interface Overflow {
  /**
   * The largest number of elements held until they are asked for: a whole number from 1 on, or Infinity. Default 1024.
   */
  readonly buffer?: number | undefined;
  /**
   * The rule for one more: `'error'`, the run fails with a SeqLimitError; `'drop-oldest'` or `'drop-newest'`. With
   * `{ buffer: 1, overflow: 'drop-oldest' }` the latest one is held.
   */
  readonly overflow?: 'error' | 'drop-oldest' | 'drop-newest' | undefined;
}

/** The options, read once. */
export interface Held {
  readonly buffer: number;
  readonly overflow: 'error' | 'drop-oldest' | 'drop-newest';
}

const USUAL = 1024;

export function overflowOf(operation: string, options: unknown): Held {
  optionalObject(undefined, operation, 'options', options, overflowOf);
  const bag = options as object | undefined;
  const buffer = wholeOr(undefined, operation, 'buffer', option(undefined, bag, 'buffer'), USUAL, overflowOf);
  const overflow = option(undefined, bag, 'overflow') ?? 'error';
  if (overflow !== 'error' && overflow !== 'drop-oldest' && overflow !== 'drop-newest') {
    const wanted = `${operation}: overflow must be "error", "drop-oldest" or "drop-newest"`;
    throw beginAt(overflowOf, new TypeError(`${wanted}, but got ${show(overflow)}`));
  }
  return { buffer, overflow };
}

/** The error when more elements have come than may be held. */
export function overflowed(operation: string, buffer: number): SeqLimitError {
  return own(
    new SeqLimitError(
      `${operation}: more than ${buffer} elements have come that nobody has asked for; read faster, raise buffer, ` +
        'or let some go with overflow: "drop-oldest" or "drop-newest"',
      operation,
      buffer,
    ),
  );
}
