import { describe, expect, test } from '@jest/globals';
import { iteratorPrototype } from '../../lib/platform/pristine.ts';
import { peekable } from '../../lib/sharing/peekable.ts';
import type { Peekable } from '../../lib/sharing/peekable.ts';
import { range } from '../../lib/sources/range.ts';
import { map } from '../../lib/stages/map.ts';
import { untidy } from '../support/probe.ts';
import { probe, pulls, returns, spy, thrown } from '../support/watch.ts';

test('gives the elements one by one', () => {
  const it = peekable([1, 2]);
  expect([it.next(), it.next(), it.next(), it.next()]).toEqual([
    { value: 1, done: false },
    { value: 2, done: false },
    { value: undefined, done: true },
    { value: undefined, done: true },
  ]);
});

test('peek shows the next element, any number of times, and takes nothing', () => {
  const it = peekable([1, 2]);
  expect([it.peek(), it.peek(), it.next(), it.peek()].map((each) => each.value)).toEqual([1, 1, 1, 2]);
});

test('peek at the end is done', () => {
  const it = peekable([]);
  expect([it.peek(), it.next(), it.peek()].map((each) => each.done)).toEqual([true, true, true]);
});

test('undefined is an element like any other', () => {
  const it = peekable([undefined]);
  expect([it.peek().done, it.next().done, it.peek().done]).toEqual([false, false, true]);
});

test('nextIf takes the element if it passes', () => {
  const it = peekable([1, 2, 30]);
  const small = (x: number): boolean => x < 10;
  expect([it.nextIf(small).value, it.nextIf(small).value, it.nextIf(small).done]).toEqual([1, 2, true]);
  expect(it.next().value).toBe(30);
  expect(it.nextIf(small)).toEqual({ value: undefined, done: true });
});

test('the predicate gets value and index, and no this', () => {
  const predicate = spy((x: string) => x !== 'c');
  const it = peekable(['a', 'b', 'c']);
  it.next();
  it.nextIf(predicate);
  it.nextIf(predicate);
  it.nextIf(predicate);
  expect(predicate.calls).toEqual([
    ['b', 1],
    ['c', 2],
    ['c', 2],
  ]);
  expect(predicate.receivers).toEqual([undefined, undefined, undefined]);
});

test('pulls nothing before the first look, and never more than one ahead', () => {
  const source = probe([1, 2, 3]);
  const it = peekable(source);
  expect(source.opens).toBe(0);
  it.peek();
  it.peek();
  it.next();
  expect(pulls(source)).toBe(1);
  it.next();
  expect(pulls(source)).toBe(2);
});

test('return closes the source once, and drops what was looked at', () => {
  const source = probe([1, 2, 3]);
  const it = peekable(source);
  it.peek();
  expect([it.return!(), it.next(), it.peek()].map((each) => each.done)).toEqual([true, true, true]);
  it.return!();
  expect(returns(source)).toBe(1);
});

test('return before the first look closes a one-shot source', () => {
  const source = probe([1], 'own');
  peekable(source).return!();
  expect([pulls(source), returns(source)]).toEqual([0, 1]);
});

test('after the end nothing is closed', () => {
  const source = probe([1]);
  const it = peekable(source);
  it.next();
  it.peek();
  it.return!();
  expect(untidy(source)).toEqual([]);
});

test('is an iterator: for…of goes on where it stands and closes it', () => {
  const source = probe([1, 2, 3, 4]);
  const it = peekable(source);
  it.peek();
  const seen: number[] = [];
  for (const x of it) if (seen.push(x) === 2) break;
  expect([seen, returns(source)]).toEqual([[1, 2], 1]);
  expect(Object.getPrototypeOf(Object.getPrototypeOf(it))).toBe(iteratorPrototype);
  expect(Object.prototype.toString.call(it)).toBe('[object Seq Peekable]');
});

test('works over an endless source', () => {
  const it = peekable(range(5));
  expect([it.peek().value, it.next().value]).toEqual([5, 5]);
});

test('is disposable where the engine is', () => {
  const dispose = (Symbol as { dispose?: symbol }).dispose;
  const source = probe([1]);
  const it = peekable(source) as any;
  it.peek();
  if (dispose !== undefined) it[dispose]();
  else it.return();
  expect(returns(source)).toBe(1);
});

describe('failures', () => {
  test('an error of the source comes when it is looked for, and ends it', () => {
    const source = probe([1, 2], 'iterable', { next: 2 });
    const it = peekable(source);
    it.next();
    expect(thrown(() => it.peek()).where).toBe('a1 next 2');
    expect(it.next().done).toBe(true);
    expect(returns(source)).toBe(0);
  });

  test('an error of the predicate goes out, and nothing is taken', () => {
    const it = peekable([1]);
    const error = new Error('mine');
    const fail = (): never => {
      throw error;
    };
    expect(thrown(() => it.nextIf(fail))).toBe(error);
    expect(it.next().value).toBe(1);
  });

  test.each(['next', 'peek', 'return'] as const)('a predicate that calls %s gets a TypeError', (method) => {
    const it = peekable([1, 2]);
    let refused: unknown;
    it.nextIf(() => {
      refused = thrown(() => it[method]!());
      return true;
    });
    expect(refused).toBeInstanceOf(TypeError);
    expect(it.next().value).toBe(2);
  });

  test('a source that pulls it gets a TypeError', () => {
    const it: Peekable<number> = peekable(map([1], (): number => it.next().value!));
    expect(thrown(() => it.next()).message).toContain('already running');
  });

  test('what is no predicate is refused, and nothing is pulled', () => {
    const source = probe([1]);
    expect(() => peekable(source).nextIf(5 as never)).toThrow('nextIf: predicate must be a function');
    expect(pulls(source)).toBe(0);
  });
});
