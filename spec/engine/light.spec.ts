/** A light plan over iterators that somebody else writes: when they are begun, pulled and closed, and what is said. */
import { expect, jest, test } from '@jest/globals';
import type { Root } from '../../lib/engine/contract.ts';
import { light } from '../../lib/engine/light.ts';
import { knownPlan } from '../../lib/engine/plan.ts';
import { refusal } from '../support/calls.ts';

const running = 'it is already running; a callback or a source pulled or closed the run it is part of';
const proxied =
  'is a Proxy around a sequence, or an object that inherits from one; ' +
  'what a Proxy hides cannot be read, so call the method of the sequence itself';

const over = (values: unknown[], close?: () => IteratorResult<unknown, undefined>) =>
  light('mine', () => {
    const inner = values.values() as Iterator<unknown, undefined>;
    const iterator: Iterator<unknown, undefined> = { next: () => inner.next() };
    if (close !== undefined) iterator.return = close;
    return iterator;
  });
const closed = { done: true, value: undefined } as const;

test('a Proxy around one is told so, by name of what was asked', () => {
  const proxy = new Proxy(over([1]), {});
  expect(refusal(() => proxy[Symbol.iterator]())).toBe(`TypeError: iterator: source ${proxied}`);
  expect(refusal(() => JSON.stringify(proxy))).toBe(`TypeError: toJSON: source ${proxied}`);
});

test('its plan is known, and says nothing of how many there are', () => {
  const plan = knownPlan(over([1]))!;
  expect(plan.unbounded).toBe(false);
  expect((plan.op as Root<unknown>).size!()).toEqual({
    min: 0,
    max: Infinity,
    endless: false,
    stuck: undefined,
    plain: false,
  });
});

test('its iterators say what they are', () => {
  expect(Object.prototype.toString.call(over([])[Symbol.iterator]())).toBe('[object Seq Iterator]');
});

test('what is begun, pulled or closed may not pull or close the run it is part of', () => {
  const said: string[] = [];
  const both = (): void => {
    said.push(
      refusal(() => iterator.next())!,
      refusal(() => iterator.return())!,
    );
  };
  const plan = light('mine', () => {
    both();
    return {
      next: () => (both(), { done: false, value: 1 }),
      return: () => (both(), closed),
    };
  });
  const iterator = plan[Symbol.iterator]();
  expect(iterator.next()).toEqual({ done: false, value: 1 });
  expect(iterator.return()).toEqual(closed);
  const refusals = [`TypeError: iterator: ${running}`, `TypeError: iterator: ${running}`];
  expect(said).toEqual([...refusals, ...refusals, ...refusals]);
});

test('after its end nothing is closed, and nothing pulled', () => {
  const close = jest.fn(() => closed);
  const iterator = over([1], close)[Symbol.iterator]();
  expect([iterator.next(), iterator.next()]).toEqual([{ done: false, value: 1 }, closed]);
  expect(iterator.return()).toEqual(closed);
  expect(iterator.next()).toEqual(closed);
  expect(close).not.toHaveBeenCalled();
});

test('after an error it is over, and nothing is closed', () => {
  const close = jest.fn(() => closed);
  const next = jest.fn((): never => {
    throw new Error('mine');
  });
  const iterator = light('mine', () => ({ next, return: close }))[Symbol.iterator]();
  expect(() => iterator.next()).toThrow('mine');
  expect(iterator.next()).toEqual(closed);
  expect(iterator.return()).toEqual(closed);
  expect([next.mock.calls.length, close.mock.calls.length]).toEqual([1, 0]);
});

test('one that has no return is left alone', () => {
  const iterator = over([1, 2])[Symbol.iterator]();
  iterator.next();
  expect(iterator.return()).toEqual(closed);
  expect(iterator.next()).toEqual(closed);
});

test('after a return that throws it is over, and no longer runs', () => {
  const iterator = over([1, 2], () => {
    throw new Error('mine');
  })[Symbol.iterator]();
  iterator.next();
  expect(() => iterator.return()).toThrow('mine');
  expect(iterator.next()).toEqual(closed);
});
