/** Small helps for the specs of single operations: what was thrown, and how a callback was called. */

/** What `work` throws. A test that asks for it and gets nothing fails. */
export function thrownBy(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
}

/** The same, for a test that looks into it. */
export function thrown(work: () => unknown): any {
  return thrownBy(work);
}

/** Name and message of the error that `work` throws: `RangeError: take: limit must …`. */
export function refusal(work: () => unknown): string {
  const error = thrownBy(work) as Error;
  return `${error.name}: ${error.message}`;
}

/** A callback that notes each call: what `this` was, then the arguments. */
export interface Noted<R> {
  (this: unknown, ...args: any[]): R;
  readonly calls: unknown[][];
}

export function noted<R>(answer: (...args: any[]) => R): Noted<R> {
  const calls: unknown[][] = [];
  function callback(this: unknown, ...args: any[]): R {
    calls.push([this, ...args]);
    return answer(...args);
  }
  return Object.assign(callback, { calls });
}

/** A callback that throws `error`. */
export function throwing(error: unknown): () => never {
  return () => {
    throw error;
  };
}
