import { describe, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import { comparer } from '../../lib/structures/defaultOrder.ts';
import { stableSort as sorted } from '../../lib/structures/stableSort.ts';
import { stableSort } from './sorting.ts';

const compareDefault = comparer<unknown>('asc', 'sort');

type Row = { key: number | undefined; at: number };

/** Runs `run` while a setter stands at index 0 of `prototype`; gives what the setter was called with. */
function withSetterOn(prototype: object, run: () => void): unknown[] {
  const caught: unknown[] = [];
  Object.defineProperty(prototype, 0, {
    configurable: true,
    get: () => 'from the prototype',
    set(value: unknown) {
      caught[caught.length] = value;
    },
  });
  try {
    run();
  } finally {
    delete (prototype as unknown[])[0];
    if (Array.isArray(prototype)) prototype.length = 0;
  }
  return caught;
}

test('sorts as Array.prototype.sort does', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), (numbers) => {
      const sorted = [...numbers];
      stableSort(sorted, (a, b) => a - b);
      expect(sorted).toEqual([...numbers].sort((a, b) => a - b));
    }),
  );
});

test('equal elements keep their order, undefined ones among them', () => {
  const keys = fc.array(fc.option(fc.integer({ min: 0, max: 3 }), { nil: undefined }));
  fc.assert(
    fc.property(keys, (list) => {
      const rows: Row[] = list.map((key, at) => ({ key, at }));
      stableSort(rows, (a, b) => compareDefault(a.key, b.key));
      for (let i = 1; i < rows.length; i++) {
        const [before, after] = [rows[i - 1] as Row, rows[i] as Row];
        const order = compareDefault(before.key, after.key);
        expect(order < 0 || (order === 0 && before.at < after.at)).toBe(true);
      }
    }),
  );
});

describe('how often it compares', () => {
  const counted = (items: number[]): number => {
    let calls = 0;
    stableSort(items, (a, b) => (calls++, a - b));
    return calls;
  };
  const n = 1 << 12;
  const rising = Array.from({ length: n }, (_, i) => i);

  test('about n where all is in order or strictly in the reverse one', () => {
    expect(counted([...rising])).toBeLessThan(1.2 * n);
    expect(counted([...rising].reverse())).toBeLessThan(2.2 * n);
  });

  test('at most n log n', () => {
    const mixed = rising.map((i) => (i * 2654435761) % n);
    expect(counted(mixed)).toBeLessThan(n * 12);
  });
});

/** Lists with many equals, of every length around those where another way of sorting begins. */
const bordering = fc
  .oneof(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 95, max: 105 }))
  .chain((length) => fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length }));

test('few or many, equal elements keep their order and only elements are compared', () => {
  fc.assert(
    fc.property(bordering, (keys) => {
      const rows = keys.map((key, at) => ({ key, at }));
      const sorted = [...rows];
      const known = new Set<unknown>(rows);
      const strangers: unknown[] = [];
      stableSort(sorted, (a, b) => {
        if (!known.has(a) || !known.has(b)) strangers.push(a, b);
        return a.key - b.key;
      });
      expect(strangers).toEqual([]);
      expect(sorted).toEqual([...rows].sort((a, b) => a.key - b.key));
    }),
  );
});

test('whatever a compare function answers, every element is there once', () => {
  const answers = fc.array(fc.constantFrom(-1, 0, 1, -0, Infinity), { minLength: 1, maxLength: 50 });
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 120 }), answers, (length, list) => {
      const items = Array.from({ length }, (_, i) => i);
      let calls = 0;
      stableSort(items, () => list[calls++ % list.length]!);
      expect([...items].sort((a, b) => a - b)).toEqual(Array.from({ length }, (_, i) => i));
      expect(calls).toBeLessThan(20 * length + 1);
    }),
    { numRuns: 1000 },
  );
});

test.each([3, 16, 17, 150])('two frames stand between a compare function and who sorts %p', (length) => {
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = Infinity;
  const depths = new Set<number>();
  const depth = (): number => new Error().stack!.split('\n').length;
  try {
    const own = depth();
    const state = Array.from({ length }, (_, i) => (i * 7) % length);
    const arg = (a: number, b: number): number => {
      depths.add(depth() - own);
      return a - b;
    };
    sorted({ state, arg, name: 'sort' });
  } finally {
    Error.stackTraceLimit = limit;
  }
  // The compare function itself and two more.
  expect([...depths]).toEqual([3]);
});

describe('undefined', () => {
  test.each([5, 17, 200])('comes last, and the compare function never sees it, %p elements', (length) => {
    const items = Array.from({ length }, (_, i) => (i % 4 === 1 ? undefined : i));
    const compare = (a: number | undefined, b: number | undefined): number => {
      if (a === undefined || b === undefined) throw new Error('asked');
      return b - a;
    };
    const expected = [...items].sort(compare);
    stableSort(items, compare);
    expect(items).toEqual(expected);
  });

  test('is refused by the default order beside an object', () => {
    expect(() => stableSort([undefined, {}], compareDefault)).toThrow(TypeError);
  });

  test('comes last in the default order', () => {
    const items = [undefined, null, NaN, 2, 1];
    stableSort(items, compareDefault);
    expect(items).toEqual([1, 2, NaN, null, undefined]);
  });
});

test('calls no compare function for fewer than two elements', () => {
  const compare = jest.fn(() => 0);
  stableSort([], compare);
  stableSort([undefined], compare);
  stableSort([{}], compare);
  expect(compare).not.toHaveBeenCalled();
});

test('calls the compare function without this, undefined or not', () => {
  const seen = new Set<unknown>();
  const compare = function (this: unknown): number {
    seen.add(this);
    return 0;
  };
  stableSort([1, 2], compare);
  stableSort([1, 2, undefined], compare);
  expect([...seen]).toEqual([undefined]);
});

test('an error of the compare function goes through', () => {
  const error = new Error('mine');
  const compare = (): number => {
    throw error;
  };
  expect(() => stableSort([1, 2], compare)).toThrow(error);
  expect(() => stableSort([undefined, 2, 1], compare)).toThrow(error);
});

describe('hostile surroundings', () => {
  test.each([
    ['Array.prototype', Array.prototype],
    ['Object.prototype', Object.prototype],
  ])('a setter on %s is not run', (_, prototype) => {
    const plain = [3, 1, 2];
    const odd = [3, undefined, 1];
    const caught = withSetterOn(prototype, () => {
      stableSort(plain, compareDefault);
      stableSort(odd, compareDefault);
    });
    expect(caught).toEqual([]);
    expect(plain).toEqual([1, 2, 3]);
    expect(odd).toEqual([1, 3, undefined]);
  });

  test('a later Array.prototype.sort is not called', () => {
    const before = Array.prototype.sort;
    const items = [2, 1];
    Array.prototype.sort = () => [];
    try {
      stableSort(items, compareDefault);
    } finally {
      Array.prototype.sort = before;
    }
    expect(items).toEqual([1, 2]);
  });
});
