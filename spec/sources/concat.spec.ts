import { expect, test } from '@jest/globals';
import { Seq } from 'seqable';
import { concat } from 'seqable/fn';
import { Log, makeProbe } from '../support/probe.ts';

test('gives the elements of each source in turn', () => {
  expect(Seq.concat([1, 2], new Set(['a']), Seq.range(7, 9)).toArray()).toEqual([1, 2, 'a', 7, 8]);
});

test('of no sources is empty', () => {
  expect(Seq.concat().toArray()).toEqual([]);
});

test('passes over empty sources', () => {
  expect(Seq.concat([], [1], [], [], [2], []).toArray()).toEqual([1, 2]);
});

test('the same source may stand in it twice', () => {
  const list = [1, 2];
  expect(Seq.concat(list, list).toArray()).toEqual([1, 2, 1, 2]);
});

test('an early end closes the open source and leaves the later ones alone', () => {
  const log = new Log();
  const later = makeProbe(log, 'later', [9], 'own');
  Seq.concat(makeProbe(log, 'a', [1]), makeProbe(log, 'b', [2, 3]), later)
    .take(2)
    .toArray();
  expect(log.events.filter((event) => !/next|value/.test(event))).toEqual(['a open', 'b open', 'b1 return']);
  expect(Seq.from(later).toArray()).toEqual([9]);
});

test('is endless if some source is', () => {
  expect(() => Seq.concat([1], Seq.repeat(0), [2]).toArray()).toThrow('toArray: the sequence is endless');
  expect(Seq.concat([1], Seq.repeat(0), [2]).take(3).toArray()).toEqual([1, 0, 0]);
});

test('as a function gives a plan that runs again', () => {
  const both = concat([1], [2]);
  expect([...both]).toEqual([1, 2]);
  expect([...both]).toEqual([1, 2]);
});
