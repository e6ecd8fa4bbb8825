/** Combinations and the like, all by way of positions. */
import type { Box, Plan } from '../core.ts';
import { collecting, stage } from '../stage.ts';

/** Every list of `k` positions below `n` whose neighbours `follow`, in lexicographic order. */
function lists(n: number, k: number, follow: (list: readonly number[], next: number) => boolean): number[][] {
  let all: number[][] = [[]];
  for (let i = 0; i < k; i++) {
    all = all.flatMap((list) =>
      Array.from({ length: n }, (_, next) => next)
        .filter((next) => follow(list, next))
        .map((next) => [...list, next]),
    );
  }
  return all;
}

const ascending = (list: readonly number[], next: number): boolean => next > (list.at(-1) ?? -1);

const rising = (list: readonly number[], next: number): boolean => next >= (list.at(-1) ?? 0);

const apart = (list: readonly number[], next: number): boolean => !list.includes(next);

/**
 * Choices of `k` out of what is read. The first needs `first` elements. After it, as long as there are more elements,
 * only the last place of the choice goes on, by one element each; what comes then is known without reading.
 */
function choices(
  up: unknown,
  k: number,
  first: number,
  follow: (list: readonly number[], next: number) => boolean,
): Plan {
  return stage(up, [], (reader) => {
    const pool: unknown[] = [];
    let given = 0;
    let rest: number[][] | undefined;
    const more = (): boolean => {
      const box = reader.next();
      if (box !== undefined) pool.push(box.value);
      return box !== undefined;
    };
    const start: number[] = [];
    const pick = (positions: readonly number[]): Box => {
      given++;
      return { value: positions.map((at) => pool[at]) };
    };
    return {
      readers: [reader],
      move() {
        if (rest !== undefined) return rest.length > 0 ? pick(rest.shift()!) : undefined;
        if (given === 0) {
          while (pool.length < first) if (!more()) return ((rest = []), undefined);
          for (let i = 0; i < k; i++) start.push(Math.min(i, first - 1));
          return pick(start);
        }
        if (k === 0) return undefined;
        if (more()) return pick([...start.slice(0, -1), pool.length - 1]);
        rest = lists(pool.length, k, follow).slice(given);
        return rest.length > 0 ? pick(rest.shift()!) : undefined;
      },
    };
  });
}

export function combinations(up: unknown, k: number, options: { repeat?: boolean } = {}): Plan {
  const count = Math.trunc(k);
  return options.repeat === true
    ? choices(up, count, Math.min(count, 1), rising)
    : choices(up, count, count, ascending);
}

export function permutations(up: unknown, k?: number): Plan {
  if (k !== undefined) return choices(up, Math.trunc(k), Math.trunc(k), apart);
  return collecting(up, () => {
    const pool: unknown[] = [];
    return {
      add: (value) => pool.push(value),
      all: () => lists(pool.length, pool.length, apart).map((list) => list.map((at) => pool[at])),
    };
  });
}

/** The empty one needs nothing, those of one an element each; then everything has been read. */
export function powerset(up: unknown): Plan {
  return stage(up, [], (reader) => {
    const pool: unknown[] = [];
    let empty = true;
    let rest: unknown[][] | undefined;
    return {
      readers: [reader],
      move() {
        if (empty) {
          empty = false;
          return { value: [] };
        }
        if (rest === undefined) {
          const box = reader.next();
          if (box !== undefined) {
            pool.push(box.value);
            return { value: [box.value] };
          }
          rest = [];
          for (let k = 2; k <= pool.length; k++)
            rest.push(...lists(pool.length, k, ascending).map((list) => list.map((at) => pool[at])));
        }
        return rest.length > 0 ? { value: rest.shift() } : undefined;
      },
    };
  });
}
