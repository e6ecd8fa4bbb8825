/**
 * Moments of an asynchronous run: a source that is asked, a callback that is called, something that is closed. Each of them can
 * be held for as long as a test wants, or fail; and what is under way is known at any time.
 */
import { key } from 'seqable';
import { AsyncSeq } from 'seqable/async';
import { mayWait } from './asyncWorld.ts';
import { stages, usual } from './catalogue.ts';
import type { Entry } from './catalogue.ts';
import { World } from './world.ts';
import type { Role } from './world.ts';

export const kinds = ['next', 'call', 'close'] as const;
export type Kind = (typeof kinds)[number];

/** The nth time that something of a kind is begun in a run. */
export interface Moment {
  readonly kind: Kind;
  readonly nth: number;
}

/** What was done to one iterator. */
interface Track {
  readonly name: string;
  asked: boolean;
  /** It is closed also if it was never asked. */
  readonly must: boolean;
  over: boolean;
  returns: number;
}

export interface Gate {
  open(): void;
  fail(error: unknown): void;
}

export const immediate = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

export class Scene {
  /** What has been begun, in order. */
  readonly events: string[] = [];
  /** What has been begun and has not settled. */
  readonly underWay: Set<string> = new Set<string>();
  readonly tracks: Track[] = [];
  /** Signals of the calls that have been made. */
  readonly signals: Map<string, AbortSignal> = new Map<string, AbortSignal>();
  /** What is held, once the moment has come. */
  gate: Gate | undefined = undefined;
  held: string | undefined = undefined;
  /** Something was being closed already when it mattered. */
  hasClosed = false;
  /** Called in the middle of what is held. */
  inside: (() => void) | undefined = undefined;
  private readonly counts = { next: 0, call: 0, close: 0 };
  private readonly holds: Moment | undefined;
  private readonly fails: Moment | undefined;
  readonly error: Error = new Error('it failed');
  private readonly never: boolean;

  /** `holds`: what is held until its gate is opened; `fails`: what fails. `never`: closes never settle. */
  constructor(holds: Moment | undefined, fails?: Moment, never: boolean = false) {
    this.holds = holds;
    this.fails = fails;
    this.never = never;
  }

  /** Begins something; it is under way until the promise has settled, a few turns later. */
  begin<T>(kind: Kind, name: string, give: () => T, signal?: AbortSignal): Promise<T> {
    const nth = ++this.counts[kind];
    const label = `${kind} ${nth} of ${name}`;
    this.events.push(label);
    this.underWay.add(label);
    if (signal !== undefined) this.signals.set(label, signal);
    const isMoment = (moment: Moment | undefined): boolean => moment?.kind === kind && moment.nth === nth;
    return new Promise<T>((resolve, reject) => {
      const open = (): void => {
        this.underWay.delete(label);
        resolve(give());
      };
      const fail = (error: unknown): void => {
        this.underWay.delete(label);
        reject(error as Error);
      };
      if (isMoment(this.holds) || (this.never && kind === 'close')) {
        this.held ??= label;
        this.gate ??= { open, fail };
        if (isMoment(this.holds)) this.inside?.();
      } else
        queueMicrotask(() =>
          isMoment(this.fails) ? fail(this.error) : queueMicrotask(() => queueMicrotask(open)),
        );
    });
  }

  /** An asynchronous source; `own`: it is its own iterator; `must`: so it is closed if it is never opened. */
  source(name: string, values: readonly unknown[], own: boolean = false, must: boolean = false): any {
    const make = (): any => {
      const track: Track = { name, must, asked: false, over: false, returns: 0 };
      let at = 0;
      this.tracks.push(track);
      return {
        next: () => {
          track.asked = true;
          const asked = this.begin('next', name, () => {
            if (at < values.length && !track.over) return { value: values[at++], done: false };
            track.over = true;
            return { value: undefined, done: true };
          });
          asked.catch(() => (track.over = true));
          return asked;
        },
        return: () => {
          track.returns++;
          const before = track.over;
          track.over = true;
          if (before) this.events.push(`close of ${name}, which was over`);
          return this.begin('close', name, () => ({}));
        },
      };
    };
    if (!own) return { name, [Symbol.asyncIterator]: make };
    const iterator = make();
    iterator[Symbol.asyncIterator] = () => iterator;
    return iterator;
  }

  /** What is under way, but for what was asked of sources. */
  get calls(): string[] {
    return [...this.underWay].filter((label) => !label.startsWith('next'));
  }

  /** What is wrong with how the sources were left. */
  get untidy(): string[] {
    return this.tracks
      .filter(({ asked, must, over, returns }) => returns > 1 || ((asked || must) && !over))
      .map(({ name, returns }) => `${name} was closed ${returns} times`);
  }
}

/** Arguments whose sources and callbacks belong to a scene. */
export class SceneWorld extends World {
  op = '';
  private made = 0;

