import { expect, test } from '@jest/globals';
import { Seq } from 'seqable';
import { refusal, thrownBy } from '../support/calls.ts';
import { Log, makeProbe } from '../support/probe.ts';

const nested = [1, [2, [3, [4]]], [], [[5]]];

test.each<[number | undefined, unknown[]]>([
  [undefined, [1, 2, [3, [4]], [5]]],
  [0, nested],
  [1, [1, 2, [3, [4]], [5]]],
  [2, [1, 2, 3, [4], 5]],
  [3, [1, 2, 3, 4, 5]],
  [Infinity, [1, 2, 3, 4, 5]],
])('flatten(%p) opens that many levels', (depth, elements) => {
  expect(
    Seq.from<unknown>(nested)
      .flatten(depth as number)
      .toArray(),
  ).toEqual(elements);
});

test('opens whatever is iterable: sets, maps, generators, Seqs, String objects', () => {
  const parts = [
    new Set([1]),
    new Map([['k', 2]]),
    (function* () {
      yield 3;
    })(),
    Seq.of(4),
    Object('s') as object,
  ];
  expect(Seq.from<unknown>(parts).flatten().toArray()).toEqual([1, ['k', 2], 3, 4, 's']);
});

test('an iterable function is opened', () => {
  const iterable = Object.assign(() => {}, {
    *[Symbol.iterator]() {
      yield 1;
    },
  });
  expect(Seq.of<unknown>(iterable).flatten().toArray()).toEqual([1]);
});

test('strings and what is not iterable pass through', () => {
  const object = { length: 1, 0: 'x' };
  const values = ['ab', 5, null, undefined, object];
  expect(Seq.from<unknown>(values).flatten(Infinity).toArray()).toStrictEqual(values);
});

test('opens an inner source when it is reached', () => {
  const log = new Log();
  const [a, b] = [makeProbe(log, 'a', [1]), makeProbe(log, 'b', [2])];
  const iterator = Seq.of(a, b).flatten()[Symbol.iterator]();
  iterator.next();
  expect(log.events).toEqual(['a open', 'a1 next', 'a1 value']);
});

test('an early end closes the inner before the outer, at every depth', () => {
  const log = new Log();
  const c = makeProbe(log, 'c', [1, 2]);
  const b = makeProbe<unknown>(log, 'b', [c]);
  const a = makeProbe<unknown>(log, 'a', [b]);
  Seq.from(a).flatten(Infinity).take(1).toArray();
  expect(log.events.slice(-3)).toEqual(['c1 return', 'b1 return', 'a1 return']);
});

test('an iterable that contains itself is a TypeError without a bound on the depth', () => {
  const log = new Log();
  const loop: unknown[] = [1];
  loop.push([loop]);
  const seq = Seq.from(makeProbe<unknown>(log, 'a', [loop])).flatten(Infinity);
  expect(refusal(() => seq.toArray())).toBe(
    'TypeError: flatten: an iterable contains itself, so flattening it would never end',
  );
  expect(log.events.at(-1)).toBe('a1 return');
});

test('to a given depth an iterable that contains itself is opened that far', () => {
  const loop: unknown[] = [1];
  loop.push(loop);
  expect(Seq.from(loop).flatten(2).toArray()).toEqual([1, 1, 1, loop]);
});

test('the same iterable may stand beside itself, and below another branch', () => {
  const part = [1];
  expect(
    Seq.of<unknown>(part, part, [part], [[part], part])
      .flatten(Infinity)
      .toArray(),
  ).toEqual([1, 1, 1, 1, 1]);
});

test('a list nested 100,000 deep flattens', () => {
  let deep: unknown[] = [1];
  for (let i = 0; i < 100_000; i++) deep = [deep];
  expect(Seq.from(deep).flatten(Infinity).toArray()).toEqual([1]);
});

test('an error of an inner source closes what is around it and goes on as it is', () => {
  const log = new Log();
  const inner = makeProbe(log, 'b', [1], 'iterable', { next: 1 });
  const seq = Seq.from(makeProbe<unknown>(log, 'a', [inner])).flatten();
  expect(thrownBy(() => seq.toArray())).toBe(log.thrown[0]);
  expect(log.events.slice(-2)).toEqual(['b1 next', 'a1 return']);
});

test('its size is not known, but at depth 0 that of the source', () => {
  expect(Seq.of([1]).flatten().explain().stages[1]).toEqual({
    op: 'flatten(1)',
    min: 0,
    max: Infinity,
    buffers: '',
  });
  expect(Seq.of([1]).flatten(0).explain().stages[1]).toMatchObject({ min: 1, max: 1 });
  expect(Seq.empty().flatten().explain().stages[1]).toMatchObject({ min: 0, max: 0 });
});

test('groups give their elements back', () => {
  expect(
    Seq.of(1, 2, 3)
      .groupBy((n) => n % 2)
      .flatten()
      .toArray(),
  ).toEqual([1, 3, 2]);
});
