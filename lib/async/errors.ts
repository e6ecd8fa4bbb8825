/** The error of the asynchronous side. */
import { Error } from './engine/builtins.ts';

/**
 * An element took longer than `timeout` allows.
 *
 * @example
 * const silent = new ReadableStream<number>();
 * await AsyncSeq.from(silent).timeout(5).toArray().catch((error: SeqTimeoutError) => error.ms); // → 5
 */
export class SeqTimeoutError extends Error {
  /** The operation that set the limit. */
  readonly operation: string;
  /** How many milliseconds it allows. */
  readonly ms: number;

  constructor(message: string, operation: string, ms: number) {
    super(message);
    this.operation = operation;
    this.ms = ms;
  }

  override get name(): string {
    return 'SeqTimeoutError';
  }
}
