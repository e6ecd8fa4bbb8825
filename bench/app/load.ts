/**
 * Which site is called when, over how many elements. Sites are called by Zipf's law: the n-th most popular 1/n as often
 * as the first. Most arrays are small. Four phases; from one to the next 40 of 100 sites change their popularity.
 */
import { sizeClasses, type ArrayKind, type Site, type SizeClass } from './sites.ts';
import { Random } from './random.ts';

export interface Scenario {
  name: string;
  seed: number;
  sites: number;
  /** Elements of all calls together. */
  elements: number;
  /** First every site runs three times over some 30,000 elements. */
  burst?: boolean;
}

export interface Call {
  site: number;
  data: unknown[];
}

/** Calls that are timed together: some 1.5 million elements, 5,000 calls at most. */
export type Block = Call[];

const BLOCK_ELEMENTS = 1_500_000;
const BLOCK_CALLS = 5000;
const PHASES = 4;
const CHANGING = 0.4;

/**
 * Up to 10,000: V8 grows an array of more than 16,000 outside of its young generation, and a loop over them would mostly
 * measure how the system hands out memory, for all alike.
 */
const lengths: Record<SizeClass, number[]> = {
  tiny: [0, 1, 2, 3, 4, 5, 6, 8, 10, 12, 16, 20, 24, 31],
  small: [32, 40, 50, 64, 80, 100, 128, 160, 200, 256, 320, 400, 511],
  middle: [512, 640, 800, 1000, 1280, 1600, 2000, 2560, 3200, 4096, 5000],
  large: [5120, 6000, 7000, 8000, 9000, 10_000],
};

export function* blocks(scenario: Scenario, sites: readonly Site[]): Generator<Block> {
  const random = new Random(scenario.seed + 1000);
  const data = new Pool(random);
  let block: Block = [];
  let inBlock = 0;
  const add = (site: number, length: number): Block | undefined => {
    block.push({ site, data: data.array(sites[site]!.array, length) });
    inBlock += length;
    if (inBlock < BLOCK_ELEMENTS && block.length < BLOCK_CALLS) return undefined;
    const full = block;
    block = [];
    inBlock = 0;
    return full;
  };

  if (scenario.burst) {
    for (let site = 0; site < sites.length; site++) {
      for (let i = 0; i < 3; i++) {
        const full = add(site, 10_000);
        if (full) yield full;
      }
    }
  }

  const popularity = sites.map((_, i) => i);
  random.shuffle(popularity);
  const draw = zipf(sites.length, random);
  for (let phase = 0; phase < PHASES; phase++) {
    if (phase > 0) changeRanks(popularity, random);
    let left = scenario.elements / PHASES;
    while (left > 0) {
      const site = popularity[draw()]!;
      const own = random.unit() < 0.7 ? sites[site]!.size : random.weighted(sizeClasses);
      const length = random.of(lengths[own]);
      left -= length;
      const full = add(site, length);
      if (full) yield full;
    }
  }
  if (block.length > 0) yield block;
}

function zipf(count: number, random: Random): () => number {
  const sums: number[] = [];
  let sum = 0;
  for (let rank = 1; rank <= count; rank++) sums.push((sum += 1 / rank));
  return () => {
    const wanted = random.unit() * sum;
    let low = 0;
    let high = count - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sums[middle]! < wanted) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}

function changeRanks(popularity: number[], random: Random): void {
  const places = popularity.map((_, rank) => rank).filter(() => random.unit() < CHANGING);
  const moved = places.map((rank) => popularity[rank]!);
  random.shuffle(moved);
  places.forEach((rank, i) => (popularity[rank] = moved[i]!));
}

/** Arrays by kind and length, made once. */
class Pool {
  readonly #arrays = new Map<string, unknown[]>();
  readonly #random: Random;

  constructor(random: Random) {
    this.#random = random;
  }

  array(kind: ArrayKind, length: number): unknown[] {
    const key = `${kind} ${length}`;
    let array = this.#arrays.get(key);
    if (array === undefined) this.#arrays.set(key, (array = makeArray(kind, length, this.#random)));
    return array;
  }
}

function makeArray(kind: ArrayKind, length: number, random: Random): unknown[] {
  const array: unknown[] = kind === 'holey' ? new Array<unknown>(length) : [];
  const make = makers[kind];
  for (let i = 0; i < length; i++) array[i] = make(i, random);
  return array;
}

const makers: Record<ArrayKind, (i: number, random: Random) => unknown> = {
  ints: (i) => i % 1000,
  doubles: (i) => (i % 1000) + 0.5,
  holey: (i) => (i * 7) % 1000,
  negative: (_, random) => random.below(200) - 100,
  texts: (i) => `item ${i % 300}`,
  rows: (i) => ({ id: i, price: i % 500, name: `item ${i % 50}` }),
  mixedRows: (i) =>
    i % 3 === 0
      ? { id: i, price: i % 500, name: 'plain' }
      : i % 3 === 1
        ? { name: 'turned', price: i % 300, id: i }
        : { id: i, price: (i % 100) + 0.25, name: 'with more', note: '' },
};
