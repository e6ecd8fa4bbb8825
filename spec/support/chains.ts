/**
 * Random chains of operations, each made and run twice: by the library and by the model.
 *
 *     source ▸ stage ▸ stage ▸ …    then a terminal, or a consumer who leaves after k elements
 *
 * A source or a callback may be told to throw. A chain is plain data, so that it can be printed and shrunk.
 */
import fc from 'fast-check';
import { sources as sourceEntries, stages as stageEntries, terminals } from './catalogue.ts';
import type { Entry, Param } from './catalogue.ts';
import { key } from '../../lib/key.ts';
import * as model from '../model/index.ts';
import type { Faults } from './probe.ts';
import { outcome, show, World } from './world.ts';
import type { ArgSpec, ElementSpec, Side, SourceKind, SourceSpec } from './world.ts';

export interface Call {
  readonly op: Entry;
  readonly args: readonly ArgSpec[];
}

export type End =
  | { readonly by: 'terminal'; readonly call: Call }
  | { readonly by: 'break' | 'hand'; readonly after: number };

export interface Chain {
  readonly source: SourceSpec | Call;
  readonly stages: readonly Call[];
  readonly end: End;
  /** How often it is run. */
  readonly runs: number;
  /** Which call of a callback throws; 0: none. */
  readonly failing: number;
}

export interface Result {
  readonly outcomes: string[];
  readonly events: string[];
}

export const modelSide: Side = {
  from: model.from,
  map: (plan, fn) => model.map(plan, fn),
  key: model.key,
};

/** The library as a side: its class is handed in, so that this file can be loaded without it. */
export function libSide(Seq: any): Side {
  return { from: (source) => Seq.from(source), map: (seq, fn) => seq.map(fn), key };
}

export function runModel(chain: Chain): Result {
  const world = new World(modelSide, chain.failing);
  const plan = (): model.Plan => {
    const { source } = chain;
    let made =
      'op' in source
        ? (source.op.model!(...world.args(source.args)) as model.Plan)
        : model.from(world.source(source));
    for (const { op, args } of chain.stages) made = op.model!(made, ...world.args(args)) as model.Plan;
    return made;
  };
  return run(world, chain, plan, (made, { op, args }) => op.model!(made, ...args));
}

export function runLib(Seq: any, chain: Chain): Result {
  const world = new World(libSide(Seq), chain.failing);
  const build = (): any => {
    const { source } = chain;
    let made =
      'op' in source ? Seq[source.op.name](...world.args(source.args)) : Seq.from(world.source(source));
    for (const { op, args } of chain.stages) made = made[op.name](...world.args(args));
    return made;
  };
  return run(world, chain, build, (made, { op, args }) => made[op.name](...args));
}

/** The same by the functions of seqable/fn. There, concat, zip and mergeSorted of a receiver are those of a list of sources. */
export function runFunctions(fn: any, chain: Chain): Result {
  return runWith(fn, chain, (name, made, args) => {
    if (name === 'zip') return fn.zip([made, ...args]);
    return name === 'mergeSorted'
      ? fn.mergeSorted([made, args[0]], ...args.slice(1))
      : fn[name](made, ...args);
  });
}

/** The same by the steps of seqable/pipe, over the sources of seqable/fn. */
export function runSteps(fn: any, steps: any, chain: Chain): Result {
  return runWith(fn, chain, (name, made, args) => steps.pipe(made, steps[name](...args)));
}

function runWith(fn: any, chain: Chain, apply: (name: string, made: any, args: unknown[]) => any): Result {
  const side: Side = { from: (source) => fn.from(source), map: (plan, mapper) => fn.map(plan, mapper), key };
  const world = new World(side, chain.failing);
  const build = (): any => {
    const { source } = chain;
    let made =
      'op' in source ? fn[source.op.name](...world.args(source.args)) : fn.from(world.source(source));
    for (const { op, args } of chain.stages) made = apply(op.name, made, world.args(args));
    return made;
  };
  return run(world, chain, build, (made, { op, args }) => apply(op.name, made, args));
}

function run(
  world: World,
  chain: Chain,
  build: () => any,
  ask: (made: any, call: { op: Entry; args: unknown[] }) => unknown,
): Result {
  const outcomes: string[] = [];
  let made: any;
  outcomes.push(outcome(world.log, () => ((made = build()), 'a sequence')));
  if (made !== undefined) {
    const { end } = chain;
    const last = end.by === 'terminal' ? { op: end.call.op, args: world.args(end.call.args) } : undefined;
    for (let i = 0; i < chain.runs; i++) {
      world.log.add(`run ${i + 1}`);
      outcomes.push(outcome(world.log, () => (last ? ask(made, last) : consume(made, end, world))));
    }
  }
  return { outcomes, events: world.log.events };
}

