/**
 * Random programs over iterator helpers, and what one implementation makes of them: values, errors, and the full log of
 * what was read from the sources and called on them.
 */
import fc from 'fast-check';

export interface SourcePlan {
  values: number[];
  /** Where `next` throws, if there. */
  failAt: number | undefined;
  /** What `return` does: not there, throws, gives a primitive, or is in order. */
  closing: 'none' | 'throws' | 'primitive' | 'fine';
}

export type Op =
  | { op: 'map' | 'filter' | 'flatMap'; by: number; throwAt: number | undefined }
  | { op: 'take' | 'drop' | 'chunks' | 'windows'; argument: unknown; partial: unknown };

export type End =
  | { end: 'next'; times: number; close: boolean }
  | { end: 'some' | 'every' | 'find' | 'forEach' | 'reduce'; by: number; throwAt: number | undefined }
  | { end: 'toArray' | 'join' }
  | { end: 'includes'; argument: unknown; skipped: unknown };

export interface Program {
  start: 'iterator' | 'concat' | 'zip' | 'zipKeyed' | 'from';
  sources: SourcePlan[];
  mode: unknown;
  ops: Op[];
  end: End;
}

const maybeIndex = fc.option(fc.nat(4), { nil: undefined, freq: 3 });
const source: fc.Arbitrary<SourcePlan> = fc.record({
  values: fc.array(fc.nat(9), { maxLength: 6 }),
  failAt: maybeIndex,
  closing: fc.constantFrom('none', 'throws', 'primitive', 'fine', 'fine'),
});
const op: fc.Arbitrary<Op> = fc.oneof(
  fc.record({
    op: fc.constantFrom('map', 'filter', 'flatMap'),
    by: fc.integer({ min: 1, max: 3 }),
    throwAt: maybeIndex,
  }),
  fc.record({
    op: fc.constantFrom('take', 'drop', 'chunks', 'windows'),
    argument: fc.oneof(
      { weight: 4, arbitrary: fc.nat(4) },
      {
        weight: 1,
        arbitrary: fc.constantFrom<unknown>(NaN, -1, 1.5, '2', Infinity, 2 ** 53, 2 ** 32, undefined, null),
      },
    ),
    partial: fc.constantFrom<unknown>(undefined, 'only-full', 'allow-partial', 'other'),
  }),
);
const end: fc.Arbitrary<End> = fc.oneof(
  fc.record({ end: fc.constant('next' as const), times: fc.nat(5), close: fc.boolean() }),
  fc.record({
    end: fc.constantFrom('some', 'every', 'find', 'forEach', 'reduce'),
    by: fc.integer({ min: 1, max: 3 }),
    throwAt: maybeIndex,
  }),
  fc.record({ end: fc.constantFrom('toArray', 'join') }),
  fc.record({
    end: fc.constant('includes' as const),
    argument: fc.nat(9),
    skipped: fc.constantFrom<unknown>(undefined, 0, 1, 2, -1, NaN, Infinity, '1'),
  }),
);

export const programs: fc.Arbitrary<Program> = fc.record({
  start: fc.constantFrom('iterator', 'iterator', 'concat', 'zip', 'zipKeyed', 'from'),
  sources: fc.array(source, { minLength: 1, maxLength: 3 }),
  mode: fc.constantFrom<unknown>(undefined, 'shortest', 'longest', 'strict', 'other'),
  ops: fc.array(op, { maxLength: 3 }),
  end,
});

/** An implementation in a realm: %Iterator.prototype% and `Iterator`. */
export interface Implementation {
  proto: any;
  Iterator: any;
}

/** Runs a program: each line says what was read, called, given or thrown. */
export function run(
  { start, sources, mode, ops, end: last }: Program,
  { proto, Iterator }: Implementation,
): string[] {
  const log: string[] = [];
  const iterators = sources.map((plan, i) =>
    logged('abc'[i] as string, plan, start === 'from' ? {} : proto, log),
  );
  try {
    let chain: any;
    if (start === 'iterator') chain = iterators[0];
    else if (start === 'from') chain = Iterator.from(iterators[0]);
    else if (start === 'concat')
      chain = Iterator.concat(...iterators.map((it) => ({ [Symbol.iterator]: () => it })));
    else if (start === 'zip') chain = Iterator.zip(iterators, { mode });
    else chain = Iterator.zipKeyed({ ...iterators }, { mode });
    log.push('made');
    for (const step of ops) chain = apply(chain, step, log);
    log.push('chained');
    finish(chain, last, log);
  } catch (error) {
    log.push(`threw ${nameOf(error)}`);
  }
  return log;
}

