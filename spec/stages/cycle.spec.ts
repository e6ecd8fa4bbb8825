import { expect, test } from '@jest/globals';
import { Seq } from 'seqable';
import { noted, thrownBy } from '../support/calls.ts';
import { Log, makeProbe, watched } from '../support/probe.ts';

test.each([
  [0, []],
  [1, [1, 2]],
  [3, [1, 2, 1, 2, 1, 2]],
  [1.9, [1, 2]],
  ['2' as never, [1, 2, 1, 2]],
])('cycle(%p) gives the elements that many times', (times, elements) => {
  expect(Seq.of(1, 2).cycle(times).toArray()).toEqual(elements);
});

test('without a number goes on and on', () => {
  expect(Seq.of(1, 2).cycle().take(5).toArray()).toEqual([1, 2, 1, 2, 1]);
});

test('of nothing is nothing, and ends', () => {
  expect(Seq.empty().cycle().take(3).toArray()).toEqual([]);
  expect(
    Seq.from(watched(new Log(), 'a', []))
      .cycle()
      .take(3)
      .toArray(),
  ).toEqual([]);
});

test('opens an empty source only once', () => {
  const log = new Log();
  Seq.from(makeProbe(log, 'a', []))
    .cycle(3)
    .toArray();
  expect(log.events).toEqual(['a open', 'a1 next']);
});

test('cycle(0) closes a one-shot source', () => {
  const log = new Log();
  Seq.from(makeProbe(log, 'a', [1], 'bare'))
    .cycle(0)
    .toArray();
  expect(log.events).toEqual(['a1 return']);
});

test('runs a re-iterable plan anew for each pass, callbacks included', () => {
  const mapper = noted((n: number) => n * 10);
  expect(Seq.from([1, 2]).map(mapper).cycle(2).toArray()).toEqual([10, 20, 10, 20]);
  expect(mapper.calls.map((call) => call.slice(1))).toEqual([
    [1, 0],
    [2, 1],
    [1, 0],
    [2, 1],
  ]);
});

test('runs a plan over a foreign re-iterable source anew', () => {
  const log = new Log();
  expect(
    Seq.from(makeProbe(log, 'a', [1]))
      .cycle(3)
      .toArray(),
  ).toEqual([1, 1, 1]);
  expect(log.events.filter((event) => event === 'a open')).toHaveLength(3);
});

test('sees what a re-iterable source has become', () => {
  const list = [1];
  const iterator = Seq.from(list).cycle()[Symbol.iterator]();
  iterator.next();
  list[0] = 2;
  expect(iterator.next().value).toBe(2);
});

test.each(['own', 'bare'] as const)(
  'records the first pass of a one-shot source (%s) and replays it',
  (kind) => {
    const log = new Log();
    const mapper = noted((n: number) => n * 10);
    const seq = Seq.from(makeProbe(log, 'a', [1, 2], kind))
      .map(mapper)
      .cycle(3);
    expect(seq.toArray()).toEqual([10, 20, 10, 20, 10, 20]);
    expect(mapper.calls).toHaveLength(2);
    expect(log.events.filter((event) => event.endsWith('next'))).toHaveLength(3);
  },
);

test('records where one source among several is one-shot', () => {
  const log = new Log();
  const once = makeProbe(log, 'b', [3], 'own');
  expect(Seq.from([1, 2]).concat(once).cycle(2).toArray()).toEqual([1, 2, 3, 1, 2, 3]);
  const other = makeProbe(log, 'c', ['x', 'y'], 'own');
  expect(Seq.from([1, 2]).zip(other).cycle(2).toArray()).toEqual([
    [1, 'x'],
    [2, 'y'],
    [1, 'x'],
    [2, 'y'],
  ]);
});

test('the record is of the first pass, not of what is done to the results', () => {
  const seq = Seq.from(watched(new Log(), 'a', [[1]])).cycle(2);
  expect(seq.map((row) => row.length).toArray()).toEqual([1, 1]);
});

test('runs a memoized plan anew', () => {
  expect(
    Seq.from(watched(new Log(), 'a', [1, 2]))
      .memoize()
      .cycle(2)
      .toArray(),
  ).toEqual([1, 2, 1, 2]);
});

test('a cycle of a cycle', () => {
  expect(Seq.of(1).cycle(2).cycle(3).toArray()).toEqual([1, 1, 1, 1, 1, 1]);
});

test('an error in a later pass goes on as it is', () => {
  let calls = 0;
  const error = new Error('mine');
  const seq = Seq.of(1, 2).tap(() => {
    if (++calls === 3) throw error;
  });
  expect(thrownBy(() => seq.cycle().take(9).toArray())).toBe(error);
});

test('is known to be endless only where there is surely an element', () => {
  expect(Seq.of(1).cycle().explain().infinite).toBe(true);
  expect(Seq.of(1).filter(Boolean).cycle().explain().infinite).toBe(false);
  expect(Seq.empty().cycle().explain().infinite).toBe(false);
  expect(() => Seq.of(1).cycle().toArray()).toThrow('toArray: the sequence is endless');
});

test('its size is the size times the passes', () => {
  const holds = 'the first pass, if it cannot be run again';
  expect(Seq.of(1, 2).cycle(3).explain().stages[1]).toEqual({
    op: 'cycle(3)',
    min: 6,
    max: 6,
    buffers: holds,
  });
  expect(Seq.range(0, 4).cycle(1e9).count()).toBe(4e9);
  expect(Seq.range(0).cycle(0).count()).toBe(0);
});
