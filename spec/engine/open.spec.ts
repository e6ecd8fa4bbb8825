/** How what is no plan is opened: what is read, how often, and what happens to it when it has gone bad meanwhile. */
import { expect, test } from '@jest/globals';
import { Seq } from 'seqable';
import { refusal } from '../support/calls.ts';
import { Log } from '../support/probe.ts';

/** An iterable that notes each read of its methods. */
function noting(log: Log): Iterable<number> {
  const iterator = {
    get next() {
      log.add('read next');
      let left = 2;
      return () => ({ done: left-- === 0, value: left });
    },
    get return() {
      log.add('read return');
      return undefined;
    },
  };
  return {
    get [Symbol.iterator]() {
      log.add('read Symbol.iterator');
      return () => (log.add('call Symbol.iterator'), iterator);
    },
  } as unknown as Iterable<number>;
}

test('a run reads Symbol.iterator once, calls it once, and reads `next` once', () => {
  const log = new Log();
  const seq = Seq.from(noting(log));
  log.events.length = 0;
  expect(seq.toArray()).toEqual([1, 0]);
  expect(log.events).toEqual(['read Symbol.iterator', 'call Symbol.iterator', 'read next']);
});

test('`return` is read when it is needed, and not before', () => {
  const log = new Log();
  const seq = Seq.from(noting(log));
  seq.first();
  expect(log.events.at(-1)).toBe('read return');
  expect(log.events.filter((event) => event === 'read return')).toHaveLength(1);
});

test('Symbol.iterator is called on the source, without arguments', () => {
  const calls: unknown[][] = [];
  const source = {
    [Symbol.iterator](this: unknown, ...args: unknown[]) {
      calls.push([this, ...args]);
      return [1].values();
    },
  };
  Seq.from(source).toArray();
  expect(calls).toEqual([[source]]);
});

test('`next` is called on the iterator, `return` too', () => {
  const receivers: unknown[] = [];
  const iterator = {
    next(this: unknown) {
      receivers.push(this);
      return { done: false, value: 1 };
    },
    return(this: unknown) {
      receivers.push(this);
      return {};
    },
  };
  Seq.from({ [Symbol.iterator]: () => iterator as never }).first();
  expect(receivers).toEqual([iterator, iterator]);
});

test('a result may be any object, and `done` anything truthy or falsy', () => {
  const results: unknown[] = [
    Object.assign(() => {}, { value: 'a' }),
    { value: 'b', done: 0 },
    { done: 'yes' },
  ];
  const iterator = { next: () => results.shift() };
  expect(Seq.from({ [Symbol.iterator]: () => iterator as never }).toArray()).toEqual(['a', 'b']);
});

test('an iterator may be a function', () => {
  let left = 1;
  const iterator = Object.assign(() => {}, { next: () => ({ done: left-- === 0, value: 'x' }) });
  expect(Seq.from({ [Symbol.iterator]: () => iterator as never }).toArray()).toEqual(['x']);
});

const plain = 'an object; for the properties of an object, pass Object.entries(object)';

test.each<[string, object, (source: Record<PropertyKey, unknown>) => void, string]>([
  ['a bare iterator that has lost its `next`', { next() {} }, (source) => void (source['next'] = 1), plain],
  [
    'an iterable whose method is no function any more',
    { [Symbol.iterator]: () => [].values() },
    (source) => void (source[Symbol.iterator] = 1),
    'an object whose Symbol.iterator is not a function',
  ],
  [
    'an iterable that has lost its method',
    { [Symbol.iterator]: () => [].values() },
    (source) => void delete source[Symbol.iterator],
    plain,
  ],
])('%s is a TypeError when it runs', (_name, source, spoil, found) => {
  const seq = Seq.from(source as Iterable<unknown>);
  spoil(source as Record<PropertyKey, unknown>);
  expect(refusal(() => seq.toArray())).toBe(`TypeError: toArray: source must be iterable, but got ${found}`);
});