function nameOf(error: any): string {
  return typeof error === 'string' ? error : error.name;
}

function logged(name: string, plan: SourcePlan, proto: object, log: string[]): any {
  let at = 0;
  const target: any = Object.create(proto);
  target.next = (...args: unknown[]) => {
    log.push(`${name}.next(${args.length})`);
    if (at === plan.failAt) throw `${name} failed`;
    const done = at >= plan.values.length;
    return watched(
      `${name} ${done ? 'end' : 'result'}`,
      { done, value: done ? undefined : plan.values[at++] },
      log,
    );
  };
  if (plan.closing !== 'none') {
    target.return = (...args: unknown[]) => {
      log.push(`${name}.return(${args.length})`);
      if (plan.closing === 'throws') throw `${name} did not close`;
      return plan.closing === 'fine' ? {} : 1;
    };
  }
  return watched(name, target, log);
}

/** A proxy that logs what is read of it, whether something is in it, and what is above it. */
function watched(name: string, target: object, log: string[]): object {
  return new Proxy(target, {
    get(on, key, receiver) {
      log.push(`${name}: get ${String(key)}`);
      return Reflect.get(on, key, receiver);
    },
    has(on, key) {
      log.push(`${name}: has ${String(key)}`);
      return Reflect.has(on, key);
    },
    getPrototypeOf(on) {
      log.push(`${name}: prototype`);
      return Reflect.getPrototypeOf(on);
    },
  });
}

function apply(chain: any, step: Op, log: string[]): any {
  switch (step.op) {
    case 'map':
      return chain.map(callback('map', step, log, (x) => x));
    case 'filter':
      return chain.filter(callback('filter', step, log, (x) => digits(x) % 2 === 0));
    case 'flatMap':
      return chain.flatMap(callback('flatMap', step, log, (x) => (step.by === 3 ? 'text' : [x, x])));
    case 'windows':
      return chain.windows(step.argument, step.partial);
    default:
      return chain[step.op](step.argument);
  }
}

const digits = (value: unknown): number =>
  JSON.stringify(value).length + (typeof value === 'number' ? value : 0);

function callback(
  name: string,
  { throwAt, by }: { throwAt: number | undefined; by: number },
  log: string[],
  answer: (value: unknown) => unknown,
): (...args: any[]) => unknown {
  let calls = 0;
  return (...args) => {
    log.push(`${name}(${JSON.stringify(args)})`);
    if (calls++ === throwAt) throw `${name} threw ${by}`;
    return answer(args[0]);
  };
}

function finish(chain: any, last: End, log: string[]): void {
  const give = (value: unknown): void => void log.push(`gave ${JSON.stringify(value)}`);
  switch (last.end) {
    case 'next':
      for (let i = 0; i < last.times; i++) {
        try {
          give(chain.next());
        } catch (error) {
          log.push(`next threw ${nameOf(error)}`);
        }
      }
      if (last.close && typeof chain.return === 'function') give(chain.return());
      return give(chain.next());
    case 'some':
    case 'find':
      return give(chain[last.end](callback(last.end, last, log, (x) => digits(x) % last.by === 1)));
    case 'every':
      return give(chain.every(callback('every', last, log, (x) => digits(x) % last.by !== 1)));
    case 'forEach':
      return give(chain.forEach(callback('forEach', last, log, () => 1)));
    case 'reduce': {
      const reducer = callback('reduce', last, log, (x) => digits(x));
      return give(last.by === 1 ? chain.reduce(reducer) : chain.reduce(reducer, undefined));
    }
    case 'includes':
      return give(chain.includes(last.argument, last.skipped));
    default:
      return give(chain[last.end]());
  }
}
