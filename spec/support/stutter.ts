/**
 * Sources that say "not yet" before they answer, and chains whose sources are like that.
 *
 *     [1 2] ── stuttering ──▶ not yet, 1, not yet, not yet, 2, not yet, the end
 *
 * A chain is run twice, over the sources themselves and over the same sources stuttering, and all that can be seen of it
 * is compared. Where it stutters is said by a {@link Speech}: the main source, the sides, or both.
 */
import { boundsOfSource } from '../../lib/engine/bounds.ts';
import type { Bounds, Cursor, Root, Scope } from '../../lib/engine/contract.ts';
import { fromRoot } from '../../lib/engine/lazy.ts';
import { knownPlan } from '../../lib/engine/plan.ts';
import { key, Seq } from '../../lib/index.ts';
import type { Call, Chain, End } from './chains.ts';
import { show, World } from './world.ts';
import type { ArgSpec, ElementSpec, Role, SourceSpec } from './world.ts';

/** How often "not yet" is said before each answer: up to `most` times, as a generator with a seed has it. */
export class Stutter {
  /** How often it was said, by all sources that share this. */
  said = 0;
  private state: number;
  private readonly least: number;
  private readonly most: number;

  constructor(seed: number, most: number = 3, least: number = 0) {
    this.state = seed >>> 0;
    this.least = least;
    this.most = most;
  }

  next(): number {
    this.state = (Math.imul(this.state, 1664525) + 1013904223) >>> 0;
    return this.least + Math.floor((this.state / 2 ** 32) * (this.most - this.least + 1));
  }
}

class StutterCursor<T> implements Cursor<T> {
  private readonly up: Cursor<T>;
  private readonly stutter: Stutter;
  private left: number;
  private ended = false;

  constructor(up: Cursor<T>, stutter: Stutter) {
    this.up = up;
    this.stutter = stutter;
    this.left = stutter.next();
  }

  get value(): T {
    return this.up.value;
  }

  get index(): number | undefined {
    return this.up.index;
  }

  advance(): boolean | undefined {
    if (this.ended) throw new Error('a cursor was advanced after its end');
    if (this.left > 0) {
      this.left--;
      this.stutter.said++;
      return undefined;
    }
    const has = this.up.advance();
    if (has === undefined) return undefined;
    if (has) this.left = this.stutter.next();
    else this.ended = true;
    return has;
  }
}

class StutterRoot<T> implements Root<T> {
  readonly foreign: unknown;
  private readonly stutter: Stutter;

  constructor(source: unknown, stutter: Stutter) {
    this.foreign = source;
    this.stutter = stutter;
  }

  get name(): string {
    return 'from';
  }

  get unbounded(): boolean {
    return knownPlan(this.foreign)?.unbounded === true;
  }

  open(scope: Scope): Cursor<T> {
    return new StutterCursor<T>(scope.open<T>(this.foreign), this.stutter);
  }

  size(): Bounds {
    return boundsOfSource(this.foreign);
  }
}

/** A Seq over `source`, which says "not yet" before each answer and before the end. */
export function stuttering<T>(source: unknown, stutter: Stutter): Seq<T> {
  return Seq.from(fromRoot(new StutterRoot<T>(source, stutter)));
}

/** How sources are put into a chain. */
export interface Speech {
  main(source: unknown): Seq<unknown>;
  side(source: unknown): Seq<unknown>;
}

const plainly = (source: unknown): Seq<unknown> => Seq.from(source as Iterable<unknown>);

/** Nobody stutters. */
export const fluent: Speech = { main: plainly, side: plainly };

export type Where = 'the main source' | 'the sides' | 'all sources';
export const everywhere: readonly Where[] = ['the main source', 'the sides', 'all sources'];

export function speech(where: Where, stutter: Stutter): Speech {
  const halting = (source: unknown): Seq<unknown> => stuttering(source, stutter);
  return {
    main: where === 'the sides' ? plainly : halting,
    side: where === 'the main source' ? plainly : halting,
  };
}

function isSource(value: unknown): value is object {
  return typeof value === 'object' && value !== null && (Symbol.iterator in value || 'next' in value);
}

/** A world whose sides are said by `speech`: arguments, elements that are sources, what callbacks give. */
class SpeakingWorld extends World {
  private readonly speech: Speech;

