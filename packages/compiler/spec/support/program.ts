/**
 * Random programs: a chain of spec/support/chains.ts written down as a program would write it, in one of many styles, and
 * run in a world that watches sources and callbacks. The same text runs as it is and compiled; both have to agree in all
 * that the world has seen.
 */
import fc from 'fast-check';
import { terminals } from '../../../../spec/support/catalogue.ts';
import { libSide } from '../../../../spec/support/chains.ts';
import type { Call, Chain } from '../../../../spec/support/chains.ts';
import { show, World } from '../../../../spec/support/world.ts';
import type { ArgSpec, SourceSpec } from '../../../../spec/support/world.ts';
import * as seqable from '../../../../lib/index.ts';
import * as fn from '../../../../lib/fn.ts';
import * as compiledWords from '../../../../lib/compiled/index.ts';
import { compileWith } from '../../lib/compile.ts';
import type { Compiled } from '../../lib/compile.ts';
import { loopFor } from '../../lib/loop/index.ts';
import { hooks } from '../../lib/operations.ts';

const { Seq } = seqable;

const modules: Record<string, unknown> = { seqable, 'seqable/fn': fn, 'seqable/compiled': compiledWords };

/** How a program is written: numbers that choose between forms, one after the other. */
export type Style = readonly number[];

/** An array that is no ordinary one, or something that looks like one. */
const ODD = ['holes', 'proxy', 'subclass', 'grows', 'shrinks', 'ownIterator', 'getter'] as const;

/** Values that are seldom what an argument should be. */
const WRONG = ['undefined', 'null', '{}', '"x"', '-1', 'NaN', '1n', '[1]', '() => 1', 'Symbol.iterator'];

export function programs(chains: fc.Arbitrary<Chain>): fc.Arbitrary<{ chain: Chain; style: Style }> {
  return fc.record({
    chain: chains,
    style: fc.array(fc.integer({ min: 0, max: 999 }), { minLength: 24, maxLength: 24 }),
  });
}

/** What a program did and gave. */
export interface Seen {
  readonly outcomes: readonly string[];
  readonly events: readonly string[];
}

class ProgramWorld extends World {
  constructor(failing: number) {
    super(libSide(Seq), failing);
  }

  /** Notes that an argument is evaluated, and gives it. */
  at<T>(name: string, value: T): T {
    this.log.add(`evaluate ${name}`);
    return value;
  }

  odd(kind: (typeof ODD)[number], values: unknown[]): unknown {
    const { log } = this;
    switch (kind) {
      case 'holes':
        return Object.assign(new Array(values.length + 2), values.slice(0, 2));
      case 'proxy':
        return new Proxy(values, {
          get: (target, key, self) => {
            log.add(`get ${String(key)}`);
            return Reflect.get(target, key, self);
          },
        });
      case 'subclass':
        return class Own extends Array<unknown> {}.from(values);
      case 'ownIterator':
        return Object.assign(values, {
          *[Symbol.iterator]() {
            try {
              yield* [3, 1, 2];
            } finally {
              log.add('closed');
            }
          },
        });
      case 'getter':
        return Object.defineProperty(values, '1', {
          get: () => {
            log.add('getter');
            throw new Error('getter');
          },
        });
      default:
        this.watched = { kind, values };
        return values;
    }
  }

  /** An array that changes as callbacks are called. */
  private watched: { kind: string; values: unknown[] } | undefined;

  override fn(role: Parameters<World['fn']>[0], variant: number): ReturnType<World['fn']> {
    const plain = super.fn(role, variant);
    const change = (): void => {
      if (this.watched === undefined || role === 'compare') return;
      const { kind, values } = this.watched;
      if (kind === 'shrinks') values.length = Math.max(0, values.length - 1);
      else if (values.length < 12) values.push(values.length);
    };
    return function (this: unknown, ...args: unknown[]) {
      change();
      return plain.apply(this, args);
    };
  }

  run(times: number, work: () => unknown): string[] {
    return Array.from({ length: times }, (_, i) => {
      this.log.add(`run ${i + 1}`);
      try {
        return `gave ${show(work())}`;
      } catch (error) {
        const { name, message } = error as Error;
        return `threw ${name}: ${message}, at ${JSON.stringify(Seq.trace(error))}`;
      }
    });
  }
}