  readonly scene: Scene;

  constructor(scene: Scene) {
    super({ from: (of) => AsyncSeq.from(of as []), map: (seq, fn) => seq.map(fn), key });
    this.scene = scene;
  }

  override fn(role: Role, variant: number): (...args: any[]) => any {
    const call = super.fn(role, variant);
    const source = (given: unknown): unknown => (Array.isArray(given) ? this.array(given) : given);
    if (!mayWait(this.op, role)) return call;
    const { scene } = this;
    return (...args: any[]) => {
      return scene.begin('call', this.op, () => {
        const given: unknown = call(...args.slice(0, 2));
        return role === 'sub' || role === 'children' ? source(given) : given;
      });
    };
  }

  protected override array(values: unknown[]): any {
    return this.scene.source(`side ${++this.made}`, values);
  }

  argsOf(entry: Entry): any[] {
    this.op = entry.name;
    return this.args(usual(entry));
  }
}

/** What is walked by hand, of whatever kind. */
export interface Walker {
  next(): Promise<{ done?: boolean | undefined }>;
  return(): Promise<unknown>;
}

/** An operation over sources of a scene. `signal` ends it where it is given: `first`, right behind its source. */
export interface Form {
  readonly name: string;
  /** The sequence; or, of a terminal, what it becomes when it is run. */
  build(world: SceneWorld, ending: Ending | undefined): any;
  readonly runs: boolean;
  /** Other readers may still come: what was opened is closed when it is disposed. */
  readonly shares?: boolean;
}

export interface Ending {
  readonly signal: AbortSignal;
  readonly first: boolean;
}

/** Elements of which an operation makes something. */
function elementsOf({ over }: Entry): unknown[] {
  if (over === 'one') return [3];
  return over === 'pairs'
    ? [
        [3, 4],
        [1, 2],
        [5, 6],
      ]
    : [3, 1, 2, 4];
}

function start(world: SceneWorld, ending: Ending | undefined, values: unknown[] = [3, 1, 2, 4]): any {
  const seq: any = AsyncSeq.from(world.scene.source('main', values));
  return ending?.first === true ? seq.signal(ending.signal) : seq;
}

function end(seq: any, ending: Ending | undefined): any {
  return ending?.first === false ? seq.signal(ending.signal) : seq;
}

/** What the catalogue has, put behind a source of the scene. */
export function formOf(entry: Entry): Form {
  if (entry.kind === 'source')
    return {
      name: `AsyncSeq.${entry.name}`,
      runs: false,
      build: (world, ending) => {
        const seq = (AsyncSeq as any)[entry.name](...world.argsOf(entry));
        return ending === undefined ? seq : seq.signal(ending.signal);
      },
    };
  return {
    name: entry.name,
    runs: entry.plan !== true,
    shares: entry.name === 'memoize' || entry.name === 'share',
    build: (world, ending) => {
      let seq = start(world, ending, elementsOf(entry));
      for (const before of stages.filter(({ name }) => name === entry.after))
        seq = seq[before.name](...world.argsOf(before));
      if (entry.plan === true) return end(seq[entry.name](...world.argsOf(entry)), ending);
      return () => end(seq, ending)[entry.name](...world.argsOf(entry));
    },
  };
}

const stage = (name: string, make: (seq: any, world: SceneWorld) => any, more: Partial<Form> = {}): Form => ({
  name,
  runs: false,
  build: (world, ending) => end(make(start(world, ending), world), ending),
  ...more,
});

const source = (name: string, make: (world: SceneWorld) => any): Form => ({
  name,
  runs: false,
  build: (world, ending) => (ending === undefined ? make(world) : make(world).signal(ending.signal)),
});

/** A callback of the scene that answers with `give`. */
const calling =
  (world: SceneWorld, give: (value: any) => unknown = (value) => value) =>
  (value: unknown, _index?: number, context?: { signal: AbortSignal }): Promise<unknown> =>
    world.scene.begin('call', 'fn', () => give(value), context?.signal);

const abreast = [
  ['2 at a time', { concurrency: 2 }],
  ['3 at a time, a large buffer', { concurrency: 3, buffer: 9 }],
  ['2 at a time, unordered', { concurrency: 2, ordered: false }],
] as const;

