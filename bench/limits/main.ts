/**
 * How fast could it be at best? For each target that is missed, the least that a library has to do, written by hand for
 * this one chain: a loop that calls recorded callbacks, which nobody else has run, so that V8 inlines them. Beside it the
 * loop without a library, as in the suite.
 *
 *     npm run bench limits     half a minute; prints a table
 *     node build/bench/limits/main.js     the same on another Node, after that
 */
import { describe, provenance } from '../suite/machine.ts';
import { measure, type Repeat } from '../suite/measure.ts';
import { print } from '../suite/table.ts';
import { shortChains } from './short.ts';

type Callback = (value: number, index: number) => unknown;
type Run = () => unknown;

interface Limit {
  what: string;
  /** What the least consists of. */
  least: string;
  elements: number;
  hand: Run;
  library: Run;
}

const ramp = (length: number): number[] => Array.from({ length }, (_, i) => i % 1000);
const million = ramp(1_000_000);
const some = ramp(100_000);
const three = [1, 2, 3];
const map = (): Callback => (v) => v * 3 + 1;
const keep = (): Callback => (v) => (v & 1) === 0;

/** What an error needs, to be told where it happened: which stage was at work, and at which element. */
function blame(error: unknown, stage: number, index: number, passed: number): never {
  throw new Error(`stage ${stage} at ${index}, ${passed} had passed`, { cause: error });
}

/** The sum of one block of 1,024, and how far it came. */
let came = 0;
let isMore = false;
function sumBlock(array: number[], start: number, f: Callback, g: Callback): number {
  let i = start;
  let n = 0;
  let k = 0;
  let sum = -0;
  let stopped = 0;
  const end = start + 1024;
  try {
    do {
      k = 1;
      const value = f(array[i]!, i) as number;
      k = 2;
      if (!g(value, i)) continue;
      k = 3;
      n++;
      if ((value | 0) === value) sum += value;
    } while (((k = 0), ++i < array.length) && (i < end || ((stopped = 1), false)));
  } catch (error) {
    blame(error, k, i, n);
  }
  came = i;
  isMore = stopped === 1;
  return sum;
}

function sumOf(array: number[], f: Callback, g: Callback): number {
  let sum = 0;
  came = 0;
  do sum += sumBlock(array, came, f, g);
  while (isMore);
  return sum;
}

/** Ten stages that are known to be map, filter, map, filter … */
function tenStages(array: number[], f: Callback[], g: Callback[]): number {
  const [f1, f2, f3, f4, f5] = f as [Callback, Callback, Callback, Callback, Callback];
  const [g1, g2, g3, g4, g5] = g as [Callback, Callback, Callback, Callback, Callback];
  let [c2, c3, c4, c5] = [0, 0, 0, 0];
  let sum = 0;
  for (let i = 0; i < array.length; i++) {
    let v = f1(array[i]!, i) as number;
    if (!g1(v, i)) continue;
    v = f2(v, c2) as number;
    if (!g2(v, c2++)) continue;
    v = f3(v, c3) as number;
    if (!g3(v, c3++)) continue;
    v = f4(v, c4) as number;
    if (!g4(v, c4++)) continue;
    v = f5(v, c5) as number;
    if (!g5(v, c5++)) continue;
    sum += v;
  }
  return sum;
}

/** A chunk is read element by element: `slice` would ask a Proxy, or the array's class, other things than an iterator does. */
function sumChunks(array: number[], size: number, f: (chunk: number[]) => number): number {
  let sum = 0;
  for (let i = 0; i < array.length;) {
    const chunk: number[] = [];
    for (let n = 0; n < size && i < array.length; n++) chunk[n] = array[i++]!;
    sum += f(chunk);
  }
  return sum;
}

/** What for…of calls for each element. */
class MapFilter {
  private i = -1;
  private readonly array: number[];
  private readonly f: Callback;
  private readonly g: Callback;

  constructor(array: number[], f: Callback, g: Callback) {
    this.array = array;
    this.f = f;
    this.g = g;
  }

  [Symbol.iterator](): this {
    return this;
  }

  next(): IteratorResult<number, undefined> {
    while (++this.i < this.array.length) {
      const value = this.f(this.array[this.i]!, this.i) as number;
      if (this.g(value, this.i)) return { value, done: false };
    }
    return { value: undefined, done: true };
  }

  return(): IteratorResult<number, undefined> {
    return { value: undefined, done: true };
  }
}

/** A recorded stage: three fields, and a private one by which it is known for what it is. */
class Stage {
  readonly up: Stage | undefined;
  readonly kind: number;
  readonly op: unknown;
  readonly #shape: number;

