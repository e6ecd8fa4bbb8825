/** Iterator.concat, Iterator.zip, Iterator.zipKeyed. */
import { G, is, same, source, throws, toList, upTo } from '../harness.ts';
import type { Check, SourceOptions } from '../harness.ts';

const boom = { boom: true };
const concat = (...items: unknown[]): any => G.Iterator.concat(...items);
const zip = (iterables?: unknown, options?: unknown): any => G.Iterator.zip(iterables, options);
const zipKeyed = (iterables?: unknown, options?: unknown): any => G.Iterator.zipKeyed(iterables, options);

/** Sources a, b, … with one log; `log` is emptied when it is read. */
function several(lists: unknown[][], options: SourceOptions[] = []): { list: any[]; read: () => string[] } {
  const log: string[] = [];
  const list = lists.map((values, i) => {
    const name = 'abcdef'[i] as string;
    return source(values, { ...options[i], name }, log).iterator;
  });
  return { list, read: () => log.splice(0) };
}

export const concatChecks: Check[] = [
  [
    'concat 1: each argument is checked at the call, in order; nothing is opened',
    () => {
      const log: string[] = [];
      const item = (name: string, method: unknown) => ({
        get [Symbol.iterator]() {
          log.push(name);
          return method;
        },
      });
      const opened = () => log.push('opened');
      throws(TypeError, () => concat(item('a', opened), item('b', undefined), item('c', opened)));
      throws(TypeError, () => concat(item('d', 1)));
      same(log, ['a', 'b', 'd']);
      for (const wrong of [undefined, null, 1, 'ab', {}]) throws(TypeError, () => concat(wrong));
    },
  ],
  [
    'concat 4: opens one after the other, by the method read at the call',
    () => {
      const list: any = [1, 2];
      const helper = concat(list, new Set([3]), new String('ab'));
      list[Symbol.iterator] = undefined;
      same(toList(helper), [1, 2, 3, 'a', 'b']);
      same(toList(concat()), []);
      throws(TypeError, () => concat({ [Symbol.iterator]: () => 1 }).next());
    },
  ],
  [
    'concat: return closes the open one only; before the start and after a throw none',
    () => {
      const { list, read } = several([[1], [2, 3], [4]], [{}, {}, {}]);
      const items = list.map((iterator) => ({ [Symbol.iterator]: () => iterator }));
      concat(...items).return();
      same(read(), []);
      const helper = concat(...items);
      helper.next();
      helper.next();
      read();
      helper.return();
      same(read(), ['b.get return', 'b.return']);
      const failing = source([], { failing: boom });
      const bad = concat({ [Symbol.iterator]: () => failing.iterator });
      throws(boom, () => bad.next());
      same(bad.return(), { value: undefined, done: true });
      same(failing.log, ['get next', 'next']);
    },
  ],
  [
    'concat: cannot be entered while it runs or closes',
    () => {
      const item = {
        [Symbol.iterator]: () => ({
          next() {
            throws(TypeError, () => helper.next());
            return { done: false, value: 1 };
          },
          return() {
            throws(TypeError, () => helper.next());
            throws(TypeError, () => helper.return());
            return {};
          },
        }),
      };
      const helper = concat(item);
      helper.next();
      helper.return();
    },
  ],
];

