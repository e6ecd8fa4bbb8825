/**
 * The further texts of the loop do what the plain one does (house rule 7): the same values, the same calls in the same order with
 * the same arguments, the same reads and closes of the source, the same errors at the same place.
 *
 * So each pipeline is run twice, as it is and plainly. With SEQ_PLAIN=1 both are the plain loop.
 */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { traceOf } from '../../lib/engine/observe/trace.ts';
import { laneOf } from '../../lib/engine/fast/fast.ts';
import { PARTS, WALK } from '../../lib/engine/run/flow.ts';
import { quicken } from '../../lib/engine/run/faster.ts';
import { Seq } from '../../lib/index.ts';
import { ANY_SHAPE, everyText, lettersOf, plainly } from '../support/texts.ts';
import type { Described } from '../support/texts.ts';

type Log = unknown[];

/** Sources by name, made anew for each run: the log hears what is done to them. */
const sources: Record<string, (log: Log, n: number) => Iterable<unknown>> = {
  'a range': (_, n) => Seq.range(3, n + 3),
  integers: (_, n) => Array.from({ length: n }, (_unused, i) => (i * 7) % 23),
  doubles: (_, n) => Array.from({ length: n }, (_unused, i) => i / 3),
  'first integers, then others': (_, n) => Array.from({ length: n }, (_unused, i) => (i < n / 2 ? i : i / 4)),
  'numbers at the limits': (_, n) => Array.from({ length: n }, (_unused, i) => (i % 2 ? -0 : 2 ** 31 + i)),
  strings: (_, n) => Array.from({ length: n }, (_unused, i) => `s${i % 7}`),
  'of many kinds': (_, n) =>
    Array.from({ length: n }, (_unused, i) => [i, 'x', null, undefined, 1.5, {}][i % 6]),
  'an array with holes': (_, n) => Object.assign(new Array(n), { 0: 1, 5: 2 }),
  'an array that grows': (log, n) => {
    const array: unknown[] = Array.from({ length: n }, (_unused, i) => i);
    log.push(array);
    return array;
  },
  'a Proxy over an array': (log, n) =>
    new Proxy(
      Array.from({ length: n }, (_unused, i) => i),
      {
        get: (target, key, self) => {
          log.push(`get ${String(key)}`);
          return Reflect.get(target, key, self);
        },
        has: (target, key) => {
          log.push(`has ${String(key)}`);
          return Reflect.has(target, key);
        },
      },
    ),
  'an array of a subclass': (_, n) => {
    class Own extends Array<unknown> {}
    return Own.from({ length: n }, (_unused, i) => i);
  },
  'an array with an iterator of its own': (log, n) =>
    Object.assign(
      Array.from({ length: n }, (_unused, i) => i),
      {
        *[Symbol.iterator]() {
          try {
            for (let i = 0; i < n; i++) yield -i;
          } finally {
            log.push('closed');
          }
        },
      },
    ),
  'an array with a getter that throws': (_, n) =>
    Object.defineProperty(
      Array.from({ length: n }, (_unused, i) => i),
      String(Math.floor(n / 2)),
      {
        get() {
          throw new Error('getter');
        },
      },
    ),
  'a Set': (_, n) => new Set(Array.from({ length: n }, (_unused, i) => i)),
  'a Map': (_, n) => new Map(Array.from({ length: n }, (_unused, i) => [i, i])),
  'a string': (_, n) => 'a€😀'.repeat(n).slice(0, n) as never,
  'a typed array': (_, n) => Float64Array.from({ length: n }, (_unused, i) => i / 2),
  *'a generator'(log, n) {
    try {
      for (let i = 0; i < n; i++) {
        log.push(`pull ${i}`);
        yield i;
      }
    } finally {
      log.push('closed');
    }
  },
  'an iterator that fails': (log, n) => {
    let i = 0;
    return {
      [Symbol.iterator]: () => ({
        next: () => {
          if (++i > n / 2) throw new Error('next');
          return { done: false, value: i };
        },
        return: () => (log.push('closed'), {}),
      }),
    } as never;
  },
};

/** What stands between the source and the maps and filters: none, a step, a stage that collects, one that pulls. */
const bases: Record<string, (source: Seq<any>) => Seq<any>> = {
  none: (source) => source,
  take: (source) => source.take(40),
  drop: (source) => source.drop(3),
  chunks: (source) => source.chunks(3),
  sort: (source) => source.map(String).sort(),
  reverse: (source) => source.reverse(),
  flatMap: (source) => source.flatMap((value: unknown) => [value, value]),
  concat: (source) => source.concat([1, 2.5]),
  'concat of more': (source) => source.concat([], [2.5], new Set(['x']), [1]),
  flatten: (source) => source.map((value: unknown) => [value, [value]]).flatten(),
  'append and prepend': (source) => source.append(1, 'x').prepend(2, 2.5),
};

