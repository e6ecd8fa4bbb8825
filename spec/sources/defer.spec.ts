import { expect, test } from '@jest/globals';
import { Seq } from 'seqable';
import { noted, refusal } from '../support/calls.ts';
import { Log, watched } from '../support/probe.ts';

test('gives the elements of what the factory makes', () => {
  expect(Seq.defer(() => [1, 2]).toArray()).toEqual([1, 2]);
});

test('the factory may give a generator, a bare iterator, a string or a Seq', () => {
  let left = 2;
  const bare = { next: () => ({ done: left === 0, value: left-- }) };
  expect(
    Seq.defer(function* () {
      yield 1;
    }).toArray(),
  ).toEqual([1]);
  expect(Seq.defer(() => bare as Iterator<number>).toArray()).toEqual([2, 1]);
  expect(Seq.defer(() => 'h😀').toArray()).toEqual(['h', '😀']);
  expect(Seq.defer(() => Seq.range(0, 3).map((n) => n * n)).toArray()).toEqual([0, 1, 4]);
});

test('the factory is called without arguments and without `this`', () => {
  const factory = noted(() => [1]);
  Seq.defer(factory).toArray();
  expect(factory.calls).toEqual([[undefined]]);
});

test('closes what the factory made when the run ends early', () => {
  const log = new Log();
  Seq.defer(() => watched(log, 'a', [1, 2, 3]))
    .take(1)
    .toArray();
  expect(log.events).toEqual(['a gives', 'a left']);
});

test('a result that is not iterable is a TypeError when it runs', () => {
  const seq = Seq.defer(() => 5 as never);
  expect(refusal(() => seq.toArray())).toBe(
    "TypeError: defer: the factory's result must be iterable, but got 5; for one element, give [value]",
  );
});

test('a generator that is given twice is consumed the second time', () => {
  const generator = watched(new Log(), 'a', [1]);
  const seq = Seq.defer(() => generator);
  expect(seq.toArray()).toEqual([1]);
  expect(() => seq.toArray()).toThrow('has already ended or been closed');
});

test('a plan over a deferred generator is run again by cycle', () => {
  const factory = noted(() => watched(new Log(), 'a', [1, 2]));
  expect(Seq.defer(factory).cycle(2).toArray()).toEqual([1, 2, 1, 2]);
  expect(factory.calls).toHaveLength(2);
});

test('a plan from the factory that would hang is refused', () => {
  const seq = Seq.defer(() => Seq.repeat(1).sort());
  expect(refusal(() => seq.first())).toMatch(/^SeqInfiniteError: sort: the sequence is endless/);
});
