/**
 * What is light and what is not: the forms between which the engine chose, each in a few lines of its own, without the
 * library (docs/decisions/017-what-was-light.md has the figures).
 *
 *     npm run bench light          a quarter of a minute; prints a table
 *     node build/bench/light.js    the same on another Node, after that
 *
 * Nanoseconds of CPU per call, a call of a function of its own included. Everything has run before over values of six
 * kinds, and goes on with them while it is measured.
 */
import { describe, provenance } from './suite/machine.ts';
import { measure, type Repeat } from './suite/measure.ts';
import { print } from './suite/table.ts';

type Make = (values: readonly unknown[]) => unknown;

/** Kinds of values that V8 holds in arrays of different makes. */
const kinds: readonly (readonly unknown[])[] = [
  [1, 2, 3],
  ['a', 'b', 'c'],
  [1.5, 2.5, 3.5],
  [{ a: 1 }, { a: 2 }, { a: 3 }],
  [1, 'a', 2.5],
  [true, null, undefined],
];
const callback = (value: unknown): unknown => value;

// ──────────────────────────────────────────────────────────── recording three nodes

class Bare {
  readonly up: Bare | undefined;
  readonly op: unknown;
  readonly bits: number;

  constructor(up: Bare | undefined, op: unknown, bits: number) {
    this.up = up;
    this.op = op;
    this.bits = bits;
  }
}

class Facade {
  readonly #plan: Bare;

  constructor(plan: Bare) {
    this.#plan = plan;
  }

  then(op: unknown): Facade {
    const up = this.#plan;
    return new Facade(new Bare(up, op, up.bits << 1));
  }
}

class FacadeBase {
  readonly #plan: Bare;

  constructor(plan: Bare) {
    this.#plan = plan;
  }

  static plan(facade: FacadeBase): Bare {
    return facade.#plan;
  }
}

class DerivedFacade extends FacadeBase {
  then(op: unknown): DerivedFacade {
    const up = FacadeBase.plan(this);
    return new DerivedFacade(new Bare(up, op, up.bits << 1));
  }
}

class PrivateNode {
  readonly #up: PrivateNode | undefined;
  readonly #op: unknown;
  readonly #bits: number;

  constructor(up: PrivateNode | undefined, op: unknown, bits: number) {
    this.#up = up;
    this.#op = op;
    this.#bits = bits;
  }

