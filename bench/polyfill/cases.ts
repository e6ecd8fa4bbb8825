/* eslint-disable @typescript-eslint/no-explicit-any -- the helpers have no types in this program */
/** What is measured: each case gives a number, by which the rivals are compared before they are timed. */

const SIZE = 10_000;
const G = globalThis as any;

const numbers = Array.from({ length: SIZE }, (_, i) => i);
const values = (): any => numbers.values();
function* counting(): Generator<number, void, unknown> {
  for (let i = 0; i < SIZE; i++) yield i;
}
const plain = (size = SIZE): object => {
  let i = 0;
  return { next: () => (i < size ? { value: i++, done: false } : { value: undefined, done: true }) };
};
const add = (a: number, b: number): number => a + b;
const addLength = (sum: number, row: number[]): number => sum + row.length;
const addAll = (list: number[]): number => list.reduce(add, 0);
const odd = (source: any): any => source.map((x: number) => x + 1).filter((x: number) => x & 1);

export const cases: Record<string, () => number> = {
  'map, reduce': () =>
    values()
      .map((x: number) => x + 1)
      .reduce(add, 0),
  'map, filter, toArray': () => addAll(odd(values()).toArray()),
  'map, filter, reduce': () => odd(values()).reduce(add, 0),
  'the same over a generator': () => odd(counting()).reduce(add, 0),
  'the same over a Set': () => odd(set.values()).reduce(add, 0),
  'four maps, find': () => {
    const up = (x: number): number => x + 1;
    return (
      values()
        .map(up)
        .map(up)
        .map(up)
        .map(up)
        .find((x: number) => x < 0) ?? 1
    );
  },
  'for…of over map, filter': () => {
    let sum = 0;
    for (const x of odd(values())) sum += x;
    return sum;
  },
  take: () =>
    values()
      .take(SIZE - 10)
      .reduce(add, 0),
  drop: () => values().drop(10).reduce(add, 0),
  'drop, map, take': () =>
    values()
      .drop(10)
      .map((x: number) => x + 1)
      .take(SIZE - 20)
      .reduce(add, 0),
  'flatMap to pairs': () =>
    values()
      .flatMap((x: number) => [x, x])
      .reduce(add, 0),
  'flatMap to helpers': () =>
    values()
      .take(SIZE / 10)
      .flatMap((x: number) => (tens.values() as any).map((y: number) => x + y))
      .reduce(add, 0),
  toArray: () => addAll(values().toArray()),
  reduce: () => values().reduce(add, 0),
  forEach: () => {
    let sum = 0;
    values().forEach((x: number) => {
      sum += x;
    });
    return sum;
  },
  some: () => (values().some((x: number) => x < 0) ? 1 : 0),
  every: () => (values().every((x: number) => x >= 0) ? 1 : 0),
  find: () => values().find((x: number) => x === SIZE - 1),
  'from a plain iterator': () =>
    G.Iterator.from(plain())
      .map((x: number) => x + 1)
      .reduce(add, 0),
  concat: () => G.Iterator.concat(numbers, numbers).reduce(add, 0),
  zip: () => G.Iterator.zip([numbers, numbers]).reduce(addLength, 0),
  'zip of helpers': () => G.Iterator.zip([odd(values()), odd(values())]).reduce(addLength, 0),
  zipKeyed: () =>
    G.Iterator.zipKeyed({ a: numbers, b: numbers }).reduce(
      (sum: number, row: { a: number; b: number }) => sum + row.a + row.b,
      0,
    ),
  'chunks(10)': () => values().chunks(10).reduce(addLength, 0),
  'windows(4)': () => values().windows(4).reduce(addLength, 0),
  includes: () => (values().includes(-1) ? 1 : 0),
  join: () => values().join('').length,
  'short chains': () => {
    let sum = 0;
    for (let i = 0; i < SIZE / 10; i++) sum += addAll(odd([1, 2, 3, i].values()).toArray());
    return sum;
  },
};

