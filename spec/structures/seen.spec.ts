import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { KeyMap } from '../../lib/structures/keyMap.ts';
import { Seen } from '../../lib/structures/seen.ts';

const object = {};
const value = fc.oneof(
  fc.nat(20),
  fc.nat(2000),
  fc.integer(),
  fc.double(),
  fc.constantFrom<unknown>(-0, 0, NaN, 2 ** 32, 2 ** 32 - 1, 2 ** 31, 0.5, -1, Infinity),
  fc.constantFrom<unknown>('0', '1', '', null, undefined, true, 1n, 0n, object),
);
const values = fc.array(value, { maxLength: 200, size: 'max' });

test('a value is new once, as in a Set', () => {
  fc.assert(
    fc.property(values, (list) => {
      const seen = new Seen();
      const set = new Set<unknown>();
      const isNew = (item: unknown): boolean => !set.has(item) && set.add(item).has(item);
      const wanted = list.map(isNew);
      expect(list.map((item) => seen.add(item))).toEqual(wanted);
    }),
    { numRuns: 3000 },
  );
});

test('few values, at the border of those that are looked through', () => {
  const few = fc.oneof(fc.nat(9), fc.constantFrom<unknown>(-0, NaN, 'a', undefined, null, 2 ** 31, object));
  fc.assert(
    fc.property(fc.array(few, { maxLength: 60, size: 'max' }), (list) => {
      const seen = new Seen();
      const set = new Set<unknown>();
      const wanted = list.map((item) => !set.has(item) && set.add(item).has(item));
      expect(list.map((item) => seen.add(item))).toEqual(wanted);
    }),
    { numRuns: 1000 },
  );
});

test('no setter on Array.prototype is run', () => {
  const seen = new Seen();
  const caught: unknown[] = [];
  const isNew: boolean[] = [];
  for (let at = 0; at < 20; at++) {
    Object.defineProperty(Array.prototype, at, {
      configurable: true,
      set: (value) => void (caught[100] = value),
    });
  }
  try {
    for (let i = 0; i < 20; i++) seen.add(`${i}`);
  } finally {
    for (let at = 0; at < 20; at++) delete (Array.prototype as unknown[])[at];
    Array.prototype.length = 0;
  }
  for (let i = 0; i < 21; i++) isNew.push(seen.add(`${i}`));
  expect(caught).toEqual([]);
  expect(isNew.indexOf(true)).toBe(20);
});

test('a key has the value that was added, as in a Map', () => {
  fc.assert(
    fc.property(values, (list) => {
      const map = new Map<unknown, object>();
      const keyMap = new KeyMap<unknown, object>();
      const wrong: unknown[] = [];
      for (const key of [...list, ...list]) {
        if (keyMap.get(key) !== map.get(key)) wrong.push(key);
        if (map.has(key)) continue;
        const own = {};
        map.set(key, own);
        keyMap.add(key, own);
      }
      expect(wrong).toEqual([]);
    }),
    { numRuns: 3000 },
  );
});

test('numbers from 0 up stand in a list, also those that came too early for it', () => {
  const seen = new Seen() as unknown as { add(value: number): boolean; others?: Set<number>; length: number };
  const map = new KeyMap<number, object>() as unknown as {
    get(key: number): object;
    add(key: number, value: object): void;
    others?: Map<number, object>;
    list: object[];
  };
  for (let i = 5000; i > 0; i--) {
    seen.add(i);
    map.add(i, {});
  }
  expect([seen.others?.size ?? 0, map.others?.size ?? 0]).toEqual([0, 0]);
  expect(seen.length).toBe(8192);
  expect(map.list).toHaveLength(8192);
});

/** Whole numbers of every size. */
const scattered = fc.tuple(fc.nat(31), fc.nat(2 ** 32 - 1)).map(([shift, number]) => number >>> shift);

test('the list stays in proportion to what it holds', () => {
  fc.assert(
    fc.property(fc.array(scattered, { maxLength: 300, size: 'max' }), (list) => {
      const seen = new Seen() as unknown as { add(value: number): boolean; length: number };
      const map = new KeyMap<number, object>() as unknown as {
        add(key: number, value: object): void;
        list: object[];
      };
      for (const item of new Set(list)) {
        seen.add(item);
        map.add(item, {});
      }
      expect(seen.length).toBeLessThanOrEqual(2 * (512 + 256 * list.length));
      expect(map.list.length).toBeLessThanOrEqual(2 * (64 + 8 * list.length));
    }),
  );
  const seen = new Seen() as unknown as { add(value: number): boolean; length: number };
  seen.add(2 ** 31);
  expect(seen.length).toBe(0);
});
