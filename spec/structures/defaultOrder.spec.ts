import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { runInNewContext } from 'node:vm';
import {
  checkOrderable,
  compareAt,
  comparer,
  findUnordered,
  findUnorderedBeside,
  isNaNLike,
  signOf,
} from '../../lib/structures/defaultOrder.ts';

const compareDefault = comparer<unknown>('asc', 'sort');
const compareDefaultDescending = comparer<unknown>('desc', 'sort');
const day = (n: number): Date => new Date(86_400_000 * n);
const invalid = new Date(NaN);
const revoked = (): object => {
  const { proxy, revoke } = Proxy.revocable([], {});
  revoke();
  return proxy;
};

describe('two values of one kind', () => {
  test.each<[string, unknown, unknown]>([
    ['numbers, not their digits', 9, 10],
    ['negative numbers', -10, -9],
    ['infinities', -Infinity, Infinity],
    ['bigints', 9n, 10n],
    ['a number and a bigint', 9, 10n],
    ['a bigint and a number', 9n, 9.5],
    ['a bigint that rounds to the number, below it', 2n ** 53n - 1n, 2 ** 53],
    ['a bigint that rounds to the number, above it', 2 ** 53, 2n ** 53n + 1n],
    ['a bigint beyond all doubles', Number.MAX_VALUE, 2n ** 1024n],
    ['a bigint and Infinity', 10n ** 400n, Infinity],
    ['false and true', false, true],
    ['strings', 'a', 'b'],
    ['strings by code unit, not by language', 'Z', 'a'],
    ['strings by code unit, not by code point', '\u{1F600}', '\uFFFF'],
    ['a string and a longer one', 'a', 'aa'],
    ['the empty string', '', ' '],
    ['Dates', day(1), day(2)],
    ['Dates before 1970', day(-2), day(-1)],
  ])('%s', (_, less, more) => {
    expect(compareDefault(less, more)).toBeLessThan(0);
    expect(compareDefault(more, less)).toBeGreaterThan(0);
    expect(compareDefaultDescending(less, more)).toBeGreaterThan(0);
    expect(compareDefaultDescending(more, less)).toBeLessThan(0);
  });

  test.each<[string, unknown, unknown]>([
    ['0 and −0', 0, -0],
    ['−0 and 0n', -0, 0n],
    ['a number and a bigint of one value', 3, 3n],
    ['strings', 'a', 'a'],
    ['booleans', true, true],
    ['Dates of one time', day(1), day(1)],
    ['NaN and NaN', NaN, NaN],
    ['NaN and an invalid Date', NaN, invalid],
    ['null', null, null],
    ['undefined', undefined, undefined],
  ])('equal: %s', (_, a, b) => {
    for (const compare of [compareDefault, compareDefaultDescending]) {
      expect(compare(a, b) + 0).toBe(0);
      expect(compare(b, a) + 0).toBe(0);
    }
  });
});

describe('what comes last', () => {
  const ranks: [string, unknown[]][] = [
    ['a value', [1, 2n, Infinity, 'x', true, day(1)]],
    ['NaN', [NaN, invalid]],
    ['null', [null]],
    ['undefined', [undefined]],
  ];
  for (const [direction, compare] of [
    ['asc', compareDefault],
    ['desc', compareDefaultDescending],
  ] as const) {
    for (let i = 0; i < ranks.length; i++) {
      for (let j = i + 1; j < ranks.length; j++) {
        const [before, lefts] = ranks[i] as [string, unknown[]];
        const [after, rights] = ranks[j] as [string, unknown[]];
        test(`${before} before ${after} under ${direction}`, () => {
          for (const left of lefts) {
            for (const right of rights) {
              expect(compare(left, right)).toBeLessThan(0);
              expect(compare(right, left)).toBeGreaterThan(0);
            }
          }
        });
      }
    }
  }
});

