import { expect, test } from '@jest/globals';
import { Seq } from 'seqable';
import { refusal } from '../support/calls.ts';
import { Log, makeProbe } from '../support/probe.ts';

test('gives objects of one element from each source', () => {
  const rows = Seq.zipKeyed({ n: [1, 2], c: new Set(['a', 'b', 'c']) }).toArray();
  expect(rows.map((row) => ({ ...row }))).toEqual([
    { n: 1, c: 'a' },
    { n: 2, c: 'b' },
  ]);
});

test('of no sources is empty', () => {
  expect(Seq.zipKeyed({}).toArray()).toEqual([]);
});

test('the objects have no prototype, and ordinary properties', () => {
  const row = Seq.zipKeyed({ n: [1] }).first()!;
  expect(Object.getPrototypeOf(row)).toBe(null);
  expect(Object.getOwnPropertyDescriptor(row, 'n')).toEqual({
    value: 1,
    writable: true,
    enumerable: true,
    configurable: true,
  });
});

test('any key can stand in them', () => {
  const sources = JSON.parse('{"__proto__": [1], "constructor": [2]}') as Record<string, number[]>;
  const row = Seq.zipKeyed(sources).first()!;
  expect(Object.entries(row)).toEqual([
    ['__proto__', 1],
    ['constructor', 2],
  ]);
});

test('symbols are keys too', () => {
  const key = Symbol('k');
  const row = Seq.zipKeyed({ [key]: [7] }).first()!;
  expect((row as Record<symbol, unknown>)[key]).toBe(7);
});

test('the keys come in the order of the object', () => {
  const row = Seq.zipKeyed({ b: [1], a: [2], 1: [3] }).first()!;
  expect(Reflect.ownKeys(row)).toEqual(['1', 'b', 'a']);
});

test('passes over inherited and hidden keys, and those with undefined', () => {
  const sources = Object.create({ inherited: 5 }, { hidden: { value: 5, enumerable: false } }) as object;
  const row = Seq.zipKeyed(Object.assign(sources, { a: [1], gone: undefined }) as never).first()!;
  expect(Reflect.ownKeys(row)).toEqual(['a']);
});

test('longest gives the padding, by key', () => {
  const rows = Seq.zipKeyed(
    { a: [1], b: [2, 3], c: [] },
    { mode: 'longest', padding: { a: 'pad' } },
  ).toArray();
  expect(rows.map((row) => Object.entries(row))).toEqual([
    [
      ['a', 1],
      ['b', 2],
      ['c', undefined],
    ],
    [
      ['a', 'pad'],
      ['b', 3],
      ['c', undefined],
    ],
  ]);
});

test('closes the others from the last when one ends', () => {
  const log = new Log();
  Seq.zipKeyed({ a: makeProbe(log, 'a', [1]), b: [], c: makeProbe(log, 'c', [1]) }).toArray();
  expect(log.events.slice(-2)).toEqual(['c1 return', 'a1 return']);
});

test('strict tells unequal lengths', () => {
  const seq = Seq.zipKeyed({ a: [1], b: [1, 2] }, { mode: 'strict' });
  expect(refusal(() => seq.toArray())).toBe(
    'TypeError: zipKeyed: in strict mode all sources must be of equal length, but source 1 goes on after source 0',
  );
});

test('is shown with the number of its sources', () => {
  expect(Seq.zipKeyed({ a: [1], b: [2, 3] }).explain().stages).toEqual([
    { op: 'zipKeyed(2 sources)', min: 1, max: 1, buffers: '' },
  ]);
});
