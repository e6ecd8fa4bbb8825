import { expect, test } from '@jest/globals';
import { Seq } from 'seqable';
import { innerJoin } from 'seqable/fn';
import { noted, throwing, thrownBy } from '../support/calls.ts';
import { joins } from '../support/joins.ts';
import { Log, makeProbe } from '../support/probe.ts';

const digit = (row: string): string => row[1]!;

joins('innerJoin', innerJoin, 'inner');

test('gives pairs with equal keys, in the order of this side, then of the inner one', () => {
  expect(Seq.of('a1', 'b2', 'c1').innerJoin(['x1', 'y2', 'z1'], digit, digit).toArray()).toEqual([
    ['a1', 'x1'],
    ['a1', 'z1'],
    ['b2', 'y2'],
    ['c1', 'x1'],
    ['c1', 'z1'],
  ]);
});

test.each<[string, string[], string[]]>([
  ['no outer element', [], ['x1']],
  ['no inner element', ['a1'], []],
  ['no equal key', ['a1'], ['x2']],
])('with %s is empty', (_name, outer, inner) => {
  expect(Seq.from(outer).innerJoin(inner, digit, digit).toArray()).toEqual([]);
});

test('elements without a match are passed over', () => {
  expect(Seq.of('a1', 'b9', 'c2').innerJoin(['x2', 'y1', 'z7'], digit, digit).toArray()).toEqual([
    ['a1', 'y1'],
    ['c2', 'x2'],
  ]);
});

test('a function may make the result', () => {
  const result = noted((a: string, b: string) => a + b);
  expect(Seq.of('a1', 'b1').innerJoin(['x1'], digit, digit, result).toArray()).toEqual(['a1x1', 'b1x1']);
  expect(result.calls).toEqual([
    [undefined, 'a1', 'x1'],
    [undefined, 'b1', 'x1'],
  ]);
});

test('keys are equal as those of a Map are', () => {
  const same = <K>(key: K): K => key;
  expect(Seq.of(NaN, 0, 1).innerJoin([NaN, -0], same, same).toArray()).toEqual([
    [NaN, NaN],
    [0, -0],
  ]);
  expect(Seq.of<unknown>('1').innerJoin([1], same, same).toArray()).toEqual([]);
});

test('the inner side may be a string', () => {
  const same = (value: string): string => value;
  expect(Seq.of('b').innerJoin('abb', same, same).toArray()).toEqual([
    ['b', 'b'],
    ['b', 'b'],
  ]);
});

test('reads the inner side at the first pull, then streams this side', () => {
  const log = new Log();
  const [outer, inner] = [makeProbe(log, 'outer', ['a1', 'b1']), makeProbe(log, 'inner', ['x1'])];
  const iterator = Seq.from(outer).innerJoin(inner, digit, digit)[Symbol.iterator]();
  expect(log.events).toEqual([]);
  iterator.next();
  expect(log.events).toEqual([
    'inner open',
    'inner1 next',
    'inner1 value',
    'inner1 next',
    'outer open',
    'outer1 next',
    'outer1 value',
  ]);
});

test('an early end closes this side', () => {
  const log = new Log();
  Seq.from(makeProbe(log, 'outer', ['a1', 'b1']))
    .innerJoin(['x1'], digit, digit)
    .take(1)
    .toArray();
  expect(log.events.at(-1)).toBe('outer1 return');
});

test('key functions get the element alone, once for each', () => {
  const [outerKey, innerKey] = [noted(digit), noted(digit)];
  Seq.of('a1', 'b1').innerJoin(['x1', 'y1'], outerKey, innerKey).toArray();
  expect(outerKey.calls).toEqual([
    [undefined, 'a1'],
    [undefined, 'b1'],
  ]);
  expect(innerKey.calls).toEqual([
    [undefined, 'x1'],
    [undefined, 'y1'],
  ]);
});

test('an error of the inner key closes the inner side, and this one if it is one-shot', () => {
  const log = new Log();
  const error = new Error('mine');
  const outer = makeProbe(log, 'outer', ['a1'], 'bare');
  const inner = makeProbe(log, 'inner', ['x1']);
  expect(thrownBy(() => Seq.from(outer).innerJoin(inner, digit, throwing(error)).toArray())).toBe(error);
  expect(log.events.filter((event) => event.endsWith('return')).sort()).toEqual([
    'inner1 return',
    'outer1 return',
  ]);
});

test('an error of the outer key closes this side', () => {
  const log = new Log();
  const error = new Error('mine');
  const outer = makeProbe(log, 'outer', ['a1']);
  expect(thrownBy(() => Seq.from(outer).innerJoin(['x1'], throwing(error), digit).toArray())).toBe(error);
  expect(log.events.at(-1)).toBe('outer1 return');
});

test('runs again over both sides', () => {
  const seq = Seq.of('a1').innerJoin(['x1'], digit, digit);
  expect([seq.toArray(), seq.toArray()]).toEqual([[['a1', 'x1']], [['a1', 'x1']]]);
});

test('this side may be endless, the inner side not', () => {
  const even = (n: number): number => n % 2;
  expect(Seq.range(0).innerJoin([1], even, even).take(2).toArray()).toEqual([
    [1, 1],
    [3, 1],
  ]);
  expect(() => Seq.range(0).innerJoin([1], even, even).toArray()).toThrow('toArray: the sequence is endless');
  expect(() => Seq.of(1).innerJoin(Seq.range(0), even, even).first()).toThrow(
    'innerJoin: the sequence is endless',
  );
});

test('holds the inner side; its size is not known, but of nothing there is nothing', () => {
  expect(Seq.of('a1').innerJoin([], digit, digit).explain().stages[1]).toEqual({
    op: 'innerJoin',
    min: 0,
    max: Infinity,
    buffers: 'the inner side',
  });
  expect(Seq.empty<string>().innerJoin([], digit, digit).explain().stages[1]).toMatchObject({
    min: 0,
    max: 0,
  });
});