describe('what has no order', () => {
  class Money {
    amount = 1;
    valueOf(): number {
      return this.amount;
    }
  }
  test.each<[string, unknown, unknown, RegExp]>([
    ['a number and a string', 1, '1', /between 1 and "1"/],
    ['a string and a bigint', 'a', 1n, /between "a" and 1n/],
    ['a boolean and a number', true, 1, /between true and 1/],
    ['a Date and a number', day(1), 1, /between a Date and 1/],
    ['a string and a Date', '1970', day(1), /between "1970" and a Date/],
    ['two symbols', Symbol('a'), Symbol('b'), /between a symbol and a symbol/],
    ['two functions', () => 1, () => 2, /between a function and a function/],
    ['two objects', {}, {}, /between an object and an object/],
    ['one object twice', Math, Math, /between an object and an object/],
    ['two arrays', [1], [2], /between an array and an array/],
    ['objects with valueOf', new Money(), new Money(), /an object/],
    ['a boxed number and a number', Object(1), 1, /between an object and 1/],
    ['an object and undefined', {}, undefined, /between an object and undefined/],
    ['null and a symbol', null, Symbol.iterator, /between null and a symbol/],
    ['NaN and a function', NaN, () => 1, /between NaN and a function/],
    ['an invalid Date and an object', invalid, {}, /between a Date and an object/],
    ['a revoked Proxy', revoked(), 1, /between an object and 1/],
  ])('%s', (_, a, b, message) => {
    for (const compare of [compareDefault, compareDefaultDescending]) {
      expect(() => compare(a, b)).toThrow(TypeError);
      expect(() => compare(b, a)).toThrow(TypeError);
      expect(() => compare(a, b)).toThrow(message);
    }
  });

  test('the message names the remedy', () => {
    expect(() => compareDefault({}, 1)).toThrow(/pass a compare function, or sort by a key/);
  });

  test('the message names the operation, and the index where it is told', () => {
    const text = (operation: string, at: string): string =>
      `${operation}: there is no default order between 1 and "a"${at}; pass a compare function, or sort by a key`;
    expect(() => comparer<unknown>('asc', 'sort')(1, 'a')).toThrow(text('sort', ''));
    expect(() => comparer<unknown>('desc', 'merge')(1, 'a')).toThrow(text('merge', ''));
    expect(() => compareAt('max', 1, 'a', 7)).toThrow(text('max', ', at index 7'));
  });
});

describe('Dates are known by what they are', () => {
  test('a Date of another realm is one', () => {
    const foreign = runInNewContext('new Date(0)') as Date;
    expect(foreign instanceof Date).toBe(false);
    expect(compareDefault(foreign, day(1))).toBeLessThan(0);
  });

  test('a subclass is one, and its own getTime and valueOf are not asked', () => {
    class Odd extends Date {
      override getTime(): number {
        throw new Error('asked');
      }
      override valueOf(): number {
        throw new Error('asked');
      }
    }
    expect(compareDefault(new Odd(0), day(1))).toBeLessThan(0);
  });

  test('a Date without a prototype is one', () => {
    expect(compareDefault(Object.setPrototypeOf(day(0), null), day(1))).toBeLessThan(0);
  });

  test('an object that inherits from Date.prototype is not', () => {
    expect(() => compareDefault(Object.create(Date.prototype), day(1))).toThrow(/an object and a Date/);
  });

  test('an object that calls itself a Date is not', () => {
    expect(() => compareDefault({ [Symbol.toStringTag]: 'Date', getTime: () => 0 }, day(1))).toThrow(
      TypeError,
    );
  });

  test('a Proxy around a Date is not', () => {
    expect(() => compareDefault(new Proxy(day(0), {}), day(1))).toThrow(TypeError);
  });
});