/** Writes a chain as a program. */
export class Writer {
  private readonly before: string[] = [];
  private readonly style: Style;
  private readonly named: string;
  private readonly chain: Chain;
  private readonly whole: boolean;
  private next = 0;
  private count = 0;

  /** With `whole`, nothing keeps the chain from being a loop: it is in one piece, and its arguments do nothing. */
  constructor(chain: Chain, style: Style, whole: boolean = false) {
    this.chain = whole ? fitForLoops(chain) : chain;
    this.style = style;
    this.whole = whole;
    this.named = this.choose(['Seq', 'S', 'all.Seq', '$from']);
  }

  text(): string {
    const { chain } = this;
    const { source } = chain;
    let text =
      'op' in source ? `${this.named}${this.call(source)}` : `${this.named}.from(${this.source(source)})`;
    for (const call of chain.stages) {
      if (!this.whole && this.one(9)) text = this.apart(text);
      else if (!this.whole && this.one(15)) text = `(${text})`;
      text += this.call(call);
    }
    const last = this.last(text);
    const lines = [
      "'use strict';",
      this.head(),
      ...this.before,
      `return w.run(${chain.runs}, () => ${last});`,
    ];
    return lines.join('\n');
  }

  private head(): string {
    const { named } = this;
    if (named === 'all.Seq') return "const all = require('seqable');";
    if (named === 'Seq') return "const { Seq } = require('seqable');";
    return this.one(2)
      ? `const { Seq: ${named} } = require('seqable');`
      : `const ${named} = require('seqable').Seq;`;
  }

  /** Puts what has been written into a constant, and goes on with that. */
  private apart(text: string): string {
    const name = this.name('part');
    this.before.push(`const ${name} = ${text};`);
    return name;
  }

  private last(text: string): string {
    const { end } = this.chain;
    if (end.by === 'terminal') return `${text}${this.call(end.call)}`;
    const after = end.after;
    if (!this.whole && this.one(4)) return `[...${text}.take(9)]`;
    if (!this.whole && this.one(4)) return `{ const [a, , b] = ${text}; return [a, b]; }`;
    return `{
      const got = [];
      let left = ${after};
      for (const value of ${text}) {
        got.push(value);
        ${this.one(6) ? "if (left === 2) throw new Error('in the body');" : ''}
        if (--left <= 0) break;
      }
      return got;
    }`;
  }

  private call({ op, args }: Call): string {
    const gap = this.choose(['', '', '\n    ', ' /* then */ ', ' // then\n    ']);
    // Without a source of randomness of ours, nobody can tell what comes.
    const isRandom = op.params.some(({ role }) => role === 'rng');
    const wrong = !isRandom && this.one(25) ? this.take() % Math.max(1, args.length) : -1;
    const texts = args.map((arg, i) => (i === wrong ? this.choose(WRONG) : this.argument(arg)));
    if (wrong === 0 && args.length === 0) texts.push(this.choose(WRONG));
    const comma = texts.length > 0 && this.one(12) ? ',' : '';
    return `${gap}.${this.choose(['', '', ' '])}${op.name}(${texts.join(', ')}${comma})`;
  }

  private argument(arg: ArgSpec): string {
    if ('iterable' in arg) return this.source(arg.iterable);
    if ('fn' in arg) return this.function(arg);
    const made = 'literal' in arg ? textOf(arg.literal) : undefined;
    if (made === undefined) return this.hoisted('arg', `w.argument(${JSON.stringify(arg)})`);
    return this.choose([made, made, this.hoisted('arg', made), this.evaluated(made)]);
  }

  private function({ fn: role, variant }: { readonly fn: string; readonly variant: number }): string {
    const name = this.hoisted('f', `w.fn('${role}', ${variant})`);
    if (this.one(5)) return name;
    if (role === 'sub' && !this.whole && this.one(2)) return this.giving(name);
    if (this.one(6)) return this.evaluated(name);
    if (this.one(5)) return `function () { return ${name}.apply(this, arguments); }`;
    if (this.one(3)) return this.hoisted('g', `(...all) => ${name}(...all)`);
    return this.choose([
      `(...all) => ${name}(...all)`,
      `(a) => ${name}(a)`,
      `(a, i) => ${name}(a, i)`,
      `(a, b, i) => ${name}(a, b, i)`,
      `function (a, i) { return ${name}.call(this, a, i); }`,
    ]);
  }