/** Takes some elements and leaves, by `break` or by hand; by hand goes on asking after the end. */
function consume(made: Iterable<unknown>, end: End, world: World): string {
  if (end.by === 'terminal') return '';
  const got: string[] = [];
  if (end.by === 'break') {
    let left = end.after;
    for (const value of made) {
      got.push(show(value));
      if (--left <= 0) break;
    }
    return got.join(' ');
  }
  const iterator = made[Symbol.iterator]();
  for (let i = 0; i < end.after; i++) {
    const { done, value } = iterator.next();
    got.push(done === true ? `end ${show(value)}` : show(value));
  }
  world.log.add('leave');
  for (let i = 0; i < 2; i++) got.push(show(iterator.return!()));
  got.push(show(iterator.next()));
  return got.join(' ');
}

// ───────────────────────────────────────────────────────────────── drawing them

const element: fc.Arbitrary<ElementSpec> = fc.oneof(
  { weight: 20, arbitrary: fc.integer({ min: -1, max: 6 }) },
  { weight: 1, arbitrary: fc.constantFrom<ElementSpec>(undefined, null, 'x', '', NaN, -0) },
  { weight: 2, arbitrary: fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 3 }) },
  { weight: 1, arbitrary: fc.constantFrom<ElementSpec>([[1], [[2, 3]]], [[]], [1, [2]]) },
  {
    weight: 1,
    arbitrary: fc.record({
      probe: fc.constantFrom('iterable', 'own'),
      values: fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 3 }),
      faults: fc.constantFrom({}, {}, { next: 2 }, { value: 1 }, { return: 'throws' }, { open: 1 }),
    }) as fc.Arbitrary<ElementSpec>,
  },
);

const where = fc.integer({ min: 1, max: 5 });
const faults: fc.Arbitrary<Faults> = fc.oneof(
  { weight: 6, arbitrary: fc.constant({}) },
  {
    weight: 4,
    arbitrary: fc.oneof(
      fc.record({ next: where }),
      fc.record({ value: where }),
      fc.record({ done: where }),
      fc.record({ primitive: where }),
      fc.record({ open: fc.integer({ min: 1, max: 2 }) }),
      fc.record({ return: fc.constantFrom('throws', 'primitive', 'uncallable', 'absent', 'null') }),
    ) as fc.Arbitrary<Faults>,
  },
);

const values = fc.oneof(
  { weight: 3, arbitrary: fc.array(fc.integer({ min: -1, max: 6 }), { maxLength: 8 }) },
  { weight: 2, arbitrary: fc.array(element, { maxLength: 6 }) },
) as fc.Arbitrary<ElementSpec[]>;

function sourceOf(kinds: readonly SourceKind[]): fc.Arbitrary<SourceSpec> {
  return fc.record({ source: fc.constantFrom(...kinds), values, faults });
}

const probes = ['iterable', 'own'] as const;
const anySource = sourceOf([
  ...probes,
  ...probes,
  ...probes,
  'bare',
  'bare',
  'array',
  'set',
  'typed',
  'string',
  'generator',
  'wrapped',
  'mapped',
]);
/** What may stand as an argument: bare iterators and strings may not, everywhere. */
const sideSource = sourceOf([
  ...probes,
  ...probes,
  ...probes,
  'array',
  'set',
  'generator',
  'wrapped',
  'mapped',
]);

function argument(param: Param): fc.Arbitrary<ArgSpec> {
  if (param.type === 'iterable' || param.type === 'iterables')
    return sideSource.map((iterable) => ({ iterable }));
  return fc.constantFrom(...param.good);
}

/** A call of an operation; optional arguments are there or not, but never with a gap. */
function callOf(op: Entry): fc.Arbitrary<Call> {
  const needed = op.params.filter((param) => param.optional !== true && param.omittable !== true).length;
  return fc
    .tuple(fc.integer({ min: needed, max: op.params.length }), fc.tuple(...op.params.map(argument)))
    .map(([count, args]) => ({ op, args: args.slice(0, count) }));
}

const free = stageEntries.filter((entry) => entry.after === undefined && entry.model !== undefined);
const stageCall = fc.oneof(...free.map(callOf));
const thenCalls = stageEntries.filter((entry) => entry.after !== undefined).map(callOf);

