/** Names, lengths, attributes, prototypes: what each function and object is from outside. */
import { G, is, proto, same, throws, upTo } from '../harness.ts';
import type { Check } from '../harness.ts';

const statics: [string, number][] = [
  ['from', 1],
  ['concat', 0],
  ['zip', 1],
  ['zipKeyed', 1],
];

const methods: [string | symbol, number][] = [
  ['map', 1],
  ['filter', 1],
  ['take', 1],
  ['drop', 1],
  ['flatMap', 1],
  ['reduce', 1],
  ['toArray', 0],
  ['forEach', 1],
  ['some', 1],
  ['every', 1],
  ['find', 1],
  ['chunks', 1],
  ['windows', 1],
  ['includes', 1],
  ['join', 1],
];
const dispose = (Symbol as { dispose?: symbol }).dispose;
if (dispose !== undefined) methods.push([dispose, 0]);

/** Old Hermes lets methods be constructed, and there is no way to stop it. */
const methodsConstruct = (() => {
  const { method } = { method() {} };
  try {
    Reflect.construct(Object, [], method as never);
    return true;
  } catch {
    return false;
  }
})();

function functionCheck(holder: () => any, label: string, key: string | symbol, length: number): Check {
  return [
    `${label}: a property and a function of the standard's form`,
    () => {
      const descriptor = Object.getOwnPropertyDescriptor(holder(), key) as PropertyDescriptor;
      same([descriptor.writable, descriptor.enumerable, descriptor.configurable], [true, false, true]);
      const fn = descriptor.value;
      same(Object.getOwnPropertyDescriptor(fn, 'length'), {
        value: length,
        writable: false,
        enumerable: false,
        configurable: true,
      });
      const name = typeof key === 'string' ? key : '[Symbol.dispose]';
      same(Object.getOwnPropertyDescriptor(fn, 'name'), {
        value: name,
        writable: false,
        enumerable: false,
        configurable: true,
      });
      is(Object.getPrototypeOf(fn), Function.prototype);
      if (methodsConstruct) return;
      is('prototype' in fn, false);
      throws(TypeError, () => Reflect.construct(Object, [], fn));
    },
  ];
}

export const shape: Check[] = [
  ...statics.map(([key, length]) => functionCheck(() => G.Iterator, `Iterator.${key}`, key, length)),
  ...methods.map(([key, length]) =>
    functionCheck(() => proto, `Iterator.prototype.${String(key)}`, key, length),
  ),
  [
    'Iterator: a global as constructors are',
    () => {
      const { writable, enumerable, configurable } = Object.getOwnPropertyDescriptor(
        G,
        'Iterator',
      ) as PropertyDescriptor;
      same([writable, enumerable, configurable], [true, false, true]);
      same([G.Iterator.name, G.Iterator.length], ['Iterator', 0]);
      is(Object.getPrototypeOf(G.Iterator), Function.prototype);
    },
  ],
  [
    'Iterator.prototype: %Iterator.prototype%, fixed',
    () => {
      const descriptor = Object.getOwnPropertyDescriptor(G.Iterator, 'prototype') as PropertyDescriptor;
      is(descriptor.value, proto);
      same([descriptor.writable, descriptor.enumerable, descriptor.configurable], [false, false, false]);
    },
  ],
  [
    'helpers: one prototype below %Iterator.prototype%, with next, return and a tag',
    () => {
      const helper = Object.getPrototypeOf(upTo(1).map(String));
      is(Object.getPrototypeOf(helper), proto);
      same(Reflect.ownKeys(helper).map(String).sort(), ['Symbol(Symbol.toStringTag)', 'next', 'return']);
      same(Object.getOwnPropertyDescriptor(helper, Symbol.toStringTag), {
        value: 'Iterator Helper',
        writable: false,
        enumerable: false,
        configurable: true,
      });
      same(
        [helper.next.length, helper.return.length, helper.next.name, helper.return.name],
        [0, 0, 'next', 'return'],
      );
      const made = [
        upTo(1).filter(Boolean),
        upTo(1).take(1),
        upTo(1).drop(1),
        upTo(1).flatMap(Array),
        upTo(1).chunks(1),
        upTo(1).windows(1),
        G.Iterator.concat(),
        G.Iterator.zip([]),
        G.Iterator.zipKeyed({}),
      ];
      made.forEach((other) => is(Object.getPrototypeOf(other), helper));
      made.forEach((other) => same(Reflect.ownKeys(other), []));
    },
  ],
  [
    'helpers: next and return refuse what is no helper',
    () => {
      const { next, return: close } = Object.getPrototypeOf(upTo(1).map(String));
      [undefined, 1, {}, upTo(1), G.Iterator.from({ next() {} })].forEach((other) => {
        throws(TypeError, () => next.call(other));
        throws(TypeError, () => close.call(other));
      });
    },
  ],
];
