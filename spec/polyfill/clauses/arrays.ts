/** Arrays that a helper opens are read as their iterator reads them, whoever looks on (27.1.4, 23.1.5.2.1). */
import { G, is, proto, same, toList } from '../harness.ts';
import type { Check } from '../harness.ts';

const arrayProto: any = Object.getPrototypeOf([][Symbol.iterator]());

/** Puts a property there for the time of `run`. */
function patched(holder: any, key: PropertyKey, descriptor: PropertyDescriptor, run: () => void): void {
  const before = Object.getOwnPropertyDescriptor(holder, key);
  Object.defineProperty(holder, key, { configurable: true, ...descriptor });
  try {
    run();
  } finally {
    if (before) Object.defineProperty(holder, key, before);
    else delete holder[key];
  }
}

/** An iterator of one value, with no `return` to be found. */
function once(): any {
  let done = true;
  const iterator = Object.create(proto, { return: { value: undefined } });
  iterator.next = () => ((done = !done), { done, value: 0 });
  return iterator;
}

/** What opens an array and walks it: each gives the elements themselves, one by one, and closes on `return`. */
const openers: [name: string, open: (array: any) => any][] = [
  ['concat', (array) => G.Iterator.concat(array)],
  ['zip', (array) => G.Iterator.zip([array]).map((row: unknown[]) => row[0])],
  ['zipKeyed', (array) => G.Iterator.zipKeyed({ a: array }).map((row: any) => row.a)],
  ['flatMap', (array) => once().flatMap(() => array)],
];

const cases: [name: string, run: (open: (array: any) => any) => void][] = [
  [
    'getters among the elements run once, in order',
    (open) => {
      const log: string[] = [];
      const array: unknown[] = ['x', 'y'];
      Object.defineProperty(array, 2, { get: () => log.push('read') && 'z' });
      same(toList(open(array)), ['x', 'y', 'z']);
      same(log, ['read']);
    },
  ],
  [
    'a proxy sees the length and the element at each step',
    (open) => {
      const log: string[] = [];
      const array = new Proxy(['x'], {
        get: (target: any, key) => (log.push(String(key)), target[key]),
      });
      same(toList(open(array)), ['x']);
      same(log, ['Symbol(Symbol.iterator)', 'length', '0', 'length']);
    },
  ],
  [
    'an array that grows is walked to its end, one that shrinks ends',
    (open) => {
      const array = [1, 2, 3];
      const grown = open(array);
      is(grown.next().value, 1);
      array.push(4);
      same(toList(grown), [2, 3, 4]);
      const shrunk = open(array);
      is(shrunk.next().value, 1);
      array.length = 1;
      is(shrunk.next().done, true);
      array.push(5);
      is(shrunk.next().done, true);
    },
  ],
  [
    'what a getter throws goes on and ends it, and the array is not closed',
    (open) => {
      const array: unknown[] = [1];
      const failure = new Error('from a getter');
      Object.defineProperty(array, 1, {
        get() {
          throw failure;
        },
      });
      const iterator = open(array);
      is(iterator.next().value, 1);
      let caught: unknown;
      try {
        iterator.next();
      } catch (error) {
        caught = error;
      }
      is(caught, failure);
      is(iterator.next().done, true);
    },
  ],
  [
    'a patched next is called',
    (open) => {
      let called = 0;
      const native = arrayProto.next;
      const iterator = (): any => open([1, 2]);
      let patchedList: unknown;
      const next = function (this: unknown): unknown {
        called++;
        return Reflect.apply(native, this, []);
      };
      patched(arrayProto, 'next', { value: next, writable: true }, () => {
        patchedList = toList(iterator());
      });
      same(patchedList, [1, 2]);
      is(called >= 3, true);
    },
  ],
  [
    'a next patched after the opening is not',
    (open) => {
      const iterator = open([1, 2]);
      iterator.next();
      let rest: unknown;
      const value = (): never => {
        throw new Error('must not be called');
      };
      patched(arrayProto, 'next', { value, writable: true }, () => {
        rest = iterator.next().value;
      });
      is(rest, 2);
    },
  ],
  [
    'a patched Symbol.iterator is called',
    (open) => {
      const array: any = [1, 2];
      array[Symbol.iterator] = () => [7][Symbol.iterator]();
      same(toList(open(array)), [7]);
    },
  ],
  [
    'a return that was put there meanwhile finds the iterator where it is, no element read again',
    (open) => {
      const log: string[] = [];
      const array: unknown[] = ['w', 'x', 'y', 'z'];
      Object.defineProperty(array, 1, { get: () => log.push('read') && 'x' });
      const iterator = open(array);
      iterator.next();
      iterator.next();
      const value = function (this: any): object {
        log.push(this.next().value);
        return {};
      };
      patched(arrayProto, 'return', { value, writable: true }, () => iterator.return());
      same(log, ['read', 'y']);
    },
  ],
  [
    'a getter of return finds the same, also in an array that is shorter by then',
    (open) => {
      const array = ['w', 'x', 'y'];
      const iterator = open(array);
      iterator.next();
      iterator.next();
      array.length = 1;
      const log: unknown[] = [];
      const get = function (this: any): void {
        array.push('X', 'Y');
        log.push(this.next().value);
      };
      patched(proto, 'return', { get }, () => void iterator.return());
      same(log, ['Y']);
    },
  ],
];

export const arrayChecks: Check[] = [];
// (Not by loops: old Hermes has one variable for all rounds.)
openers.forEach(([opener, open]) =>
  cases.forEach(([name, check]) => arrayChecks.push([`${opener}, arrays: ${name}`, () => check(open)])),
);
