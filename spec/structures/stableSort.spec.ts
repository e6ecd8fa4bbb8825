import { describe, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import { compareDefault } from '../../lib/structures/defaultOrder.ts';
import { stableSort } from '../../lib/structures/stableSort.ts';

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

describe('undefined', () => {
  test('stands where the compare function wants it', () => {
    const items = [3, undefined, 1, undefined, 2];
    stableSort(items, (a, b) => (a ?? 0) - (b ?? 0));
    expect(items).toEqual([undefined, undefined, 1, 2, 3]);
  });

  test('is shown to the compare function, which may refuse it', () => {
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
  stableSort([1, undefined], compare);
  expect([...seen]).toEqual([undefined]);
});

test('an error of the compare function goes through', () => {
  const error = new Error('mine');
  const compare = (): number => {
    throw error;
  };
  expect(() => stableSort([1, 2], compare)).toThrow(error);
  expect(() => stableSort([undefined, 2], compare)).toThrow(error);
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
