/** Timers and clock, of the global object as it is when they are used. */
import { surroundings } from './builtins.ts';

/** Calls `run` once, in so many milliseconds; gives what takes that back. */
export function later(run: () => void, ms: number): () => void {
  const timer = surroundings.setTimeout(run, ms);
  return () => surroundings.clearTimeout(timer);
}

/** Milliseconds since some moment. */
export function clock(): number {
  const { performance } = surroundings;
  return performance === undefined ? surroundings.Date.now() : performance.now();
}