  constructor(how: Speech, failing: number) {
    super({ from: (source) => how.side(source), map: (seq, mapper) => seq.map(mapper), key }, failing);
    this.speech = how;
  }

  override element(spec: ElementSpec): unknown {
    const made = super.element(spec);
    return isSource(made) && !Array.isArray(made) ? this.speech.side(made) : made;
  }

  override argument(spec: ArgSpec): unknown {
    if ('iterable' in spec) return this.spoken(spec.iterable);
    return 'literal' in spec ? this.list(spec.literal) : super.argument(spec);
  }

  override fn(role: Role, variant: number): (...args: any[]) => any {
    const asked = super.fn(role, variant);
    if (role !== 'sub' && role !== 'children') return asked;
    const { speech: how } = this;
    return function (this: unknown, ...args: unknown[]) {
      const given: unknown = asked.apply(this, args);
      return isSource(given) ? how.side(given) : given;
    };
  }

  private spoken(spec: SourceSpec): unknown {
    const made: unknown = this.source(spec);
    return isSource(made) ? this.speech.side(made) : made;
  }

  /** The lists of sources that zip, zipKeyed and mergeSorted take. */
  private list(literal: unknown): unknown {
    if (typeof literal !== 'object' || literal === null) return literal;
    const parts = Object.entries(literal) as [string, unknown][];
    if (parts.length === 0 || !parts.every(([, part]) => Array.isArray(part))) return literal;
    if (Array.isArray(literal)) return literal.map((part) => this.speech.side(part));
    return Object.fromEntries(parts.map(([key, part]) => [key, this.speech.side(part)]));
  }
}

/** Everything that can be seen of the runs of a chain. */
export interface Seen {
  readonly outcomes: string[];
  readonly events: string[];
}

export function runSpoken(chain: Chain, how: Speech): Seen {
  const world = new SpeakingWorld(how, chain.failing);
  const outcomes: string[] = [];
  let made: any;
  outcomes.push(
    seen(world, () => {
      made = build(world, chain, how);
      return 'a sequence';
    }),
  );
  if (made === undefined) return { outcomes, events: world.log.events };
  const { end } = chain;
  const last = end.by === 'terminal' ? world.args(end.call.args) : [];
  for (let run = 1; run <= chain.runs; run++) {
    world.log.add(`run ${run}`);
    outcomes.push(seen(world, () => finish(world, made, end, last)));
  }
  return { outcomes, events: world.log.events };
}

function build(world: World, { source, stages }: Chain, how: Speech): any {
  let made: any =
    'op' in source
      ? (Seq as any)[source.op.name](...world.args(source.args))
      : how.main(world.source(source));
  for (const { op, args } of stages) made = made[op.name](...world.args(args));
  return made;
}

function finish(world: World, made: any, end: End, args: unknown[]): unknown {
  if (end.by === 'terminal') return made[end.call.op.name](...args);
  const got: string[] = [];
  if (end.by === 'break') {
    let left = end.after;
    for (const value of made) {
      got.push(show(value));
      if (--left <= 0) break;
    }
    return got.join(' ');
  }
  const iterator: Iterator<unknown> = made[Symbol.iterator]();
  for (let i = 0; i < end.after; i++) got.push(show(iterator.next()));
  world.log.add('leave');
  got.push(show(iterator.return!()), show(iterator.next()));
  return got.join(' ');
}

/** What `work` gives or throws, in words, with the place where an error came from. */
export function seen(world: World, work: () => unknown): string {
  try {
    return `gave ${show(work())}`;
  } catch (error) {
    const trace = Seq.trace(error);
    const { name, message } = error as Error;
    const at = trace === undefined ? '' : ` at ${trace.stage}, index ${trace.index}`;
    return `threw ${world.log.thrown.includes(error) ? 'on purpose' : name}: ${message}${at}`;
  }
}

/** A call with these arguments, its iterables watched. */
export function watchedCall(op: Call['op'], args: readonly ArgSpec[], source: 'iterable' | 'own'): Call {
  return {
    op,
    args: args.map((arg) => ('iterable' in arg ? { iterable: { ...arg.iterable, source } } : arg)),
  };
}
