import { expect, test } from '@jest/globals';
import { Seq } from 'seqable';
import { refusal, thrownBy } from '../support/calls.ts';
import { Log, makeProbe } from '../support/probe.ts';

test('gives the elements of the Seq, then those of the others', () => {
  expect(
    Seq.of(1, 2)
      .concat(new Set([3]), Seq.of(4, 5))
      .toArray(),
  ).toEqual([1, 2, 3, 4, 5]);
});

test('with no others is the same sequence', () => {
  expect(Seq.of(1, 2).concat().toArray()).toEqual([1, 2]);
});

test('passes over empty parts', () => {
  expect(Seq.of<number>().concat([], [1], [], Seq.empty(), [2]).toArray()).toEqual([1, 2]);
});

test('may be taken further in more than one way', () => {
  const start = Seq.of(1).concat([2]);
  const [a, b] = [start.concat([3]), start.concat([4])];
  expect([a.toArray(), b.toArray(), start.toArray()]).toEqual([
    [1, 2, 3],
    [1, 2, 4],
    [1, 2],
  ]);
});

test.each([
  ['behind', (seq: Seq<number>) => seq.concat([2]).concat([3], [4]).concat([5])],
  ['within', (seq: Seq<number>) => seq.concat(Seq.of(2).concat([3], Seq.of(4).concat([5])))],
  [
    'within and behind',
    (seq: Seq<number>) => seq.concat(Seq.concat([2], Seq.concat([3])), [4]).concat(Seq.of(5)),
  ],
])('a concat %s a concat keeps the order', (_name, build) => {
  expect(build(Seq.of(1)).toArray()).toEqual([1, 2, 3, 4, 5]);
  expect(build(Seq.of(1)).count()).toBe(5);
});

test('a part that is a concat with a stage behind it is not taken apart', () => {
  const part = Seq.of(2)
    .concat([3])
    .map((n) => n * 10);
  expect(Seq.of(1).concat(part).toArray()).toEqual([1, 20, 30]);
});

test('a stop inside one part closes that part only', () => {
  const log = new Log();
  const first = Seq.from(makeProbe(log, 'a', [1, 2, 3])).take(1);
  expect(first.concat(makeProbe(log, 'b', [9])).toArray()).toEqual([1, 9]);
  expect(log.events).toEqual([
    'a open',
    'a1 next',
    'a1 value',
    'a1 return',
    'b open',
    'b1 next',
    'b1 value',
    'b1 next',
  ]);
});

test('an error in a part goes on as it is; parts that have ended are not closed', () => {
  const log = new Log();
  const seq = Seq.from(makeProbe(log, 'a', [1])).concat(makeProbe(log, 'b', [2], 'iterable', { next: 2 }));
  expect(thrownBy(() => seq.toArray())).toBe(log.thrown[0]);
  expect(log.events.some((event) => event.endsWith('return'))).toBe(false);
});

test('refuses to run over a part that would hang, when it is reached', () => {
  const seq = Seq.of(1).concat(Seq.range(0).sort());
  expect(seq.first()).toBe(1);
  expect(refusal(() => seq.take(2).toArray())).toMatch(/^SeqInfiniteError: sort: the sequence is endless/);
});

test('is shown with the number of all its parts', () => {
  expect(Seq.of(1).concat([2]).explain().stages[1]!.op).toBe('concat(1 source)');
  expect(Seq.of(1).concat([2]).concat([3], [4]).explain().stages[1]!.op).toBe('concat(3 sources)');
});

test('many nest, to either side, without running out of stack', () => {
  let left: Seq<number> = Seq.of(0);
  let right: Seq<number> = Seq.of(0);
  for (let i = 0; i < 30_000; i++) {
    left = left.concat([1]);
    right = Seq.of(1).concat(right);
  }
  expect([left.sum(), right.sum(), left.first(), right.first()]).toEqual([30_000, 30_000, 0, 1]);
});