/**
 * The least that any polyfill has to do: calling the engine's own `next`, and the callbacks. What this takes is no
 * polyfill's to save.
 */
export const byHand: Record<string, () => number> = {
  reduce: () => walk(values(), undefined, undefined, add),
  'map, reduce': () => walk(values(), (x) => x + 1, undefined, add),
  'map, filter, reduce': () =>
    walk(
      values(),
      (x) => x + 1,
      (x) => x & 1,
      add,
    ),
  'the same over a generator': () =>
    walk(
      counting(),
      (x) => x + 1,
      (x) => x & 1,
      add,
    ),
  'the same over a Set': () =>
    walk(
      set.values(),
      (x) => x + 1,
      (x) => x & 1,
      add,
    ),
  'from a plain iterator': () => walk(plain(), (x) => x + 1, undefined, add),
};

type Callback = (value: any, counter: number) => any;

function walk(
  iterator: any,
  mapper: Callback | undefined,
  predicate: Callback | undefined,
  reducer: (sum: any, value: any, counter: number) => any,
): any {
  const { next } = iterator;
  let sum: unknown = 0;
  for (let counter = 0; ; counter++) {
    const result: any = Reflect.apply(next, iterator, []);
    if (result.done) return sum;
    let { value } = result;
    if (mapper) value = mapper(value, counter);
    if (!predicate || predicate(value, counter)) sum = reducer(sum, value, counter);
  }
}

const set = new Set(numbers);
const tens = numbers.slice(0, 10);

/** What a program has besides: other sources, other callbacks, through the same places of each polyfill. */
export function pollute(): void {
  const sources: (() => any)[] = [
    () => [1.5, 'a', {}, undefined].values(),
    () => new Set(['a', 2]).values(),
    () => new Map([[1, 2]]).entries(),
    () => 'text'[Symbol.iterator](),
    () => new Uint8Array(4).values(),
    () => counting(),
    () => G.Iterator.from(plain(8)),
    () =>
      class extends G.Iterator {
        i = 0;
        next(): object {
          return { value: this.i++, done: this.i > 5 };
        }
      },
    () => odd(tens.values()),
  ];
  const callbacks: ((value: any, counter: any) => unknown)[] = [
    (x) => x,
    (x) => [x],
    function (x) {
      return typeof x;
    },
    (_x, i) => i % 2 === 0,
    () => null,
    String,
    (x) => ({ x }),
  ];
  for (let round = 0; round < 60; round++) {
    for (const source of sources) {
      const f = callbacks[round % callbacks.length];
      const open = (): any => {
        const made = source();
        return typeof made === 'function' ? new made() : made;
      };
      walk(open().take(8), f, f, () => f);
      walk(tens.values(), f, undefined, String);
      walk(new Map([[1, 2]]).values(), undefined, f, () => 0);
      walk(plain(3), f, f, () => '');
      open().take(8).map(f).filter(f).toArray();
      open().drop(1).take(4).forEach(f);
      open().take(4).some(f);
      open().take(4).every(f);
      open().take(4).find(f);
      open()
        .take(4)
        .reduce((a: unknown, b: unknown) => f?.(a, b));
      open()
        .take(4)
        .flatMap((x: unknown) => [f?.(x, 1)])
        .toArray();
      for (const x of open().take(3).map(f)) void x;
      if (G.Iterator.concat) {
        G.Iterator.concat([1], new Set([2]), open().take(2)).toArray();
      }
      if (G.Iterator.zip) {
        G.Iterator.zip([open().take(3), new Set([1, 2])], { mode: 'longest' }).toArray();
        G.Iterator.zipKeyed({ x: open().take(2), y: [1] }).toArray();
        open().take(7).chunks(2).toArray();
        open().take(7).windows(3).toArray();
        open().take(2).includes(5);
        open()
          .take(2)
          .map(() => round)
          .join();
      }
    }
  }
}
