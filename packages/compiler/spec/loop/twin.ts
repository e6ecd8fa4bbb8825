/**
 * Runs one chain twice, in two worlds that are alike: by the methods of Seq, and by the function that the compiler writes for
 * it. What is compared is what the two worlds have seen, and what came of it.
 */
import { key, Seq } from 'seqable';
import * as compiled from 'seqable/compiled';
import * as fn from 'seqable/fn';
import type { Log } from '../../../../spec/support/probe.ts';
import { World } from '../../../../spec/support/world.ts';
import type { ArgSpec, Side } from '../../../../spec/support/world.ts';
import type { ArgFacts, CallFacts, ChainFacts } from '../../lib/chain.ts';
import { loopFor } from '../../lib/loop/index.ts';

/** A Seq, or the class, whose methods are found by name. */
export type Chainable = { readonly [name: string]: (...args: unknown[]) => Chainable };

export interface Call {
  readonly name: string;
  readonly args: readonly ArgSpec[];
}

export interface Source {
  readonly what: string;
  /** The method of Seq that the chain begins with. */
  readonly call: string;
  /** The arguments of that call, made anew in each world. */
  make(world: World): unknown[];
}

export interface Chain {
  readonly source: Source;
  readonly stages: readonly Call[];
  readonly terminal: Call;
}

/** What is done to the source while it is read: at which call of a callback. */
export type Change = readonly [call: number, change: (source: unknown[]) => void];

export interface Run {
  /** Which call of a callback throws; 0 for none. */
  readonly failing?: number;
  readonly changes?: readonly Change[];
}

const side: Side = { from: Seq.from, map: (seq, mapper) => seq.map(mapper), key };

/** What the text of a program would say of an argument. With `blind`, nothing. */
function factOf(spec: ArgSpec, blind: boolean): ArgFacts {
  if (!blind && 'fn' in spec) return { is: 'function', parameters: 2, usesRest: true };
  if (!blind && 'literal' in spec && typeof spec.literal !== 'object')
    return { is: 'literal', value: spec.literal as number };
  return { is: 'other' };
}

const callFacts = ({ name, args }: Call, blind: boolean): CallFacts => ({
  name,
  args: args.map((spec) => factOf(spec, blind)),
});

export function factsOf({ source, stages, terminal }: Chain, blind: boolean = false): ChainFacts {
  const given = source.make(new World(side)).map((): ArgFacts => ({ is: 'other' }));
  return {
    source: { name: source.call, args: given },
    stages: stages.map((call) => callFacts(call, blind)),
    terminal: terminal.name === WALK ? { name: WALK, args: [] } : callFacts(terminal, blind),
  };
}

/** The text of the function for a chain; or why there is none. */
export function textOf(facts: ChainFacts): string | { readonly reason: string } {
  const loop = loopFor(facts);
  if ('reason' in loop) return loop;
  return loop.code('$seq1', (module, name) =>
    module === 'seqable/fn' ? `$fn.${name}` : `$compiled.${name}`,
  );
}

export type Written = (...args: unknown[]) => unknown;

/** The function of such a text. */
export function made(text: string): Written {
  // eslint-disable-next-line no-new-func -- a program is made of the compiler's text so, too
  const make = new Function('$fn', '$compiled', `'use strict'; ${text} return $seq1;`) as (
    ...modules: unknown[]
  ) => Written;
  return make(fn, compiled);
}

/** What was seen and what came of it, as lines. */
function seen(chain: Chain, { failing = 0, changes = [] }: Run, run: Runner): string[] {
  const world = new World(side, failing);
  const given = chain.source.make(world);
  const stages = chain.stages.map(({ args }) => world.args(args));
  const end = world.args(chain.terminal.args);
  change(world.log, given[0], changes);
  const outcome = outcomeOf(world.log, () => run(given, stages, end));
  // An iterator of Seq that has given all that it may looks at the length once more, so does what flatMap reads, and a count
  // asks for it before it counts. Nobody but a Proxy can tell.
  const isOften =
    [WALK, 'count'].includes(chain.terminal.name) || chain.stages.some(({ name }) => name === 'flatMap');
  const events = world.log.events.filter((event) => !(isOften && event === 'get length'));
  return [...events, ...outcome];
}

type Runner = (source: unknown[], stages: unknown[][], end: unknown[]) => unknown;

/** Changes the source at certain calls. */
function change(log: Log, source: unknown, changes: readonly Change[]): void {
  let calls = 0;
  const { add } = log;
  log.add = (event) => {
    add.call(log, event);
    calls++;
    for (const [call, act] of changes) if (call === calls) act(source as unknown[]);
  };
}

function outcomeOf(log: Log, work: () => unknown): string[] {
  try {
    return [`gave ${deep(work())}`];
  } catch (error) {
    const at = log.thrown.indexOf(error);
    const { name, message, operation } = error as Error & { operation?: string };
    const trace = JSON.stringify(Seq.trace(error));
    return [at >= 0 ? `threw ${message}` : `threw a ${name}: ${message} ${operation}`, `trace ${trace}`];
  }
}

/** A result in words: holes, −0, keys of objects, and the order of everything. */
function deep(value: unknown): string {
  if (Object.is(value, -0)) return '-0';
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'bigint') return `${value}n`;
  if (Array.isArray(value))
    return `[${Array.from({ length: value.length }, (_, i) => (i in value ? deep(value[i]) : 'hole')).join(' ')}]`;
  if (value instanceof Map) return `Map ${deep([...value])}`;
  if (value instanceof Set) return `Set ${deep([...value])}`;
  if (typeof value === 'function') return '<function>';
  if (typeof value !== 'object' || value === null) return String(value);
  if (Symbol.iterator in value) return '<iterable>';
  return `{${Reflect.ownKeys(value)
    .map((name) => `${String(name)}: ${deep((value as Record<PropertyKey, unknown>)[name])}`)
    .join(', ')}}`;
}

/** The name of the terminal of a chain that is walked by for…of. */
export const WALK = 'for…of';

/** All elements; with an argument, so many. */
function walked(elements: Iterable<unknown>, { terminal }: Chain): unknown[] {
  const [limit] = terminal.args as readonly { literal: number }[];
  const all: unknown[] = [];
  for (const element of elements) {
    all.push(element);
    if (all.length === limit?.literal) break;
  }
  return all;
}

/** What a chain of Seq does. */
export function plainly(chain: Chain, run: Run): string[] {
  return seen(chain, run, (given, stages, end) => {
    let seq = (Seq as unknown as Chainable)[chain.source.call]!(...given);
    chain.stages.forEach(({ name }, i) => (seq = seq[name]!(...stages[i]!)));
    return chain.terminal.name === WALK
      ? walked(seq as unknown as Iterable<unknown>, chain)
      : seq[chain.terminal.name]!(...end);
  });
}

/** What the written function does. */
export function written(chain: Chain, run: Run, loop: Written): string[] {
  return seen(chain, run, (given, stages, end) => {
    const made = loop(...given, ...stages.flat(), ...end);
    return chain.terminal.name === WALK ? walked(made as Iterable<unknown>, chain) : made;
  });
}