describe('it is an order', () => {
  const tail = fc.constantFrom<unknown>(NaN, invalid, null, undefined);
  const numeric = fc.oneof(
    fc.double(),
    fc.integer({ min: -3, max: 3 }),
    fc.bigInt({ min: -3n, max: 3n }),
    fc.constantFrom(2 ** 53, 2n ** 53n + 1n, 2n ** 53n, 2n ** 53n - 1n, 0, -0, 0n),
  );
  const oneKind = fc.oneof(
    fc.array(fc.oneof(numeric, tail)),
    fc.array(fc.oneof(fc.string({ maxLength: 2 }), tail)),
    fc.array(fc.oneof(fc.boolean(), tail)),
    fc.array(fc.oneof(fc.date({ noInvalidDate: false }), tail)),
  );

  test.each([
    ['asc', compareDefault],
    ['desc', compareDefaultDescending],
  ])('antisymmetric and transitive under %s', (_, compare) => {
    fc.assert(
      fc.property(oneKind, (values) => {
        for (let i = 0; i + 2 < values.length; i++) {
          const [a, b, c] = values.slice(i, i + 3);
          expect(Math.sign(compare(a, b)) + Math.sign(compare(b, a))).toBe(0);
          if (compare(a, b) <= 0 && compare(b, c) <= 0) expect(compare(a, c)).toBeLessThanOrEqual(0);
        }
      }),
    );
  });
});

describe('comparer', () => {
  test('asc, desc and nothing give the default order', () => {
    expect(comparer('asc', 'sort')(1, 2)).toBeLessThan(0);
    expect(comparer('desc', 'sort')(1, 2)).toBeGreaterThan(0);
    expect(comparer(undefined, 'sort')(1, 2)).toBeLessThan(0);
  });

  test("the user's own is given as it is, so that nothing stands above it in a stack", () => {
    const own = (): number => 0;
    expect(comparer(own, 'sort')).toBe(own);
  });
});

test('there is one compare function for an operation and a direction, whose sign is known', () => {
  expect(comparer('asc', 'sort')).toBe(compareDefault);
  expect(comparer('asc', 'merge')).not.toBe(compareDefault);
  expect([compareDefault, compareDefaultDescending, () => 0].map((compare) => signOf(compare))).toEqual([
    1, -1, 0,
  ]);
});

describe('findUnordered', () => {
  test.each<[unknown[], string]>([
    [[1, 2, 'a', true], '"a" and 1, at index 2'],
    [['a', 'b', 1], '1 and "a", at index 2'],
    [[1, null, undefined, NaN, 'a'], '"a" and 1, at index 4'],
    [[undefined, 'a', null, 1], '1 and "a", at index 3'],
    [[null, {}], 'an object and null, at index 1'],
  ])('of %p tells the first that does not belong', (items, found) => {
    for (const compare of [compareDefault, compareDefaultDescending])
      expect(() => findUnordered(items, compare)).toThrow(
        `sort: there is no default order between ${found};`,
      );
  });

  test('finds nothing where there is nothing, and under another order', () => {
    expect(() => findUnordered([1, null, 2n, undefined, NaN, 3], compareDefault)).not.toThrow();
    expect(() => findUnordered([{}], compareDefault)).not.toThrow();
    expect(() => findUnordered([1, 'a'], () => 0)).not.toThrow();
    expect(() => findUnorderedBeside([1, null], 2, 5, compareDefault)).not.toThrow();
    expect(() => findUnorderedBeside([1], 'a', 5, () => 0)).not.toThrow();
  });

  test('beside items in any order', () => {
    expect(() => findUnorderedBeside([null, 1, 2], 'a', 5, compareDefault)).toThrow('"a" and 1, at index 5;');
  });
});

describe('checkOrderable', () => {
  test.each<[unknown]>([[1], [1n], ['a'], [true], [day(1)], [invalid], [NaN], [null], [undefined]])(
    'takes %p',
    (value) => {
      expect(() => checkOrderable('min', value, 0)).not.toThrow();
    },
  );

  test.each<[string, unknown]>([
    ['a symbol', Symbol('a')],
    ['an object', {}],
    ['a function', () => 1],
    ['an array', []],
  ])('refuses %s', (name, value) => {
    expect(() => checkOrderable('min', value, 3)).toThrow(TypeError);
    expect(() => checkOrderable('min', value, 3)).toThrow(
      `min: there is no default order between ${name} and ${name}, at index 3;`,
    );
  });
});

test.each<[unknown, boolean]>([
  [NaN, true],
  [invalid, true],
  [0, false],
  [day(1), false],
  ['NaN', false],
  [undefined, false],
  [null, false],
  [{}, false],
  [1n, false],
])('isNaNLike(%p) is %p', (value, expected) => {
  expect(isNaNLike(value)).toBe(expected);
});
