/** Timers and clock, of the global object at the time of use. */
import { surroundings } from './builtins.ts';

/** Calls `run` once, after `ms` milliseconds; returns a function that cancels it. */
export function later(run: () => void, ms: number): () => void {
  const timer = surroundings.setTimeout(run, ms);
  return () => surroundings.clearTimeout(timer);
}

/** Milliseconds since some moment. */
export function clock(): number {
  const { performance } = surroundings;
  return performance === undefined ? surroundings.Date.now() : performance.now();
}
