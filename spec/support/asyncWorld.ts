/**
 * The asynchronous side of a comparison with Seq: the same sources and callbacks, which answer by promises, by things that have
 * a `then`, or at once, as a seed has it.
 */
import { key } from 'seqable';
import { planOf } from '../../lib/engine/plan.ts';
import type { Chain, End, Result } from './chains.ts';
import type { Entry } from './catalogue.ts';
import type { Faults, Log, ProbeKind } from './probe.ts';
import { makeProbe, watched } from './probe.ts';
import { show, showGroupsBy, World } from './world.ts';
import type { ArgSpec, Role, Side } from './world.ts';

showGroupsBy((group) => (planOf(group).op as { items: readonly unknown[] }).items);

/** Operations with callbacks that may give promises, and which of their callbacks do not. */
const waited = new Set([
  ...[
    'map',
    'filter',
    'filterMap',
    'flatMap',
    'tap',
    'scan',
    'mapAccum',
    'takeWhile',
    'dropWhile',
    'takeUntil',
  ],
  ...[
    'chunkBy',
    'chunkWhile',
    'split',
    'distinct',
    'dedupe',
    'expand',
    'progress',
    'finally',
    'defer',
    'generate',
  ],
  ...[
    'iterate',
    'unfold',
    'forEach',
    'reduce',
    'find',
    'findIndex',
    'findLast',
    'some',
    'every',
    'partition',
  ],
  ...['groupBy', 'toGroups', 'countBy', 'toMap', 'toObject', 'aggregateBy', 'reduceBy', 'minBy', 'maxBy'],
]);
const never = new Set<Role>(['compare', 'result', 'merge', 'rng']);

export function mayWait(op: string, role: Role): boolean {
  return waited.has(op) && !never.has(role) && (op !== 'reduceBy' || role === 'key');
}

type Form = 'plain' | 'promise' | 'thenable';

export class AsyncWorld extends World {
  /** The operation that arguments are made for. */
  op = '';
  /** What a promise from the factory of defer brings is opened when it is there: later than its neighbours. */
  defers = true;
  /** Streams can be read once. */
  streams = true;
  private seed: number;

  constructor(side: Side, failing: number, seed: number) {
    super(side, failing);
    this.seed = seed;
  }

  /** A whole number below `count`; 0 throughout without a seed. */
  private draw(count: number): number {
    if (this.seed === 0) return 0;
    this.seed = (Math.imul(this.seed, 1664525) + 1013904223) >>> 0;
    return (this.seed >>> 8) % count;
  }

  override fn(role: Role, variant: number): (...args: any[]) => any {
    const call = super.fn(role, variant);
    if (!mayWait(this.op, role) || (this.op === 'defer' && !this.defers)) return call;
    const give = this.giver();
    return function (this: unknown, ...args: any[]) {
      return give(() => call.apply(this, args));
    };
  }

  /** What gives a result in one of the forms, another one each time. */
  private giver(): (work: () => unknown) => unknown {
    return (work) => {
      const form = (['plain', 'promise', 'thenable', 'promise'] as const)[this.draw(4)]!;
      return inForm(form, work);
    };
  }

  protected override probe(
    name: string,
    values: readonly unknown[],
    kind: ProbeKind,
    faults: Faults = {},
  ): any {
    const probe = makeProbe(this.log, name, values, kind, faults);
    return this.draw(3) === 0 ? probe : asynchronous(name, probe, kind, this.giver());
  }

  protected override generator(name: string, values: readonly unknown[]): any {
    return this.draw(2) === 0 ? watched(this.log, name, values) : watchedAsync(this.log, name, values);
  }

  protected override array(values: unknown[]): any {
    switch (this.draw(this.streams ? 3 : 2)) {
      case 0:
        return values;
      case 1:
        return values.map((value) => (this.draw(2) === 0 ? value : inForm('promise', () => value)));
      default:
        return streamOf(values);
    }
  }
}

function inForm(form: Form, work: () => unknown): unknown {
  if (form === 'plain') return work();
  let given: { value: unknown } | { error: unknown };
  try {
    given = { value: work() };
  } catch (error) {
    given = { error };
  }
  if (form === 'promise')
    return 'error' in given ? Promise.reject(given.error) : Promise.resolve(given.value);
  return {
    then(resolve: (value: unknown) => void, reject: (error: unknown) => void): void {
      queueMicrotask(() => ('error' in given ? reject(given.error) : resolve(given.value)));
    },
  };
}

/** A stream of the web over some values. */
export function streamOf(values: readonly unknown[]): ReadableStream<unknown> {
  let i = 0;
  return new ReadableStream(
    {
      pull(controller) {
        if (i < values.length) controller.enqueue(values[i++]);
        else controller.close();
      },
    },
    { highWaterMark: 0 },
  );
}