  /** A callback that gives a chain. */
  private giving(name: string): string {
    const { named } = this;
    return this.choose([
      `(a, i) => ${named}.from(${name}(a, i)).take(2)`,
      `(a) => { if (a === 3) return []; return ${named}.from(${name}(a)).map((x) => x); }`,
      `function (a) { return ${named}.from(${name}(a)); }`,
    ]);
  }

  private source(spec: SourceSpec): string {
    const name = this.hoisted('s', `w.source(${textOf(spec)})`);
    if (!this.whole && this.one(5))
      return `${this.named}.from(${name})${this.choose(['', '.tap(() => {})', '.drop(1).append(5)'])}`;
    if (spec.source !== 'array') return this.choose([name, name, this.evaluated(name)]);
    const odd = ODD[this.take() % (ODD.length * 3)];
    const made = odd === undefined ? name : `w.odd('${odd}', ${name})`;
    return this.choose([made, this.evaluated(made), this.hoisted('s', made)]);
  }

  private evaluated(text: string): string {
    if (this.whole) return text;
    return `w.at('${this.name('e')}', ${text})`;
  }

  private hoisted(base: string, text: string): string {
    const name = this.name(base);
    this.before.push(`const ${name} = ${text};`);
    return name;
  }

  private name(base: string): string {
    return `${base}${this.count++}`;
  }

  private take(): number {
    return this.style[this.next++ % this.style.length]! + this.next;
  }

  /** True once in so many times. */
  private one(of: number): boolean {
    return this.take() % of === 0;
  }

  private choose<T>(from: readonly T[]): T {
    return from[this.take() % from.length]!;
  }
}

/** The operations that become loops. */
const LOOPED = new Set(
  (
    'map filter filterMap tap enumerate take drop takeWhile dropWhile takeUntil stepBy scan mapAccum dedupe distinct ' +
    'flatMap flatten chunks windows zip concat append prepend slice compress intersperse sort sortBy thenBy reverse ' +
    'toArray toSet toMap toObject join sum mean count min max minBy maxBy minMax reduce forEach find findIndex indexOf ' +
    'includes some every first last single isEmpty partition countBy toGroups aggregateBy'
  ).split(' '),
);

const toArray = terminals.find(({ name }) => name === 'toArray')!;

/** The chain with these operations alone, over an array. */
function fitForLoops(chain: Chain): Chain {
  const stages = chain.stages.filter(({ op }) => LOOPED.has(op.name));
  const { source, end } = chain;
  const isFit = end.by === 'terminal' ? LOOPED.has(end.call.op.name) : end.after % 2 === 0;
  return {
    ...chain,
    stages,
    source: 'op' in source ? { source: 'array', values: [3, 1, 2] } : { ...source, source: 'array' },
    end: isFit ? end : { by: 'terminal', call: { op: toArray, args: [] } },
  };
}

/** A value as source text. */
function textOf(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(textOf).join(', ')}]`;
  if (typeof value === 'object' && value !== null)
    return `{ ${Object.entries(value)
      .map(([key, item]) => `${JSON.stringify(key)}: ${textOf(item)}`)
      .join(', ')} }`;
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'bigint') return `${value}n`;
  return Object.is(value, -0) ? '-0' : String(value);
}

/** Compiles the text of a program. */
export function compiled(text: string, loops: boolean): Compiled {
  const tools = { loopFor, hooks };
  return compileWith(tools, text, { filename: 'program.cjs', loops });
}

/** Runs the text of a program. */
export function runProgram(text: string, failing: number): Seen {
  const world = new ProgramWorld(failing);
  // eslint-disable-next-line no-new-func -- a program is a text, compiled or not
  const program = new Function('require', 'w', text) as (
    require: (name: string) => unknown,
    world: ProgramWorld,
  ) => string[];
  let outcomes: string[];
  try {
    outcomes = program((name) => modules[name], world);
  } catch (error) {
    const { name, message } = error as Error;
    outcomes = [`did not begin: ${name}: ${message}`];
  }
  return { outcomes, events: world.log.events };
}
