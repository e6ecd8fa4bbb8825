import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Cells, Groups } from '../../lib/structures/groups.ts';

const object = {};
/** Keys of every kind; from few, so that some come again, and from many. */
const few = fc.constantFrom<unknown>(0, -0, NaN, 1, '1', '', null, undefined, true, 1n, object);
const many = fc.oneof(few, fc.nat(30), fc.integer(), fc.string(), fc.double());
const lists = fc.oneof(
  fc.array(few, { maxLength: 150, size: 'max' }),
  fc.array(many, { maxLength: 40, size: 'max' }),
  fc.array(many, { maxLength: 300, size: 'max' }),
);

/** What Map has instead, where −0 becomes 0. */
function grouped(keys: readonly unknown[]): Map<unknown, number[]> {
  const map = new Map<unknown, number[]>();
  keys.forEach((key, i) => {
    const members = map.get(key);
    if (members === undefined) map.set(key, [i]);
    else members.push(i);
  });
  return map;
}

test('groups are those of a Map, in the order of their keys', () => {
  fc.assert(
    fc.property(lists, (keys) => {
      const groups = new Groups<unknown, number>();
      const map = grouped(keys);
      const last = keys.map((key, i) => groups.add(key, i).items.at(-1));
      expect(last).toEqual(keys.map((_, i) => i));
      expect(groups.all.map(({ key, items }) => [key, items])).toEqual([...map]);
      expect(groups.all.some(({ key }) => Object.is(key, -0))).toBe(false);
    }),
    { numRuns: 500 },
  );
});

test('a group is found by its key, and nothing by another one', () => {
  fc.assert(
    fc.property(lists, lists, (keys, asked) => {
      const groups = new Groups<unknown, number>();
      keys.forEach((key, i) => groups.add(key, i));
      const map = grouped(keys);
      const all = [...asked, ...keys];
      expect(all.map((key) => groups.get(key))).toEqual(all.map((key) => map.get(key)));
      expect(all.every((key) => groups.find(key)?.items === groups.get(key))).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test('cells count as a Map does', () => {
  fc.assert(
    fc.property(lists, (keys) => {
      const cells = new Cells<unknown, number>();
      const map = new Map<unknown, number>();
      for (const key of keys) {
        const cell = cells.find(key);
        if (cell === undefined) cells.add(key, 1);
        else cell.value++;
        map.set(key, (map.get(key) ?? 0) + 1);
      }
      expect([...cells.toMap()]).toEqual([...map]);
      expect([...cells.toMap().keys()].some((key) => Object.is(key, -0))).toBe(false);
    }),
    { numRuns: 500 },
  );
});

describe('hostile surroundings', () => {
  test.each([
    ['Array.prototype', 0, Array.prototype],
    ['Object.prototype', 0, Object.prototype],
    ['Object.prototype', 5, Object.prototype],
  ])('a setter at %s[%i] is not run', (_, index, prototype) => {
    let caught = 0;
    Object.defineProperty(prototype, index, { configurable: true, set: () => caught++ });
    const groups = new Groups<number, number>();
    try {
      for (let i = 0; i < 100; i++) groups.add(i % 50, i);
    } finally {
      delete (prototype as unknown[])[index];
      if (Array.isArray(prototype)) prototype.length = 0;
    }
    expect(caught).toBe(0);
    expect(groups.get(0)).toEqual([0, 50]);
    expect(groups.get(5)).toEqual([5, 55]);
    expect(groups.get(49)).toEqual([49, 99]);
  });
});
