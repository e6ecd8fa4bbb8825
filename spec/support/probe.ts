/**
 * Sources that watch what is done to them.
 *
 *     const log = new Log();
 *     const probe = makeProbe(log, 'a', [1, 2, 3]);
 *     Seq.from(probe).take(1).toArray();
 *     log.events   // → a open, a1 next, a1 value, a1 return
 *
 * A probe is re-iterable, its own iterator, or a bare iterator; it throws where it is told to.
 */

/** What happened, in order, to all probes and callbacks that share it. */
export class Log {
  readonly events: string[] = [];
  /** Everything that was thrown on purpose, so that a test can ask for the same object. */
  readonly thrown: unknown[] = [];

  add(event: string): void {
    this.events.push(event);
  }

  /** Makes an error that can be told from all others, and notes it. */
  error(where: string): Injected {
    const error = new Injected(where);
    this.thrown.push(error);
    return error;
  }
}

/** An error that a test put in on purpose. */
export class Injected extends Error {
  readonly where: string;
  constructor(where: string) {
    super(`injected: ${where}`);
    this.where = where;
  }
}

/** `iterable`: a new iterator each time; `own`: its own iterator, one-shot; `bare`: only `next`, one-shot. */
export type ProbeKind = 'iterable' | 'own' | 'bare';

export const probeKinds: readonly ProbeKind[] = ['iterable', 'own', 'bare'];

export interface Faults {
  /** Which call of `Symbol.iterator` throws, from 1. */
  readonly open?: number;
  /** Which call of `next` throws, from 1, in every iterator. */
  readonly next?: number;
  /** In which result reading `done` throws. */
  readonly done?: number;
  /** In which result reading `value` throws. */
  readonly value?: number;
  /** Which call of `next` gives a primitive instead of a result. */
  readonly primitive?: number;
  /** What `return` does: nothing unusual, or it throws, gives a primitive, is no function, is not there, is null. */
  readonly return?: 'throws' | 'primitive' | 'uncallable' | 'absent' | 'null';
}

/** What was done to one iterator. */
export interface Track {
  nexts: number;
  values: number;
  returns: number;
  ended: boolean;
  threw: boolean;
}

export interface Probe<T> extends Iterable<T> {
  readonly name: string;
  readonly kind: ProbeKind;
  /** One for each iterator made; one-shot probes have exactly one. */
  readonly tracks: Track[];
  /** How often `Symbol.iterator` was called. */
  opens: number;
}

/** A source over `values` that writes into `log` under its name. */
export function makeProbe<T>(
  log: Log,
  name: string,
  values: Iterable<T>,
  kind: ProbeKind = 'iterable',
  faults: Faults = {},
): Probe<T> {
  const state = { name, kind, tracks: [] as Track[], opens: 0 };
  const opened = (): void => {
    state.opens++;
    log.add(`${name} open`);
    if (faults.open === state.opens) throw log.error(`${name} open`);
  };
  if (kind === 'iterable') {
    const probe = {
      ...state,
      [Symbol.iterator](): Iterator<T> {
        state.opens++;
        probe.opens = state.opens;
        log.add(`${name} open`);
        if (faults.open === state.opens) throw log.error(`${name} open`);
        return makeIterator(log, name, values, state.tracks, faults);
      },
    };
    return probe;
  }
  const iterator = makeIterator(log, name, values, state.tracks, faults) as unknown as Probe<T>;
  Object.assign(iterator, state);
  if (kind === 'own') {
    iterator[Symbol.iterator] = function (this: unknown): Iterator<T> {
      iterator.opens++;
      opened();
      return iterator as unknown as Iterator<T>;
    };
  }
  return iterator;
}

/** The iterator of a probe. */
function makeIterator<T>(
  log: Log,
  name: string,
  values: Iterable<T>,
  tracks: Track[],
  faults: Faults,
): Iterator<T> {
  const track: Track = { nexts: 0, values: 0, returns: 0, ended: false, threw: false };
  tracks.push(track);
  const label = `${name}${tracks.length}`;
  const elements = values[Symbol.iterator]();
  const fail = (where: string): never => {
    track.threw = true;
    throw log.error(`${label} ${where}`);
  };
  const iterator = {
    next(...args: unknown[]): IteratorResult<T> {
      track.nexts++;
      const n = track.nexts;
      log.add(args.length === 0 ? `${label} next` : `${label} next with arguments`);
      if (this !== iterator) log.add(`${label} next with another receiver`);
      if (faults.next === n) fail(`next ${n}`);
      if (faults.primitive === n) return ((track.threw = true), n as never);
      const result = elements.next();
      return {
        get done() {
          if (faults.done === n) fail(`done ${n}`);
          if (result.done) track.ended = true;
          return result.done;
        },
        get value() {
          log.add(`${label} value`);
          track.values++;
          if (faults.value === n) fail(`value ${n}`);
          return result.value as T;
        },
      } as IteratorResult<T>;
    },
    ...closing(log, label, track, faults.return),
  };
  return iterator;
}

function closing(log: Log, label: string, track: Track, mode: Faults['return']): object {
  if (mode === 'absent') return {};
  if (mode === 'null') return { return: null };
  if (mode === 'uncallable') return { return: 1 };
  return {
    return(...args: unknown[]): unknown {
      track.returns++;
      log.add(args.length === 0 ? `${label} return` : `${label} return with arguments`);
      if (mode === 'throws') throw log.error(`${label} return`);
      return mode === 'primitive' ? 1 : {};
    },
  };
}

/** What is wrong with how the iterators of a probe were treated; empty when each was ended, or closed once. */
export function untidy(probe: Probe<unknown>, closable: boolean = true): string[] {
  const found: string[] = [];
  probe.tracks.forEach((track, i) => {
    const over = track.ended || track.threw;
    const label = `${probe.name}${i + 1}`;
    if (over && track.returns > 0) found.push(`${label} was closed although it was over`);
    if (track.returns > 1) found.push(`${label} was closed ${track.returns} times`);
    if (closable && !over && track.nexts > 0 && track.returns === 0) found.push(`${label} was left open`);
  });
  return found;
}

/** A generator that writes into `log` when it goes on and when it is left. */
export function* watched<T>(log: Log, name: string, values: Iterable<T>): Generator<T, void, undefined> {
  try {
    for (const value of values) {
      log.add(`${name} gives`);
      yield value;
    }
  } finally {
    log.add(`${name} left`);
  }
}
