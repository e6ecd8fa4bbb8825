import { expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import { all, count, sum, toArray } from '../../lib/collectors/index.ts';
import { filter } from '../../lib/stages/filter.ts';
import { aggregateBy } from '../../lib/terminals/aggregateBy.ts';
import { collect } from '../../lib/terminals/collect.ts';

test('gives a figure a key, in first-seen order', () => {
  const rows = [
    { city: 'b', n: 1 },
    { city: 'a', n: 2 },
    { city: 'b', n: 3 },
  ];
  const totals = aggregateBy(rows, (row) => row.city, all({ rows: count(), n: sum((row) => row.n) }));
  expect([...totals]).toEqual([
    ['b', { rows: 2, n: 4 }],
    ['a', { rows: 1, n: 2 }],
  ]);
});

test('of nothing is an empty Map', () => {
  expect(aggregateBy([], (v) => v, count())).toEqual(new Map());
});

test('each key has what collect gives for its elements', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 20 })), (list) => {
      const groups = aggregateBy(list, (n) => n % 3, toArray<number>());
      for (const [key, values] of groups) {
        expect(values).toEqual(
          collect(
            filter(list, (n) => n % 3 === key),
            toArray<number>(),
          ),
        );
      }
      expect(groups.size).toBe(new Set(list.map((n) => n % 3)).size);
    }),
    { numRuns: 200 },
  );
});

test('the key gets the index in the whole, the collector that in its group', () => {
  const key = jest.fn((value: string, _index: number) => value);
  const seen: [string, number][] = [];
  const collector = {
    init: () => 0,
    add: (acc: number, value: string, index: number) => (seen.push([value, index]), acc),
    merge: () => 0,
    done: () => 0,
  };
  aggregateBy('aba', key, collector);
  expect(key.mock.calls).toEqual([
    ['a', 0],
    ['b', 1],
    ['a', 2],
  ]);
  expect(seen).toEqual([
    ['a', 0],
    ['b', 0],
    ['a', 1],
  ]);
});
