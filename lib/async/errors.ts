/** The error of the asynchronous side. */

/**
 * An element took longer than `timeout` allows.
 *
 * @example
 * const silent = new ReadableStream<number>();
 * await AsyncSeq.from(silent).timeout(5).toArray().catch((error: SeqTimeoutError) => error.ms); // → 5
 */
// eslint-disable-next-line no-restricted-globals -- a declaration cannot name what is taken at load; a class takes it at load anyway
export class SeqTimeoutError extends Error {
  /** The operation that set the limit. */
  readonly operation: string;
  /** The limit in milliseconds. */
  readonly ms: number;

  constructor(message: string, operation: string, ms: number) {
    super(message);
    this.operation = operation;
    this.ms = ms;
  }

  /** The name of the class. */
  override get name(): string {
    return 'SeqTimeoutError';
  }
}
