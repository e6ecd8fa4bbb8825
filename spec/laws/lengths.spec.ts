/** A Proxy over an array may say that its length is anything. Nobody waits for ever for an end, or makes room for it. */
import { describe, expect, test } from '@jest/globals';
import * as fn from '../../lib/fn.ts';
import { Seq } from '../../lib/index.ts';

const lying = (length: unknown): number[] =>
  new Proxy([5, 4, 3], {
    get: (target, key, self) => (key === 'length' ? length : Reflect.get(target, key, self)) as unknown,
  });

const operations: Record<string, (source: Seq<number>) => unknown> = {
  toArray: (s) => s.toArray(),
  'map, toArray': (s) => s.map((v) => v).toArray(),
  sum: (s) => s.map(Number).sum(),
  chunks: (s) => s.chunks(2).toArray(),
  windows: (s) => s.windows(2).toArray(),
  'windows of three': (s) => s.windows(3).toArray(),
  zip: (s) => s.zip([1, 2, 3, 4]).toArray(),
  flatMap: (s) => s.flatMap((v) => [v]).toArray(),
  'flatMap to it': (s) =>
    Seq.of(1)
      .flatMap(() => s)
      .toArray(),
  concat: (s) => Seq.of(1).concat(s).toArray(),
  sort: (s) => s.sort((a, b) => a - b).toArray(),
  sortBy: (s) => s.sortBy((v) => v).toArray(),
  'sortBy, take': (s) =>
    s
      .sortBy((v) => v)
      .take(1)
      .toArray(),
  distinct: (s) => s.distinct().toArray(),
  toGroups: (s) => [...s.toGroups((v) => v)],
  reverse: (s) => s.drop(0).reverse().toArray(),
  'for…of': (s) => [...s.map((v) => v)],
};

describe.each([NaN, undefined, -1, 2.5, '2', 1n, null])('an array that says its length is %p', (length) => {
  test.each(Object.keys(operations))('%s ends', (name) => {
    const count = fn.count(fn.filter(lying(length), () => true));
    expect(count).toBe(Number(length) > 0 ? Math.ceil(Number(length)) : 0);
    expect(() => operations[name]!(Seq.from(lying(length)))).not.toThrow();
  });
});
