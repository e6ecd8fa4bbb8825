/**
 * Everything that the library can do, in small: each job is a closure without any built-in in it, and gives a plain
 * result. Programs run them before and after they have broken their surroundings.
 */
import { Seq } from '../../../lib/index.ts';
import { sources, stages, terminals } from '../catalogue.ts';
import type { Entry, Param } from '../catalogue.ts';
import type { ArgSpec } from '../world.ts';

export interface Job {
  readonly name: string;
  readonly work: () => unknown;
}

/** Taken at load, as the library takes them. */
const { apply } = Reflect;

const callbacks = {
  mapper: (v: number) => v + 1,
  predicate: (v: number) => v % 2 === 0,
  key: (v: number) => v % 2,
  reducer: (a: number, v: number) => a + v,
  effect: () => undefined,
  compare: (a: number, b: number) => a - b,
  sub: (v: number) => [v, v],
  result: (a: number, b: number) => [a, b],
  merge: (a: number, b: number) => a + b,
  hook: () => undefined,
  unfolder: (v: number, i: number) => (i < 3 ? [v, v + 1] : undefined),
  accum: (s: number, v: number) => [s + v, s],
  same: (a: number, b: number) => a <= b,
  rng: () => 0.4,
  children: (v: number) => (v > 0 ? [v - 1] : null),
  report: () => undefined,
};

const adding = {
  init: () => 0,
  add: (all: number, v: number) => all + v,
  merge: (a: number, b: number) => a + b,
  done: (all: number) => all,
};

function argument(spec: ArgSpec): unknown {
  if ('fn' in spec) return callbacks[spec.fn];
  if ('collector' in spec) return adding;
  if ('iterable' in spec) return spec.iterable.values;
  return spec.literal;
}

const needed = (param: Param): boolean => param.optional !== true;

/** The argument lists of an operation: the needed ones, and all of them. */
function lists({ params }: Entry): unknown[][] {
  const all = [params.filter(needed), params].map((each) => each.map(({ good }) => argument(good[0]!)));
  return params.every(needed) ? all.slice(0, 1) : all;
}

class Counter {
  private n = 0;
  next(): IteratorResult<number> {
    return this.n < 4 ? { done: false, value: this.n++ } : { done: true, value: undefined };
  }
  return(): object {
    return {};
  }
}

/** Sources of the kinds that the engine walks in different ways. */
const iteratorSymbol: typeof Symbol.iterator = Symbol.iterator;
const values = [3, 0, 2, 1, 2];
const iterable = { [iteratorSymbol]: () => new Counter() } as Iterable<number>;
const set = new Set(values);
const givers: [string, () => any][] = [
  ['array', () => Seq.from(values)],
  ['iterable', () => Seq.from(iterable)],
  ['set', () => Seq.from(set)],
];

function attempt(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return error;
  }
}

/** Walks by hand and leaves after two elements. */
function leave(seq: any): unknown {
  const iterator = seq[iteratorSymbol]();
  iterator.next();
  const { value } = iterator.next();
  iterator.return();
  return value;
}

export function makeJobs(): Job[] {
  const jobs: Job[] = [];
  const add = (name: string, work: () => unknown): void => {
    jobs.push({ name, work: () => attempt(work) });
  };
  for (const [kind, give] of givers) {
    for (const entry of stages) {
      for (const args of lists(entry)) {
        const name = `${kind} ▸ ${entry.name}(${args.length})`;
        const build = (): any => {
          const seq = entry.after === undefined ? give() : give().sortBy(callbacks.key);
          return apply(seq[entry.name], seq, args);
        };
        add(`${name} ▸ toArray`, () => build().toArray());
        if (kind === 'iterable') add(`${name} ▸ left`, () => leave(build()));
        if (kind === 'array') add(`${name} ▸ explained`, () => `${build().explain()}`);
      }
    }
    for (const entry of terminals) {
      for (const args of lists(entry)) {
        add(`${kind} ▸ ${entry.name}(${args.length})`, () => {
          const seq = give();
          return apply(seq[entry.name], seq, args);
        });
      }
    }
    add(
      `${kind} ▸ profile`,
      () =>
        give()
          .map(callbacks.mapper)
          .profile((seq: any) => seq.sum()).result,
    );
    add(`${kind} ▸ pipe`, () => give().pipe((seq: any) => seq.count()));
  }
  for (const entry of sources) {
    for (const args of lists(entry)) {
      add(`Seq.${entry.name}(${args.length})`, () =>
        (apply((Seq as any)[entry.name], Seq, args) as Seq<unknown>).take(5).toArray(),
      );
    }
  }
  for (const entry of [...stages, ...terminals]) {
    if (entry.params.length === 0) continue;
    // To some, null is a 0: so it is run, if it can be.
    add(`${entry.name} with a bad argument`, () => {
      const seq = entry.after === undefined ? Seq.of(1) : Seq.of(1).sortBy(callbacks.key);
      const made = (seq as any)[entry.name](null, null);
      return entry.plan === true ? made.toArray() : made;
    });
  }
  add('an endless one', () => Seq.range(0).toArray());
  add('a consumed one', () => {
    const seq = Seq.from(new Counter() as Iterator<number>);
    seq.toArray();
    return seq.toArray();
  });
  add('a trace', () =>
    Seq.trace(
      attempt(() =>
        Seq.of(1)
          .map(() => {
            throw { an: 'error' };
          })
          .toArray(),
      ),
    ),
  );
  add('what is none', () => Seq.from(5 as never));
  add('whether', () => [Seq.isSeq(Seq.of()), Seq.isSeq({})]);
  add('strings', () => Seq.from('a😀').toArray());
  add('deep', () =>
    Seq.of([1, [2, [3]]] as never)
      .flatten(Infinity)
      .toArray(),
  );
  add('endless cycle', () => Seq.of(1, 2).cycle().take(5).toArray());
  add('keys', () => Seq.of('__proto__', 'constructor').toObject((key) => key));
  add('big', () => Seq.range(0n, 3n).sum(0n));
  add('memo', () => {
    const memo = Seq.of(1, 2, 3).memoize();
    return [memo.first(), memo.toArray(), memo.toArray()];
  });
  return jobs;
}
