/**
 * Records the runs of a program: wraps the terminals and iterators of Seq and AsyncSeq, and tells each outermost run as a
 * story. It knows the library only by the classes that it is given.
 *
 *     const recording = recordRuns({ Seq, AsyncSeq });
 *     … the program …
 *     recording.stories            told up to now
 *     recording.compare(0)         the same chain as arrays, when everything else is done
 *     recording.stop()             the classes are as before
 */
import { compare } from './eager.ts';
import type { Chain, Link } from './eager.ts';
import type { Eager, Story } from './story.ts';
import { tell } from './tell.ts';
import type { Run, Told } from './tell.ts';
import { TERMINALS } from './terminals.ts';
import { full } from './values.ts';

export interface RecordOptions {
  /** The largest number of runs, 8: the first ones. */
  readonly runs?: number;
  /** The largest number of moments of a run, 320. */
  readonly moments?: number;
  /** Asked when a run begins: the line of the program, from 1. */
  readonly line?: () => number | undefined;
  /** Shows a value in full. */
  readonly show?: (value: unknown) => string;
}

export interface Recording {
  /** The runs, told up to now. */
  readonly stories: readonly Story[];
  /** The number of outermost runs beyond the limit. */
  readonly missed: number;
  /** Runs the chain of a story as arrays. It calls the program's callbacks, so everything else should be done before. */
  compare(index: number): Eager;
  /** Puts the classes back. */
  stop(): void;
}

/** A class that knows where errors came from. */
interface Traced {
  readonly trace?: (error: unknown) => { readonly stage: string } | undefined;
}

/** A class of the library. */
export interface Class {
  readonly prototype: object;
}

type Method = (this: any, ...args: any[]) => unknown; // eslint-disable-line @typescript-eslint/no-explicit-any -- any method

/** What a Seq can do that is used here. */
export interface AnySeq {
  profile(run: (seq: AnySeq) => unknown, options: object): { profile: Told };
  explain(): {
    stages: (Run['plan'][number] & { op: string })[];
    oneShot: boolean | undefined;
    infinite: boolean;
  };
}

interface Recorded {
  readonly chain: Chain;
  readonly story: () => Story;
}

export function recordRuns(
  { Seq, AsyncSeq }: { readonly Seq: Class; readonly AsyncSeq?: Class },
  options: RecordOptions = {},
): Recording {
  const recorder = new Recorder(options, (Seq as Traced).trace);
  recorder.wrap(Seq.prototype, false);
  if (AsyncSeq !== undefined) recorder.wrap(AsyncSeq.prototype, true);
  return recorder;
}

class Recorder implements Recording {
  missed = 0;
  private readonly runs: Recorded[] = [];
  private readonly undo: (() => void)[] = [];
  private readonly links = new WeakMap<object, Link>();
  private readonly wrapped = new Set<object>();
  private readonly most: number;
  private readonly moments: number;
  private readonly line: () => number | undefined;
  private readonly show: (value: unknown) => string;
  private readonly trace: NonNullable<Traced['trace']>;
  /** The number of our wrappers that are at work: only the outermost records. */
  private depth = 0;

  constructor(
    { runs = 8, moments = 320, line = () => undefined, show = full }: RecordOptions,
    trace: NonNullable<Traced['trace']> = () => undefined,
  ) {
    this.trace = trace;
    this.most = runs;
    this.moments = moments;
    this.line = line;
    this.show = show;
  }

  get stories(): readonly Story[] {
    return this.runs.map(({ story }) => story());
  }

  compare(index: number): Eager {
    const run = this.runs[index];
    return run === undefined ? { none: 'tooMuch' } : this.within(() => compare(run.chain));
  }

  stop(): void {
    for (const put of this.undo.reverse()) put();
    this.undo.length = 0;
  }

  /** Wraps what runs, and what makes another Seq of one: the latter only to know how the chain was made. */
  wrap(prototype: object, waits: boolean): void {
    this.wrapped.add(prototype);
    for (const name of Object.getOwnPropertyNames(prototype)) {
      const property = Object.getOwnPropertyDescriptor(prototype, name)!;
      if (typeof property.value !== 'function' || name === 'constructor') continue;
      const method = property.value as Method;
      if (TERMINALS.includes(name))
        this.replace(prototype, name, property, this.running(name, method, waits));
      else if (name === 'profile') this.replace(prototype, name, property, this.hidden(method));
      else this.replace(prototype, name, property, this.linking(name, method, prototype, waits));
    }
    const symbol = waits ? Symbol.asyncIterator : Symbol.iterator;
    const property = Object.getOwnPropertyDescriptor(prototype, symbol);
    if (property !== undefined)
      this.replace(prototype, symbol, property, this.iterating(property.value as Method, waits));
  }

