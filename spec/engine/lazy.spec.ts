/** The light sequences that the functions of `seqable/fn` give, as objects. */
import { expect, test } from '@jest/globals';
import { defer, filter, map, range } from 'seqable/fn';
import { knownPlan, receivedPlan } from '../../lib/engine/plan.ts';
import { refusal } from '../support/calls.ts';

const endless = 'the sequence is endless, so this would never end; bound it first, for example with .take(n)';
const proxied =
  'is a Proxy around a sequence, or an object that inherits from one; ' +
  'what a Proxy hides cannot be read, so call the method of the sequence itself';

test('JSON has their elements', () => {
  expect(JSON.stringify({ list: map([1, 2], (n) => n * 2) })).toBe('{"list":[2,4]}');
  expect(JSON.stringify(filter([1, 2], (n) => n > 2))).toBe('[]');
});

test('JSON of an endless one is refused', () => {
  expect(refusal(() => JSON.stringify(map(range(0), String)))).toBe(`SeqInfiniteError: toJSON: ${endless}`);
});

test('JSON of one that turns out to be endless is refused, when it has come there', () => {
  const asked: unknown[] = [];
  const late = map(
    defer(() => range(0)),
    (n) => asked.push(n),
  );
  expect(refusal(() => JSON.stringify(late))).toBe(`SeqInfiniteError: toJSON: ${endless}`);
  expect(asked.length).toBeLessThan(2);
});

test('a Proxy around one is told so, by name of what was asked', () => {
  const proxy = new Proxy(map([1], String), {});
  expect(refusal(() => proxy[Symbol.iterator]())).toBe(`TypeError: iterator: source ${proxied}`);
  expect(refusal(() => JSON.stringify(proxy))).toBe(`TypeError: toJSON: source ${proxied}`);
});

test('of a source nothing is read but how it is iterated', () => {
  const asked: unknown[] = [];
  const source = new Proxy([1], {
    get(array, name, receiver) {
      asked.push(name);
      return Reflect.get(array, name, receiver) as unknown;
    },
  });
  map(source, String);
  expect(asked).toEqual([Symbol.iterator]);
});

test('null has no plan', () => {
  expect(knownPlan(null)).toBeUndefined();
  expect(receivedPlan(null)).toBeUndefined();
});
