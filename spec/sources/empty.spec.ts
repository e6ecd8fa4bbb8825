import { expect, test } from '@jest/globals';
import { Seq } from 'seqable';

test('gives nothing, each time', () => {
  const none = Seq.empty<number>();
  expect(none.toArray()).toEqual([]);
  expect([...none]).toEqual([]);
});

test('has no element for any question', () => {
  const none = Seq.empty<number>();
  expect([none.count(), none.first(), none.last(), none.sum(), none.every(() => false)]).toEqual([
    0,
    undefined,
    undefined,
    0,
    true,
  ]);
});

test('its size is known', () => {
  expect(Seq.empty().explain().stages).toEqual([{ op: 'empty', min: 0, max: 0, buffers: '' }]);
});

test('drop and reverse of it are empty too', () => {
  expect(Seq.empty().drop(3).toArray()).toEqual([]);
  expect(Seq.empty().reverse().toArray()).toEqual([]);
});