interface Pipeline {
  readonly source: string;
  readonly base: string;
  readonly length: number;
  readonly stages: readonly { readonly kind: 'map' | 'filter'; readonly variant: number }[];
  readonly terminal: string;
  readonly throwAt: number;
}

function number(value: unknown): number {
  return typeof value === 'number' ? value : String(value).length;
}

/** Callbacks that tell the log what they were given; call number `throwAt` of all throws. */
function callbacksOf(log: Log, throwAt: number): (name: string, answer: (value: any) => unknown) => any {
  let calls = 0;
  return (name, answer) =>
    function (this: unknown, ...args: unknown[]) {
      log.push([name, this, ...args]);
      if (++calls === throwAt) throw new Error('callback');
      if (calls === 7 && Array.isArray(log[0]) && log[0].length < 500) log[0].push(99);
      return answer(args[0]);
    };
}

const answers: Record<'map' | 'filter', ((value: any) => unknown)[]> = {
  map: [(v) => number(v) + 1, (v) => number(v) / 2, (v) => v, (v) => ({ v }), (v) => String(v)],
  filter: [(v) => number(v) % 3 !== 0, () => true, (v) => number(v) > 4, () => false, (v) => v],
};

const terminals: Record<string, (plan: Seq<any>, callback: (name: string, answer: any) => any) => unknown> = {
  toArray: (plan) => plan.toArray(),
  'take, toArray': (plan) => plan.take(5).toArray(),
  'take of all, toArray': (plan) => plan.take(9999).toArray(),
  sum: (plan) => plan.sum(),
  mean: (plan) => plan.mean(),
  'reduce with a seed': (plan, callback) =>
    plan.reduce(
      callback('reducer', (a: unknown) => a),
      0,
    ),
  'reduce without': (plan, callback) => plan.reduce(callback('reducer', (a: unknown) => a)),
  forEach: (plan, callback) => plan.forEach(callback('fn', () => undefined)),
  find: (plan, callback) => plan.find(callback('predicate', (v: unknown) => number(v) > 20)),
  findIndex: (plan, callback) => plan.findIndex(callback('predicate', (v: unknown) => number(v) > 20)),
  some: (plan, callback) => plan.some(callback('predicate', () => false)),
  every: (plan, callback) => plan.every(callback('predicate', (v: unknown) => number(v) < 20)),
  count: (plan) => plan.count(),
  toSet: (plan) => plan.toSet(),
  first: (plan) => plan.first(),
  last: (plan) => plan.last(),
  includes: (plan) => plan.includes(12),
};

/** All that can be seen of a run. */
function run(pipeline: Pipeline): unknown {
  const log: Log = [];
  const callback = callbacksOf(log, pipeline.throwAt);
  const source = sources[pipeline.source]!(log, pipeline.length);
  try {
    let plan = bases[pipeline.base]!(Seq.from(source));
    for (const { kind, variant } of pipeline.stages)
      plan = (plan as any)[kind](callback(kind, answers[kind][variant]!));
    return { result: terminals[pipeline.terminal]!(plan, callback), log };
  } catch (error) {
    const { name, message } = error as Error;
    return { name, message, trace: traceOf(error), log };
  }
}

const stage = fc.record({
  kind: fc.constantFrom('map' as const, 'filter' as const),
  variant: fc.nat(4),
});
const pipelines = fc.record({
  source: fc.constantFrom(...Object.keys(sources)),
  base: fc.constantFrom(...Object.keys(bases), 'none', 'none', 'none', 'none'),
  length: fc.constantFrom(0, 1, 2, 9, 70, 130),
  stages: fc
    .array(stage, { maxLength: 12, size: 'max' })
    .map((stages) => (stages.length % 2 ? stages.slice(0, 2) : stages)),
  terminal: fc.constantFrom(...Object.keys(terminals)),
  throwAt: fc.oneof(fc.constant(-1), fc.nat(60)),
});
const settings = { numRuns: 3000, seed: Number(process.env['SEQ_SEED'] ?? 20261124) };

test('a pipeline does what it does plainly, whatever it is', () => {
  fc.assert(
    fc.property(pipelines, (pipeline) => {
      expect(run(pipeline)).toEqual(plainly(() => run(pipeline)));
    }),
    settings,
  );
});

const intoOf: Record<string, number> = {
  ...{ toArray: 1, 'take, toArray': 1, sum: 2, mean: 2, 'reduce with a seed': 3, 'reduce without': 3 },
  ...{ forEach: 0, toSet: 0, find: 4, findIndex: 4, some: 4, every: 4 },
};
const INTS = 5;