/** A stage, sometimes followed by one that only stands after it. */
const links: fc.Arbitrary<Call[]> = stageCall.chain((call) =>
  call.op.name === 'sortBy'
    ? fc.oneof(
        fc.constant<Call[]>([call]),
        fc.tuple(...thenCalls).map((calls): Call[] => [call, ...calls]),
      )
    : fc.constant<Call[]>([call]),
);

/** Turns elements into numbers, where a text of them is made. */
const numbered: Call = { op: free.find(({ name }) => name === 'map')!, args: [{ fn: 'mapper', variant: 0 }] };
const asText = new Set(['join', 'toObject']);
const paired: Call = { op: numbered.op, args: [{ fn: 'mapper', variant: 3 }] };

/** What stands before a terminal that takes only some elements. */
function suited({ op }: Call): Call[] {
  if (asText.has(op.name)) return [numbered];
  return op.over === 'pairs' ? [paired] : [];
}
/** Stages that give many elements for a few: they get a few. */
const few: Call = { op: free.find(({ name }) => name === 'take')!, args: [{ literal: 4 }] };
const many = new Set(['combinations', 'permutations', 'powerset']);

/** Draws at random always by a callback of ours. */
function seeded(call: Call): Call {
  const at = call.op.params.findIndex(({ role }) => role === 'rng');
  return at < call.args.length ? call : { ...call, args: [...call.args, { fn: 'rng', variant: 2 }] };
}

/**
 * When a comparison fails is not promised, so a sort gets what can be compared: numbers before the default order, and
 * keys that are numbers.
 */
function comparable(call: Call): Call[] {
  if (many.has(call.op.name)) return [few, call];
  // Without a source of randomness of ours, nobody can tell what comes.
  if (call.op.name === 'shuffle') return [seeded(call)];
  if (call.op.name === 'sort' && call.args.length === 0) return [numbered, call];
  if (call.op.name !== 'sortBy' && call.op.name !== 'thenBy') return [call];
  const [key, ...rest] = call.args as [{ fn: 'key'; variant: number }];
  return [{ ...call, args: [key.variant === 2 ? { ...key, variant: 3 } : key, ...rest] }];
}

const staticCall = fc.oneof(
  ...sourceEntries.filter((entry) => entry.name !== 'from' && entry.endless === 'ends').map(callOf),
);

const end: fc.Arbitrary<End> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc
      .oneof(...terminals.map(callOf))
      .map((call) => ({ by: 'terminal', call: call.op.name === 'sample' ? seeded(call) : call }) as End),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      by: fc.constantFrom('break', 'hand'),
      after: fc.integer({ min: 0, max: 6 }),
    }) as fc.Arbitrary<End>,
  },
);

/** Chains of up to `depth` stages. */
export function chains(depth: number): fc.Arbitrary<Chain> {
  return fc
    .record({
      source: fc.oneof({ weight: 6, arbitrary: anySource }, { weight: 1, arbitrary: staticCall }),
      stages: fc.array(links, { maxLength: depth }).map((parts) => parts.flat().flatMap(comparable)),
      end,
      runs: fc.constantFrom(1, 1, 2),
      failing: fc.oneof(
        { weight: 3, arbitrary: fc.constant(0) },
        { weight: 1, arbitrary: fc.integer({ min: 1, max: 12 }) },
      ),
    })
    .map((chain) =>
      chain.end.by === 'terminal'
        ? { ...chain, stages: [...chain.stages, ...suited(chain.end.call)] }
        : chain,
    )
    .map((chain) => Object.defineProperty(chain, fc.toStringMethod, { value: () => write(chain) }));
}

/** A chain as it would be written. */
export function write(chain: Chain): string {
  const source =
    'op' in chain.source ? `Seq.${writeCall(chain.source)}` : `Seq.from(${writeSource(chain.source)})`;
  const stages = chain.stages.map((call) => `\n  .${writeCall(call)}`).join('');
  const last =
    chain.end.by === 'terminal'
      ? `\n  .${writeCall(chain.end.call)}`
      : `\n  // ${chain.end.by} after ${chain.end.after}`;
  const failing = chain.failing > 0 ? `\n  // call ${chain.failing} of a callback throws` : '';
  return `${source}${stages}${last}${failing}${chain.runs > 1 ? `\n  // ${chain.runs} runs` : ''}`;
}

function writeCall({ op, args }: Call): string {
  return `${op.name}(${args.map(writeArgument).join(', ')})`;
}

function writeArgument(arg: ArgSpec): string {
  if ('fn' in arg) return `${arg.fn} ${arg.variant}`;
  if ('collector' in arg) return `collector ${arg.collector}`;
  return 'iterable' in arg ? writeSource(arg.iterable) : fc.stringify(arg.literal);
}

