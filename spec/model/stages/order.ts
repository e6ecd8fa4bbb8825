/** Another order. */
import { Plan } from '../core.ts';
import type { Fn } from '../core.ts';
import { collecting } from '../stage.ts';
import { compareDefault, ordering, sorted } from '../keys.ts';

export function sort(up: unknown, compare?: Fn): Plan {
  return collecting(up, () => {
    const values: unknown[] = [];
    return {
      add: (value) => values.push(value),
      all: () => sorted(values, ordering(compare)),
    };
  });
}

type SortKey = readonly [key: Fn, direction?: 'asc' | 'desc' | Fn];

/** sortBy and the thenBys after it: every key is asked once for an element, as it arrives. */
class Ordered extends Plan {
  readonly up: unknown;
  readonly keys: readonly SortKey[];

  constructor(up: unknown, keys: readonly SortKey[]) {
    super(
      collecting(up, () => {
        const rows: { value: unknown; keys: unknown[] }[] = [];
        return {
          add: (value) => rows.push({ value, keys: keys.map(([key]) => key(value)) }),
          all: () => sorted(rows, (a, b) => compareKeys(a.keys, b.keys, keys)).map(({ value }) => value),
        };
      }).open,
      [up],
    );
    this.up = up;
    this.keys = keys;
  }
}

function compareKeys(a: unknown[], b: unknown[], keys: readonly SortKey[]): number {
  for (const [i, [, direction = 'asc']] of keys.entries()) {
    const order =
      typeof direction === 'function'
        ? ordering(direction)(a[i], b[i])
        : compareDefault(a[i], b[i], direction === 'desc' ? -1 : 1);
    if (order !== 0) return order;
  }
  return 0;
}

export function sortBy(up: unknown, key: Fn, direction?: 'asc' | 'desc' | Fn): Ordered {
  return new Ordered(up, [direction === undefined ? [key] : [key, direction]]);
}

export function thenBy(up: Ordered, key: Fn, direction?: 'asc' | 'desc' | Fn): Ordered {
  return new Ordered(up.up, [...up.keys, direction === undefined ? [key] : [key, direction]]);
}

export function reverse(up: unknown): Plan {
  return collecting(up, () => {
    const values: unknown[] = [];
    return { add: (value) => values.push(value), all: () => values.reverse() };
  });
}

/** Fisher and Yates, from the last place on. */
export function shuffle(up: unknown, rng: Fn): Plan {
  return collecting(up, () => {
    const values: unknown[] = [];
    return {
      add: (value) => values.push(value),
      all() {
        for (let last = values.length - 1; last > 0; last--) {
          const number: unknown = rng();
          if (typeof number !== 'number') throw new TypeError('not a number');
          if (!(number >= 0 && number < 1)) throw new RangeError('out of range');
          const at = Math.floor(number * (last + 1));
          [values[last], values[at]] = [values[at], values[last]];
        }
        return values;
      },
    };
  });
}
