import { expect, test } from '@jest/globals';
import { Seq } from 'seqable';
import { refusal } from '../support/calls.ts';
import { Log, makeProbe } from '../support/probe.ts';

test('gives every combination, the rightmost changing fastest', () => {
  expect(Seq.product([1, 2], 'ab', [true, false]).toArray()).toEqual([
    [1, 'a', true],
    [1, 'a', false],
    [1, 'b', true],
    [1, 'b', false],
    [2, 'a', true],
    [2, 'a', false],
    [2, 'b', true],
    [2, 'b', false],
  ]);
});

test('of no sources is the one empty combination', () => {
  expect(Seq.product().toArray()).toEqual([[]]);
});

test('of one source is its elements in rows', () => {
  expect(Seq.product([1, 2]).toArray()).toEqual([[1], [2]]);
});

test.each([
  ['first', [[], [1], [2]]],
  ['middle', [[1], [], [2]]],
  ['last', [[1], [2], []]],
])('is empty if the %s source is', (_name, sources) => {
  expect(Seq.product(...sources).toArray()).toEqual([]);
});

test('the method puts the elements of the Seq first', () => {
  expect(Seq.of(1, 2).product(['x'], [0]).toArray()).toEqual([
    [1, 'x', 0],
    [2, 'x', 0],
  ]);
});

test('each row is a fresh array', () => {
  const rows = Seq.product([1], [2, 3])
    .tap((row) => row.push(9 as never))
    .toArray();
  expect(rows).toEqual([
    [1, 2, 9],
    [1, 3, 9],
  ]);
});

test('an early end closes the first source', () => {
  const log = new Log();
  Seq.product(makeProbe(log, 'a', [1, 2]), [8])
    .take(1)
    .toArray();
  expect(log.events.at(-1)).toBe('a1 return');
});

test('an empty source ends it before the others are pulled', () => {
  const log = new Log();
  Seq.product(makeProbe(log, 'a', [1]), makeProbe(log, 'b', []), makeProbe(log, 'c', [1])).toArray();
  expect(log.events.filter((event) => event.endsWith('next'))).toEqual(['b1 next']);
});

test('a one-shot first source that is never opened is closed', () => {
  const log = new Log();
  Seq.product(makeProbe(log, 'a', [1], 'own'), []).toArray();
  expect(log.events).toEqual(['a open', 'a1 return']);
});

test('a failure in a later source closes a one-shot first source', () => {
  const log = new Log();
  const seq = Seq.product(makeProbe(log, 'a', [1], 'own'), makeProbe(log, 'b', [1], 'iterable', { next: 1 }));
  expect(() => seq.toArray()).toThrow('injected: b1 next 1');
  expect(log.events).toEqual(['b open', 'b1 next', 'a open', 'a1 return']);
});

test('the first source may be endless', () => {
  expect(Seq.range(0).product(['a', 'b']).take(3).toArray()).toEqual([
    [0, 'a'],
    [0, 'b'],
    [1, 'a'],
  ]);
  expect(() => Seq.range(0).product(['a']).toArray()).toThrow('toArray: the sequence is endless');
});

test('an endless source that may meet an empty one is not refused', () => {
  expect(Seq.product(Seq.range(0), new Set()).toArray()).toEqual([]);
});

test('another source that is endless is refused, since it cannot be collected', () => {
  const seq = Seq.product([1], Seq.range(0));
  expect(refusal(() => seq.first())).toMatch(/^SeqInfiniteError: product: the sequence is endless/);
});

test('knows its size', () => {
  const { stages } = Seq.product([1, 2], new Set('abc'), Seq.range(0, 4)).explain();
  expect(stages).toEqual([
    { op: 'product(3 sources)', min: 24, max: 24, buffers: 'every source but the first' },
  ]);
  expect(Seq.product([1, 2]).explain().stages[0]!.op).toBe('product(1 source)');
  expect(Seq.product(Seq.range(0), []).explain().stages[0]).toMatchObject({ min: 0, max: 0 });
});

test('counts without walking what is built in', () => {
  expect(Seq.product(Seq.range(0, 1e6), Seq.range(0, 1e6)).count()).toBe(1e12);
});
