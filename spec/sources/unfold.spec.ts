import { expect, test } from '@jest/globals';
import { unfold } from '../../lib/sources/unfold.ts';
import { toArray } from '../../lib/terminals/toArray.ts';
import { sizeOf, spy, thrown } from '../support/watch.ts';

const countdown = (n: number): [number, number] | undefined => (n > 0 ? [n * 10, n - 1] : undefined);

test('gives the values and goes on with the states', () => {
  expect(toArray(unfold(3, countdown))).toEqual([30, 20, 10]);
});

test('is empty when the first step gives undefined', () => {
  expect(toArray(unfold(0, countdown))).toEqual([]);
});

test('undefined may be an element and a state', () => {
  const plan = unfold<number | undefined, undefined>(1, (state) =>
    state === 1 ? [undefined, undefined] : undefined,
  );
  expect(toArray(plan)).toEqual([undefined]);
});

test('the step is not called before its result is needed, nor after the end', () => {
  const step = spy(countdown);
  const iterator = unfold(1, step)[Symbol.iterator]();
  expect(step.calls).toHaveLength(0);
  iterator.next();
  expect(step.calls).toHaveLength(1);
  for (let i = 0; i < 3; i++) expect(iterator.next().done).toBe(true);
  expect(step.calls).toHaveLength(2);
});

test('the step gets the state and an index, and no this', () => {
  const step = spy(countdown);
  toArray(unfold(2, step));
  expect(step.calls).toEqual([
    [2, 0],
    [1, 1],
    [0, 2],
  ]);
  expect(step.receivers).toEqual([undefined, undefined, undefined]);
});

test('its size is not known', () => {
  expect(sizeOf(unfold(3, countdown))).toEqual([0, Infinity]);
});

test.each([[null], [5], ['ab']])('a step that gives %p is refused', (made) => {
  const error = thrown(() => toArray(unfold(1, () => made as never)));
  expect(error).toBeInstanceOf(TypeError);
  expect(error.message).toContain('unfold: step must give an array of two');
});
