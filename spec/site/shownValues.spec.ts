/** Values as the playground shows them: for what both can show, as Node does, but for blanks inside brackets. */
import { inspect, isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { alike, same, show } from '../../site/playground/values.ts';

const text = fc.stringMatching(/^[a-z ']{0,6}$/);
const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    text,
    fc.integer(),
    fc.double(),
    fc.boolean(),
    fc.constantFrom(null, undefined, 12n, -0),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(text, tie('value'), { maxKeys: 4, noNullPrototype: true }),
    fc.array(fc.tuple(tie('value'), tie('value')), { maxLength: 3 }).map((pairs) => new Map(pairs)),
    fc.array(tie('value'), { maxLength: 3 }).map((items) => new Set(items)),
  ),
}));

describe('show', () => {
  test.each([
    [[1, 'a', -0, null, undefined], "[1, 'a', -0, null, undefined]"],
    [{ name: 'Ann', spent: 55 }, "{ name: 'Ann', spent: 55 }"],
    [new Map([['a', [1]]]), "Map(1) { 'a' => [1] }"],
    [new Set([1n]), 'Set(1) { 1n }'],
    [{ 'two words': 1 }, "{ 'two words': 1 }"],
    ["it's", '"it\'s"'],
    [[, 1], '[<1 empty item>, 1]'],
    [new RangeError('too far'), 'RangeError: too far'],
    [(x: number) => x, '[Function (anonymous)]'],
    [class Dog {}, '[class Dog]'],
    [new Uint8Array([1, 2]), 'Uint8Array(2) [1, 2]'],
    [Symbol('s'), 'Symbol(s)'],
    [{}, '{}'],
    [[], '[]'],
  ])('%p', (given, shown) => {
    expect(show(given)).toBe(shown);
  });

  test('agrees with Node', () => {
    fc.assert(
      fc.property(value, (given) => {
        const node = inspect(given, { depth: Infinity, breakLength: Infinity });
        expect([alike(show(given), node), show(given), node]).toEqual([true, show(given), node]);
      }),
    );
  });

  test('what turns in a circle, throws, or is deep or long, ends', () => {
    const circle: { self?: unknown } = {};
    circle.self = circle;
    expect(show(circle)).toBe('{ self: [Circular] }');
    const ownKeys = (): never => {
      throw new Error('no');
    };
    expect(show([new Proxy({}, { ownKeys })])).toBe('[[an object that cannot be looked at]]');
    let deep: unknown = 1;
    for (let i = 0; i < 100_000; i++) deep = [deep];
    expect(show(deep).length).toBeLessThan(1000);
    expect(show('x'.repeat(1_000_000)).length).toBeLessThan(11_000);
    expect(show(Array.from({ length: 1000 }, (_, i) => i))).toMatch(/… 900 more items\]$/);
  });

  test('a getter is not called', () => {
    let calls = 0;
    const object = {
      get x(): number {
        return ++calls;
      },
    };
    expect([show(object), calls]).toEqual(['{ x: [Getter] }', 0]);
  });
});

describe('same', () => {
  test('agrees with Node', () => {
    fc.assert(
      fc.property(fc.clone(value, 2), value, ([a, copy], b) => {
        expect(same(a, copy)).toBe(true);
        expect(same(a, b)).toBe(isDeepStrictEqual(a, b));
      }),
    );
  });

  test('an object without a prototype is like that of a literal', () => {
    expect(same(Object.assign(Object.create(null) as object, { a: 1 }), { a: 1 })).toBe(true);
  });

  test.each([
    [
      [1, 2],
      [1, 2, 3],
    ],
    [{ a: 1 }, { a: 1, b: undefined }],
    [new Map([[1, 2]]), new Map([[1, 3]])],
    [new Set([1]), new Set([2])],
    [new Date(0), new Date(1)],
    [[undefined], [,]],
    [0, -0],
  ])('%p differs from %p', (a, b) => {
    expect(same(a, b)).toBe(false);
  });
});
