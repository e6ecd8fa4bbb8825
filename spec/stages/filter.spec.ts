import { expect, test } from '@jest/globals';
import { Seq } from 'seqable';

test.each([
  ['some', (n: number) => n % 2 === 0, [2, 4]],
  ['all', () => true, [1, 2, 3, 4]],
  ['none', () => false, []],
])('gives the elements that pass: %s', (_name, predicate, elements) => {
  expect(Seq.of(1, 2, 3, 4).filter(predicate).toArray()).toEqual(elements);
});

test('any truthy answer passes, any falsy one does not', () => {
  const answers = [1, 'a', {}, [], -1, 0, '', null, undefined, NaN, 0n];
  expect(
    Seq.range(0, answers.length)
      .filter((i) => answers[i])
      .toArray(),
  ).toEqual([0, 1, 2, 3, 4]);
});

test('gives the elements themselves, not the answers', () => {
  const object = {};
  expect(
    Seq.of(object)
      .filter(() => 'yes')
      .first(),
  ).toBe(object);
});
