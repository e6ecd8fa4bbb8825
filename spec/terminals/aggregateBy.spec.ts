import { expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import { all, count, sum, toArray } from '../../lib/collectors/index.ts';
import { filter } from '../../lib/stages/filter.ts';
import { aggregateBy } from '../../lib/terminals/aggregateBy.ts';
import { collect } from '../../lib/terminals/collect.ts';
import { iterate } from '../../lib/sources/iterate.ts';
import { thrownBy, watch } from './support.ts';

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

test('keys are equal as those of a Map are', () => {
  const keys = [NaN, 0, NaN, -0];
  expect([...aggregateBy(keys, (k) => k, count())]).toEqual([
    [NaN, 2],
    [0, 2],
  ]);
});

test('a key that throws closes the source', () => {
  const { source } = watch([1, 2]);
  const boom = new Error('boom');
  const key = (): never => {
    throw boom;
  };
  expect(thrownBy(() => aggregateBy(source, key, count()))).toBe(boom);
  expect(source.tracks[0]!.returns).toBe(1);
});

test('an endless sequence is refused by name', () => {
  const error = thrownBy(() =>
    aggregateBy(
      iterate(0, (n) => n),
      (n) => n,
      count(),
    ),
  );
  expect(error).toMatchObject({ name: 'SeqInfiniteError', operation: 'aggregateBy' });
});
