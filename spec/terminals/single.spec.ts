import { expect, test } from '@jest/globals';
import { range } from '../../lib/sources/range.ts';
import { sort } from '../../lib/stages/sort.ts';
import { single } from '../../lib/terminals/single.ts';
import { thrownBy, watch } from './support.ts';

test('gives the only element', () => {
  expect(single(['x'])).toBe('x');
});

test('the only element may be undefined', () => {
  expect(single([undefined])).toBeUndefined();
});

test('nothing is a RangeError', () => {
  const error = thrownBy(() => single([]));
  expect(error).toBeInstanceOf(RangeError);
  expect(String(error)).toContain('there is none');
});

test('two elements are a RangeError', () => {
  const error = thrownBy(() => single([1, 2]));
  expect(error).toBeInstanceOf(RangeError);
  expect(String(error)).toContain('there are more');
});

test('behind a sort two elements are still more than one', () => {
  expect(() => single(sort([2, 1]))).toThrow(RangeError);
});

test('its error outranks one of closing', () => {
  const { source } = watch([1, 2, 3], 'iterable', { return: 'throws' });
  expect(() => single(source)).toThrow(RangeError);
});

test('of an endless sequence is a RangeError that says there are more', () => {
  expect(String(thrownBy(() => single(range(0))))).toContain('there are more');
});
