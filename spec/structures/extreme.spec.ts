import { expect, test } from '@jest/globals';
import { Extreme } from '../../lib/structures/extreme.ts';

function of(side: -1 | 1, ...keys: unknown[]): Extreme<string> {
  const extreme = new Extreme<string>(side, 'min');
  keys.forEach((key, i) => extreme.add(`${i}`, key, i));
  return extreme;
}

test('keeps the element with the least or greatest key, the first of equals', () => {
  expect(of(-1, 2, 1, 3, 1).best).toBe('1');
  expect(of(1, 2, 3, 1, 3).best).toBe('1');
});

test('passes null and undefined over', () => {
  expect(of(-1, null, 5, undefined).best).toBe('1');
  expect(of(-1, null).found).toBe(false);
});

test('stays at the first NaN', () => {
  expect(of(-1, 1, NaN, 0, NaN).best).toBe('1');
});

test('a key without a place in the order is refused even alone', () => {
  expect(() => of(-1, {})).toThrow(TypeError);
  expect(() => of(-1, null, {})).toThrow(
    'min: there is no default order between an object and an object, at index 1',
  );
});

test('merges in order: of equals that of the first part', () => {
  const a = of(-1, 5);
  const b = new Extreme<string>(-1, 'min');
  b.add('other', 5);
  a.merge(b);
  expect(a.best).toBe('0');
  b.merge(of(-1, 4));
  expect(b.best).toBe('0');
});

test('merging one that has found nothing changes nothing', () => {
  const a = of(1, 5);
  a.merge(new Extreme<string>(1, 'max'));
  expect(a.best).toBe('0');
});
