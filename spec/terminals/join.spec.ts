import { expect, test } from '@jest/globals';
import { Seq } from 'seqable';
import { refusal, throwing, thrownBy } from '../support/calls.ts';
import { Log, makeProbe } from '../support/probe.ts';

test.each<[string | undefined, string]>([
  [undefined, '1,2,3'],
  ['', '123'],
  [' and ', '1 and 2 and 3'],
])('join(%p) puts the separator between the elements', (separator, text) => {
  expect(Seq.of(1, 2, 3).join(separator)).toBe(text);
});

test('of nothing is the empty string, of one element no separator', () => {
  expect(Seq.empty().join('-')).toBe('');
  expect(Seq.of('a').join('-')).toBe('a');
});

test('null and undefined are empty', () => {
  expect(Seq.of(null, 1, undefined, '').join('-')).toBe('-1--');
});

test('elements are made strings as by String', () => {
  expect(Seq.of(-0, 1n, true, [1, [2]], { toString: () => 'object' }, new Date(NaN)).join('|')).toBe(
    '0|1|true|1,2|object|Invalid Date',
  );
});

test.each([
  [null, 'anullb'],
  [0, 'a0b'],
  [{ toString: () => '+' }, 'a+b'],
])('a separator %p is made a string', (separator, text) => {
  expect(Seq.of('a', 'b').join(separator as never)).toBe(text);
});

test('the separator is made a string once, before the source is opened', () => {
  const log = new Log();
  const separator = { toString: () => (log.add('separator'), '-') };
  Seq.from(makeProbe(log, 'a', [1, 2, 3])).join(separator as never);
  expect(log.events.indexOf('separator')).toBe(0);
  expect(log.events.filter((event) => event === 'separator')).toHaveLength(1);
});

test('a separator that throws closes a one-shot source, and goes on as it is', () => {
  const log = new Log();
  const error = new Error('mine');
  const seq = Seq.from(makeProbe(log, 'a', [1], 'bare'));
  expect(thrownBy(() => seq.join({ toString: throwing(error) } as never))).toBe(error);
  expect(log.events).toEqual(['a1 return']);
});

test('an element that cannot be made a string closes the source', () => {
  const log = new Log();
  expect(() => Seq.from(makeProbe(log, 'a', [Symbol()])).join()).toThrow(TypeError);
  expect(log.events.at(-1)).toBe('a1 return');
});

test('a symbol as separator is a TypeError', () => {
  expect(refusal(() => Seq.of(1).join(Symbol() as never))).toMatch(/^TypeError: /);
});