/** Runs `work` with `text` for the loop, wherever it fits; gives how often that was. */
function byText({ text, into, way, shape }: Described, work: () => void): number {
  let runs = 0;
  plainly(() => {
    quicken((pass, sink) => {
      const lane = laneOf(pass);
      if (lane === undefined || sink.how.into !== (into === INTS ? 2 : into)) return undefined;
      const walks = way === WALK && lane.iterator !== undefined;
      const read = lane.parts !== undefined ? PARTS : walks ? WALK : lane.way;
      if (shape === undefined || shape === ANY_SHAPE ? lane.deep !== undefined : shape !== lane.shape)
        return undefined;
      if (way !== undefined && way !== read) return undefined;
      if (way !== undefined && lane.from < 0) return undefined;
      if (into === INTS) {
        lane.owner = { text, seen: 0, calls: 0, unfit: false };
      }
      if (!walks) lane.iterator = undefined;
      lane.runBy(text);
      runs++;
      return lane;
    }, 0);
    work();
  });
  return runs;
}

describe('each text by itself', () => {
  /** What is read in each way: by index, as terms, by a cursor. */
  const read = [
    [
      'integers',
      'doubles',
      'first integers, then others',
      'numbers at the limits',
      'strings',
      'of many kinds',
      'an array with holes',
      'an array that grows',
      'a Proxy over an array',
      'an array of a subclass',
      'an array with a getter that throws',
    ],
    ['a range'],
    [
      'a Set',
      'a generator',
      'an iterator that fails',
      'a typed array',
      'a string',
      'an array with an iterator of its own',
    ],
    ['a Set', 'a Map'],
    [
      'integers',
      'first integers, then others',
      'of many kinds',
      'a generator',
      'a Set',
      'an array that grows',
    ],
  ];
  /** Of what is read by parts. */
  const inParts = ['flatMap', 'concat', 'flatten'];

  // There may be none, which test.each does not like.
  for (const described of everyText) test(described.title, () => holds(described));

  function holds(described: Described): void {
    const { into, way, shape } = described;
    const kinds = shape === undefined || shape === ANY_SHAPE ? undefined : [...lettersOf(shape)];
    const own = fc.record({
      source: fc.constantFrom(...(way === undefined ? read.flat() : read[way]!)),
      base: fc.constantFrom(...(way === PARTS ? inParts : ['none'])),
      length: fc.constantFrom(0, 1, 2, 9, 70, 1100),
      stages: fc.array(stage, { minLength: kinds?.length ?? 0, maxLength: kinds?.length ?? 2 }),
      terminal: fc.constantFrom(
        ...Object.keys(intoOf).filter(
          (name) => intoOf[name] === (into === INTS ? 2 : into) && name !== 'take, toArray',
        ),
      ),
      throwAt: fc.oneof(fc.constant(-1), fc.nat(60)),
    });
    let runs = 0;
    fc.assert(
      fc.property(own, (made) => {
        const stages = made.stages.map((each, at) =>
          kinds === undefined
            ? each
            : { ...each, kind: kinds[at] === 'm' ? ('map' as const) : ('filter' as const) },
        );
        const pipeline = { ...made, stages };
        let found: unknown;
        runs += byText(described, () => (found = run(pipeline)));
        expect(found).toEqual(plainly(() => run(pipeline)));
      }),
      { ...settings, numRuns: 60 },
    );
    expect(runs).toBeGreaterThan(30);
  }
});

describe('a pipeline that has run often, on a text of its own', () => {
  const LENGTH = 2600;
  const shapes = ['m', 'f', 'mm', 'mf', 'fm', 'ff', 'mfmfm', 'fmmfffmmmf'];
  const names = [
    'integers',
    'doubles',
    'first integers, then others',
    'strings',
    'a Set',
    'a generator',
    'a range',
  ];
  const into = ['toArray', 'take, toArray', 'sum', 'reduce with a seed', 'forEach', 'find', 'every', 'toSet'];
  const cases = shapes.flatMap((shape) => names.map((source) => ({ shape, source })));

  test.each(cases)('$shape over $source', ({ shape, source }) => {
    for (const terminal of into) {
      const expected = plainly(() => once(shape, source, terminal, -1));
      for (let call = 0; call < 9; call++) expect(once(shape, source, terminal, -1)).toEqual(expected);
      expect(once(shape, source, terminal, 2001)).toEqual(plainly(() => once(shape, source, terminal, 2001)));
    }
  });

  /** The result, how often callbacks were called, and what the last calls were. */
  function once(shape: string, source: string, terminal: string, throwAt: number): unknown {
    const calls = { count: 0, sum: 0, last: [] as unknown[] };
    const callback =
      (name: string, answer: (value: any) => unknown) =>
      (...args: unknown[]): any => {
        calls.sum += calls.count * (args[1] as number);
        calls.last = [name, ...args];
        if (++calls.count === throwAt) throw new Error('callback');
        return answer(args[0]);
      };
    let plan: Seq<any> = Seq.from(sources[source]!([], LENGTH));
    [...shape].forEach((letter, at) => {
      const kind = letter === 'm' ? 'map' : 'filter';
      plan = (plan as any)[kind](callback(kind, answers[kind][letter === 'm' ? at % 2 : at % 3]!));
    });
    try {
      return { result: terminals[terminal]!(plan, callback), calls };
    } catch (error) {
      return { error: (error as Error).message, trace: traceOf(error), calls };
    }
  }
});