  constructor(up: Stage | undefined, kind: number, op: unknown) {
    this.up = up;
    this.kind = kind;
    this.op = op;
    this.#shape = up === undefined ? 1 : up.#shape << 1;
  }

  then(kind: number, op: unknown): Stage {
    if (typeof op !== 'function') throw new TypeError('not a function');
    return new Stage(this, kind, op);
  }

  toArray(): unknown[] {
    const array = this.up!.up!.op as number[];
    const result: unknown[] = [];
    for (let i = 0; i < array.length; i++) {
      const value = (this.up!.op as Callback)(array[i]!, i) as number;
      if ((this.op as Callback)(value, i)) result[result.length] = value;
    }
    return this.#shape > 0 ? result : [];
  }
}

const handSum = (array: number[]): number => {
  let sum = 0;
  for (let i = 0; i < array.length; i++) {
    const value = array[i]! * 3 + 1;
    if ((value & 1) === 0) sum += value;
  }
  return sum;
};

const small = (array: number[], least: string): Limit => ({
  what: `map, filter, toArray of ${array.length}`,
  least,
  elements: 1,
  hand() {
    const result: number[] = [];
    for (let i = 0; i < array.length; i++) {
      const value = array[i]! * 3 + 1;
      if ((value & 1) === 0) result.push(value);
    }
    return result;
  },
  library: () => new Stage(undefined, 3, array).then(0, map()).then(1, keep()).toArray(),
});

const limits: Limit[] = [
  {
    what: 'map, filter, sum of 1 M',
    least: 'callbacks inlined, blocks, what an error has to tell',
    elements: million.length,
    hand: () => handSum(million),
    library: () => sumOf(million, map(), keep()),
  },
  {
    what: '10 stages, sum',
    least: 'callbacks inlined, shape known, no errors told',
    elements: some.length,
    hand() {
      let sum = 0;
      for (let i = 0; i < some.length; i++) {
        let v = some[i]! + 1;
        if (!(v > 2)) continue;
        v = v * 2;
        if (!(v < 1990)) continue;
        v = v - 3;
        if (v === 77) continue;
        v = v ^ 5;
        if ((v & 7) === 7) continue;
        v = v + 9;
        if (v % 11 !== 0) sum += v;
      }
      return sum;
    },
    library: () =>
      tenStages(
        some,
        [(v) => v + 1, (v) => v * 2, (v) => v - 3, (v) => v ^ 5, (v) => v + 9],
        [(v) => v > 2, (v) => v < 1990, (v) => v !== 77, (v) => (v & 7) !== 7, (v) => v % 11 !== 0],
      ),
  },
  {
    what: 'chunks(10), map, sum',
    least: 'callback inlined, each element read as an iterator reads it',
    elements: some.length,
    hand() {
      let sum = 0;
      for (let i = 0; i < some.length; i += 10) {
        const chunk = some.slice(i, i + 10);
        sum += chunk[0]! + chunk[chunk.length - 1]!;
      }
      return sum;
    },
    library: () => sumChunks(some, 10, (chunk) => chunk[0]! + chunk[chunk.length - 1]!),
  },
  {
    what: 'map, filter, for…of',
    least: 'callbacks inlined, an iterator that knows its shape',
    elements: some.length,
    hand: () => handSum(some),
    library() {
      let sum = 0;
      for (const value of new MapFilter(some, map(), keep())) sum += value;
      return sum;
    },
  },
  small([], 'three stages and two callbacks made, nothing checked'),
  small(three, 'three stages and two callbacks made, nothing checked'),
];

/** Results are kept where V8 cannot prove that nobody looks. */
export let last: unknown;

console.log(`${describe(provenance(process.execPath, 'bench limits'))}\n`);
const rows = limits.map(({ what, least, elements, hand, library }) => {
  if (JSON.stringify(hand()) !== JSON.stringify(library())) throw new Error(`${what}: not the same result`);
  const [handTime, libraryTime] = measure([repeat(hand), repeat(library)], {
    warmUp: 300,
    samples: 25,
    sample: 10,
  });
  const each = (time: number): string => (time / elements).toFixed(2);
  return [what, each(handTime!), each(libraryTime!), (libraryTime! / handTime!).toFixed(2), `  ${least}`];
});
print([['ns per element (per call of the small)', 'by hand', 'at best', 'ratio', ''], ...rows]);

console.log('\nshort chains: the least engine that keeps the rules (bench/limits/least.ts)\n');
print([['ns per call', 'Array', 'least', 'Seq', 'least/Array', 'Seq/Array'], ...shortChains()]);

function repeat(run: Run): Repeat {
  return (times) => {
    for (let i = 0; i < times; i++) last = run();
  };
}
