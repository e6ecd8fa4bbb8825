import { expect, test } from '@jest/globals';
import { Seq } from 'seqable';
import { from, map, toArray } from 'seqable/fn';
import { refusal, thrownBy } from '../support/calls.ts';
import { Log, makeProbe } from '../support/probe.ts';

test.each<[string, Iterable<unknown>, unknown[]]>([
  ['an array', [1, 2], [1, 2]],
  ['an empty array', [], []],
  ['a string, by code point', 'a😀b', ['a', '😀', 'b']],
  ['a string with a lone surrogate', 'a\ud83d', ['a', '\ud83d']],
  ['an empty string', '', []],
  ['a Set', new Set([2, 1]), [2, 1]],
  ['a Map', new Map([['k', 1]]), [['k', 1]]],
  ['a typed array', new Uint8Array([7, 8]), [7, 8]],
  ['an array iterator', [1, 2].values(), [1, 2]],
  ['a String object', Object('hi') as Iterable<string>, ['h', 'i']],
])('gives the elements of %s', (_name, source, elements) => {
  expect(Seq.from(source).toArray()).toEqual(elements);
});

test('takes a bare iterator', () => {
  let n = 0;
  const bare = { next: () => ({ done: ++n > 2, value: n }) };
  expect(Seq.from(bare as Iterator<number>).toArray()).toEqual([1, 2]);
});

test('of a Seq gives that Seq', () => {
  const seq = Seq.of(1);
  expect(Seq.from(seq)).toBe(seq);
});

test('of a plan of seqable/fn gives a Seq over it', () => {
  const seq = Seq.from(map([1, 2], (n) => n * 2));
  expect(seq.filter((n) => n > 2).toArray()).toEqual([4]);
});

test('a function may be iterable', () => {
  const source = Object.assign(() => {}, {
    *[Symbol.iterator]() {
      yield 1;
    },
  });
  expect(Seq.from(source).toArray()).toEqual([1]);
});

test('runs any number of times over what is re-iterable', () => {
  const log = new Log();
  const seq = Seq.from(makeProbe(log, 'a', [1]));
  expect([seq.toArray(), seq.toArray()]).toEqual([[1], [1]]);
  expect(log.events.filter((event) => event === 'a open')).toHaveLength(2);
});

test('sees an array as it is when it runs', () => {
  const list = [1];
  const seq = Seq.from(list);
  list.push(2);
  expect(seq.toArray()).toEqual([1, 2]);
});

test('an array that grows on the way is walked to its new end', () => {
  const list = [1, 2];
  const seen: number[] = [];
  for (const value of Seq.from(list)) {
    seen.push(value);
    if (list.length < 4) list.push(value * 10);
  }
  expect(seen).toEqual([1, 2, 10, 20]);
});

test('an array that shrinks on the way ends early', () => {
  const list = [1, 2, 3];
  expect(
    Seq.from(list)
      .tap(() => list.pop())
      .toArray(),
  ).toEqual([1, 2]);
});

test('holes are read as undefined', () => {
  expect(Seq.from([1, , 3]).toArray()).toStrictEqual([1, undefined, 3]);
});

test('an ended array iteration stays ended when the array grows later', () => {
  const list = [1];
  const iterator = Seq.from(list)[Symbol.iterator]();
  iterator.next();
  iterator.next();
  list.push(2);
  expect(iterator.next()).toEqual({ value: undefined, done: true });
});

test('looks at Symbol.iterator when it is built, but does not call it', () => {
  const log = new Log();
  const source = {
    get [Symbol.iterator]() {
      log.add('read');
      return () => {
        log.add('called');
        return [][Symbol.iterator]();
      };
    },
  };
  Seq.from(source);
  expect(log.events).toEqual(['read']);
});

test('walks a subclass with its own iterator by that iterator', () => {
  class Twice extends Array<number> {
    override *[Symbol.iterator](): ArrayIterator<number> {
      for (let i = 0; i < this.length; i++) yield this[i]! * 2;
    }
  }
  expect(Seq.from(Twice.of(1, 2)).toArray()).toEqual([2, 4]);
});

test('an array with an iterator of its own is walked by that', () => {
  const list = Object.assign([1, 2], {
    *[Symbol.iterator]() {
      yield 'mine';
    },
  });
  expect(Seq.from<unknown>(list).toArray()).toEqual(['mine']);
});

test.each(['own', 'bare'] as const)(
  'a second run over a one-shot source (%s) is a SeqConsumedError',
  (kind) => {
    const seq = Seq.from(makeProbe(new Log(), 'a', [1, 2], kind));
    expect(seq.toArray()).toEqual([1, 2]);
    expect(refusal(() => seq.count())).toBe(
      'SeqConsumedError: count: this one-shot source (a generator or another iterator) has already ended or been ' +
        'closed. To run again, make it anew each time with Seq.defer(() => …), keep its elements with .memoize(), ' +
        'or let several runs go on where it stands with .share()',
    );
  },
);

test('a SeqConsumedError tells the operation', () => {
  const seq = Seq.from(makeProbe(new Log(), 'a', [], 'own'));
  seq.toArray();
  expect(thrownBy(() => seq.first())).toMatchObject({ operation: 'first' });
});

test('that a one-shot source is spent holds for every Seq over it', () => {
  const generator = (function* () {
    yield 1;
  })();
  Seq.from(generator).take(1).toArray();
  expect(() => Seq.from(generator).map(String).toArray()).toThrow('has already ended or been closed');
});

test('a second run of an open one-shot source goes on where it stands', () => {
  const seq = Seq.from([1, 2, 3].values());
  const iterator = seq[Symbol.iterator]();
  iterator.next();
  expect(seq.toArray()).toEqual([2, 3]);
});

test('an iterator method that gives no object is a TypeError when it runs', () => {
  const seq = Seq.from({ [Symbol.iterator]: () => 1 } as never);
  expect(refusal(() => seq.toArray())).toBe('TypeError: toArray: Symbol.iterator did not give an object');
});

test('can be handed to map, which calls it with an index and a list besides', () => {
  const lists = [[1], [2, 3]];
  expect(lists.map(from).map((list) => toArray(list))).toEqual(lists);
  expect(lists.map(Seq.from).map((list) => list.toArray())).toEqual(lists);
});