/** What only the asynchronous side has, and other forms of what both have. */
export const further: readonly Form[] = [
  ...abreast.flatMap(([words, options]) => [
    stage(`map, ${words}`, (seq, world) => seq.map(calling(world), options)),
    stage(`filter, ${words}`, (seq, world) => seq.filter(calling(world), options)),
    stage(`filterMap, ${words}`, (seq, world) => seq.filterMap(calling(world), options)),
    stage(`tap, ${words}`, (seq, world) => seq.tap(calling(world), options)),
    stage(`flatMap, ${words}`, (seq, world) =>
      seq.flatMap(
        calling(world, (n) => world.scene.source(`inner ${n}`, [n, n])),
        options,
      ),
    ),
    stage(`map, ${words}, take`, (seq, world) => seq.map(calling(world), options).take(2)),
    stage(`flatMap, ${words}, take`, (seq, world) =>
      seq
        .flatMap(
          calling(world, (n) => world.scene.source(`inner ${n}`, [n, n])),
          options,
        )
        .take(3),
    ),
    {
      name: `forEach, ${words}`,
      runs: true,
      build: (world: SceneWorld, ending: Ending | undefined) => () =>
        end(start(world, ending), ending).forEach(calling(world), options),
    },
  ]),
  stage('merge', (seq, world) => seq.merge(world.scene.source('other', [1, 2, 3]))),
  stage('merge of stages with callbacks', (seq, world) =>
    seq
      .map(calling(world))
      .merge(
        AsyncSeq.from(world.scene.source('other', [1, 2, 3])).map(calling(world)),
        world.scene.source('third', [7], true),
      )
      .take(3),
  ),
  stage('zip of stages with callbacks', (seq, world) =>
    seq.map(calling(world)).zip(AsyncSeq.from(world.scene.source('other', [1, 2])).map(calling(world))),
  ),
  stage('concat of what can be read once', (seq, world) =>
    seq.concat(world.scene.source('other', [1], true), world.scene.source('third', [7], true)),
  ),
  source('AsyncSeq.product of what can be read once', ({ scene }) =>
    AsyncSeq.product(
      scene.source('a', [1], true, true),
      scene.source('b', [7], true, true),
      scene.source('c', [8], true, true),
      scene.source('d', [9], true, true),
    ),
  ),
  stage('concat, take', (seq, world) =>
    seq.concat(world.scene.source('other', [1], true), world.scene.source('third', [7], true)).take(1),
  ),
  stage('zip, take', (seq, world) =>
    seq.zip(world.scene.source('other', [1, 2]), world.scene.source('third', [7, 8])).take(1),
  ),
  stage('take in the middle', (seq, world) =>
    seq
      .zip(world.scene.source('other', [1, 2]))
      .take(1)
      .concat([5]),
  ),
  stage('finally', (seq, world) => seq.finally(() => calling(world)(0)).finally(() => calling(world)(1))),
  stage('prefetch', (seq) => seq.prefetch(2)),
  stage('prefetch behind a callback', (seq, world) => seq.map(calling(world)).prefetch(2)),
  stage('a callback behind prefetch', (seq, world) => seq.prefetch(2).map(calling(world))),
  stage('chunks by the clock', (seq) => seq.chunks(3, { ms: 5000 })),
  stage('chunks by the clock behind a callback', (seq, world) =>
    seq.map(calling(world)).chunks(3, { ms: 5000 }),
  ),
  stage('timeout', (seq) => seq.timeout(5000)),
  stage('timeout behind a callback', (seq, world) => seq.map(calling(world)).timeout(5000)),
  stage('breathe', (seq) => seq.breathe(0.001)),
  stage('share behind a callback', (seq, world) => seq.map(calling(world)).share(), { shares: true }),
  stage('memoize behind a callback', (seq, world) => seq.map(calling(world)).memoize(), { shares: true }),
  stage('two in a row', (seq, world) =>
    seq.map(calling(world), { concurrency: 2 }).filter(calling(world), { concurrency: 3, ordered: false }),
  ),
  source('AsyncSeq.merge', ({ scene }) =>
    AsyncSeq.merge(scene.source('a', [1, 2]), scene.source('b', []), scene.source('c', [3, 4])),
  ),
  source('AsyncSeq.push', ({ scene }) =>
    AsyncSeq.push((sink) => {
      sink.next(1);
      const timer = setTimeout(() => sink.next(2), 5000);
      return () => {
        clearTimeout(timer);
        return scene.begin('close', 'push', () => undefined);
      };
    }),
  ),
  source('AsyncSeq.push, by a promise', (world) =>
    AsyncSeq.push((sink) => {
      sink.next(1);
      return calling(world, () => () => world.scene.begin('close', 'push', () => undefined))(0) as never;
    }),
  ),
  source('AsyncSeq.defer', (world) =>
    AsyncSeq.defer(calling(world, () => world.scene.source('deferred', [1, 2])) as never),
  ),
  source('AsyncSeq.interval', () => AsyncSeq.interval(5000)),
  source('AsyncSeq.asCompleted', ({ scene }) =>
    AsyncSeq.asCompleted([1, 2].map((n) => scene.begin('next', 'promises', () => n))),
  ),
  source('AsyncSeq.from, promises', () =>
    AsyncSeq.from([Promise.resolve(1), new Promise<number>(() => undefined)]),
  ),
];