  private replace(prototype: object, key: PropertyKey, property: PropertyDescriptor, by: Method): void {
    Object.defineProperty(by, 'name', { value: typeof key === 'symbol' ? '' : key, configurable: true });
    Object.defineProperty(prototype, key, { ...property, value: by });
    this.undo.push(() => Object.defineProperty(prototype, key, property));
  }

  private within<R>(work: () => R): R {
    this.depth++;
    try {
      return work();
    } finally {
      this.depth--;
    }
  }

  /** True if a run that begins now is recorded. */
  private get records(): boolean {
    if (this.depth > 0) return false;
    if (this.runs.length < this.most) return true;
    this.missed++;
    return false;
  }

  /** A method that makes a Seq: remembers of which one. That may be of a class with more methods, such as `thenBy`. */
  private linking(name: string, method: Method, prototype: object, waits: boolean): Method {
    const recorder = this;
    return function (this: object, ...args) {
      const made = method.apply(this, args);
      if (typeof made !== 'object' || made === null) return made;
      if (!recorder.links.has(made)) recorder.links.set(made, { up: this, name, args });
      const own = Object.getPrototypeOf(made) as object | null;
      const isMore = own !== null && Object.getPrototypeOf(own) === prototype;
      if (isMore && !recorder.wrapped.has(own)) recorder.wrap(own, waits);
      return made;
    };
  }

  /** The user's own profile: its runs are no outermost ones. */
  private hidden(method: Method): Method {
    const within = <R>(work: () => R): R => this.within(work);
    return function (...args) {
      return within(() => method.apply(this, args));
    };
  }

  private running(name: string, method: Method, waits: boolean): Method {
    const recorder = this;
    return function (this: AnySeq, ...args) {
      if (!recorder.records) return recorder.within(() => method.apply(this, args));
      return waits ? recorder.await(this, name, method, args) : recorder.run(this, name, method, args);
    };
  }

  private run(seq: AnySeq, name: string, method: Method, args: unknown[]): unknown {
    const run = this.begin(seq, name, false);
    this.within(() => {
      run.told = seq.profile(
        (probed) => {
          try {
            run.result = { value: method.apply(probed, args) };
          } catch (error) {
            run.error = { error };
          }
        },
        { moments: this.moments, time: false },
      ).profile;
    });
    if (run.error !== undefined) throw run.error.error;
    return run.result!.value;
  }

  private await(seq: AnySeq, name: string, method: Method, args: unknown[]): unknown {
    const run = this.begin(seq, name, true);
    let result: Promise<unknown> | undefined;
    this.within(() => {
      const profiled = seq.profile(
        (probed) => {
          result = method.apply(probed, args) as Promise<unknown>;
          return result.then(
            (value) => (run.result = { value }),
            (error: unknown) => (run.error = { error }),
          );
        },
        { moments: this.moments },
      ) as unknown as Promise<{ profile: Told }> & { profile: Told };
      void profiled.then(({ profile }) => (run.told = profile));
    });
    return result;
  }

  private iterating(method: Method, waits: boolean): Method {
    const recorder = this;
    return function (this: AnySeq, ...args) {
      if (!recorder.records) return recorder.hide(method.apply(this, args) as object);
      const run = recorder.begin(this, waits ? 'for await…of' : 'for…of', waits);
      let iterator: object | undefined;
      recorder.within(() => {
        const profiled: unknown = this.profile(
          (probed) => {
            iterator = method.apply(probed, args) as object;
            return undefined;
          },
          { moments: recorder.moments, time: waits },
        );
        if (waits) void (profiled as Promise<{ profile: Told }>).then(({ profile }) => (run.told = profile));
        else run.told = (profiled as { profile: Told }).profile;
      });
      return recorder.hide(iterator!);
    };
  }

  /** An iterator whose callbacks do not count as outermost. */
  private hide(iterator: object): object {
    for (const name of ['next', 'return'] as const) {
      const method = (iterator as Record<string, Method>)[name]!;
      const within = <R>(work: () => R): R => this.within(work);
      Object.defineProperty(iterator, name, {
        value(this: unknown, ...args: unknown[]) {
          return within(() => method.apply(this, args));
        },
        configurable: true,
        writable: true,
      });
    }
    return iterator;
  }

  private begin(seq: AnySeq, terminal: string, waits: boolean): Live {
    const { moments: limit, show, links, trace } = this;
    const plan = this.within(() => seq.explain());
    const run: Live = { told: undefined, result: undefined, error: undefined };
    const line = this.line();
    const empty: Told = {
      stages: plan.stages.map(({ op }) => ({ op, in: 0, out: 0 })),
      sides: [],
      moments: [],
    };
    const chain = { seq, links, waits };
    this.runs.push({
      chain,
      story: () =>
        tell(run.told ?? empty, { terminal, line, plan: plan.stages, waits, limit, show, trace, ...run }),
    });
    return run;
  }
}

interface Live {
  told: Told | undefined;
  result: { readonly value: unknown } | undefined;
  error: { readonly error: unknown } | undefined;
}
