import { expect, test } from '@jest/globals';
import { range } from '../../lib/sources/range.ts';
import { expand } from '../../lib/stages/expand.ts';
import { take } from '../../lib/stages/take.ts';
import { traceOf } from '../../lib/engine/observe/trace.ts';
import { toArray } from '../../lib/terminals/toArray.ts';
import { untidy } from '../support/probe.ts';
import type { Probe } from '../support/probe.ts';
import { firstOf, probe, pullsFor, spy, thrown } from '../support/watch.ts';
import { cpuTime } from '../support/cpuTime.ts';

const half = (n: number): number[] | null => (n < 4 ? [n * 2, n * 2 + 1] : null);

test('in depth: a node, then all that is below it', () => {
  expect(toArray(expand([1, 5], half))).toEqual([1, 2, 4, 5, 3, 6, 7, 5]);
});

test('in breadth: level by level', () => {
  expect(toArray(expand([1, 5], half, 'breadth'))).toEqual([1, 5, 2, 3, 4, 5, 6, 7]);
});

test.each(['depth', 'breadth'] as const)('in %s: null, undefined and nothing are no children', (order) => {
  expect(toArray(expand([0, 1, 2], (n) => [null, undefined, []][n], order))).toEqual([0, 1, 2]);
  expect(toArray(expand([], half as never, order))).toEqual([]);
});

test('in depth, children are asked for when the next element is wanted', () => {
  const children = spy(half);
  const iterator = expand([1], children)[Symbol.iterator]();
  iterator.next();
  expect(children.calls).toHaveLength(0);
  iterator.next();
  expect(children.calls).toEqual([[1, 0]]);
});

test('in breadth, children are asked for when the level above is out', () => {
  const children = spy(half);
  const source = probe([1, 2]);
  expect(pullsFor(expand(source, children, 'breadth'), source, 3)).toEqual([1, 1, 1]);
  expect(children.calls).toEqual([[1, 0]]);
});

test('goes down an endless tree as far as is asked', () => {
  expect(
    firstOf(
      expand([0], (n) => [n + 1]),
      4,
    ),
  ).toEqual([0, 1, 2, 3]);
  expect(
    firstOf(
      expand([1], (n) => [2 * n, 2 * n + 1], 'breadth'),
      5,
    ),
  ).toEqual([1, 2, 3, 4, 5]);
});

test('a tree 200,000 deep needs no stack', () => {
  expect(toArray(expand([0], (n) => (n < 200_000 ? [n + 1] : null)))).toHaveLength(200_001);
});

test('a queue of 200,000 takes linear time', () => {
  const start = cpuTime();
  expect(toArray(expand(range(0, 200_000), () => null, 'breadth'))).toHaveLength(200_000);
  expect(cpuTime() - start).toBeLessThan(5000);
});

test('what is open is closed, the innermost first', () => {
  const opened: Probe<number>[] = [];
  const children = (n: number): Probe<number> => {
    opened.push(probe([n + 1, n + 2]));
    return opened.at(-1)!;
  };
  const source = probe([0, 1]);
  expect(toArray(take(expand(source, children), 4))).toEqual([0, 1, 2, 3]);
  expect(opened).toHaveLength(3);
  for (const each of [source, ...opened]) expect(untidy(each)).toEqual([]);
});

test.each([[5], ['ab'], [{}]])('children that are %p are refused', (made) => {
  const error = thrown(() => toArray(expand([1], () => made as never)));
  expect(error).toBeInstanceOf(TypeError);
  expect(error.message).toContain('must be iterable');
  expect(traceOf(error)).toMatchObject({ stage: 'expand' });
});

test('an error of children is traced to its node', () => {
  const error = new Error('mine');
  const children = (n: number): number[] => {
    if (n === 2) throw error;
    return [n + 1];
  };
  thrown(() => toArray(expand([0], children)));
  expect(traceOf(error)).toEqual({ stage: 'expand', index: 2 });
});
