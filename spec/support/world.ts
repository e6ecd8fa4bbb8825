/**
 * One side of a comparison: makes the sources, callbacks and arguments that a chain is written with, all of which
 * write into one log under names that depend only on the order of making. The same chain is made in two worlds, one
 * for lib and one for the model, and the two logs are compared.
 */
import { Log, makeProbe, watched } from './probe.ts';
import type { Faults, ProbeKind } from './probe.ts';

/** An element: plain, a list, or a source of its own. */
export type ElementSpec =
  | number
  | string
  | null
  | undefined
  | readonly ElementSpec[]
  | { readonly probe: ProbeKind; readonly values: readonly ElementSpec[]; readonly faults?: Faults };

export type SourceKind =
  ProbeKind | 'array' | 'set' | 'typed' | 'string' | 'generator' | 'wrapped' | 'mapped';

export interface SourceSpec {
  readonly source: SourceKind;
  readonly values: readonly ElementSpec[];
  readonly faults?: Faults;
}

export const roles = [
  'mapper',
  'predicate',
  'key',
  'reducer',
  'effect',
  'compare',
  'sub',
  'result',
  'merge',
  'hook',
  'unfolder',
  'accum',
  'same',
  'rng',
  'children',
  'report',
] as const;
export type Role = (typeof roles)[number];

/** An argument, in a form that can be printed and made twice. */
export type ArgSpec =
  | { readonly fn: Role; readonly variant: number }
  | { readonly literal: unknown }
  | { readonly collector: number }
  | { readonly iterable: SourceSpec };

/** How the two sides make a Seq of something. */
export interface Side {
  from(source: unknown): any;
  map(seq: any, fn: (value: any) => unknown): any;
  /** A composite key. */
  key(...parts: unknown[]): unknown;
}

/** A number for any element, so that every callback can take every element. */
export function num(value: any): number {
  if (typeof value === 'number') return value;
  if (typeof value === 'string') return value.length;
  if (value === undefined) return -1;
  if (value === null) return -2;
  if (Array.isArray(value)) return value.reduce<number>((total, each) => total + num(each), value.length);
  if (typeof value === 'object' && 'key' in value) return 100 + num(value.key);
  return 7;
}

/** Where an element stands in an order of all elements. */
function place(value: unknown): number {
  const number = num(value);
  return Number.isNaN(number) ? 1000 : number;
}

/** The elements of a group that can only be iterated asynchronously; set by who makes such. */
let itemsOf: (group: object) => readonly unknown[] = () => [];

export function showGroupsBy(items: (group: object) => readonly unknown[]): void {
  itemsOf = items;
}

/** An element in the log. */
export function show(value: any): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (Object.is(value, -0)) return '-0';
  if (Array.isArray(value)) return `[${value.map(show).join(' ')}]`;
  if (value instanceof Map) return `Map ${show([...value])}`;
  if (value instanceof Set) return `Set ${show([...value])}`;
  if (typeof value === 'object' && value !== null) {
    if ('key' in value && Symbol.iterator in value) return `group ${show(value.key)} ${show([...value])}`;
    if ('key' in value && Symbol.asyncIterator in value)
      return `group ${show(value.key)} ${show(itemsOf(value))}`;
    if (typeof value.name === 'string') return `<${value.name}>`;
    if (Symbol.iterator in value || Symbol.asyncIterator in value) return '<iterable>';
    return `{${Reflect.ownKeys(value).map((key) => `${String(key)}: ${show(value[key])}`)}}`;
  }
  return String(value);
}

export class World {
  readonly log: Log = new Log();
  /** How callbacks and sources were called that should not have been. */
  private readonly side: Side;
  private calls = 0;
  private sources = 0;
  private functions = 0;
  /** Which call of a callback throws, counted over all of them, from 1; 0 for none. */
  private readonly failing: number;

  constructor(side: Side, failing: number = 0) {
    this.side = side;
    this.failing = failing;
  }

  element(spec: ElementSpec): unknown {
    if (typeof spec !== 'object' || spec === null) return spec;
    if ('probe' in spec)
      return this.probe(this.sourceName(), this.elements(spec.values), spec.probe, spec.faults);
    return this.elements(spec);
  }

  /** A source over `values` that watches what is done to it. */
  protected probe(name: string, values: readonly unknown[], kind: ProbeKind, faults?: Faults): any {
    return makeProbe(this.log, name, values, kind, faults);
  }

  /** A generator over `values` that does. */
  protected generator(name: string, values: readonly unknown[]): any {
    return watched(this.log, name, values);
  }

  /** An array, as a source. */
  protected array(values: unknown[]): any {
    return values;
  }

  private elements(specs: readonly ElementSpec[]): unknown[] {
    return specs.map((spec) => this.element(spec));
  }

  private sourceName(): string {
    return `s${String.fromCharCode(97 + (this.sources % 26))}${this.sources++ < 26 ? '' : `'${this.sources}-`}`;
  }

  source({ source, values, faults }: SourceSpec): any {
    const elements = this.elements(values);
    switch (source) {
      case 'array':
        return this.array(elements);
      case 'set':
        return new Set(elements);
      case 'typed':
        return Float64Array.from(elements, num);
      case 'string':
        return elements.map((each) => String.fromCodePoint(0x1f600 + (Math.abs(num(each)) % 50))).join('-');
      case 'generator':
        return this.generator(this.sourceName(), elements);
      case 'wrapped':
        return this.side.from(this.probe(this.sourceName(), elements, 'iterable', faults));
      case 'mapped':
        return this.side.map(
          this.side.from(this.probe(this.sourceName(), elements, 'own', faults)),
          this.fn('mapper', 1),
        );
      default:
        return this.probe(this.sourceName(), elements, source, faults);
    }
  }

