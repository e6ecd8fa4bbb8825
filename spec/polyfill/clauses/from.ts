/** Iterator.from and %WrapForValidIteratorPrototype%; Iterator.prototype[Symbol.dispose]. */
import { G, is, proto, same, source, throws, toList } from '../harness.ts';
import type { Check } from '../harness.ts';

const from = (value?: unknown): any => G.Iterator.from(value);

export const fromChecks: Check[] = [
  [
    'GetIteratorFlattenable 1: primitives are refused, but for strings',
    () => {
      for (const value of [undefined, null, 1, true, Symbol()]) throws(TypeError, () => from(value));
      same(toList(from('a\u{1F600}b')), ['a', '\u{1F600}', 'b']);
    },
  ],
  [
    'GetIteratorFlattenable 2: the method is looked up on a string as it is',
    () => {
      const descriptor = Object.getOwnPropertyDescriptor(
        String.prototype,
        Symbol.iterator,
      ) as PropertyDescriptor;
      let receiver: unknown;
      Object.defineProperty(String.prototype, Symbol.iterator, {
        configurable: true,
        get() {
          receiver = typeof this;
          return descriptor.value;
        },
      });
      try {
        from('a');
      } finally {
        Object.defineProperty(String.prototype, Symbol.iterator, descriptor);
      }
      is(receiver, 'string');
    },
  ],
  [
    'GetIteratorFlattenable 3: without the method the value itself is the iterator',
    () => {
      for (const method of [undefined, null]) {
        let at = 0;
        const iterator = { [Symbol.iterator]: method, next: () => ({ done: at === 2, value: at++ }) };
        same(toList(from(iterator)), [0, 1]);
      }
    },
  ],
  [
    'GetMethod: a method that is no function is a TypeError',
    () => throws(TypeError, () => from({ [Symbol.iterator]: 1 })),
  ],
  [
    'GetIteratorFlattenable 5: what the method gives must be an object',
    () => throws(TypeError, () => from({ [Symbol.iterator]: () => 1 })),
  ],
  [
    'from 2, 3: next is read before the prototypes are looked at, and what is below Iterator comes back as it is',
    () => {
      const { iterator, log } = source([1]);
      is(from(iterator), iterator);
      same(log, ['get next']);
    },
  ],
  [
    'from 4: others are wrapped; next is passed on without arguments, its result untouched',
    () => {
      const results = [{ done: false }, 7, undefined];
      const calls: unknown[] = [];
      const inner = {
        next(...args: unknown[]): unknown {
          calls.push([this === inner, args.length]);
          return results[calls.length - 1];
        },
      };
      const wrapper = from(inner);
      is(Object.getPrototypeOf(Object.getPrototypeOf(wrapper)), proto);
      for (const result of results) is(wrapper.next(1, 2), result);
      same(calls, [
        [true, 0],
        [true, 0],
        [true, 0],
      ]);
    },
  ],
  [
    'wrapper.return: looks return up at each call',
    () => {
      const inner: any = { next() {} };
      const wrapper = from(inner);
      same(wrapper.return(), { value: undefined, done: true });
      inner.return = (...args: unknown[]) => args.length;
      is(wrapper.return(1), 0);
      inner.return = 1;
      throws(TypeError, () => wrapper.return());
    },
  ],
  [
    'wrapper: next and return refuse what is no wrapper',
    () => {
      const { next, return: close } = Object.getPrototypeOf(from({ next() {} }));
      for (const other of [undefined, 1, {}, [][Symbol.iterator]()]) {
        throws(TypeError, () => next.call(other));
        throws(TypeError, () => close.call(other));
      }
    },
  ],
  [
    'wrapper: helpers over it step what it wraps, and close it through the wrapper',
    () => {
      const log: string[] = [];
      const inner = {
        next: () => ({ done: false, value: 1 }),
        return() {
          log.push('inner');
          return {};
        },
      };
      const wrapper = from(inner);
      const helper = wrapper.map((x: number) => x + 1);
      same(helper.next(), { value: 2, done: false });
      wrapper.return = () => {
        log.push('own');
        return {};
      };
      helper.return();
      same(log, ['own']);
    },
  ],
];

const dispose = (Symbol as { dispose?: symbol }).dispose;

export const disposeChecks: Check[] =
  dispose === undefined
    ? []
    : [
        [
          '[Symbol.dispose] 2: calls return without arguments and drops what it gives',
          () => {
            const { iterator, log } = source([1], { returns: 1 });
            is(iterator[dispose](), undefined);
            same(log, ['get return', 'return']);
          },
        ],
        [
          '[Symbol.dispose] 3: no return, nothing to do',
          () => is(source([1], { bare: true }).iterator[dispose](), undefined),
        ],
        [
          '[Symbol.dispose]: a bad return is a TypeError',
          () => throws(TypeError, () => proto[dispose].call({ return: 1 })),
        ],
      ];
