/** What the page does after load changes nothing. */
import { G, is, proto, same, throws, toList, upTo } from '../harness.ts';
import type { Check } from '../harness.ts';

const { create } = Object;

/** Replaces properties for the time of `run`. */
function patched(patches: [any, PropertyKey, unknown][], run: () => void): void {
  const undo = patches.map(
    ([holder, key]) => [holder, key, bare(Object.getOwnPropertyDescriptor(holder, key))] as const,
  );
  const define = Object.defineProperty;
  const remove = Reflect.deleteProperty;
  for (let i = 0; i < patches.length; i++) {
    const [holder, key, value] = patches[i] as [any, PropertyKey, unknown];
    define(holder, key, { __proto__: null, value, writable: true, configurable: true } as never);
  }
  try {
    run();
  } finally {
    for (let i = 0; i < undo.length; i++) {
      const [holder, key, descriptor] = undo[i] as any;
      if (descriptor === undefined) remove(holder, key);
      else define(holder, key, descriptor);
    }
  }
}

/** A descriptor that inherits nothing: `get` may stand on Object.prototype. */
function bare(descriptor: PropertyDescriptor | undefined): PropertyDescriptor | undefined {
  return descriptor && Object.setPrototypeOf(descriptor, null);
}

function poison(): never {
  throw new Error('a patched built-in was used');
}

/** One use of everything, put together without what is patched. */
function everything(): unknown[] {
  const made: unknown[] = [];
  let at = 0;
  const keep = (value: unknown): void => void (made[at++] = value);
  const counting = (end: number): any => {
    let count = 0;
    const iterator = create(proto);
    iterator.next = () => (count < end ? { done: false, value: ++count } : { done: true, value: undefined });
    iterator.return = () => ({});
    return iterator;
  };
  const three = (): any => counting(3);
  const drain = (iterator: any): void => {
    for (let result = iterator.next(); !result.done; result = iterator.next()) keep(result.value);
  };
  drain(
    three()
      .map((x: number) => x + 1)
      .filter((x: number) => x > 2),
  );
  drain(three().drop(1).take(1));
  drain(three().flatMap(() => three()));
  drain(three().chunks(2));
  drain(three().windows(2));
  drain(G.Iterator.zip([three(), three()]));
  drain(G.Iterator.zip([three(), counting(1)], { mode: 'longest' }));
  drain(G.Iterator.zipKeyed({ a: three() }));
  drain(G.Iterator.concat({ [Symbol.iterator]: three }));
  drain(G.Iterator.from({ next: () => ({ done: true }) }));
  keep(three().reduce((a: number, b: number) => a + b));
  keep(three().toArray());
  keep(three().includes(2));
  keep(three().join('-'));
  keep(three().some((x: number) => x > 1));
  three().map(three).return();
  try {
    three().take(NaN);
  } catch (error) {
    keep((error as Error).constructor);
  }
  return made;
}

export const hostileChecks: Check[] = [
  [
    'hostile: patched methods of built-ins are not used',
    () => {
      const expected = everything();
      let given: unknown;
      const methods: [any, PropertyKey, unknown][] = [
        ...['push', 'slice', 'splice', 'concat', 'fill'].map(
          (key) => [Array.prototype, key, poison] as [any, string, unknown],
        ),
        ...['call', 'apply', 'bind'].map(
          (key) => [Function.prototype, key, poison] as [any, string, unknown],
        ),
        ...['get', 'set', 'has'].map((key) => [WeakMap.prototype, key, poison] as [any, string, unknown]),
        ...Reflect.ownKeys(Reflect)
          .filter((key) => typeof key === 'string')
          .map((key) => [Reflect, key, poison] as [any, string, unknown]),
        ...['create', 'defineProperty', 'getPrototypeOf'].map(
          (key) => [Object, key, poison] as [any, string, unknown],
        ),
        [Number, 'isInteger', poison],
        [Math, 'trunc', poison],
      ];
      patched(methods, () => {
        given = everything();
      });
      same(given, expected);
    },
  ],
  [
    'hostile: what descriptors could inherit from Object.prototype is not looked at',
    () => {
      const expected = everything();
      let given: unknown;
      const keys = ['get', 'set', 'writable', 'enumerable', 'configurable'];
      patched(
        keys.map((key) => [Object.prototype, key, poison] as [any, string, unknown]),
        () => {
          given = everything();
        },
      );
      same(given, expected);
    },
  ],
  [
    'hostile: indices on the prototypes do not show',
    () => {
      const expected = everything();
      let given: unknown;
      patched(
        [
          [Array.prototype, '0', 'zero'],
          [Object.prototype, '1', 'one'],
        ],
        () => {
          given = everything();
        },
      );
      same(given, expected);
      patched([[Array.prototype, '0', 'zero']], () => {
        same(toList(G.Iterator.zip([[], upTo(1)], { mode: 'longest' })), [[undefined, 1]]);
        is(upTo(3).includes(1), true);
        throws(TypeError, () => G.Iterator.zip([], null));
      });
    },
  ],
];
