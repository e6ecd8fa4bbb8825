import { expect, test } from '@jest/globals';
import { Seq } from 'seqable';

test('gives the first element, of nothing undefined', () => {
  expect(Seq.of(3, 1).first()).toBe(3);
  expect(Seq.empty().first()).toBe(undefined);
});