export const zipChecks: Check[] = [
  [
    'zip 1 to 4: iterables and options must be objects, mode one of three strings, uncoerced',
    () => {
      for (const make of [zip, zipKeyed]) {
        for (const wrong of [undefined, null, 1, 'ab', Symbol()]) throws(TypeError, () => make(wrong));
        for (const wrong of [null, 1, 'strict']) throws(TypeError, () => make({}, wrong));
        for (const mode of [null, 'SHORTEST', '', new String('strict')])
          throws(TypeError, () => make([], { mode }));
        for (const padding of [null, 1, 'ab'])
          throws(TypeError, () => make([], { mode: 'longest', padding }));
      }
    },
  ],
  [
    'zip 3 to 6: mode is read before padding, padding for longest only, both before the iterables',
    () => {
      const log: string[] = [];
      const logging = (target: object) =>
        new Proxy(target, {
          get: (on: any, key) => (log.push(String(key)), on[key]),
          ownKeys: (on) => (log.push('keys'), Reflect.ownKeys(on)),
        });
      zip(logging([]), logging({ mode: 'longest' }));
      same(log.splice(0), ['mode', 'padding', 'Symbol(Symbol.iterator)', 'length']);
      zip(logging([]), logging({ mode: 'strict', padding: 1 }));
      same(log.splice(0), ['mode', 'Symbol(Symbol.iterator)', 'length']);
      zipKeyed(logging({}), logging({}));
      same(log.splice(0), ['mode', 'keys']);
    },
  ],
  [
    'zip 9: the iterables are opened as an iterable',
    () => {
      throws(TypeError, () => zip({}));
      throws(TypeError, () => zip({ [Symbol.iterator]: () => 1 }));
      throws(boom, () =>
        zip({
          get [Symbol.iterator]() {
            throw boom;
          },
        }),
      );
    },
  ],
  [
    'zip 12: a bad element closes those opened, last first, then the input',
    () => {
      const { list, read } = several([[], []], [{}, { failingReturn: {} }]);
      for (const wrong of [undefined, 1, 'ab', { [Symbol.iterator]: 1 }, { [Symbol.iterator]: () => 1 }]) {
        const input = source([...list, wrong], { name: 'input' });
        input.iterator[Symbol.iterator] = () => input.iterator;
        throws(TypeError, () => zip(input.iterator));
        same(read().slice(-4), ['b.get return', 'b.return', 'a.get return', 'a.return']);
        same(input.log.slice(-2), ['input.get return', 'input.return']);
      }
    },
  ],
  [
    'zip 12: a throw of the input closes those opened, not the input',
    () => {
      const { list, read } = several([[], []]);
      const input = source([...list], { failing: boom });
      throws(boom, () => zip({ [Symbol.iterator]: () => input.iterator }));
      same(read().slice(-4), ['b.get return', 'b.return', 'a.get return', 'a.return']);
      same(input.log.slice(-1), ['next']);
    },
  ],
  [
    'zip 14: padding is an iterable, read once per iterator and closed if it has more',
    () => {
      const padding = source(['x', 'y', 'z']);
      padding.iterator[Symbol.iterator] = () => padding.iterator;
      same(toList(zip([[], [1, 2], []], { mode: 'longest', padding: padding.iterator })).length, 2);
      same(padding.log.filter((entry) => entry === 'next').length, 3);
      same(padding.log.slice(-2), ['get return', 'return']);
      same(toList(zip([[], [1], []], { mode: 'longest', padding: ['x'] })), [['x', 1, undefined]]);
      const { list, read } = several([[1], [2]]);
      throws(boom, () =>
        zip(list, {
          mode: 'longest',
          padding: {
            get [Symbol.iterator]() {
              throw boom;
            },
          },
        }),
      );
      same(read().slice(-4), ['b.get return', 'b.return', 'a.get return', 'a.return']);
    },
  ],
  [
    'zipKeyed 10: own enumerable keys, symbols too; undefined is passed over, so is what is deleted meanwhile',
    () => {
      const symbol = Symbol();
      const iterables: any = Object.create({ inherited: [1] });
      Object.defineProperty(iterables, 'hidden', { value: [1], enumerable: false });
      iterables.b = undefined;
      Object.defineProperty(iterables, 'a', { enumerable: true, get: () => (delete iterables.gone, [1]) });
      iterables.gone = [9];
      iterables[symbol] = [2];
      iterables[0] = [0];
      const row = zipKeyed(iterables).next().value;
      is(Object.getPrototypeOf(row), null);
      same(Reflect.ownKeys(row).map(String), ['0', 'a', 'Symbol()']);
      same(Object.getOwnPropertyDescriptor(row, 'a'), {
        value: 1,
        writable: true,
        enumerable: true,
        configurable: true,
      });
      is(row[symbol], 2);
    },
  ],
  [
    'zipKeyed 10, 13: a throw on the way closes those opened',
    () => {
      const { list, read } = several([[1]]);
      throws(boom, () =>
        zipKeyed({
          a: list[0],
          get b() {
            throw boom;
          },
        }),
      );
      same(read(), ['a.get next', 'a.get return', 'a.return']);
      throws(TypeError, () => zipKeyed({ a: list[0], b: 'ab' }));
      same(read().slice(-2), ['a.get return', 'a.return']);
      throws(boom, () =>
        zipKeyed(
          { a: list[0] },
          {
            mode: 'longest',
            padding: {
              get a() {
                throw boom;
              },
            },
          },
        ),
      );
      same(read().slice(-2), ['a.get return', 'a.return']);
    },
  ],
  [
    'zipKeyed: a key may be called __proto__',
    () => {
      const iterables = Object.defineProperty({}, '__proto__', { value: [1], enumerable: true });
      const row = zipKeyed(iterables).next().value;
      same(Reflect.ownKeys(row), ['__proto__']);
    },
  ],
  [
    'IteratorZip shortest: ends with the first that is done, and closes the others, last first',
    () => {
      const { list, read } = several([[1, 2], [3], [4, 5]]);
      const helper = zip(list);
      same(helper.next(), { value: [1, 3, 4], done: false });
      read();
      same(helper.next(), { value: undefined, done: true });
      same(read(), [
        ...['a.next', 'a.done', 'a.value', 'b.next', 'b.done'],
        ...['c.get return', 'c.return', 'a.get return', 'a.return'],
      ]);
      const failing = several([[1], [], [1]], [{ failingReturn: boom }, {}, { failingReturn: {} }]);
      throws({}.constructor, () => zip(failing.list).next());
    },
  ],
  [
    'IteratorZip longest: pads those that are done, ends when all are, closes none at the end',
    () => {
      const { list, read } = several([[1], [2, 3]]);
      same(toList(zip(list, { mode: 'longest', padding: ['x', 'y'] })), [
        [1, 2],
        ['x', 3],
      ]);
      is(read().indexOf('a.return'), -1);
      same(toList(zip([[], []], { mode: 'longest' })), []);
      same(toList(zip([[], [1]], { mode: 'longest' })), [[undefined, 1]]);
    },
  ],
  [
    'IteratorZip strict: all end together, the others being stepped without reading value',
    () => {
      const { list, read } = several([[1], [2]]);
      const helper = zip(list, { mode: 'strict' });
      helper.next();
      read();
      same(helper.next(), { value: undefined, done: true });
      same(read(), ['a.next', 'a.done', 'b.next', 'b.done']);
    },
  ],
  [
    'IteratorZip strict: else a TypeError, and what is open is closed',
    () => {
      const longer = several([[], [], [1], [1]]);
      throws(TypeError, () => zip(longer.list, { mode: 'strict' }).next());
      same(longer.read().slice(4 - 12), [
        ...['b.next', 'b.done', 'c.next', 'c.done'],
        ...['d.get return', 'd.return', 'c.get return', 'c.return'],
      ]);
      const shorter = several([[1], [], [1]]);
      throws(TypeError, () => zip(shorter.list, { mode: 'strict' }).next());
      same(shorter.read().slice(-4), ['c.get return', 'c.return', 'a.get return', 'a.return']);
    },
  ],
  [
    'IteratorZip: a throw of one closes the others, last first, whatever they throw',
    () => {
      const { list, read } = several([[1], [], [1]], [{}, { failing: boom }, { failingReturn: {} }]);
      const helper = zip(list);
      throws(boom, () => helper.next());
      same(read().slice(-4), ['c.get return', 'c.return', 'a.get return', 'a.return']);
      same(helper.next(), { value: undefined, done: true });
    },
  ],
  [
    'IteratorZip: return closes all, last first, before the start and later; the first error goes out',
    () => {
      for (const started of [false, true]) {
        const { list, read } = several([[1], [2], [3]], [{ failingReturn: {} }, { failingReturn: boom }, {}]);
        const helper = zip(list);
        if (started) helper.next();
        read();
        throws(boom, () => helper.return());
        const all = ['c', 'b', 'a'].map((name) => [`${name}.get return`, `${name}.return`]);
        same(
          read(),
          all.reduce((left, right) => left.concat(right)),
        );
        same(helper.next(), { value: undefined, done: true });
      }
    },
  ],
  [
    'IteratorZip: cannot be entered while it runs or closes',
    () => {
      const item = {
        next() {
          throws(TypeError, () => helper.next());
          return { done: false, value: 1 };
        },
        return() {
          throws(TypeError, () => helper.next());
          throws(TypeError, () => helper.return());
          return {};
        },
      };
      const helper = zip([item]);
      helper.next();
      helper.return();
      same(helper.next(), { value: undefined, done: true });
    },
  ],
  [
    'IteratorZip: no iterators, no rows; rows are fresh arrays',
    () => {
      for (const mode of ['shortest', 'longest', 'strict']) {
        same(toList(zip([], { mode })), []);
        same(toList(zipKeyed({}, { mode })), []);
      }
      const helper = zip([upTo(2)]);
      const first = helper.next().value;
      first.length = 0;
      same(helper.next().value, [2]);
      is(Object.getPrototypeOf(first), Array.prototype);
    },
  ],
];