  get parts(): readonly unknown[] {
    return [this.#up, this.#op];
  }

  then(op: unknown): PrivateNode {
    return new PrivateNode(this, op, this.#bits << 1);
  }
}

class PrivateBase {
  readonly #up: PrivateBase | undefined;
  readonly #op: unknown;
  readonly #bits: number;

  constructor(up: PrivateBase | undefined, op: unknown, bits: number) {
    this.#up = up;
    this.#op = op;
    this.#bits = bits;
  }

  static bits(node: PrivateBase): number {
    return node.#bits;
  }

  get parts(): readonly unknown[] {
    return [this.#up, this.#op];
  }
}

class DerivedPrivate extends PrivateBase {
  then(op: unknown): DerivedPrivate {
    return new DerivedPrivate(this, op, PrivateBase.bits(this) << 1);
  }
}

const recording: Record<string, Make> = {
  'three bare nodes': (values) =>
    new Bare(new Bare(new Bare(undefined, values, 1), callback, 2), callback, 4),
  'three nodes of three private fields, one class': (values) =>
    new PrivateNode(undefined, values, 1).then(callback).then(callback),
  'the same in a derived class': (values) =>
    new DerivedPrivate(undefined, values, 1).then(callback).then(callback),
  'three bare nodes, each behind a facade': (values) =>
    new Facade(new Bare(undefined, values, 1)).then(callback).then(callback),
  'the same, the facade a derived class': (values) =>
    new DerivedFacade(new Bare(undefined, values, 1)).then(callback).then(callback),
};

// ────────────────────────────────────────────────────────────────────────── stages

interface Recorded {
  readonly name: string;
  readonly shown: string;
  readonly start: () => unknown;
  readonly size: (up: number) => number;
}

const literalStage = (count: number): Recorded => ({
  name: 'take',
  shown: `${count}`,
  start: () => ({ left: count }),
  size: (up) => Math.min(up, count),
});

class ClassStage implements Recorded {
  private readonly count: number;

  constructor(count: number) {
    this.count = count;
  }

  get name(): string {
    return 'take';
  }

  get shown(): string {
    return `${this.count}`;
  }

  start(): unknown {
    return { left: this.count };
  }

  size(up: number): number {
    return Math.min(up, this.count);
  }
}

class FourFields {
  a = 0;
  b: unknown = undefined;
  c = 0;
  d: unknown = undefined;
}

class TwelveFields {
  a = 0;
  b: unknown = undefined;
  c = 0;
  d: unknown = undefined;
  e = 0;
  f: unknown = undefined;
  g = 0;
  h: unknown = undefined;
  i = 0;
  j: unknown = undefined;
  k = 0;
  l: unknown = undefined;
}

let turn = 0;
const stages: Record<string, Make> = {
  'a stage, an object literal with closures and a text': () => literalStage((turn = (turn + 1) & 7)),
  'a stage, an instance with its traits on the prototype': () => new ClassStage((turn = (turn + 1) & 7)),
  'an object of four fields': () => new FourFields(),
  'an object of twelve fields': () => new TwelveFields(),
};

// ─────────────────────────────────────────────────────────────────── three elements

/** One place that stores for everybody. */
function storeForAll(array: unknown[], index: number, value: unknown): void {
  array[index] = value;
}

/** Arrays that V8 holds in different ways, for the place that all share. */
const made: readonly (() => unknown[])[] = [
  () => [],
  () => new Array<unknown>(3),
  () => [0.5],
  () => ['a'],
  () => [undefined, undefined],
  () => Array.from({ length: 2 }),
];

const storing: Record<string, Make> = {
  'three stores at a place that all share': (values) => {
    const array: unknown[] = [];
    for (let i = 0; i < 3; i++) storeForAll(array, i, values[i]);
    return array;
  },
  'three stores at a place of their own': (values) => {
    const array: unknown[] = [];
    for (let i = 0; i < 3; i++) array[i] = values[i];
    return array;
  },
  'an array made by `length = 3`': () => {
    const array: unknown[] = [];
    array.length = 3;
    return array;
  },
  'an array made by `new Array(3)`': () => new Array(3),
};

// ─────────────────────────────────────────────────────────────────────── three keys

function scanned(values: readonly unknown[]): unknown[] {
  const seen: unknown[] = [];
  for (let i = 0; i < values.length; i++) {
    let at = 0;
    while (at < seen.length && seen[at] !== values[i]) at++;
    if (at === seen.length) seen[at] = values[i];
  }
  return seen;
}

function bySet(values: readonly unknown[]): unknown[] {
  const seen = new Set<unknown>();
  const found: unknown[] = [];
  for (let i = 0; i < values.length; i++) {
    if (seen.has(values[i])) continue;
    seen.add(values[i]);
    found[found.length] = values[i];
  }
  return found;
}

const numbers = [
  [2, 3, 1],
  [7.5, 2, 3],
  [3, 2, 1],
  [10, 30, 20],
];
const compare = (a: number, b: number): number => a - b;

function inserted(values: readonly number[]): number[] {
  const array = [values[0]!, values[1]!, values[2]!];
  for (let i = 1; i < 3; i++) {
    const value = array[i]!;
    let at = i;
    for (; at > 0 && compare(value, array[at - 1]!) < 0; at--) array[at] = array[at - 1]!;
    array[at] = value;
  }
  return array;
}

const keys: Record<string, Make> = {
  'three values that differ, by a Set': bySet,
  'the same, by looking through them': scanned,
  'three numbers sorted, by Array.prototype.sort': () =>
    numbers[(turn = (turn + 1) & 3)]!.slice().sort(compare),
  'the same, by insertion': () => inserted(numbers[(turn = (turn + 1) & 3)]!),
};

// ──────────────────────────────────────────────────────────────────────── measuring

/** Results go where an engine cannot prove that nobody looks. */
export let last: unknown;

const repeat =
  (make: Make): Repeat =>
  (times) => {
    for (let i = 0; i < times; i++) last = make(kinds[i % kinds.length]!);
  };

for (let i = 0; i < 20_000; i++) {
  const array = made[i % made.length]!();
  const values = kinds[(i >> 3) % kinds.length]!;
  for (let at = 0; at < 4; at++) storeForAll(array, array.length, values[at % 3]);
}

const all: Record<string, Make> = { ...recording, ...stages, ...storing, ...keys };
console.log(`${describe(provenance(process.execPath, 'bench light'))}\n`);
const found = measure(Object.values(all).map(repeat), { warmUp: 60, samples: 25, sample: 5 });
print([['', 'ns per call'], ...Object.keys(all).map((name, i) => [name, found[i]!.toFixed(0)])]);
