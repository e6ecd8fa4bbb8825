/** Timers and clock of the global object, read at each use: so that the fake ones of a test reach them. */

interface Timers {
  setTimeout(run: () => void, ms: number): unknown;
  clearTimeout(timer: unknown): void;
  readonly performance?: { now(): number };
  readonly Date: { now(): number };
}

const timers = globalThis as unknown as Timers;

/** Calls `run` once, in so many milliseconds; gives what takes that back. */
export function later(run: () => void, ms: number): () => void {
  const timer = timers.setTimeout(run, ms);
  return () => timers.clearTimeout(timer);
}

/** Milliseconds since some moment. */
export function clock(): number {
  return timers.performance === undefined ? timers.Date.now() : timers.performance.now();
}
