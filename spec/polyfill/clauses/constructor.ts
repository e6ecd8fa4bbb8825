/** The Iterator constructor and the two accessors of its prototype. */
import { G, is, proto, same, throws } from '../harness.ts';
import type { Check } from '../harness.ts';

const tag = Symbol.toStringTag;

export const constructorChecks: Check[] = [
  ['Iterator 1: is no function to call', () => throws(TypeError, () => G.Iterator())],
  ['Iterator 1: is abstract', () => throws(TypeError, () => new G.Iterator())],
  [
    'Iterator 2: makes an object for a constructor below it',
    () => {
      function Counting(): void {}
      Counting.prototype = Object.create(proto);
      const made = Reflect.construct(G.Iterator, [], Counting);
      is(Object.getPrototypeOf(made), Counting.prototype);
      is(made instanceof G.Iterator, true);
    },
  ],
  [
    'Iterator 2: OrdinaryCreateFromConstructor falls back to %Iterator.prototype%, and only then',
    () => {
      function Made(): void {}
      for (const prototype of [null, undefined, 1, 'x']) {
        Made.prototype = prototype;
        is(Object.getPrototypeOf(Reflect.construct(G.Iterator, [], Made)), proto, String(prototype));
      }
      for (const prototype of [Object.prototype, Object.create(null), [], Function.prototype]) {
        Made.prototype = prototype;
        is(Object.getPrototypeOf(Reflect.construct(G.Iterator, [], Made)), prototype);
      }
    },
  ],
  [
    'Iterator.prototype.constructor and its tag: read as plain properties',
    () => {
      is(proto.constructor, G.Iterator);
      is(proto[tag], 'Iterator');
      for (const key of ['constructor', tag]) {
        const { get, set, enumerable, configurable } = Object.getOwnPropertyDescriptor(proto, key) as any;
        same([typeof get, typeof set, enumerable, configurable], ['function', 'function', false, true]);
        same([get.length, set.length], [0, 1]);
      }
    },
  ],
  [
    'SetterThatIgnoresPrototypeProperties 1, 2: primitives and the prototype itself are refused',
    () => {
      for (const key of ['constructor', tag]) {
        const { set } = Object.getOwnPropertyDescriptor(proto, key) as any;
        for (const receiver of [undefined, null, 1, 'x', proto])
          throws(TypeError, () => set.call(receiver, 1));
      }
    },
  ],
  [
    'SetterThatIgnoresPrototypeProperties 4: others get a property of their own',
    () => {
      const below: any = Object.create(proto);
      below[tag] = 'Mine';
      same(Object.getOwnPropertyDescriptor(below, tag), {
        value: 'Mine',
        writable: true,
        enumerable: true,
        configurable: true,
      });
      is(proto[tag], 'Iterator');
      throws(TypeError, () => {
        Object.freeze(Object.create(proto))[tag] = 1;
      });
    },
  ],
  [
    'SetterThatIgnoresPrototypeProperties 5: an own property is set, strictly',
    () => {
      const { set } = Object.getOwnPropertyDescriptor(proto, tag) as any;
      const own = { [tag]: 'a' };
      set.call(own, 'b');
      is(own[tag], 'b');
      throws(TypeError, () => set.call(Object.freeze({ [tag]: 'a' }), 'b'));
    },
  ],
];