  argument(spec: ArgSpec): unknown {
    if ('fn' in spec) return this.fn(spec.fn, spec.variant);
    if ('collector' in spec) return this.collector(spec.collector);
    return 'iterable' in spec ? this.source(spec.iterable) : spec.literal;
  }

  args(specs: readonly ArgSpec[]): unknown[] {
    return specs.map((spec) => this.argument(spec));
  }

  /** A callback that logs its name and arguments. A compare function does not: its calls are not promised. */
  fn(role: Role, variant: number): (...args: any[]) => any {
    if (role === 'compare') return (a, b) => (place(a) - place(b)) * (variant === 0 ? 1 : -1);
    const { log } = this;
    const name = `f${++this.functions}`;
    const answer = (...args: any[]): unknown => this.answer(role, variant, args);
    const called = (): void => this.called();
    return function (this: unknown, ...args: any[]) {
      const shown = role === 'report' ? args.map(({ count, value }) => ({ count, value })) : args;
      log.add(`${name}(${shown.map(show).join(', ')})${this === undefined ? '' : ' with a this'}`);
      called();
      return answer(...args);
    };
  }

  private called(): void {
    if (++this.calls === this.failing) throw this.log.error(`call ${this.calls}`);
  }

  /** A collector that logs what it is asked: it adds up numbers, or keeps a list of what it gets. */
  private collector(variant: number): object {
    const name = `c${++this.functions}`;
    const ask =
      (asked: string, answer: (all: any, value: any) => unknown) =>
      (...args: any[]): unknown => {
        this.log.add(`${name} ${asked}(${args.map(show).join(', ')})`);
        this.called();
        return answer(args[0], args[1]);
      };
    const sums = variant === 0;
    return {
      init: ask('init', () => (sums ? 0 : [])),
      add: ask('add', (all, value) => (sums ? all + num(value) : [...all, value])),
      merge: ask('merge', (all) => all),
      done: ask('done', (all) => (sums ? -all : { all })),
    };
  }

  private answer(role: Role, variant: number, [a, b]: any[]): unknown {
    switch (role) {
      case 'mapper':
        return [num(a) + 1, a, num(a) % 2, [a, a], undefined][variant % 5];
      case 'predicate':
        return [num(a) % 2 === 0, num(a) % 3 !== 0, b < 2, true, 0][variant % 5];
      case 'key':
        return [num(a) % 2, num(a) % 3, a, num(a), this.composite(a)][variant % 5];
      case 'reducer':
        return (num(a) * 2 + num(b)) % 1000;
      case 'merge':
      case 'result':
        return variant === 0 ? num(a) * 10 + num(b) : [a, b];
      case 'sub':
        return this.inner(variant % 9, [a, num(a)], a);
      case 'unfolder':
        return b < 3 ? [[num(a), num(a) + 1], undefined, 5, [a, a]][variant % 4] : undefined;
      case 'accum':
        return [[num(a) + num(b), num(a)], [b, a], num(b) % 4 === 3 ? 5 : [a, b]][variant % 3];
      case 'same':
        return [num(a) % 2 === num(b) % 2, num(a) <= num(b), true, 0][variant % 4];
      case 'rng':
        return [0.4, 0, ((this.calls * 7) % 10) / 10, 1, 'x'][variant % 5];
      case 'children':
        return this.children(variant % 10, num(a));
      default:
        return undefined;
    }
  }

  /** A composite key. Without −0: which of 0 and −0 stands in the first key depends on what the model has met before. */
  private composite(value: unknown): unknown {
    return this.side.key(num(value) % 3 || 0, value === 0 ? 0 : value);
  }

  /** What a callback of expand gives: a tree that ends, of ever smaller numbers. */
  private children(variant: number, node: number): unknown {
    if (variant === 9) return [undefined, null][Math.abs(node) % 2];
    const half = Math.floor(node / 2);
    return node > 0 && node <= 6 ? this.inner(variant, [half, half - 1], node) : null;
  }

  /** What a callback of flatMap gives. */
  private inner(variant: number, values: readonly unknown[], value: unknown): unknown {
    switch (variant) {
      case 0:
        return values;
      case 1:
        return [];
      case 2:
      case 3:
      case 4:
        return this.probe(this.sourceName(), values, (['iterable', 'own', 'bare'] as const)[variant - 2]!);
      case 5:
        return this.side.from(values);
      case 6:
        return this.side.map(this.side.from(this.probe(this.sourceName(), values, 'own')), (each) => each);
      case 7:
        return num(value) % 4 === 3 ? 'no' : values;
      default:
        return value;
    }
  }
}

/** What came of it, in words; an error that was put in is told by its identity. */
export function outcome(log: Log, work: () => unknown): string {
  try {
    return `gave ${show(work())}`;
  } catch (error) {
    const at = log.thrown.indexOf(error);
    if (at >= 0) return `threw ${(error as Error).message}`;
    return `threw a ${(error as Error).name}`;
  }
}