/** The probe, whose calls of `next` and `return` give promises. */
function asynchronous(
  name: string,
  probe: any,
  kind: ProbeKind,
  give: (work: () => unknown) => unknown,
): object {
  const always = (work: () => unknown): unknown => {
    const given = give(work);
    return typeof (given as { then?: unknown } | null)?.then === 'function' ? given : Promise.resolve(given);
  };
  const around = (iterator: any): any => {
    const made: any = { name, next: (...args: unknown[]) => always(() => iterator.next(...args)) };
    if ('return' in iterator) {
      made.return =
        typeof iterator.return === 'function'
          ? (...args: unknown[]) => always(() => iterator.return(...args))
          : iterator.return;
    }
    return made;
  };
  if (kind === 'iterable') return { name, [Symbol.asyncIterator]: () => around(probe[Symbol.iterator]()) };
  const iterator = around(probe);
  if (kind === 'own')
    iterator[Symbol.asyncIterator] = function (this: unknown): unknown {
      probe[Symbol.iterator]();
      return this;
    };
  return iterator;
}

async function* watchedAsync<T>(
  log: Log,
  name: string,
  values: Iterable<T>,
): AsyncGenerator<T, void, undefined> {
  try {
    for (const value of values) {
      log.add(`${name} gives`);
      yield value;
    }
  } finally {
    log.add(`${name} left`);
  }
}

/** What came of it, in words, when it has settled. */
export async function outcomeOf(log: Log, work: () => unknown): Promise<string> {
  try {
    return `gave ${show(await work())}`;
  } catch (error) {
    const at = log.thrown.indexOf(error);
    if (at >= 0) return `threw ${(error as Error).message}`;
    return `threw a ${(error as Error).name}`;
  }
}

/** Runs a chain by AsyncSeq; `seed` says in which forms sources and callbacks answer. */
export async function runAsync(Seq: any, AsyncSeq: any, chain: Chain, seed: number): Promise<Result> {
  const side: Side = { from: (source) => AsyncSeq.from(source), map: (seq, fn) => seq.map(fn), key };
  const world = new AsyncWorld(side, chain.failing, seed);
  world.streams = chain.runs === 1 && chain.stages.every(({ op }) => op.name !== 'cycle');
  const links = [...chain.stages, ...(chain.end.by === 'terminal' ? [chain.end.call] : [])];
  world.defers = links.every(({ op }) => op.params.every(({ type }) => !type.startsWith('iterable')));
  const args = (op: Entry, specs: readonly ArgSpec[]): unknown[] => {
    world.op = op.name;
    return world.args(specs);
  };
  const build = (): any => {
    const { source } = chain;
    let made: any;
    if (!('op' in source)) made = AsyncSeq.from(world.source(source));
    else if (source.op.name === 'range' || source.op.name === 'repeat')
      made = AsyncSeq.from(Seq[source.op.name](...args(source.op, source.args)));
    else made = AsyncSeq[source.op.name](...args(source.op, source.args));
    for (const { op, args: specs } of chain.stages) made = made[op.name](...args(op, specs));
    return made;
  };
  const outcomes: string[] = [];
  let made: any;
  outcomes.push(await outcomeOf(world.log, () => ((made = build()), 'a sequence')));
  if (made === undefined) return { outcomes, events: world.log.events };
  const { end } = chain;
  const last = end.by === 'terminal' ? args(end.call.op, end.call.args) : undefined;
  for (let i = 0; i < chain.runs; i++) {
    world.log.add(`run ${i + 1}`);
    const work = (): unknown =>
      end.by === 'terminal' ? made[end.call.op.name](...last!) : consume(made, end, world.log);
    outcomes.push(await outcomeOf(world.log, work));
  }
  return { outcomes, events: world.log.events };
}

async function consume(made: AsyncIterable<unknown>, end: End, log: Log): Promise<string> {
  if (end.by === 'terminal') return '';
  const got: string[] = [];
  if (end.by === 'break') {
    let left = end.after;
    for await (const value of made) {
      got.push(show(value));
      if (--left <= 0) break;
    }
    return got.join(' ');
  }
  const iterator = made[Symbol.asyncIterator]();
  for (let i = 0; i < end.after; i++) {
    const { done, value } = await iterator.next();
    got.push(done === true ? `end ${show(value)}` : show(value));
  }
  log.add('leave');
  for (let i = 0; i < 2; i++) got.push(show(await iterator.return!()));
  got.push(show(await iterator.next()));
  return got.join(' ');
}