function writeSource({ source, values: elements, faults: wrong }: SourceSpec): string {
  const text = `${source} ${fc.stringify(elements)}`;
  return wrong === undefined || Object.keys(wrong).length === 0
    ? text
    : `${text} with ${JSON.stringify(wrong)}`;
}

// ───────────────────────────────────────────────────────────────── each operation by itself

const plain: readonly ElementSpec[] = [3, 1, 4, 1, 5, 2];
const odd: readonly ElementSpec[] = [NaN, 0, -0, undefined, NaN, null, [1, [2]], 'ab', undefined];
const rows: readonly ElementSpec[] = [[3, 4], [1, 2, 5], [0]];

/**
 * An operation with each of its good arguments, over a source of each kind, to its end, left at once and left by hand; and
 * with an error of each of the first calls of a callback.
 */
export function* alone(op: Entry): Generator<Chain, void, undefined> {
  const before: Call[] =
    op.after === undefined
      ? []
      : [{ op: stageEntries.find(({ name }) => name === op.after)!, args: [{ fn: 'key', variant: 0 }] }];
  const left: End[] = [
    { by: 'break', after: 1 },
    { by: 'hand', after: 0 },
    { by: 'hand', after: 2 },
  ];
  for (const call of callsOf(op).map((each) => (op.name === 'sample' ? seeded(each) : each))) {
    const stages = op.kind === 'stage' ? [...before, ...comparable(call)] : suited(call);
    const ends: End[] =
      op.kind === 'terminal'
        ? [{ by: 'terminal', call }]
        : op.kind === 'source' && op.endless === 'passes'
          ? left
          : [toTheEnd, ...left];
    const chain = (source: Chain['source'], last: End, failing: number): Chain => ({
      source,
      stages: op.kind === 'source' ? [] : stages,
      end: last,
      runs: 2,
      failing,
    });
    const under = op.kind === 'source' ? [call] : sourcesFor(op);
    for (const source of under) for (const last of ends) yield chain(source, last, 0);
    for (const source of op.kind === 'source' ? [call] : faultless)
      for (let failing = 1; failing < (asksBack(op) ? 5 : 0); failing++)
        yield chain(source, ends[0]!, failing);
  }
}

const asksBack = ({ params }: Entry): boolean =>
  params.some(({ type }) => type === 'fn' || type === 'collector');
const faultless: readonly SourceSpec[] = [
  { source: 'iterable', values: plain },
  { source: 'own', values: plain },
];

const toTheEnd: End = {
  by: 'terminal',
  call: { op: terminals.find(({ name }) => name === 'toArray')!, args: [] },
};

/** Each good argument of every parameter at least once, with and without the optional ones. */
function callsOf(op: Entry): Call[] {
  const needed = op.params.filter(
    ({ optional, omittable }) => optional !== true && omittable !== true,
  ).length;
  const most = Math.max(1, ...op.params.map(({ good }) => good.length));
  const calls: Call[] = [];
  for (let length = needed; length <= op.params.length; length++)
    for (let i = 0; i < (length === 0 ? 1 : most); i++)
      calls.push({ op, args: op.params.slice(0, length).map(({ good }) => good[i % good.length]!) });
  return calls.flatMap((call) => (call.args.some(isSide) ? sides.map(beside(call)) : [call]));
}

const isSide = (arg: ArgSpec): boolean => 'iterable' in arg;

/** How the other sequences of a call are watched, and go wrong. */
const sides: readonly Pick<SourceSpec, 'source' | 'faults'>[] = [
  { source: 'iterable' },
  { source: 'own' },
  { source: 'iterable', faults: { next: 2 } },
  { source: 'own', faults: { open: 1 } },
];

const beside =
  (call: Call) =>
  (side: Pick<SourceSpec, 'source' | 'faults'>): Call => ({
    ...call,
    args: call.args.map((arg) => ('iterable' in arg ? { iterable: { ...arg.iterable, ...side } } : arg)),
  });

function sourcesFor({ over }: Entry): SourceSpec[] {
  const values = over === 'pairs' ? [rows, []] : over === undefined ? [plain, odd, []] : [plain, [], [7]];
  return values.flatMap((each) => [
    ...(['iterable', 'own', 'array'] as const).map((source): SourceSpec => ({ source, values: each })),
    { source: 'iterable', values: each, faults: { next: 2 } },
    { source: 'own', values: each, faults: { return: 'throws' } },
  ]);
}
