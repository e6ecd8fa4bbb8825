/** What several specs of terminals ask for. */
export { thrownBy } from '../support/calls.ts';
import { Log, makeProbe } from '../support/probe.ts';
import type { Faults, Probe, ProbeKind } from '../support/probe.ts';

/** A watched source `a` over some values, and its log. */
export function watch<T>(
  values: Iterable<T>,
  kind: ProbeKind = 'iterable',
  faults: Faults = {},
): { source: Probe<T>; log: Log } {
  const log = new Log();
  return { source: makeProbe(log, 'a', values, kind, faults), log };
}

/** Two watched sources, `a` and `b`, in one log. */
export function watchTwo<T, U>(
  left: Iterable<T>,
  right: Iterable<U>,
  faults: { a?: Faults; b?: Faults } = {},
): { a: Probe<T>; b: Probe<U>; log: Log } {
  const log = new Log();
  return {
    a: makeProbe(log, 'a', left, 'iterable', faults.a),
    b: makeProbe(log, 'b', right, 'iterable', faults.b),
    log,
  };
}

/** 0, 1, 2, … without an end, by an iterator that nobody knows to be endless. */
export function* naturals(): Generator<number, void, undefined> {
  for (let n = 0; ; n++) yield n;
}

/** A source that is closed when a bad argument is refused: runs `work` and gives how often `return` was called. */
export function closesOf(work: (source: Iterable<number>) => unknown): number {
  const { source } = watch([1, 2, 3], 'own');
  try {
    work(source);
  } catch {
    return source.tracks[0]!.returns;
  }
  throw new Error('nothing was refused');
}

/** A generator of random numbers that gives the same ones for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
